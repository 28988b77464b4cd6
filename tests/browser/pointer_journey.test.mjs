// Sixteen answers with the mouse on the canvas: right points and level, at every edge between two levels.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { expected_result } from './support/expected.mjs';
import { items, page_path, serve_site } from './support/site.mjs';
import { answers_of } from './support/widget.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

async function answer_all(widget, answers) {
  await widget.begin();
  for (const [index, answer] of answers.entries()) await widget.answer(index, answer);
}

// From the result to one answer and back.
async function change(widget, index, answer) {
  await widget.press('nav.overview');
  await widget.press(`${items[index]}.edit`);
  assert.notEqual(await widget.chosen(items[index]), answer);
  await widget.press(`${items[index]}.opt${answer}`);
  await widget.press('nav.overview');
  await widget.press('nav.result');
}

for (const [name, answers, points] of [['one', answers_of(1), 16], ['three', answers_of(3), 48], ['five', answers_of(5), 80]]) {
  test(`all answers ${name}`, async () => {
    const tab = await open_alone(browser, site.url + page_path());
    await answer_all(tab.widget, answers);
    assert.deepEqual(await tab.widget.result(), expected_result(points));
    await tab.close();
  });
}

for (const [below, answers] of [[24, answers_of(1, 8, 2)], [44, answers_of(2, 4, 3)], [64, answers_of(4)]]) {
  test(`${below} points and ${below + 1} are two levels`, async () => {
    const tab = await open_alone(browser, site.url + page_path('en'));
    await answer_all(tab.widget, answers);
    assert.deepEqual(await tab.widget.result(), expected_result(below, 'en'));
    await change(tab.widget, 15, answers[15] + 1);
    const { level } = await tab.widget.result();
    assert.deepEqual(await tab.widget.result(), expected_result(below + 1, 'en'));
    assert.equal(level, expected_result(below).level + 1);
    await tab.close();
  });
}

test('a choice moves on by itself after a short pause, unless the reader has switched that off', async () => {
  const { widget, close } = await open_alone(browser, site.url + page_path(), { settings: { reducedMotion: 'no-preference' } });
  await widget.press('begin');
  await widget.press('q1.opt4');
  await widget.shown('q2');
  await widget.settled();
  await widget.press('advance');
  assert.equal(await widget.node('advance').isChecked(), false);
  await widget.press('q2.opt2');
  assert.equal(await widget.chosen('q2'), 2);
  await widget.press('nav.back');
  assert.equal(await widget.chosen('q1'), 4);
  await widget.press('q1.opt5');
  assert.equal(await widget.chosen('q1'), 5);
  await widget.press('nav.next');
  assert.equal(await widget.chosen('q2'), 2);
  await close();
});

test('with answers missing there is no total, but what is still possible and what is missing', async () => {
  const { widget, close } = await open_alone(browser, site.url + page_path());
  await widget.begin();
  for (let index = 0; index < 16; ++index) {
    if (index === 3 || index === 9) await widget.press('nav.next');
    else await widget.answer(index, 3);
  }
  assert.match(await widget.text('overview.count'), /2개/);
  await widget.press('nav.result');
  assert.match(await widget.text('range'), /2개.*44점에서 52점/);
  assert.equal(await widget.has('points'), false);
  await widget.press('q4.answer');
  await widget.answer(3, 5);
  await widget.press('nav.overview');
  await widget.press('nav.next');
  await widget.answer(9, 5);
  await widget.press('nav.overview');
  await widget.press('nav.result');
  assert.equal((await widget.result()).points, 52);
  await close();
});
