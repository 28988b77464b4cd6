// The native command: import. Each survey is loaded by survey-core too, and both are asked the same and answered the same.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';

import { at, run } from './command.mjs';
import { one_of, random } from '../support/chance.mjs';
import { answers_of, any_answer, imported, imported_text, is_shown, items_of, model_of, path_of, questions_of, scored, survey } from './surveys.mjs';

// What cannot be taken over: line:column code pointer detail.
const reports = {
    'account-health': [
        '19:135 property /pages/1/elements/1/step step',
        '21:9 no_card /pages/1/elements/3 text',
        '21:85 input_type /pages/1/elements/3/inputType date',
        '21:100 property /pages/1/elements/3/min min',
        '22:9 no_card /pages/1/elements/4 text',
        '31:3 property /triggers triggers',
    ],
    'channel-audit': [
        '7:5 no_card /elements/2 several',
    ],
    'discovery': [
        '1:1 our_count /',
        '1:1 no_title /',
        '4:5 no_card /elements/0 text',
        '4:89 required /elements/0/isRequired',
        '4:95 property /elements/0/maxLength maxLength',
        '5:5 no_card /elements/1 text',
        '5:52 piping /elements/1/title {company}',
        '6:5 no_choices /elements/2 industry',
        '6:75 property /elements/2/choicesByUrl choicesByUrl',
        '7:5 element /elements/3 matrixdynamic',
        '8:5 element /elements/4 matrixdropdown',
        '9:5 element /elements/5 paneldynamic',
        '10:5 element /elements/6 multipletext',
        '11:5 element /elements/7 expression',
        '12:5 element /elements/8 slider',
        '13:55 invisible /elements/9/visible',
        '14:5 no_card /elements/10 text',
        '14:89 input_type /elements/10/inputType month',
        '14:98 property /elements/10/setValueExpression setValueExpression',
    ],
    'event-feedback': [
        '1:1 our_sum /',
        '4:5 element /elements/0 html',
        '5:5 element /elements/1 image',
        '9:5 no_card /elements/5 several',
        '11:24 no_card /elements/5/showOtherItem text',
        '11:52 property /elements/5/minSelectedChoices minSelectedChoices',
        '11:77 property /elements/5/maxSelectedChoices maxSelectedChoices',
        '13:5 no_card /elements/6 several',
        '14:5 no_card /elements/7 ranking',
        '15:96 pictures /elements/8/choices',
        '16:5 element /elements/9 file',
        '17:5 element /elements/10 signaturepad',
        '18:5 no_card /elements/11 text',
        '18:82 hidden_seen /elements/11/visibleIf products',
        '18:123 property /elements/11/maxLength maxLength',
    ],
    'maturity': [
        '1:1 our_sum /',
        '5:36 title /pages/0/title Strategy',
        '5:48 property /pages/0/description description',
        '20:126 number_range /pages/1/elements/0/rateMax',
        '21:9 duplicate_name /pages/1/elements/1 goals',
        '23:9 no_choices /pages/1/elements/3 single',
    ],
    'old-form': [
        '1:1 our_mean /',
        '4:3 property /firstPageIsStartPage firstPageIsStartPage',
        '5:3 property /navigateToUrl navigateToUrl',
        '6:3 property /showNavigationButtons showNavigationButtons',
        '9:108 no_card /questions/1/hasComment text',
        '10:119 no_card /questions/2/hasOther text',
        '11:5 no_card /questions/3 several',
        '11:115 property /questions/3/choicesOrder choicesOrder',
        '11:141 property /questions/3/validators validators',
        '13:118 required /questions/4/isAllRowRequired',
        '15:5 no_card /questions/5 text',
        '15:77 input_type /questions/5/inputType email',
        '15:86 property /questions/5/defaultValue defaultValue',
    ],
    'partner-onboarding': [
        '19:24 no_card /elements/1/showOtherItem text',
        '30:57 untranslated /elements/4/title ko',
    ],
    'product-quiz': [
        '4:3 property /timeLimit timeLimit',
        '10:9 no_card /pages/0/elements/1 several',
        '19:9 no_card /pages/0/elements/7 text',
        '19:90 correct_answer /pages/0/elements/7/correctAnswer',
    ],
    'service-satisfaction': [
        '6:3 property /completedHtml completedHtml',
        '31:9 no_card /pages/1/elements/1 text',
    ],
    'three-languages': [
        '2:89 language /title/pt-br pt-br',
        '5:37 hidden_answer /calculatedValues/0/expression risk',
        '6:38 expression /calculatedValues/1/expression iif({risk} > 5, 1, 0)',
        '7:39 expression /calculatedValues/2/expression {index}',
        '8:38 choice_points /calculatedValues/3/expression nobody',
        '15:57 untranslated /pages/0/elements/1/title de',
        '16:60 untranslated /pages/0/elements/2/title ko',
        '22:173 later_question /pages/1/elements/0/visibleIf sponsor',
        '24:9 no_card /pages/1/elements/2 text',
        '24:143 never_asked /pages/1/elements/2/visibleIf',
        '25:9 no_card /pages/1/elements/3 text',
        '25:151 condition /pages/1/elements/3/visibleIf age({birth}) > 3',
    ],
};

