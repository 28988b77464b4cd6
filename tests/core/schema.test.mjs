// The JSON Schema and the validator of the native command say the same of every file of the corpus, except where the guide
// (assets/authoring.md, "What the validator checks beyond the schema") says that the validator checks more.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import Ajv from 'ajv/dist/2020.js';

const at = (path) => fileURLToPath(new URL('../../' + path, import.meta.url));
const command = process.env.JINDAN_COMMAND ?? at('build/native/jindan');
const schema = JSON.parse(readFileSync(at('assets/diagnostic.schema.json'), 'utf8'));
const obeys = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true, allErrors: false }).compile(schema);

const files = (folder) => readdirSync(at(folder)).filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);
const accepts = (path) => {
    const { status, error } = spawnSync(command, ['validate', path]);
    assert.equal(error, undefined);
    assert.ok(status === 0 || status === 1, `${path}: ${status}`);
    return status === 0;
};
const parsed = (text) => {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
};
const reasons = () => JSON.stringify(obeys.errors?.slice(0, 3));

// Broken files that obey the schema, by what only the validator sees.
const beyond = {
    'bytes, depth and size': ['whole-number', 'lone-surrogate', 'not-utf8', 'too-deep'],
    'what ids refer to': [
        'band-of-nothing', 'benchmark-of-item', 'case-unknown', 'dimension-empty', 'formula-option', 'formula-tally',
        'ask-score-as-answer', 'scale-misspelt', 'set-unknown', 'sheet-combine-unknown', 'sheet-rank-by', 'table-cell', 'table-no-bands', 'table-set', 'tally-unknown', 'weight-set-unknown', 'weight-set-x',
        'ask-option', 'scale-label'],
    'ids that appear twice': ['band-set-level', 'band-set-twice', 'flag-twice', 'option-twice', 'score-twice', 'weight-in-item', 'weight-set-twice', 'sheet-combine-twice', 'sheet-items'],
    'fields that appear twice, and answers that are the same number': ['recode-twice'],
    'languages': ['untranslated'],
    'order': ['ask-itself', 'ask-later', 'ask-later-score', 'score-circle', 'score-itself', 'score-later', 'case-unreachable', 'scale-order'],
    'kinds of items that are referred to': ['ask-option-eq', 'ask-text', 'formula-no-score', 'sheet-combine-item', 'sheet-measure', 'tally-of-others'],
    'scales': ['scale-range', 'scale-wide', 'two-scales', 'recode-off'],
    'answers in tables': ['recode-words'],
    'dates': ['benchmark-day'],
    'what is possible': ['benchmark-value', 'sheet-combine-cut', 'sheet-matrix-cut', 'sheet-tiers-score', 'rescale-unbounded', 'missing-at-least', 'recode-empty'],
    'ranges that lie beside each other': ['band-set-gap', 'bands', 'bands-between', 'bands-fraction', 'bands-of-formulas', 'bands-off-the-grid', 'bins-gap', 'bins-off', 'bins-overlap', 'bins-short', 'bins-unbounded'],
    'ranges that hold nothing': ['ask-empty', 'bins-empty', 'clamp-reversed', 'number-range', 'rescale-flat', 'rescale-from-flat'],
    'sums': ['weights-sum', 'weights-sum-named'],
    'sizes': ['table-rows', 'table-columns'],
    'use': ['unused-dimension'],
    'tiers': ['sheet-tiers', 'sheet-cost-tiers', 'sheet-tier-cut', 'sheet-tier-last'],
};
const more = new Set(Object.values(beyond).flat());

test('the corpus is large enough', () => {
    assert.ok(files('tests/data/valid').length >= 15);
    assert.ok(files('tests/data/broken').length >= 60);
});

for (const path of [...files('tests/data/valid'), ...files('assets/diagnostics'), 'tests/data/small.json'])
    test(`${path} is accepted by both`, () => {
        assert.ok(accepts(at(path)));
        assert.ok(obeys(JSON.parse(readFileSync(at(path), 'utf8'))), reasons());
    });

for (const path of files('tests/data/broken')) {
    const name = path.slice(path.lastIndexOf('/') + 1, -5);
    test(`${path} is refused by ${more.has(name) ? 'the validator' : 'both'}`, () => {
        assert.ok(!accepts(at(path)));
        const document = parsed(readFileSync(at(path), 'utf8'));
        const refused = document === undefined || !obeys(document);
        assert.equal(refused, !more.has(name), more.has(name) ? reasons() : 'obeys the schema');
    });
}

test('the list of what only the validator sees holds nothing else', () => {
    const names = new Set(files('tests/data/broken').map((path) => path.slice(path.lastIndexOf('/') + 1, -5)));
    for (const name of more) assert.ok(names.has(name), name);
});

test('the guide names everything that only the validator sees', () => {
    const guide = readFileSync(at('assets/authoring.md'), 'utf8');
    const section = guide.split('## What the validator checks beyond the schema')[1]?.split('\n## ')[0];
    assert.ok(section);
    for (const what of Object.keys(beyond)) assert.ok(section.includes(`**${what}**`), what);
});

// Examples in the guide: every fenced block that says it is a diagnostic.
const examples = [...readFileSync(at('assets/authoring.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map((m) => m[1]).filter((text) => text.includes('"jindan"'));

test('the guide has examples from the shortest to a whole one', () => assert.ok(examples.length >= 12));

for (const [i, text] of examples.entries())
    test(`example ${i + 1} of the guide is accepted by both`, () => {
        const { status, stderr } = spawnSync(command, ['validate', '-'], { input: text, encoding: 'utf8' });
        assert.equal(status, 0, stderr);
        assert.ok(obeys(JSON.parse(text)), reasons());
    });

test('every name that the schema knows is explained in the guide', () => {
    const prose = readFileSync(at('assets/authoring.md'), 'utf8').replaceAll(/```json\n[\s\S]*?```/g, '');
    const names = new Set();
    const collect = (node) => {
        if (Array.isArray(node)) return node.forEach(collect);
        if (node === null || typeof node !== 'object') return;
        for (const [name, content] of Object.entries(node.properties ?? {})) if (content !== false) names.add(name);
        Object.values(node).forEach(collect);
    };
    collect(schema);
    assert.ok(names.size > 100);
    assert.deepEqual([...names].filter((name) => !prose.includes(`\`${name}\``) && !prose.includes(`"${name}"`)), []);
});
