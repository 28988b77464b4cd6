// The same journey by the keyboard alone: Tab, arrows, space bar, Enter and the digits.
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

const open = (lang) => open_alone(browser, site.url + page_path(lang));

async function answer_all(widget, answers) {
  await widget.press_key('begin');
  for (const [index, answer] of answers.entries()) await widget.answer_by_arrows(index, answer);
}

async function change(widget, index, key) {
  await widget.press_key('nav.overview');
  await widget.press_key(`${items[index]}.edit`);
  await widget.shown(items[index]);
  await widget.page.keyboard.press(key);
  await widget.press_key('nav.overview');
  await widget.press_key('nav.result', 'Space');
}

for (const [name, answers, points] of [['one', answers_of(1), 16], ['three', answers_of(3), 48], ['five', answers_of(5), 80]]) {
  test(`all answers ${name}, with arrows and the space bar`, async () => {
    const { widget, close } = await open();
    await answer_all(widget, answers);
    assert.deepEqual(await widget.result(), expected_result(points));
    await close();
  });
}

for (const [below, answers] of [[24, answers_of(1, 8, 2)], [44, answers_of(2, 4, 3)], [64, answers_of(4)]]) {
  test(`${below} points and ${below + 1} are two levels`, async () => {
    const { widget, close } = await open('en');
    await answer_all(widget, answers);
    assert.deepEqual(await widget.result(), expected_result(below, 'en'));
    await change(widget, 15, 'ArrowDown');
    assert.deepEqual(await widget.result(), expected_result(below + 1, 'en'));
    await change(widget, 15, 'ArrowUp');
    assert.deepEqual(await widget.result(), expected_result(below, 'en'));
    await close();
  });
}

test('the digits 1 to 5 answer and move on', async () => {
  const { widget, close } = await open();
  await widget.press_key('begin');
  for (const [index, item] of items.entries()) {
    await widget.shown(item);
    assert.equal(await widget.focused(), `${item}.opt1`);
    await widget.page.keyboard.press(String(index % 5 + 1));
  }
  assert.deepEqual(await widget.result(), expected_result(1 + 3 * 15));
  await close();
});

test('arrows pass over the options and stay on the question', async () => {
  const { widget, close } = await open();
  await widget.press_key('begin');
  await widget.shown('q1');
  for (let step = 1; step <= 4; ++step) {
    await widget.page.keyboard.press('ArrowDown');
    assert.equal(await widget.chosen('q1'), step + 1);
  }
  await widget.at_rest();
  assert.equal(await widget.focused(), 'q1.opt5');
  assert.equal(await widget.chosen('q1'), 5);
  assert.equal(await widget.has('q2'), false);
  await close();
});

test('what has the keyboard is outlined where it is drawn, and not for the mouse', async () => {
  const { widget, page, close } = await open();
  const ring = page.locator('.jd-ring');
  await widget.tab_to('begin');
  const outlined = await ring.boundingBox(), drawn = await widget.place('begin');
  assert.deepEqual(outlined, { x: drawn.x - 2, y: drawn.y - 2, width: drawn.width + 4, height: drawn.height + 4 });
  await widget.press('quarter.next');
  assert.equal(await ring.isVisible(), false);
  await close();
});
