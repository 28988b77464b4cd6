// The native command: what it prints, where, and with which exit status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL('../../' + path, import.meta.url));
const command = process.env.JINDAN_COMMAND ?? at('build/native/jindan');
const relationship = at('assets/diagnostics/customer-relationship.json');
const broken = at('tests/data/broken/bands.json');

function run(args, input = '', env = {}) {
    const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8', env: { ...process.env, ...env } });
    assert.equal(error, undefined);
    return { status, stdout, stderr };
}

test('help and version', () => {
    assert.match(run(['--help']).stdout, /jindan validate FILE/);
    assert.match(run(['--help', '--lang', 'ko']).stdout, /사용법/);
    assert.match(run(['--version']).stdout, /^jindan \d+\.\d+\.\d+\n$/);
    assert.equal(run(['--help']).status, 0);
});

test('a command line that makes no sense is said so', () => {
    for (const args of [[], ['valdate', relationship], ['validate'], ['score', relationship], ['link'], ['link', 'encode', relationship],
                        ['validate', relationship, '--quiet'], ['score', relationship, '--answers'], ['--lang', 'fr', 'validate', relationship]]) {
        const { status, stdout, stderr } = run(args);
        assert.equal(status, 2, args.join(' '));
        assert.equal(stdout, '');
        assert.match(stderr, /jindan --help/);
    }
});

test('validate: silence, problems with their place, unreadable files', () => {
    assert.deepEqual(run(['validate', relationship]), { status: 0, stdout: '', stderr: '' });
    const english = run(['validate', relationship, broken]);
    assert.equal(english.status, 1);
    assert.equal(english.stdout, '');
    assert.equal(english.stderr.split('\n')[0],
        `${broken}:27:29: /scores/0/bands/1/from: A score of 5 falls into no band. Make each band begin right after the one before.`);
    assert.match(run(['validate', broken, '--lang', 'ko']).stderr, /:27:29: \/scores\/0\/bands\/1\/from: 5점이 어느 구간에도/);
    assert.equal(run(['validate', broken, at('no/such/file.json')]).status, 2);
    assert.equal(run(['validate', at('tests')]).status, 2);
    assert.equal(run(['validate', '-'], readFileSync(relationship, 'utf8')).status, 0);
});

test('what a file says cannot steer the terminal', () => {
    const { stderr } = run(['validate', '-'], '{"jindan": 1, "a\\u001b[31mb": 1}');
    assert.match(stderr, /a\?\[31mb/);
    assert.doesNotMatch(stderr, /\u001b/);
});

test('score: the result as JSON', () => {
    const answers = Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`q${i + 1}`, i < 9 ? 2 : 1]));
    const out = JSON.parse(run(['score', relationship, '--answers', '-'], JSON.stringify(answers)).stdout);
    assert.equal(out.complete, true);
    assert.equal(out.scores[0].points, 25);
    assert.equal(out.scores[0].band, 'general-supplier');
    assert.deepEqual(out.scores[0].possible, [25, 25]);
    assert.deepEqual(out.scores[0].missing, []);
    assert.equal(out.scores[0].lift.points, 20);
    assert.deepEqual(out.scores[0].lift.steps[0], { item: 'q10', from: 1, to: 5 });
    assert.equal(out.profile.insight, 25);
    delete answers.q16;
    const less = JSON.parse(run(['score', relationship, '--answers', '-'], JSON.stringify(answers)).stdout);
    assert.equal(less.complete, false);
    assert.equal('points' in less.scores[0], false);
    assert.equal('team' in less.profile, false);
    assert.deepEqual(less.scores[0].missing, ['q16']);
    assert.deepEqual(less.scores[0].possible, [25, 29]);
    const wrong = run(['score', relationship, '--answers', '-'], '{"q1": 6,\n "q17": 1}');
    assert.equal(wrong.status, 1);
    assert.match(wrong.stderr, /^-:1:8: \/q1: .*1–5\.\n-:2:9: \/q17: .*“q17”/);
});

test('link: encode and decode', () => {
    const record = at('tests/golden/links/full-korean.record.json');
    const encoded = run(['link', 'encode', relationship, '--record', record, '--depth', 'full', '--with-account']);
    assert.equal(encoded.status, 0);
    const decoded = JSON.parse(run(['link', 'decode', 'https://example.org/ko/#' + encoded.stdout.trim()]).stdout);
    const golden = JSON.parse(readFileSync(at('tests/golden/links/full-korean.json'), 'utf8'));
    assert.deepEqual(decoded.answers, golden.answers);
    assert.deepEqual(decoded.memos, golden.memos);
    assert.equal(decoded.account, golden.account);
    assert.equal('memos' in JSON.parse(run(['link', 'decode', run(['link', 'encode', relationship, '--record', record]).stdout.trim()]).stdout), false);
    const checked = JSON.parse(run(['link', 'decode', relationship, encoded.stdout.trim()]).stdout);
    assert.equal(typeof checked.same_edition, 'boolean');
    const other = readFileSync(at('tests/golden/links/minimal.link'), 'utf8').trim();
    assert.equal(run(['link', 'decode', relationship, other]).status, 1);
    assert.match(run(['link', 'decode', encoded.stdout.slice(0, 200)]).stderr, /cut off or changed/);
    assert.equal(run(['link', 'decode', '']).status, 1);
});

test('link: the date is the one on the calendar of the place where the command runs', () => {
    const record = at('tests/golden/links/full-korean.record.json');
    const date_in = (place) => {
        const link = run(['link', 'encode', relationship, '--record', record], '', { TZ: place }).stdout.trim();
        return JSON.parse(run(['link', 'decode', link]).stdout).date;
    };
    assert.equal(date_in('XXX0'), '2026-11-23');
    assert.equal(date_in('XXX-14'), '2026-11-24');
});
