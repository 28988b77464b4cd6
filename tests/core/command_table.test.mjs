// The native command: scores of a table of respondents.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { accounts, cells, kinds, relationship, run } from './command.mjs';

const score = (csv, ...more) => run(['score', kinds, '--csv', '-', ...more], csv);
const header = 'id,rating,worry,often,knows,depth,visits,ways,style,budget.price,budget.service,budget.other,order,note';
const good = 'Kim,4,1,daily,yes,2,12.5,mail;web,speed,60,40,,b;a;c,"well, then"';
const names = ['id', 'care', 'deep', 'care.level', 'care.strict', 'rule.next', 'flags'];

test('one line per respondent', () => {
    const { status, stdout, stderr } = score(`${header}\n${good}\nLee,3,n/a,weekly,no,,0,-,,,,,,\n\n`);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.deepEqual(cells(stdout), [names, ['Kim', '12', '2', 'high', 'yes', 'go', ''], ['Lee', '', '', '', '', 'stay', 'rare']]);
});

test('with a byte order mark, CRLF, another separator and columns in any order', () => {
    const { status, stdout } = score('\ufeffoften;"rating"; worry \r\nnever;5;5\r\n', '--separator', ';');
    assert.equal(status, 0);
    assert.equal(stdout, 'care;deep;care.level;care.strict;rule.next;flags\r\n6;;low;no;stay;\r\n');
    assert.equal(score('often\trating\tworry\nnever\t5\t5', '--separator', 'tab').stdout.split('\r\n')[1], '6\t\tlow\tno\tstay\t');
});

test('a bad row is named with its line, has no scores, and the rest goes on', () => {
    const { status, stdout, stderr } = score('id,rating,worry,often,note\nA,4,1,daily,"two\nlines"\nB,6,1,often,\nC,4,1\nD,4,1,daily,\n');
    assert.equal(status, 1);
    assert.deepEqual(cells(stdout).map((r) => r.slice(0, 2)), [['id', 'care'], ['A', '12'], ['B', ''], ['C', ''], ['D', '12']]);
    assert.deepEqual(stderr.split('\n').slice(1), [
        '-:4: rating: The value is outside the allowed range. Use 1–5.',
        '-:4: often: “often” is not one of this item’s options. Check the option’s id.',
        '-:5: Not as many fields as the header has: 3 instead of 5.',
        '',
    ]);
    assert.match(stderr.split('\n')[0], /items without a column count as unanswered: knows, depth, visits/);
});

test('as JSON lines', () => {
    const { stdout } = score('name,region,rating,worry,often\nA,"north, west",4,1,daily\nB,south,9,1,daily\nC,x\n', '--format', 'jsonl', '--id', 'name', '--keep', 'region');
    const [a, b, c, end] = stdout.split('\n').map((line) => line && JSON.parse(line));
    assert.equal(end, '');
    assert.deepEqual(a, {
        line: 2, id: 'A', kept: { region: 'north, west' }, scores: { care: 12, deep: null }, bands: { care: { level: 'high', strict: 'yes' }, deep: {} }, flags: [],
        conclusions: { next: 'go' },
        answers: { missing: ['knows', 'visits', 'ways', 'style', 'budget', 'order', 'note'], not_asked: ['depth'], not_applicable: [], invalid: [] },
    });
    assert.deepEqual(b.scores, { care: null, deep: null });
    assert.deepEqual(b.answers.invalid, ['rating']);
    assert.equal(b.answers.missing.includes('rating'), false);
    assert.deepEqual(c.answers, { missing: [], not_asked: [], not_applicable: [], invalid: ['*'] });
    assert.equal(c.id, 'C');
});

