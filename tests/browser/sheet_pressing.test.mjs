// A rating sheet under the mouse and the keyboard: what is on top is what is pressed, and the focus goes along.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { about, check, enter_all, type } from './support/sheet.mjs';
import { page_path, serve_site } from './support/site.mjs';

let browser, site, state;
const open = () => open_alone(browser, site.url + page_path('ko', about.id), { settings: { storageState: state } });
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  const { widget, profile, close } = await open();
  await enter_all(widget);
  await check(widget, 'ko');
  await widget.at_rest();
  state = await profile.storageState();
  await close();
});
after(async () => { await browser.close(); await site.close(); });

test('of circles that overlap, the one on top opens its account', async () => {
  const { widget, page, close } = await open();
  const circles = await page.locator('[data-node="matrix.accounts"] button').evaluateAll((all) => all.map((el) => [el.dataset.node, el.textContent.split(',')[0]]));
  const places = await Promise.all(circles.map(([id]) => widget.shown(id)));
  const middle = (i) => ({ x: places[i].x + places[i].width / 2, y: places[i].y + places[i].height / 2 });
  const covers = (i, j) => Math.hypot(middle(i).x - middle(j).x, middle(i).y - middle(j).y) < places[i].width / 2;
  const others = circles.map((_, i) => i);
  const over_others = others.filter((i) => others.some((j) => j !== i && covers(j, i)) && others.every((j) => j === i || !covers(j, i) || places[j].width > places[i].width));
  assert.ok(over_others.length > 0, 'some lie over others');
  for (const i of over_others) {
    await widget.press(circles[i][0]);
    await widget.shown('account');
    assert.equal(await widget.text('title'), circles[i][1]);
    await widget.press('nav.accounts');
    await widget.shown('accounts');
  }
  await close();
});

test('a digit takes the keyboard to the rating it chose', async () => {
  const { widget, page, close } = await open();
  await widget.press('add');
  await widget.tab_to('difference.opt1');
  await page.keyboard.press('4');
  assert.equal(await widget.chosen('difference'), 4);
  await page.keyboard.press('ArrowDown');
  assert.equal(await widget.chosen('difference'), 5);
  await page.keyboard.press('Tab');
  assert.equal(await widget.focused(), 'value-price.opt1');
  await close();
});

test('a weight that is too large is told the limit', async () => {
  const { widget, close } = await open();
  await type(widget, 'weight.weight-volume', '2000000');
  assert.equal(await widget.text('weight.weight-volume.problem'), '0에서 1,000,000 사이의 숫자를 적어 주세요.');
  await close();
});

test('an account into which nothing was written is not kept', async () => {
  const { widget, page, close } = await open();
  const rows = () => page.locator('[data-node="accounts"] > li').count();
  const before = await rows();
  await widget.press('add');
  await widget.press('nav.accounts');
  await widget.shown('accounts');
  assert.equal(await rows(), before);
  await close();
});