// Ids of questions whose names give none; a matrix has one for each row.
const ids = {
    'old-form': { '응답 속도': 'q1', '응답 품질': 'q2', '주기': 'q4', '방법': 'q6', '평가': ['q7', 'q8', 'q9'], '메일 주소': 'q10', '인원': 'q11' },
};

// Questions that are always asked here, as the report says, while survey-core hides them.
const always_asked = ['trust', 'plan'];

const surveys = Object.fromEntries(Object.keys(reports).map((name) => [name, imported(name)]));
const obeys = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(at('assets/diagnostic.schema.json'), 'utf8')));

test('every survey has its report, word for word', () => {
    assert.deepEqual(readdirSync(at('tests/data/surveyjs')).sort(), Object.keys(reports).map((name) => `${name}.json`).sort());
    for (const [name, { left }] of Object.entries(surveys))
        assert.deepEqual(left.map((l) => `${l.line}:${l.column} ${l.code} ${l.pointer || '/'}${l.detail ? ` ${l.detail}` : ''}`), reports[name], name);
});

test('what comes out is a diagnostic for the validator and the schema', () => {
    for (const [name, { diagnostic, file }] of Object.entries(surveys)) {
        assert.equal(run(['validate', file]).status, 0, name);
        assert.ok(obeys(diagnostic), `${name}: ${JSON.stringify(obeys.errors?.slice(0, 3))}`);
    }
});

// Values of survey-core by the ids of the scores that they became.
function calculated(model, diagnostic, name) {
    const right = diagnostic.scores.find((s) => s.id === 'correct');
    if (right) return { correct: model.getCorrectedAnswerCount() };
    const out = {};
    for (const s of diagnostic.scores) {
        const value = model.calculatedValues.find((c) => c.name === (s.name?.en ?? s.name));
        if (value) out[s.id] = value.value;
    }
    assert.equal(Object.keys(out).length > 0, 'calculatedValues' in survey(name), name);
    return out;
}

const answered = (score, answers) => score.items.some((id) => answers[id] !== undefined);

for (const [name, { diagnostic, file }] of Object.entries(surveys))
    test(`${name}: survey-core asks the same and comes to the same`, () => {
        const json = survey(name);
        const forgets = json.clearInvisibleValues?.startsWith('onHidden');
        let values = 0, hidden = 0, different = new Set();
        for (let seed = 1; seed <= 12; ++seed) {
            const next = random(seed), model = model_of(json);
            // Where answers are forgotten as soon as they are hidden, some are given, hidden by later ones, and given again.
            for (let pass = 0; pass < (forgets ? 2 : 1); ++pass)
                for (const q of questions_of(model))
                    if (is_shown(q) && q.getType() !== 'html' && (q.isRequired || q.eachRowRequired || next() < 0.85) && items_of(q, ids[name])[0]) {
                        const known = items_of(q, ids[name]).some(([id]) => diagnostic.items.some((i) => i.id === id));
                        if (known) model.setValue(q.name, any_answer(q, next));
                    }
            const answers = answers_of(model, diagnostic, ids[name]);
            const result = scored(file, answers);
            for (const q of questions_of(model))
                for (const [id] of items_of(q, ids[name]))
                    if (diagnostic.items.some((i) => i.id === id) && !always_asked.includes(id)) {
                        assert.equal(!result.answers.not_asked.includes(id), is_shown(q), `${id} ${JSON.stringify(model.data)}`);
                        hidden += is_shown(q) ? 0 : 1;
                    }
            for (const [id, value] of Object.entries(calculated(model, diagnostic, name))) {
                const score = diagnostic.scores.find((s) => s.id === id), ours = result.scores[id];
                // A choice whose value is no number has no points, and makes words of the sum there.
                if (typeof value === 'string') {
                    assert.ok(Object.values(answers).includes('nobody'), `${id}: ${value}`);
                    continue;
                }
                // Of nothing SurveyJS says that the mean is 0, and goes on from there.
                if (ours === null) assert.ok(score.kind === 'mean' && score.missing === 'answered' && !answered(score, answers), `${id} ${JSON.stringify(answers)}`);
                else assert.ok(Math.abs(ours - value) < 1e-9, `${id}: ${ours}, not ${value}; ${JSON.stringify(model.data)}`);
                values += ours === null ? 0 : 1;
                different.add(ours);
            }
        }
        const scores = 'calculatedValues' in json || name === 'product-quiz';
        assert.ok(!scores || (values >= 10 && different.size >= 4), `${values} values, ${different.size} different`);
        assert.ok(hidden > 0 === /visibleIf/.test(JSON.stringify(json)), `${hidden} hidden`);
    });