test('flags with the separator between them are quoted; what numbers and ids are made of separates nothing', () => {
    const row = 'id|rating|worry|often|visits\nr1|4|1|daily|0\n';
    const two = score(row, '--separator', '|').stdout.split('\r\n');
    assert.equal(two[1].split('|')[0], 'r1');
    const flagged = JSON.stringify({
        jindan: 1, id: 'flagged', version: '1', languages: ['en'], title: 'Flags', scales: [{ id: 'five', from: 1, to: 5 }], items: [{ id: 'q1', statement: 'One' }],
        scores: [{ id: 'total' }], flags: ['f1', 'f2'].map((id) => ({ id, message: id, when: { answer: 'q1', eq: 3 } })),
    });
    const folder = mkdtempSync(join(tmpdir(), 'jindan-')), file = join(folder, 'flagged.json');
    writeFileSync(file, flagged);
    const said = run(['score', file, '--csv', '-', '--separator', '|'], 'id|q1\nr1|3\n');
    assert.equal(said.stdout, 'id|total|flags\r\nr1|3|"f1|f2"\r\n', said.stderr);
    assert.equal(run(['score', file, '--csv', '-'], 'id,q1\nr1,3\n').stdout, 'id,total,flags\r\nr1,3,f1|f2\r\n');
    rmSync(folder, { recursive: true });
    for (const separator of ['.', '-', '1', 'x', 'Z', '"', "'", '', 'ab']) {
        const { status, stderr } = score('rating\n4\n', '--separator', separator);
        assert.equal(status, 2, separator);
        assert.match(stderr, /no letter, digit, quote/);
    }
});

test('in a table of one column an empty line and "" are somebody who did not answer', () => {
    const said = score('rating\n4\n\n""\n5\n');
    assert.equal(said.status, 0);
    assert.equal(cells(said.stdout).length, 5);
    assert.equal(JSON.parse(run(['group', kinds, '--csv', '-'], 'rating\n4\n\n""\n5\n').stdout).respondents, 4);
    assert.equal(cells(score('\n\nid,rating\nA,4\n\nB,5\n\n').stdout).length, 3);
    const quoted = score('id,rating\nA,4\n""\n');
    assert.equal(quoted.status, 1);
    assert.match(quoted.stderr, /^-:3: Not as many fields/m);
});

test('columns that are passed on, quoted where they have to be', () => {
    const { stdout } = score('rating,worry,often,team,name\n4,1,daily,"a ""b"", c",Kim\n', '--id', 'name', '--keep', 'team');
    assert.equal(stdout.split('\r\n')[0].startsWith('name,team,care,'), true);
    assert.equal(stdout.split('\r\n')[1].startsWith('Kim,"a ""b"", c",12,'), true);
});

test('columns that nobody asked for are refused', () => {
    for (const [csv, options, name, expected = 1] of /** @type {[csv: string, options: string[], name: string, expected?: number][]} */ ([
        ['rating,ratng\n4,4\n', [], 'ratng'],
        ['rating,rating\n4,4\n', [], 'rating'],
        ['rating,budget\n4,100\n', [], 'budget'],
        ['rating,budget.prize\n4,100\n', [], 'budget.prize'],
        ['rating\n4\n', ['--id', 'name'], 'name', 2],
        ['rating\n4\n', ['--keep', 'team'], 'team', 2],
        ['rating,q99.a\n4,1\n', [], 'q99.a'],
    ])) {
        const { status, stdout, stderr } = score(csv, ...options);
        assert.equal(status, expected, csv);
        assert.equal(stdout, '', csv);
        assert.ok(stderr.split('\n').some((line) => line.startsWith(`-:1: ${name}: `)), stderr);
    }
});

test('a header that another separator parts says so, and no other does', () => {
    for (const [csv, ...options] of [['id;rating\nA;4\n'], ['id\trating\nA\t4\n'], ['id,rating\nA,4\n', '--separator', ';']])
        assert.match(score(csv, ...options).stderr, /--separator/, csv);
    for (const csv of ['ratng\n4\n', 'id,rat;ing\nA,4\n']) assert.doesNotMatch(score(csv).stderr, /--separator/, csv);
});

test('a file that is no table says where', () => {
    for (const [csv, line, what] of /** @type {[csv: string, line: number, what: RegExp][]} */ ([
        ['rating,note\n4,"x\n', 2, /never closed/],
        ['rating\n4\n5\r6\n', 3, /CR alone/],
    ])) {
        const { status, stderr } = score(csv);
        assert.equal(status, 1);
        assert.match(stderr, new RegExp(`^-:${line}: `, 'm'), stderr);
        assert.match(stderr, what);
    }
    assert.equal(score('').status, 1);
    assert.match(score('').stderr, /The file is empty/);
    assert.equal(run(['score', kinds, '--csv', 'no/such.csv']).status, 2);
});

