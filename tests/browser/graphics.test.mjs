// Without WebGL, with it lost, and with the reader's own colours: the page goes on without a picture, and takes it up again when it can.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { add } from './support/book.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { open_input_method } from './support/composing.mjs';
import { expected_result } from './support/expected.mjs';
import { lose, no_webgl } from './support/graphics.mjs';
import { open_pictures, picture_of } from './support/pictures.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const is_plain = ({ page }) => page.locator('.jd-plain').count().then(Boolean);

async function plain_journey(tab, lang) {
  const { widget, page } = tab;
  assert.equal(await is_plain(tab), true);
  assert.equal(await page.locator('canvas').isVisible(), false);
  await widget.begin();
  for (let index = 0; index < 16; ++index) {
    assert.ok((await widget.node(`q${index + 1}.text`).boundingBox()).height > 10);
    await widget.answer(index, 4);
  }
  assert.deepEqual(await widget.result(), expected_result(64, lang));
  assert.equal(await widget.node('points').isVisible(), true);
}

test('a browser without WebGL', async () => {
  const without = await open_browser(['--disable-webgl', '--disable-webgl2', '--disable-3d-apis']);
  for (const lang of ['ko', 'en']) {
    const tab = await open_alone(without, site.url + page_path(lang));
    assert.equal(await tab.page.evaluate(() => document.createElement('canvas').getContext('webgl2')), null);
    await plain_journey(tab, lang);
    await tab.close();
  }
  await without.close();
});

test('a browser that refuses a context', async () => {
  const tab = await open_alone(browser, site.url + page_path(), { prepare: (page) => page.addInitScript(no_webgl) });
  assert.equal(await is_plain(tab), true);
  await tab.widget.press_key('begin');
  await tab.widget.answer_by_arrows(0, 4);
  await tab.widget.press('nav.back');
  assert.equal(await tab.widget.chosen('q1'), 4);
  await tab.close();
});

test('the reader’s own colours', async () => {
  const tab = await open_alone(browser, site.url + page_path(), { settings: { forcedColors: 'active' } });
  assert.equal(await is_plain(tab), true);
  await tab.widget.begin();
  await tab.widget.answer(0, 4);
  await tab.page.emulateMedia({ forcedColors: 'none' });
  await tab.page.locator('.jd-drawn').waitFor();
  await tab.widget.press('nav.back');
  assert.equal(await tab.widget.chosen('q1'), 4);
  await tab.close();
});

// The page's own context, found again: getContext gives the one that is there.

const restore = (page) => page.evaluate(() => lost.restoreContext());

test('a picture that is lost comes back as it was', async () => {
  const tab = await open_alone(browser, site.url + page_path()), { widget, page } = tab;
  const pictures = await open_pictures(browser);
  await widget.begin();
  await widget.press('q1.opt2');
  await page.mouse.move(1, 1);
  await widget.settled();
  const before = await picture_of(page);

  await lose(page);
  await page.locator('.jd-plain').waitFor();
  await widget.press('q1.opt5');
  assert.equal(await widget.chosen('q1'), 5);
  await widget.press('q1.opt2');

  await restore(page);
  await page.locator('.jd-drawn').waitFor();
  await page.mouse.move(1, 1);
  await widget.at_rest();
  assert.deepEqual(await pictures.difference(before, await picture_of(page)), { pixels: 0 });
  await widget.press('q1.opt4');
  assert.equal(await widget.chosen('q1'), 4);
  await tab.close();
});

test('lost while a syllable is composed: the text and the cursor stay', async () => {
  const tab = await open_alone(browser, site.url + page_path()), { widget, page } = tab;
  await widget.press('begin');
  await widget.press('q1.memo');
  const method = await open_input_method(page);
  await method.type('ㅎ', '하', '한');
  await method.compose('ㄱ');
  await lose(page);
  await page.locator('.jd-plain').waitFor();
  await method.compose('그');
  await restore(page);
  await widget.at_rest();
  assert.equal(await is_plain(tab), true, 'the page waits for the end of the syllable');
  await method.type('글');
  await page.locator('.jd-drawn').waitFor();
  assert.equal(await widget.focused(), 'q1.memo');
  assert.equal(await widget.value('q1.memo'), '한글');
  await tab.close();
});