// One question of each kind, and what they are compared with.
const asked_first = [
    { type: 'rating', name: 'rate' },
    { type: 'boolean', name: 'flag' },
    { type: 'boolean', name: 'own', valueTrue: 'on', valueFalse: 'off' },
    { type: 'dropdown', name: 'pick', choices: ['red', 'dark red', 'Blue', { value: 7, text: 'seven' }] },
    { type: 'radiogroup', name: 'step', choices: [0, 10, 25, 'n/a'], showOtherItem: true },
    { type: 'checkbox', name: 'some', choices: ['a', 'b', 'c'], showOtherItem: true },
    { type: 'checkbox', name: 'none', choices: [1, 2], showNoneItem: true },
    { type: 'matrix', name: 'grid', columns: [1, 2, 3], rows: ['up', 'down'] },
    { type: 'text', name: 'size', inputType: 'number', min: 0, max: 9 },
    { type: 'comment', name: 'word' },
];
const compared_with = {
    rate: [1, 3, 5, 9, "'3'"], flag: ['true', 'false', "'true'", 1], own: ["'on'", "'off'", "'ON'"], pick: ["'red'", "'RED '", "'blue'", 7, "'7'", "'green'"],
    step: [0, 10, 12, "'n/a'", "'other'"], some: ["'a'", "'B'", "'other'", "'x'"], none: [1, 2, "'none'", 3], 'grid.up': [1, 2], 'grid.down': [3, 0], size: [0, 4, 9],
};

function any_condition(next, depth = 0) {
    if (depth < 3 && next() < 0.45) {
        const [a, b] = [any_condition(next, depth + 1), any_condition(next, depth + 1)];
        return one_of(next, [`(${a}) and (${b})`, `${a} or ${b}`, `(${a} || ${b}) && ${a}`, `!(${a})`]);
    }
    if (next() < 0.15) return `{${one_of(next, asked_first).name}} ${one_of(next, ['empty', 'notempty'])}`;
    const name = one_of(next, Object.keys(compared_with)), value = () => one_of(next, compared_with[name]);
    const list = `[${[value(), value()].slice(0, 1 + Math.floor(next() * 2)).join(', ')}]`;
    if (next() < 0.1) return one_of(next, [`{${name}}`, `${value()} < {${name}}`, `${value()} = {${name}}`]);
    const op = one_of(next, ['=', '=', '<>', '<>', '>', '>=', '<', '<=', 'contains', 'notcontains', 'anyof', 'noneof', 'allof']);
    if (op.endsWith('of')) return `{${name}} ${op} ${list}`;
    return op.endsWith('contains') && next() < 0.5 ? `{some} ${op} ['a', 'c']` : `{${name}} ${op} ${value()}`;
}

