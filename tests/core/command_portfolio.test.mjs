// The native command: accounts held against each other. accounts_test.cpp has the same figures worked out by hand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { accounts, at, cells, kinds, run } from './command.mjs';

const table = readFileSync(at('tests/data/command/accounts.csv'), 'utf8');
const portfolio = (csv, ...more) => run(['portfolio', accounts, '--csv', '-', ...more], csv);
const close = (a, b) => assert.ok(Math.abs(a - b) < 1e-8, `${a} is not ${b}`);

test('ranks, shares, tiers, fields, Pareto and moves', () => {
    const { status, stdout, stderr } = portfolio(table);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const said = JSON.parse(stdout);
    assert.equal(said.set, 'main');
    assert.deepEqual(said.weights, { 'w-fit': 1, 'w-potential': 1 });
    assert.deepEqual(said.ranked.map((a) => [a.name, a.rank, a.value, a.tier, a.field]),
        [['Gamma', 1, 3.5, 'a', 'grow'], ['Alpha', 2, 3, 'b', 'grow'], ['Beta', 2, 3, 'b', 'win'], ['Delta', 4, 1.5, 'c', 'leave']]);
    close(said.unranked[0].share, 100 / 1100);
    close(said.unranked[0].cumulative, 1050 / 1100);
    const { share, cumulative, ...unranked } = said.unranked[0];
    assert.deepEqual(unranked, { name: 'Epsilon', reason: 'blank', words: 'not answered', missing: ['potential'], measure: 100, tier: null, field: null, across: null, up: 3 });
    assert.equal(said.total, 1100);
    assert.deepEqual(said.pareto.accounts, ['Alpha', 'Beta', 'Gamma']);
    close(said.pareto.share, 950 / 1100);
    assert.equal(said.pareto.percent, 80);
    assert.deepEqual([said.top.percent, said.top.count, said.top.accounts], [20, 1, ['Alpha']]);
    assert.deepEqual(said.tiers.map((t) => [t.id, t.treatment, t.count, t.hours]), [['a', 'Visit.', 1, 8], ['b', 'Call.', 2, 4], ['c', 'Write.', 1, 0.5]]);
    assert.deepEqual(said.matrix.fields.map((f) => [f.id, f.count, f.measure]), [['leave', 1, 50], ['win', 1, 300], ['keep', 0, 0], ['grow', 2, 650]]);
    assert.deepEqual(said.matrix.unplaced, ['Epsilon']);
    assert.deepEqual(said.standings.map((s) => s.weights), ['chosen', 'growth']);
    assert.deepEqual(said.standings[1].accounts[0], { name: 'Alpha', value: 2, rank: 3, moved: -1 });
});

test('weights of one’s own, of the file, and other conventions', () => {
    const order = (...more) => JSON.parse(portfolio(table, ...more).stdout).ranked.map((a) => `${a.rank} ${a.name}`);
    assert.deepEqual(order('--weights', 'w-fit=0'), ['1 Gamma', '2 Beta', '3 Delta', '4 Alpha']);
    assert.deepEqual(order('--weight-set', 'growth'), ['1 Gamma', '2 Beta', '3 Alpha', '4 Delta']);
    assert.deepEqual(order('--ranking', 'dense'), ['1 Gamma', '2 Alpha', '2 Beta', '3 Delta']);
    assert.equal(JSON.parse(portfolio(table, '--percentile', 'weak').stdout).ranked[0].percentile, 1);
    const top = (...more) => JSON.parse(portfolio(table, '--set', 'by-sales', ...more).stdout).tiers[0].accounts;
    assert.deepEqual(top(), ['Gamma', 'Alpha', 'Beta']);  // the third crosses 80 %
    assert.deepEqual(top('--boundary', 'inclusive'), ['Alpha', 'Beta']);
    for (const [option, value, known] of [['--set', 'x', 'main, by-sales'], ['--weight-set', 'x', 'growth'], ['--weights', 'x=1', 'w-fit, w-potential']]) {
        const { status, stderr } = portfolio(table, option, value);
        assert.equal(status, 2);
        assert.ok(stderr.includes(known), stderr);
    }
    // Where there is none at all, no list ends empty.
    const { weight_sets, ...others } = JSON.parse(readFileSync(accounts, 'utf8'));
    assert.equal(weight_sets.length, 1);
    const without = JSON.stringify({ ...others, weights: others.weights.map(({ sets, ...weight }) => weight) });
    assert.equal(run(['portfolio', '-', '--csv', at('tests/data/command/accounts.csv'), '--weight-set', 'x'], without).stderr, 'jindan: --weight-set x: nothing has this id: this diagnostic has none.\n');
    assert.equal(portfolio(table, '--weights', 'w-fit=-1').status, 2);
    assert.equal(portfolio(table, '--weights', 'w-fit').status, 2);
});