for (const [name, path, open, field] of /** @type {[string, string, (widget: any, page: any) => Promise<unknown>, string][]} */ ([
  ['the note of a customer', page_path('ko', 'book'), (widget, page) => add({ widget, page }, '한빛정밀'), 'note'],
  ['the name of an account on a rating sheet', page_path('ko', 'key-account'), (widget) => widget.press('add'), 'account'],
])) {
  test(`lost while ${name} is typed: the text and the cursor stay, before and after the picture comes back`, async () => {
    const tab = await open_alone(browser, site.url + path), { widget, page } = tab;
    await open(widget, page);
    await widget.press(field);
    await page.keyboard.type('one ');
    await lose(page);
    await page.locator('.jd-plain').waitFor();
    assert.equal(await widget.focused(), field);
    await page.keyboard.type('two ');
    await restore(page);
    await page.locator('.jd-drawn').waitFor();
    assert.equal(await widget.focused(), field);
    await page.keyboard.type('three');
    assert.equal(await widget.value(field), 'one two three');
    if (field === 'account') await widget.press('nav.accounts');
    await widget.at_rest();
    await page.reload();
    await widget.stands();
    await until(async () => (await page.locator('.jd-root').innerText()).includes('one two three') || await page.locator(`[data-node="${field}"]`).evaluateAll((all) => all.some((el) => el.value === 'one two three')), 'what was typed');
    await tab.close();
  });
}

test('lost again within minutes, the page stays plain and offers nothing else', async () => {
  const tab = await open_alone(browser, site.url + page_path()), { widget, page } = tab;
  await lose(page);
  await page.locator('.jd-plain').waitFor();
  await restore(page);
  await page.locator('.jd-drawn').waitFor();
  assert.equal(await widget.has('plain'), true);
  await lose(page);
  await page.locator('.jd-plain').waitFor();
  await restore(page);
  await widget.at_rest();
  assert.equal(await is_plain(tab), true);
  assert.equal(await widget.has('plain'), false);
  await widget.press('begin');
  assert.equal(await widget.node('q1.text').isVisible(), true);
  await tab.close();
});

test('a canvas that gets no context back is replaced, once; a press that was under way is forgotten', async () => {
  const tab = await open_alone(browser, site.url + page_path()), { widget, page } = tab;
  const { x, y, width, height } = await widget.place('begin');
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.evaluate(() => { globalThis.first = document.querySelector('canvas'); });
  await lose(page);
  await page.locator('.jd-plain').waitFor();
  await page.mouse.up();
  await page.mouse.move(1, 1);
  assert.equal(await widget.has('begin'), true, 'nothing was pressed');
  await page.locator('.jd-drawn').waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('canvas') !== first && document.querySelectorAll('canvas').length), 1);
  await widget.settled();
  await widget.press('begin');
  assert.equal(await widget.has('q1.text'), true);
  await tab.close();
});

test('where drawing is slow, HTML is offered once', async () => {
  const slow = () => {
    const draw = WebGL2RenderingContext.prototype.drawElements;
    WebGL2RenderingContext.prototype.drawElements = function (...what) {
      for (const end = performance.now() + 80; performance.now() < end;);
      return draw.apply(this, /** @type {any} */ (what));
    };
  };
  const tab = await open_alone(browser, site.url + page_path(), { prepare: (page) => page.addInitScript(slow) }), { widget, page } = tab;
  for (let turns = 0; turns < 40 && !await widget.has('notice.plain'); ++turns) {
    await page.evaluate(() => document.querySelector('[data-node="begin"], [data-node="nav.back"]').click());
    await widget.settled();
  }
  assert.equal(await is_plain(tab), false, 'not without being asked');
  await widget.press('notice.plain');
  assert.equal(await is_plain(tab), true);
  assert.equal(await widget.has('notice'), false);
  await tab.close();
});

test('printed, the overview holds every answer, and a list of records only what is kept', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 4);
  await widget.press('nav.overview');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await widget.node('q1.edit').isVisible(), true);
  assert.match(await widget.text('q1.edit'), /^1\. .*, 4 /);
  assert.equal(await widget.node('nav.result').isVisible(), false);
  await page.emulateMedia({ media: 'screen' });
  await widget.press('nav.start');
  await widget.press('another');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('[data-node$=".open"]').isVisible(), true);
  assert.equal(await page.locator('[data-node$=".remove"]').isVisible(), false);
  await close();
});
