// The native command: page. What a page shows before its script comes, as HTML.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { grown } from '../bench/rivals/content.mjs';
import { at, kinds, relationship, run } from './command.mjs';

const page = (file, lang = 'ko', input = '') => {
    const { status, stdout, stderr } = run(['page', file, '--lang', lang], input);
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
};
const bundled = (id) => at(`assets/diagnostics/${id}.json`);

test('the first screen, with the first statement and its answers', () => {
    const { screen, by_hand } = page(relationship);
    const { items } = JSON.parse(readFileSync(relationship, 'utf8'));
    assert.match(screen, /^<h1 class="jd-n jd-t jd-bold" id="jd1-title" data-node="title">나의 고객관계 수준은\?<\/h1>/);
    assert.match(screen, /<fieldset [^>]*data-node="q1" aria-describedby="jd1-q1\.probe1" role="radiogroup" aria-labelledby="jd1-q1\.text">/);
    for (let option = 1; option <= 5; ++option) assert.match(screen, new RegExp(`<input type="radio" id="jd1-q1\\.opt${option}" data-node="q1\\.opt${option}" autocomplete="off" name="jd1-q1">`));
    assert.equal(screen.split('<!--mark-->').length, 2);
    assert.ok(!screen.includes('data-node="q2'));
    assert.equal(by_hand.match(/<fieldset/g).length, items.length - 1);
    assert.ok(!by_hand.includes('data-node'), 'the script shall not take these for its own');
});

test('how to add up: whole sums, items that count the other way round, weights and scales', () => {
    assert.match(page(relationship).by_hand, /총점: 모든 문항의 점수를 더합니다\./);
    assert.match(page(bundled('customer-insight'), 'en').by_hand, /Items 1, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 16, 17, 19, 21, 22, 24 count the other way round: their score is 6 minus your answer\./);
    assert.match(page(bundled('customer-grading'), 'en').by_hand, /Item 4 counts the other way round: its score is 6 minus your answer\./);
    assert.match(page(bundled('customer-grading')).by_hand, /수익 × 50, 경험 가치 × 25, 영향력 × 25\. 가장 낮은 값\(1\)은 0점, 가장 높은 값\(5\)은 100점이 되도록 고르게 환산합니다\./);
});

test('a rating sheet comes with its heading; the rest is of use with accounts only', () => {
    const { screen, by_hand } = page(bundled('key-account'));
    assert.match(screen, /^<h1 [^>]*>[^<]*<\/h1><p [^>]*data-node="introduction">[^<]*<\/p><!--mark-->$/);
    assert.ok(!by_hand.includes('<input'));
});

test('texts stay texts, whatever they hold', () => {
    const nasty = '<img src=x onerror=alert(1)> "&amp;"';
    const file = JSON.parse(readFileSync(relationship, 'utf8'));
    file.title.ko = file.items[0].statement.ko = file.items[1].statement.ko = file.scores[0].bands[0].name.ko = nasty;
    const { screen, by_hand } = page('-', 'ko', JSON.stringify(file));
    for (const html of [screen, by_hand]) {
        assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt; &quot;&amp;amp;&quot;') || html.includes('&lt;img src=x onerror=alert(1)&gt; "&amp;amp;"'));
        assert.ok(!html.includes('<img'));
    }
});

test('a file that is none', () => {
    const { status, stdout, stderr } = run(['page', at('tests/data/broken/bands.json')]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /bands\.json:27:29: /);
    assert.equal(run(['page', at('no/such/file.json')]).status, 2);
});

test('no page is made where it cannot ask an item', () => {
    const { status, stdout, stderr } = run(['page', kinds]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.deepEqual(stderr.trimEnd().split('\n').map((line) => /:\d+:\d+: (.*?): The page cannot ask the item “(.*?)”/.exec(line)?.slice(1)),
        [['/items/6/kind', 'ways'], ['/items/8/kind', 'budget'], ['/items/9/kind', 'order'], ['/items/10/kind', 'note']]);
});

test('of many statements the page has the first 60 by hand, and all of them are a page of their own', () => {
    const many = (count) => page('-', 'ko', JSON.stringify(grown(JSON.parse(readFileSync(relationship, 'utf8')), count)));
    assert.equal(many(60).all_by_hand, undefined);
    const { by_hand, all_by_hand } = many(61);
    assert.equal(by_hand.match(/<fieldset/g).length, 59);
    assert.ok(!by_hand.includes('61. '));
    assert.match(all_by_hand, /61\. [^<]+ \(61\) \(1–5\)</);
    assert.match(all_by_hand, /총점: 모든 문항의 점수를 더합니다\./);
});
