// A survey in survey-core beside the diagnostic that was imported of it: the same answers for both.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Model } from 'survey-core';

import { one_of } from '../support/chance.mjs';
import { at, run } from './command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jindan-surveys-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const path_of = (name) => `tests/data/surveyjs/${name}.json`;
export const survey = (name) => JSON.parse(readFileSync(at(path_of(name)), 'utf8'));

export function model_of(json) {
    const model = new Model(json);
    assert.deepEqual(model.jsonErrors ?? [], []);
    return model;
}

// {diagnostic, left, file}: the file has the diagnostic alone.
export const imported = (name) => imported_text(name, readFileSync(at(path_of(name)), 'utf8'));

export function imported_text(name, text) {
    const { status, stdout, stderr } = run(['import', '-', '--id', name, '--format', 'json'], text);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    const { diagnostic, left } = JSON.parse(stdout);
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(diagnostic));
    return { diagnostic, left, file };
}

// The values that can be answered, in the order of the file.
function values_of(q) {
    if (q.getType() === 'rating') return q.visibleRateValues.map((v) => v.value);
    if (q.getType() === 'boolean') return [q.getValueTrue(), q.getValueFalse()];
    if (q.getType() === 'matrix') return q.columns.map((c) => c.value);
    const special = { none: q.showNoneItem, refused: q.showRefuseItem, dontknow: q.showDontKnowItem, other: q.showOtherItem };
    const listed = q.choices.length > 0 ? q.choices.map((c) => c.value) : q.visibleChoices.map((c) => c.value);
    return [...listed, ...Object.keys(special).filter((v) => special[v])];
}

// Of those that share a name the first is the one that is taken over.
export function questions_of(model) {
    const all = model.getAllQuestions();
    return all.filter((q, i) => all.findIndex((other) => other.name === q.name) === i);
}

export const is_shown = (q) => q.isVisible && q.isParentVisible;

export function any_answer(q, next) {
    const type = q.getType();
    if (type === 'comment') return one_of(next, ['yes', 'sometimes', 'ask again']);
    if (type === 'text') {
        if (q.inputType !== 'number' && q.inputType !== 'range') return one_of(next, ['Kim', 'Lee', 'Park']);
        const from = Number(q.min || 0), to = Number(q.max || 40);
        return from + Math.floor(next() * (to - from + 1)) + (Number(q.step) === 0.1 ? 0.5 : 0);
    }
    if (type === 'matrix') return Object.fromEntries(q.rows.map((row) => [row.value, one_of(next, values_of(q))]).filter(() => next() < 0.9));
    if (type === 'ranking') return values_of(q).map((v) => [next(), v]).sort((a, b) => a[0] - b[0]).map(([, v]) => v);
    if (type === 'checkbox' || type === 'tagbox') {
        const chosen = values_of(q).filter((v) => v !== 'none' && next() < 0.5);
        return chosen.length > 0 ? chosen : q.showNoneItem ? ['none'] : undefined;
    }
    return one_of(next, values_of(q));
}

const slug = (name) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

// The items of a question: [[id, the part of its value]]. `ids` are those of questions whose names give none.
export function items_of(q, ids = {}) {
    const id = ids[q.name] ?? slug(q.name);
    if (q.getType() !== 'matrix') return [[id, (value) => value]];
    return q.rows.map((row, i) => [ids[q.name]?.[i] ?? `${id}-${slug(row.value)}`, (value) => value?.[row.value]]);
}

// As an answer to the item.
function answer_to(item, q, value) {
    // That none was chosen of several is no option.
    const option = (v) => item.options[values_of(q).filter((other) => item.kind !== 'several' || other !== 'none').indexOf(v)].id;
    switch (item.kind ?? 'likert') {
        case 'choice': return option(value);
        case 'several': return value.filter((v) => v !== 'none').map(option);
        case 'ranking': return value.map(option);
        case 'likert': return Number(value);
        default: return value;
    }
}

// What the questions that are visible have been answered with, as answers to the diagnostic.
export function answers_of(model, diagnostic, ids) {
    const answers = {};
    for (const q of questions_of(model))
        for (const [id, part] of items_of(q, ids)) {
            const item = diagnostic.items.find((i) => i.id === id), value = part(q.value);
            if (item && is_shown(q) && !q.isEmpty() && value !== undefined) answers[id] = answer_to(item, q, value);
        }
    return answers;
}

export function scored(file, answers) {
    const { status, stdout, stderr } = run(['score', file, '--answers', '-'], JSON.stringify(answers));
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, JSON.stringify(answers));
    return JSON.parse(stdout);
}
