// The native command: the scores of one respondent.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { at, kinds, relationship, run } from './command.mjs';

const score = (file, answers) => run(['score', file, '--answers', '-'], typeof answers === 'string' ? answers : JSON.stringify(answers));

test('exactly the documented shape', () => {
    const answers = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`q${i + 1}`, i < 9 ? 2 : 1]));
    const { status, stdout, stderr } = score(relationship, answers);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), {
        scores: { total: 25 }, bands: { total: { level: 'general-supplier' } }, flags: [], conclusions: {},
        answers: { missing: [], not_asked: [], not_applicable: [], invalid: [] },
    });
    delete answers.q16;
    const less = JSON.parse(score(relationship, answers).stdout);
    assert.deepEqual(less.scores, { total: null });
    assert.deepEqual(less.bands, { total: { level: null } });
    assert.deepEqual(less.answers.missing, ['q16']);
});

test('band sets, flags, conclusions, and the four ways not to answer', () => {
    const { status, stdout } = score(kinds, { rating: 4, worry: 'n/a', often: 'daily', knows: false, visits: 0.5, note: null });
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), {
        scores: { care: null, deep: null }, bands: { care: { level: null, strict: null }, deep: {} }, flags: ['rare'], conclusions: { next: 'stay' },
        answers: { missing: ['ways', 'style', 'budget', 'order', 'note'], not_asked: ['depth'], not_applicable: ['worry'], invalid: [] },
    });
    const full = JSON.parse(score(kinds, { rating: 4, worry: 1, often: 'daily', knows: true, depth: 2 }).stdout);
    assert.deepEqual(full.scores, { care: 12, deep: 2 });  // 4 + (6 - 1) + 3
    assert.deepEqual(full.bands.care, { level: 'high', strict: 'yes' });
    assert.deepEqual(full.conclusions, { next: 'go' });
    assert.deepEqual(full.flags, []);
});

test('with an answer that is none, nothing is scored', () => {
    const { status, stdout, stderr } = score(kinds, '{"rating": 6,\n "worry": 1, "often": "daily", "q99": 1, "knows": true, "visits": 0}');
    assert.equal(status, 1);
    assert.match(stderr, /^-:1:12: \/rating: .*1–5\.\n-:2:39: \/q99: .*“q99”/);
    const said = JSON.parse(stdout);
    assert.deepEqual(said.scores, { care: null, deep: null });
    assert.deepEqual(said.bands.care, { level: null, strict: null });
    assert.deepEqual(said.flags, []);
    assert.deepEqual(said.conclusions, { next: null });
    assert.deepEqual(said.answers.invalid, ['rating', 'q99']);
    assert.deepEqual(said.answers.missing, ['depth', 'ways', 'style', 'budget', 'order', 'note']);
});

test('what is no object of answers at all', () => {
    for (const [text, where] of [['[1]', ''], ['{"rating": ', ''], ['', '']]) {
        const { status, stdout, stderr } = score(kinds, text);
        assert.equal(status, 1, text);
        assert.equal(stdout, where);
        assert.match(stderr, /^-:1:/);
    }
    assert.equal(run(['score', kinds, '--answers', at('no/such.json')]).status, 2);
    assert.equal(run(['score', at('no/such.json'), '--answers', '-'], '{}').status, 2);
    assert.equal(run(['score', at('tests/data/broken/bands.json'), '--answers', '-'], '{}').status, 1);
});

test('many names that are no items are refused at once, each named once', () => {
    const names = Array.from({ length: 60_000 }, (_, i) => `x${i}`), from = Date.now();
    const { status, stdout } = score(kinds, `{${[...names, 'x0'].map((name) => `"${name}":1`).join(',')}}`);
    assert.ok(Date.now() - from < 3_000);
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout).answers.invalid, names);
});

test('the worked examples', () => {
    for (const id of ['customer-insight', 'sales-management']) {
        const example = (part) => at(`tests/data/examples/${id}.${part}.json`);
        const { status, stdout } = run(['score', at(`assets/diagnostics/${id}.json`), '--answers', example('answers')]);
        assert.equal(status, 0);
        const said = JSON.parse(stdout), expected = JSON.parse(readFileSync(example('expected'), 'utf8'));
        assert.deepEqual(said.scores, expected.scores);
        assert.deepEqual(said.bands, expected.bands);
    }
});
