// The native command: result links.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { at, relationship, run } from './command.mjs';

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

test('link: a score that is not there is said to be missing', () => {
    const record = JSON.parse(readFileSync(at('tests/golden/links/full-korean.record.json'), 'utf8'));
    const encode = (of) => run(['link', 'encode', relationship, '--record', '-', '--depth', 'score'], JSON.stringify(of));
    assert.match(encode(record).stderr, /^warning: there is no score in this link/);
    const whole = encode({ ...record, points: 57, band: 'partner' });
    assert.equal(whole.stderr, '');
    assert.equal(JSON.parse(run(['link', 'decode', whole.stdout.trim()]).stdout).points, 57);
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

test('link: the record in the document of the format is one', () => {
    const document = readFileSync(at('assets/record-format.md'), 'utf8');
    const [, example] = /```json\n([^]*?)```/.exec(document);
    const { status, stdout } = run(['link', 'encode', relationship, '--record', '-', '--depth', 'full'], example);
    assert.equal(status, 0);
    const { answers, memos } = JSON.parse(run(['link', 'decode', stdout.trim()]).stdout);
    assert.deepEqual(answers, { q1: 4, q2: 5 });
    assert.deepEqual(memos, { q1: '핵심 과제를 직접 확인하기' });
});

test('link: decode takes a link from standard input', () => {
    const link = readFileSync(at('tests/golden/links/full-korean.link'), 'utf8');
    assert.equal(run(['link', 'decode', '-'], link).stdout, run(['link', 'decode', link.trim()]).stdout);
});
