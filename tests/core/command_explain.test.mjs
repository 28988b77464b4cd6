// The native command: explain.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { kinds, relationship, run } from './command.mjs';

const explain = (file, answers, ...more) => run(['explain', file, '--answers', '-', ...more], JSON.stringify(answers));

test('item, transform, score, band, and what would change it', () => {
    const { status, stdout } = explain(kinds, { rating: 3, worry: 4, often: 'weekly', knows: false }, '--format', 'json', '--score', 'care');
    assert.equal(status, 0);
    const said = JSON.parse(stdout);
    const item = (id) => said.items.find((i) => i.id === id);
    assert.deepEqual(item('worry'), { id: 'worry', answer: '4', plain: 4, mapped: 4, turned: 2, score: 2 });
    assert.deepEqual(item('often'), { id: 'often', answer: 'weekly', plain: 2, mapped: 2, turned: 2, score: 2 });
    assert.deepEqual(item('depth'), { id: 'depth', answer: null, score: null, why: 'not_asked', words: 'not asked' });
    assert.equal(said.scores.length, 1);
    const [care] = said.scores;
    assert.equal(care.value, 7);  // 3 + 2 + 2
    assert.equal(care.raw, 7);
    assert.deepEqual(care.terms.map((t) => [t.of, t.value]), [['rating', 3], ['worry', 2], ['often', 2]]);
    assert.deepEqual(care.bands, { level: 'low', strict: 'no' });
    assert.deepEqual(care.changes, [
        { item: 'rating', from: '3', to: '4', value: 8, set: 'level', band: 'high' },
        { item: 'worry', from: '4', to: '3', value: 8, set: 'level', band: 'high' },
        { item: 'often', from: 'weekly', to: 'daily', value: 8, set: 'level', band: 'high' },
    ]);
    assert.deepEqual(said.conclusions, { next: 'stay' });
});

test('what was left out, and why, in words of both languages', () => {
    const answers = { rating: 3, worry: 'n/a', knows: false };
    const { stdout } = explain(kinds, answers);
    assert.match(stdout, /^ {2}worry {2}n\/a {2}\(answered “not applicable”\)$/m);
    assert.match(stdout, /^ {2}depth {2}– {2}\(not asked\)$/m);
    assert.match(stdout, /^Care \(care\): answered “not applicable”$/m);
    assert.match(stdout, /left out or missing: often – not answered/);
    assert.match(explain(kinds, answers, '--lang', 'ko').stdout, /빠짐: often – 답하지 않음/);
    assert.match(explain(kinds, { ...answers, visits: 0 }).stdout, /! Hardly any visits\./);
});

test('profile, strongest, weakest and the shortest way up', () => {
    const answers = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`q${i + 1}`, i < 9 ? 2 : 1]));
    const said = JSON.parse(explain(relationship, answers, '--format', 'json').stdout);
    assert.equal(said.diagnostic.id, 'customer-relationship');
    assert.equal(said.scores[0].lift.points, 20);
    assert.deepEqual(said.scores[0].lift.steps[0], { item: 'q10', from: 1, to: 5 });
    assert.equal(said.profile.insight, 25);
    assert.deepEqual(said.weakest, ['q10', 'q11', 'q12']);
    assert.deepEqual(said.strongest, []);
    assert.deepEqual(said.scores[0].possible, [25, 25]);
});

test('nothing is explained that is not scored', () => {
    assert.equal(explain(kinds, { rating: 9 }).status, 1);
    assert.equal(explain(kinds, { rating: 9 }).stdout, '');
    const { status, stderr } = explain(kinds, {}, '--score', 'cares');
    assert.equal(status, 2);
    assert.match(stderr, /--score cares: no score has this id/);
});

// Two languages, a pair of tallies, bands with open edges, a set of bands of its own, and every transform.
const more = JSON.stringify({
    jindan: 1, id: 'more', version: '1', languages: ['en', 'ko'], title: { en: 'More', ko: '더' },
    scales: [{ id: 's', from: 1, to: 5 }],
    items: [
        { id: 'q', statement: { en: 'Q', ko: '큐' } }, { id: 'r', statement: { en: 'R', ko: '알' } },
        { id: 'p', kind: 'pair', statement: { en: 'P', ko: '피' }, options: [{ id: 'call', label: { en: 'C', ko: '전화' }, tally: 'near' }, { id: 'mail', label: { en: 'M', ko: '메일' }, tally: 'far' }] },
    ],
    scores: [
        { id: 'percent', items: ['q', 'r'], missing: 'answered', rescale: [0, 100], times: 2, plus: -3, round: 1, clamp: [0, 150] },
        { id: 'mean', kind: 'mean', items: ['q', 'r'], band_sets: [{ id: 'norm', name: { en: 'Norm', ko: '기준' }, bands: [
            { id: 'low', below: 3, name: { en: 'Low', ko: '낮음' } }, { id: 'mid', from: 3, to: 4, name: { en: 'Mid', ko: '중간' } }, { id: 'high', above: 4, name: { en: 'High', ko: '높음' } }] }] },
        { id: 'near', kind: 'tally', tally: 'near' }, { id: 'far', kind: 'tally', tally: 'far' },
    ],
    rules: [{ id: 'next', name: { en: 'Next', ko: '다음' }, conclusions: [{ id: 'go', name: { en: 'Go', ko: '시작' } }, { id: 'stay', name: { en: 'Stay', ko: '유지' } }],
        cases: [{ when: { score: 'mean', set: 'norm', band: 'low' }, then: 'stay' }, { when: { score: 'mean', set: 'norm', band: 'mid' }, then: 'go' }] }],
});

