// The native command: figures of a group. Worked out by hand: care = rating + (6 - worry) + 3, 2 or 0 for daily, weekly, never.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { cells, kinds, run } from './command.mjs';

// 13 high; 5 low; 6 low; no score; refused
const now = 'id,team,rating,worry,often\nA,north,5,1,daily\nB,south,2,3,never\nC,north,5,5,never\nD,north,,1,daily\nE,south,7,1,daily\n';
const group = (csv, ...more) => run(['group', kinds, '--csv', '-', ...more], csv);
const close = (a, b) => assert.ok(Math.abs(a - b) < 1e-8, `${a} is not ${b}`);

test('figures of each score', () => {
    const { status, stdout, stderr } = group(now, '--keep', 'team');
    assert.equal(status, 1);  // for the row that was refused
    assert.match(stderr, /^-:6: rating: /m);
    const said = JSON.parse(stdout), { care } = said.scores;
    assert.equal(said.respondents, 5);
    assert.equal(care.n, 3);
    assert.equal(care.unscorable, 2);
    assert.equal(care.mean, 8);
    close(care.sd, Math.sqrt(19));
    assert.deepEqual([care.min, care.max], [5, 13]);
    close(care.at_maximum, 1 / 3);
    close(care.of_range, 6 / 11);
    assert.equal(care.bands.level.low.n, 2);
    close(care.bands.level.low.share, 2 / 3);
    assert.deepEqual(care.bands.strict.yes.n, 1);
    close(said.measures.net.value, 1 / 3);
    close(JSON.parse(group(now, '--keep', 'team', '--deviation', 'population').stdout).scores.care.sd, Math.sqrt(38 / 3));
});

test('by segment, as JSON and as a table', () => {
    const said = JSON.parse(group(now, '--segment', 'team').stdout);
    assert.deepEqual(said.segments.map((s) => [s.segment, s.respondents, s.scores.care.n, s.scores.care.mean]), [['north', 3, 2, 9.5], ['south', 2, 1, 5]]);
    const rows = cells(group(now, '--segment', 'team', '--format', 'csv').stdout);
    assert.deepEqual(rows[0], ['segment', 'score', 'figure', 'value']);
    const find = (...key) => rows.find((r) => key.every((k, i) => r[i] === k))?.[3];
    assert.equal(find('', 'care', 'mean'), '8');
    assert.equal(find('north', 'care', 'mean'), '9.5');
    assert.equal(find('south', 'care', 'sd'), '');
    assert.equal(find('', 'care', 'level.high'), '0.333333333');
    assert.equal(find('', 'net', 'value'), '0.333333333');
});

test('the segment without a name is told apart from all respondents', () => {
    const segments = (csv) => cells(group(csv, '--segment', 'team', '--format', 'csv').stdout).filter((r) => r[1] === 'care' && r[2] === 'n').map((r) => [r[0], r[3]]);
    const gap = now.replace('B,south', 'B,');
    assert.deepEqual(segments(gap), [['', '3'], ['north', '2'], ['(blank)', '1'], ['south', '0']]);
    assert.deepEqual(segments(gap.replaceAll('north', '(blank)')), [['', '3'], ['(blank)', '2'], ['((blank))', '1'], ['south', '0']]);
    assert.ok(JSON.parse(group(gap, '--segment', 'team').stdout).segments.some((s) => s.segment === '' && s.scores.care.n === 1));
});

test('change between two occasions, paired by id', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'jindan-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const earlier = join(folder, 'earlier.csv');
    writeFileSync(earlier, 'id,rating,worry,often\nA,3,1,daily\nB,2,3,weekly\nC,5,5,never\nF,1,1,daily\n');  // 11, 7, 6, 9
    const { change } = JSON.parse(group(now, '--before', earlier, '--keep', 'team').stderr && group(now, '--segment', 'team', '--before', earlier).stdout || '{}');
    assert.equal(change, undefined);  // the earlier table has no such column
    const same = now.replaceAll(',north', '').replaceAll(',south', '').replace(',team', '');
    const said = JSON.parse(group(same, '--before', earlier).stdout).change.care;
    assert.deepEqual(said, {
        n: 3, mean: 0, sd: 2, up: 1, same: 1, down: 1, unscorable: 0, only_before: 1, only_after: 2, unclear_before: 0, unclear_after: 0,
    });  // +2, -2, 0
    const rows = cells(group(same, '--before', earlier, '--format', 'csv').stdout);
    assert.deepEqual(rows.find((r) => r[2] === 'change.sd' && r[1] === 'care'), ['', 'care', 'change.sd', '2']);
    const nameless = run(['group', kinds, '--csv', '-', '--before', earlier], 'rating,worry,often\n5,1,daily\n');
    assert.equal(nameless.status, 1);
    assert.match(nameless.stderr, /give it with --id/);
});

test('a segment that is no column is not understood, a row that is no record is left out', () => {
    const table = 'id,rating,worry,often\nA,4,1,daily\nB,"4"x,1,daily\nC,4,1,daily\n';
    assert.equal(run(['group', kinds, '--csv', '-', '--segment', 'nope'], table).status, 2);
    const { status, stdout, stderr } = run(['group', kinds, '--csv', '-'], table);
    assert.equal(status, 1);
    assert.match(stderr, /^-:3: /m);
    const { respondents, scores } = JSON.parse(stdout);
    assert.deepEqual([respondents, scores.care.n, scores.care.unscorable], [3, 2, 1]);
});

test('shares of the bands of a norm are of those it is for', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'jindan-')), file = join(folder, 'norm.json');
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(file, JSON.stringify({
        jindan: 1, id: 'norm', version: '1', languages: ['en'], title: 'Norm', scales: [{ id: 'five', from: 1, to: 5 }],
        items: [{ id: 'y', kind: 'yes-no', scored: false, statement: 'Y' }, { id: 'q1', statement: 'One' }],
        scores: [{ id: 's', band_sets: [{ id: 'ys', when: { answer: 'y', eq: true }, bands: [{ id: 'l', to: 2, name: 'L' }, { id: 'h', from: 3, name: 'H' }] }] }],
    }));
    const csv = 'y,q1\nyes,5\nyes,1\nyes,4\nyes,3\nno,5\nno,5\n';
    const { ys } = JSON.parse(run(['group', file, '--csv', '-'], csv).stdout).scores.s.bands;
    assert.deepEqual(ys, { l: { n: 1, share: 0.25 }, h: { n: 3, share: 0.75 } });
    const rows = cells(run(['group', file, '--csv', '-', '--format', 'csv'], csv).stdout);
    assert.deepEqual(rows.filter((r) => r[2].startsWith('ys.')).map((r) => r[3]), ['0.25', '0.75']);
    assert.equal(JSON.parse(run(['group', file, '--csv', '-'], 'y,q1\nno,5\n').stdout).scores.s.bands.ys.l.share, null);
});

test('a column that names each respondent makes no segments', () => {
    const rows = (n) => 'team,rating\n' + Array.from({ length: n }, (_, i) => `t${i % 1001},4\n`).join('');
    const most = group(rows(1000), '--segment', 'team');
    assert.equal(most.status, 0);
    assert.equal(JSON.parse(most.stdout).segments.length, 1000);
    const more = group(rows(3000), '--segment', 'team');
    assert.equal(more.status, 1);
    assert.equal(more.stdout, '');
    assert.match(more.stderr, /more than 1,000 different values/);
});

test('without a whole table there are no figures', () => {
    const { status, stdout } = group('id,rating\nA,5\nB,"4\n');
    assert.equal(status, 1);
    assert.equal(stdout, '');
});
