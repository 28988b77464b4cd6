// The native command: validate.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { at, kinds, relationship, run } from './command.mjs';

const broken = at('tests/data/broken/bands.json');

test('problems by file, line and column, and the exit status', () => {
    assert.deepEqual(run(['validate', relationship]), { status: 0, stdout: '', stderr: '' });
    const english = run(['validate', relationship, broken]);
    assert.equal(english.status, 1);
    assert.equal(english.stdout, '');
    assert.equal(english.stderr.split('\n')[0],
        `${broken}:27:29: /scores/0/bands/1/from: The ranges break off at 5. Make each begin right after the one before; with decimals, use “below”.`);
    assert.match(run(['validate', broken, '--lang', 'ko']).stderr, /:27:29: \/scores\/0\/bands\/1\/from: 값 5에서 구간이 끊깁니다/);
    assert.equal(run(['validate', broken, at('no/such/file.json')]).status, 2);
    assert.equal(run(['validate', at('tests')]).status, 2);
    assert.equal(run(['validate', '-'], readFileSync(relationship, 'utf8')).status, 0);
});

test('as JSON', () => {
    const { status, stdout, stderr } = run(['validate', relationship, broken, at('no/such.json'), '--format', 'json']);
    assert.equal(status, 2);
    const [good, bad, none] = JSON.parse(stdout);
    assert.deepEqual(good, { file: relationship, status: 'valid', problems: [] });
    assert.equal(bad.status, 'invalid');
    assert.deepEqual(bad.problems[0], {
        severity: 'error', code: 'band_gap', pointer: '/scores/0/bands/1/from', line: 27, column: 29, detail: '5',
        message: 'The ranges break off at 5. Make each begin right after the one before; with decimals, use “below”.',
    });
    assert.deepEqual(none, { file: at('no/such.json'), status: 'unreadable', problems: [] });
    assert.match(stderr, /no\/such\.json: cannot be read/);
});

// A weight that nothing uses is no error.
const careless = `{"jindan": 1, "id": "careless", "version": "1", "languages": ["en"], "title": "Careless",
    "scales": [{"id": "s", "from": 1, "to": 2}],
    "items": [{"id": "a", "statement": "A"}],
    "weights": [{"id": "w", "name": "W", "value": 1}],
    "scores": [{"id": "t", "name": "T", "items": ["a"], "bands": [{"id": "b", "from": 1, "to": 2, "name": "B"}]}]}`;

test('warnings do not stop anybody, unless --strict', () => {
    const loose = run(['validate', '-'], careless);
    assert.equal(loose.status, 0);
    assert.match(loose.stderr, /^-:4:\d+: \/weights\/0[^:]*: warning: /m);
    assert.match(run(['validate', '-', '--lang', 'ko'], careless).stderr, /: 경고: /);
    const strict = run(['validate', '-', '--strict'], careless);
    assert.equal(strict.status, 1);
    assert.equal(strict.stderr, loose.stderr.replaceAll('warning: ', ''), 'they are errors then');
    assert.ok(JSON.parse(run(['validate', '-', '--strict', '--format', 'json'], careless).stdout)[0].problems.every((p) => p.severity === 'error'));
    const [said] = JSON.parse(run(['validate', '-', '--format', 'json'], careless).stdout);
    assert.equal(said.status, 'valid');
    assert.equal(said.problems.find((p) => p.code === 'unused_weight').severity, 'warning');
});

test('an item of a kind that the page cannot ask is warned of by name, with its place', () => {
    const lines = readFileSync(kinds, 'utf8').split('\n'), kind_of = (id) => [lines.findIndex((line) => line.includes(`{"id": "${id}", "kind"`)), id];
    const { status, stderr } = run(['validate', kinds]);
    assert.equal(status, 0);
    for (const [line, id] of ['ways', 'budget', 'order', 'note'].map(kind_of)) {
        const column = [...lines[line].slice(0, lines[line].indexOf('"kind": ') + 8)].length + 1;
        assert.match(stderr, new RegExp(`^.*kinds\\.json:${line + 1}:${column}: /items/\\d+/kind: warning: The page cannot ask the item “${id}”`, 'm'));
    }
    assert.equal(stderr.match(/The page cannot ask/g).length, 4);
    assert.match(run(['validate', kinds, '--lang', 'ko']).stderr, /경고: ‘budget’ 문항은 화면에서 물을 수 없는 종류라/);
    assert.match(run(['validate', kinds, '--strict']).stderr, /kind: The page cannot ask the item “note”/);
});

test('a survey of SurveyJS is said to be one, and which command reads it', () => {
    const survey = at('tests/data/surveyjs/account-health.json');
    assert.deepEqual(run(['validate', survey]), { status: 1, stdout: '',
        stderr: `${survey}:1:1: This is a survey of SurveyJS, not a diagnostic. “jindan import” or the page for authors makes a diagnostic of it.\n` });
    assert.match(run(['score', survey, '--answers', '-', '--lang', 'ko'], '{}').stderr, /SurveyJS 설문 파일입니다/);
});

test('where there are as many problems as are told, it is said that there may be more', () => {
    const many = JSON.stringify({ ...JSON.parse(careless), ...Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`extra${i}`, 1])) });
    const lines = run(['validate', '-'], many).stderr.trimEnd().split('\n');
    assert.equal(lines.length, 101);
    assert.match(lines[100], /first 100; there may be more/);
    assert.match(run(['validate', '-', '--lang', 'ko'], many).stderr, /더 있을 수 있으니/);
    assert.doesNotMatch(run(['validate', '-'], careless).stderr, /there may be more/);
});