test('any condition that is taken over holds where it does in survey-core', () => {
    const next = random(2026);
    const later = Array.from({ length: 150 }, (_, i) => ({ type: 'rating', name: `later${i}`, visibleIf: any_condition(next) }));
    const json = { title: 'Conditions', elements: [...asked_first, ...later] };
    const { diagnostic, left, file } = imported_text('conditions', JSON.stringify(json));
    const lost = new Set(left.filter((l) => l.code === 'condition').map((l) => json.elements[l.pointer.split('/')[2]].name));
    assert.ok(lost.size < 45, `${lost.size} are left out`);
    let shown = 0, hidden = 0;
    for (let i = 0; i < 10; ++i) {
        const model = model_of(json);
        for (const q of asked_first.map((q) => model.getQuestionByName(q.name))) if (next() < 0.8) model.setValue(q.name, any_answer(q, next));
        const { not_asked } = scored(file, answers_of(model, diagnostic)).answers;
        for (const { name, visibleIf } of later) {
            if (lost.has(name)) continue;
            const is = is_shown(model.getQuestionByName(name));
            assert.equal(!not_asked.includes(name), is, `${visibleIf} of ${JSON.stringify(model.data)}`);
            is ? ++shown : ++hidden;
        }
    }
    assert.ok(shown > 250 && hidden > 250, `${shown} are shown, ${hidden} hidden`);
});

function any_sum(next, depth = 0) {
    const name = () => `{${one_of(next, ['rate', 'size', 'grid.up', 'grid.down', 'weight'])}}`;
    const number = () => one_of(next, ['2', '3', '0.5', '10', '7']);
    if (depth > 2 || next() < 0.3) return name();
    const inner = () => any_sum(next, depth + 1);
    return one_of(next, [
        () => `${inner()} + ${inner()}`, () => `(${inner()} - ${inner()})`, () => `${number()} * (${inner()})`, () => `(${inner()}) / ${number()}`,
        () => `sum(${name()}, ${inner()}, {none})`, () => `(${name()} + ${name()} + ${name()}) / 3`, () => `${inner()} * ${number()} + ${number()}`, () => `${inner()} - ${number()}`,
    ])();
}

test('any sum that is taken over comes to what it does in survey-core', () => {
    const next = random(2027);
    const mean = () => `avg({rate}, {size}, {weight})`;
    const calculatedValues = Array.from({ length: 60 }, (_, i) => ({
        name: `value${i}`, expression: i % 4 ? any_sum(next) : one_of(next, [`${mean()} * 4 / 3 + 1`, `round(${any_sum(next)} + {rate}, 2)`, `2 - ${mean()}`, `(${mean()} + {size} * 0) / 2`]),
    }));
    const json = {
        title: 'Sums', calculatedValues,
        elements: [...asked_first, { type: 'dropdown', name: 'weight', choices: [{ value: -1.5, text: 'light' }, { value: 4, text: 'heavy' }, { value: 20, text: 'huge' }] }],
    };
    const { diagnostic, left, file } = imported_text('sums', JSON.stringify(json));
    const lost = left.filter((l) => l.code === 'expression');
    assert.ok(lost.length < 15, `${lost.length} are left out`);
    assert.equal(diagnostic.scores.length, 60 - lost.length);
    const different = new Set();
    for (let i = 0; i < 10; ++i) {
        const model = model_of(json);
        for (const q of model.getAllQuestions()) {
            const value = any_answer(q, next);
            // “none” is no number.
            if ((q.name === 'rate' || next() < 0.8) && !value?.includes?.('none')) model.setValue(q.name, value);
        }
        const { scores } = scored(file, answers_of(model, diagnostic));
        for (const s of diagnostic.scores) {
            const { value, expression } = model.calculatedValues.find((c) => c.name === s.name);
            // Of one question alone that has no answer survey-core says nothing; in sums with others it says 0. It rounds on its way.
            assert.ok(Math.abs(scores[s.id] - (value ?? 0)) < 1e-6, `${expression}: ${scores[s.id]}, not ${value}; ${JSON.stringify(model.data)}`);
            different.add(value);
        }
    }
    assert.ok(different.size > 100, `${different.size}`);
});

test('without expressions the score is ours: of all that is rated', () => {
    const scores = (name, answers) => scored(surveys[name].file, answers).scores;
    assert.deepEqual(scores('event-feedback', { 'stand-visit': 4, advice: 5, length: 2 }), { total: 11 });
    assert.deepEqual(scores('event-feedback', { 'stand-visit': 4, advice: 5 }), { total: null });
    assert.deepEqual(scores('old-form', { q1: 3, q2: 2 }), { total: 2.5 });
    assert.deepEqual(scores('maturity', { goals: 3, budget: 'v7', skills: 'v1-5', segments: 2, research: 'v4' }), { total: 17.5 });
    // A choice without points is left out, and so is what is not asked.
    assert.deepEqual(scores('maturity', { goals: 1, budget: 'v7', skills: 'v2' }), { total: 10 });
    assert.deepEqual(scores('discovery', { company: 'A', deadline: 'May' }), { total: 2 });
});