test('a row with a quote out of place is named, and the rest goes on', () => {
    const { status, stdout, stderr } = score('id,rating,worry,often,note\nA,4,1,daily,"4"x,z\nB,4,1,daily,\nC,4,1,daily,x "y"\nD,4,1,daily,"d"\n', '--keep', 'note');
    assert.equal(status, 1);
    assert.deepEqual(cells(stdout).map((r) => r.slice(0, 3).join()), ['id,note,care', 'A,,', 'B,,12', 'C,,', 'D,d,12']);
    assert.deepEqual(stderr.split('\n').slice(1).map((line) => line.split('. ')[0]), [
        '-:2: Something follows a closing quote',
        '-:4: There is a quote in a field that does not begin with one',
        '',
    ]);
    assert.equal(score('id,rating\n"A"x,4\nB,4', '--format', 'jsonl').stdout.split('\n').length, 3);
    for (const header of ['rating,"note"x\n4,\n', 'rating,no"te\n4,\n']) assert.match(score(header).stderr, /^-:1: .*quote/);
    const portfolio = run(['portfolio', accounts, '--csv', '-'], 'id,sales,fit,potential,relation\nA,1,3,3,3\n"B"x,1,3,3,3\nC,2,4,4,4\n');
    assert.deepEqual(JSON.parse(portfolio.stdout).ranked.map((one) => one.name), ['C', 'A']);
    assert.equal(JSON.parse(run(['group', kinds, '--csv', '-'], 'id,rating,worry,often\nA,4,1,daily\n"B"x,4,1,daily\nC,4,1,daily\n').stdout).respondents, 3);
});

test('of a header that is wrong all over, the first mistakes are said and the others counted', () => {
    const names = Array.from({ length: 60_000 }, (_, i) => `x${i}`);
    const from = Date.now();
    const { status, stderr } = run(['score', kinds, '--csv', '-'], `rating,${names.join(',')}\n`);
    assert.ok(Date.now() - from < 3_000);
    assert.equal(status, 1);
    const lines = stderr.trimEnd().split('\n');
    assert.equal(lines.length, 101);
    assert.match(lines[0], /^-:1: x0: No item has this id/);
    assert.equal(lines[100], '-:1: more mistakes like these: 59900');
});

test('CP949 is refused with a sentence that says how to convert', () => {
    // "이름,rating\n서울 고객,4\n" in CP949.
    const bytes = Buffer.from('c0ccb8a72c726174696e670abcadbfef20b0edb0b42c340a', 'hex');
    const { status, stderr } = run(['score', kinds, '--csv', '-', '--id', '이름'], bytes);
    assert.equal(status, 1);
    assert.match(stderr, /^-:1: .*CP949.*iconv -f CP949 -t UTF-8/);
    assert.match(run(['score', kinds, '--csv', '-', '--lang', 'ko'], bytes).stderr, /iconv -f CP949 -t UTF-8/);
    const late = Buffer.concat([Buffer.from('id,rating\n' + 'a,4\n'.repeat(200_000)), Buffer.from('bcadbfef20b0edb0b42c340a', 'hex')]);
    const far = run(['score', kinds, '--csv', '-'], late);
    assert.equal(far.status, 1);
    assert.match(far.stderr, /^-:200002: .*CP949/m);
    assert.equal(far.stdout.split('\r\n').length, 200_002);  // what was good before it is there
    assert.match(run(['score', kinds, '--csv', '-'], Buffer.from('rating\n\xff\xfe\n', 'latin1')).stderr, /This is not UTF-8\./);
});

test('every row is the same as its respondent alone', () => {
    const ids = Array.from({ length: 16 }, (_, i) => `q${i + 1}`);
    const people = Array.from({ length: 40 }, (_, p) => ids.map((_, i) => String(1 + ((p * 7 + i * i * 3 + p * i) % 5))));
    people[7][3] = '';
    const table = run(['score', relationship, '--csv', '-'], [ids, ...people].map((r) => r.join(',')).join('\n'));
    const rows = cells(table.stdout).slice(1);
    assert.equal(rows.length, people.length);
    for (const p of [0, 7, 21, 39]) {
        const alone = JSON.parse(run(['score', relationship, '--answers', '-'], JSON.stringify(Object.fromEntries(ids.map((id, i) => [id, people[p][i] === '' ? null : Number(people[p][i])])))).stdout);
        assert.deepEqual(rows[p], [String(alone.scores.total ?? ''), alone.bands.total.level ?? '']);
    }
});