test('as a table; refused accounts stay in it', () => {
    const { status, stdout, stderr } = portfolio(table + 'Zeta,10,9,1,1\n', '--format', 'csv');
    assert.equal(status, 1);
    assert.match(stderr, /^-:7: fit: /m);
    const rows = cells(stdout);
    assert.deepEqual(rows[0], ['name', 'rank', 'value', 'percentile', 'measure', 'share', 'cumulative', 'tier', 'treatment', 'field', 'reason', 'rank.growth']);
    assert.deepEqual(rows[1], ['Gamma', '1', '3.5', '0.875', '150', '0.136363636', '0.863636364', 'a', 'Visit.', 'grow', '', '1']);
    assert.deepEqual(rows.at(-2), ['Epsilon', '', '', '', '100', '0.090909091', '0.954545455', '', '', '', 'blank', '']);
    assert.deepEqual(rows.at(-1), ['Zeta', ...Array(9).fill(''), 'invalid', '']);
    const unranked = JSON.parse(portfolio(table + 'Zeta,10,9,1,1\n').stdout).unranked;
    assert.deepEqual(unranked.at(-1), { name: 'Zeta', reason: 'invalid', line: 7, invalid: ['fit'] });
});

test('an account without a rank has its share and its tier, in both forms', () => {
    const unrated = table.replace('Alpha,500,5,1,4', 'Alpha,500,5,1,');
    const rows = cells(portfolio(unrated, '--set', 'by-sales', '--format', 'csv').stdout);
    const row = Object.fromEntries(rows.find((r) => r[0] === 'Alpha').map((cell, i) => [rows[0][i], cell]));
    const [alpha] = JSON.parse(portfolio(unrated, '--set', 'by-sales').stdout).unranked;
    assert.deepEqual([alpha.name, alpha.measure, alpha.tier], ['Alpha', 500, 'top']);
    assert.equal(row.tier, 'top');
    close(alpha.share, 500 / 1100);
    close(Number(row.share), alpha.share);
    close(Number(row.cumulative), alpha.cumulative);
    assert.ok(!('field' in alpha));  // there is no matrix
});

test('several values on one scale rank; less can be better', () => {
    const csv = 'id,sales,hours,tie\nAlpha,500,10,4\nBeta,250,5,2\nGamma,100,5,5\nDelta,500,10,1\nEpsilon,50,,3\nZeta,,6,3\n';
    const of = (...more) => run(['portfolio', at('tests/data/command/criteria.json'), '--csv', '-', ...more], csv);
    const said = JSON.parse(of().stdout);
    assert.deepEqual(said.ranked.map((a) => [a.name, a.rank, a.value, a.tier]), [['Alpha', 1, 75, 'a'], ['Delta', 1, 75, 'a'], ['Beta', 3, 62.5, 'b'], ['Gamma', 4, 40, 'c']]);
    assert.deepEqual(said.unranked.map((a) => [a.name, a.reason, a.missing]), [['Epsilon', 'blank', ['hours']], ['Zeta', 'blank', ['sales']]]);
    assert.equal(said.rank_by, undefined);
    assert.deepEqual(said.combine, [{ of: 'sales', normalise: 'ratio-to-best', direction: 'benefit', weight: 3, no_scale: null },
        { of: 'hours', normalise: 'min-max', direction: 'cost', weight: 1, no_scale: null }]);
    const careful = JSON.parse(of('--set', 'named', '--weights', 'w-hours=1').stdout);
    assert.deepEqual(careful.ranked.map((a) => [a.name, a.value]), [['Beta', 75], ['Gamma', 60], ['Alpha', 50], ['Delta', 50]]);
    const least = JSON.parse(of('--set', 'least').stdout);
    assert.deepEqual([least.rank_by, least.rank_direction], ['relation', 'cost']);
    assert.deepEqual(least.tiers.map((t) => t.accounts), [['Delta', 'Beta'], ['Epsilon', 'Zeta'], ['Alpha', 'Gamma']]);
    const lone = run(['portfolio', at('tests/data/command/criteria.json'), '--csv', '-'], 'id,sales,hours\nA,1,2\n');
    assert.equal(JSON.parse(lone.stdout).combine[1].no_scale, 'all_equal');
    assert.equal(JSON.parse(lone.stdout).unranked[0].reason, 'undefined');
});

test('a table that the page has written is read back: results are passed over, words in brackets are for people', () => {
    const csv = '\ufeffid (고객사 이름),rank (순위),value (Attraction),tier (등급),sales (Sales),fit (Fit),potential (Potential, in years),relation\n';
    const said = portfolio(csv.replace('potential (Potential, in years)', '"potential (Potential, in years)"') + 'Alpha,2,3,B,500,5,1,4\nGamma,1,3.5,A,150,2,5,5\n');
    assert.equal(said.stderr, '');
    assert.deepEqual(JSON.parse(said.stdout).ranked.map((a) => [a.name, a.value]), [['Gamma', 3.5], ['Alpha', 3]]);
    assert.match(portfolio('id,sales (x),sales\nA,1,2\n').stderr, /appears twice/);
    assert.match(portfolio('id,tears (x)\nA,1\n').stderr, /tears \(x\): No item has this id/);
});

test('accounts without a name are counted', () => {
    const said = JSON.parse(portfolio('sales,fit,potential,relation\n1,5,5,1\n2,1,1,1\n').stdout);
    assert.deepEqual(said.ranked.map((a) => a.name), ['#1', '#2']);
});

test('a diagnostic without a sheet has no portfolio', () => {
    const { status, stderr } = run(['portfolio', kinds, '--csv', '-'], 'rating\n4\n');
    assert.equal(status, 1);
    assert.match(stderr, /no sheet/);
});