test('an answer that is hidden later stays in SurveyJS but not here, as the report says', () => {
    const model = model_of(survey('three-languages'));
    for (const [name, value] of /** @type {[string, number][]} */ ([['usage', 5], ['tickets', 4], ['usage', 1]])) model.setValue(name, value);
    assert.equal(model.getVariable('risk'), 5);
    assert.equal(scored(surveys['three-languages'].file, { usage: 1, tickets: 4 }).scores.risk, 1);
    // Conditions see it too.
    const fair = model_of(survey('event-feedback'));
    for (const [name, value] of /** @type {[string, string[]][]} */ ([['topics', ['price']], ['products', ['Pumps']], ['topics', ['delivery']]])) fair.setValue(name, value);
    assert.deepEqual(['products', 'more'].map((name) => is_shown(fair.getQuestionByName(name))), [false, true]);
    assert.deepEqual(scored(surveys['event-feedback'].file, { topics: ['delivery'], products: ['pumps'] }).answers.not_asked.slice(-2), ['products', 'more']);
});

test('the diagnostic on standard output, the report on standard error in either language', () => {
    const path = at(path_of('channel-audit'));
    const { status, stdout, stderr } = run(['import', path]);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout), surveys['channel-audit'].diagnostic);
    assert.equal(stderr, `${path}:7:5: /elements/2: The page cannot ask items of the kind “several” yet, only the command line scores them. ` +
        'For the page use another kind, or “--page” to leave them out.\n');
    assert.match(run(['import', path, '--lang', 'ko']).stderr, /:7:5: \/elements\/2: ‘several’ 종류의 문항은 명령줄로만 채점할 수 있고/);
    assert.match(JSON.parse(run(['import', path, '--lang', 'ko', '--format', 'json']).stdout).left[0].message, /^‘several’/);
});

test('for the page, without what it cannot ask', () => {
    const { status, stdout, stderr } = run(['import', at(path_of('event-feedback')), '--page']);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).items.map((i) => i.id), ['stand-visit', 'advice', 'length', 'booth']);
    assert.match(stderr, /event-feedback\.json:14:5: \/elements\/7: The page cannot ask items of the kind “ranking” yet: this was left out\./);
});

test('the id is that of the file unless another is given', () => {
    const id = (args, input) => JSON.parse(run(['import', ...args], input).stdout).id;
    const text = readFileSync(at(path_of('channel-audit')), 'utf8');
    assert.equal(id([at(path_of('channel-audit'))]), 'channel-audit');
    assert.equal(id([at(path_of('channel-audit')), '--id', 'audit-2026']), 'audit-2026');
    assert.equal(id(['-'], text), 'survey');
    const { status, stdout, stderr } = run(['import', '-', '--id', 'Audit 2026'], text);
    assert.deepEqual({ status, stdout }, { status: 2, stdout: '' });
    assert.match(stderr, /^jindan: --id Audit 2026: .*Audit 2026/);
});

test('what is no survey is refused in words', () => {
    const refused = (text) => {
        const { status, stdout, stderr } = run(['import', '-'], text);
        assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
        return stderr;
    };
    assert.match(refused('{"pages": ['), /^-:1:12: /);
    assert.match(refused('[]'), /^-:1:1: The value is of the wrong type/);
    assert.match(refused(readFileSync(at('assets/diagnostics/customer-relationship.json'), 'utf8')), /^-: This is a diagnostic already, not a survey of SurveyJS\. .*“jindan validate” checks it\.\n$/);
    assert.match(refused('{"title": "Empty"}'), /^-:1:1: The field “pages” is missing/);
    assert.match(refused('{"elements": [{"type": "html", "html": "Hello"}]}'), /^-:1:1: \/elements: There are too few/);
    assert.equal(run(['import', at('no/such.json')]).status, 2);
    assert.equal(run(['import']).status, 2);
});
