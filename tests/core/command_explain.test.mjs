// The native command: explain.
import assert from 'node:assert/strict';
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
        { item: 'rating', from: '3', to: '4', value: 8, band: 'high' },
        { item: 'worry', from: '4', to: '3', value: 8, band: 'high' },
        { item: 'often', from: 'weekly', to: 'daily', value: 8, band: 'high' },
    ]);
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