test('of tallies, sets of bands without a main one, transforms and conclusions', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'jindan-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'more.json');
    writeFileSync(file, more);
    const answers = { q: 2, r: 3, p: 'call' };
    const english = explain(file, answers).stdout, korean = explain(file, answers, '--lang', 'ko').stdout;
    assert.match(english, /^ {2}tally: p=1\n\nMore \(far\): 0\n {2}tally: p=0$/m);
    assert.doesNotMatch(english, /left out/);
    assert.match(korean, /^ {2}집계: p=1$/m);
    assert.match(english, /^ {2}raw 5, rescale 2–10 → 0–100, times 2, plus -3, round 1, clamp 0–150$/m);
    assert.match(korean, /^ {2}처음 값 5, 2–10 → 0–100 환산, 곱하기 2, 더하기 -3, 소수 1자리로 반올림, 0–150 범위로 제한$/m);
    assert.match(explain(file, { q: 2 }).stdout, /^ {2}raw 2, rescale 1–5 → 0–100/m);  // by what was used
    assert.match(english, /^ {2}Norm \(norm\): Low \(low, 1 to below 3\)\n {2}Norm \(norm\): the smallest .*\n {4}q: 2 → 3 {2}3 {2}Mid \(mid\)\n {4}r: 3 → 4 {2}3 {2}Mid \(mid\)$/m);
    assert.match(korean, /^ {2}합계: q=2 r=3$/m);
    assert.match(korean, /^ {2}기준 \(norm\): 낮음 \(low, 1 이상 3 미만\)\n {2}기준 \(norm\)의 구간을 바꾸는/m);
    assert.match(explain(file, { q: 5, r: 5 }).stdout, /High \(high, above 4 to 5\)/);
    assert.match(explain(file, { q: 5, r: 5 }, '--lang', 'ko').stdout, /높음 \(high, 4 초과 5 이하\)/);
    assert.match(explain(file, { q: 3, r: 4 }).stdout, /Mid \(mid, 3–4\)/);
    assert.match(english, /\nConclusions\n {2}Next \(next\): Stay \(stay\)\n$/);
    assert.match(korean, /\n결론\n {2}다음 \(next\): 유지 \(stay\)\n$/);
    assert.match(explain(file, { q: 5, r: 5 }).stdout, /\n {2}Next \(next\): –\n$/);
    const said = JSON.parse(explain(file, answers, '--format', 'json').stdout);
    assert.deepEqual(said.conclusions, { next: 'stay' });
    assert.deepEqual(said.scores[0].transforms.at(-1), { is: 'clamp', how: '0–150' });
    assert.deepEqual(said.scores[1].changes[0], { item: 'q', from: '2', to: '3', value: 3, set: 'norm', band: 'mid' });
    assert.deepEqual(said.scores[2].terms, [{ of: 'p', value: 1, weight: 1 }]);
});

test('explain: profile and weakest items are those of all the answers, of every kind', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'jindan-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'kinds.json');
    writeFileSync(file, JSON.stringify({
        jindan: 1, id: 'kinds', version: '1', languages: ['en'], title: 'T', scales: [{ id: 'five', from: 1, to: 5 }], dimensions: [{ id: 'd', name: 'D' }],
        items: [
            { id: 's', kind: 'several', statement: 'S', scored: false, options: [{ id: 'o', label: 'O' }, { id: 'p', label: 'P' }] },
            { id: 'q1', dimension: 'd', statement: 'Q1', ask_if: { answer: 's', has: 'o' } }, { id: 'q2', dimension: 'd', may_not_apply: true, statement: 'Q2' }],
        scores: [{ id: 'total', missing: { rule: 'answered', not_applicable: 'left-out' } }],
    }));
    const said = JSON.parse(explain(file, { s: ['o'], q1: 2, q2: 5 }, '--format', 'json').stdout);
    assert.equal(said.scores[0].value, 7);
    assert.deepEqual(said.profile, { d: 63 });  // (2 + 5 - 2) / 8 = 62.5
    assert.ok(said.weakest.includes('q1'));
});
