// The canvas is real: what a sighted reader sees is drawn there by the core, and what the live DOM holds carries the journey by itself.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { expected_result } from './support/expected.mjs';
import { open_pictures, picture_of } from './support/pictures.mjs';
import { items, page_path, serve_site } from './support/site.mjs';

let browser, site, pictures;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  pictures = await open_pictures(browser);
});
after(async () => {
  await browser.close();
  await site.close();
});

// By a style sheet of the object model, which the policy leaves to the page's own scripts.
const hide = (page, selector) => page.evaluate((hidden) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${hidden} { visibility: hidden !important; }`);
  document.adoptedStyleSheets = [sheet];
}, selector);

const show = (page) => page.evaluate(() => { document.adoptedStyleSheets = []; });

// In pixels of the screen.
const editor_boxes = (page) => page.locator('.jd-e').evaluateAll((all) => all.map((el) => {
  const { x, y, width, height } = el.getBoundingClientRect();
  return Object.fromEntries(Object.entries({ x, y, width, height }).map(([name, size]) => [name, size * devicePixelRatio]));
}));

// From the top of the page to its end, a window at a time.
async function each_window({ page, widget }, look) {
  await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
  for (;;) {
    await widget.settled();
    await look();
    const at_end = await page.evaluate(() => {
      const before = scrollY;
      scrollBy({ top: innerHeight, behavior: 'instant' });
      return scrollY === before;
    });
    if (at_end) return;
  }
}

async function same_without_the_live_dom(tab, screen) {
  const { page, widget } = tab;
  let windows = 0;
  await page.mouse.move(1, 1);
  await each_window(tab, async () => {
    const normal = await picture_of(page);
    await hide(page, '.jd-live');
    await widget.settled();
    const drawn = await picture_of(page);
    await show(page);
    assert.deepEqual(await pictures.difference(normal, drawn, await editor_boxes(page)), { pixels: 0 }, `${screen}, window ${++windows}`);
    const colours = await pictures.colours(drawn);
    assert.ok(colours.length > 40, `${screen}: ${colours.length} colours`);
  });
}

test('with the live DOM hidden every screen looks the same', async () => {
  const tab = await open_alone(browser, site.url + page_path(), { settings: { permissions: ['clipboard-read', 'clipboard-write'] } });
  const { widget, page } = tab;
  await same_without_the_live_dom(tab, 'start');
  await widget.begin();
  await same_without_the_live_dom(tab, 'question');
  await widget.press('q1.memo');
  await page.keyboard.insertText('분기마다 다섯 가지 과제를\n함께 적어 보기');
  await same_without_the_live_dom(tab, 'question with a memo');
  for (let index = 0; index < 16; ++index) await widget.answer(index, index % 5 + 1);
  await same_without_the_live_dom(tab, 'result');
  await widget.press('share.copy');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await widget.press('nav.overview');
  await same_without_the_live_dom(tab, 'overview');
  await page.goto('about:blank');
  await page.goto(link);
  await widget.stands();
  await same_without_the_live_dom(tab, 'shared');
  await tab.close();
});

test('on a phone in the dark, too', async () => {
  /** @type {import('playwright-core').BrowserContextOptions} */
  const settings = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, colorScheme: 'dark', isMobile: true, hasTouch: true };
  const tab = await open_alone(browser, site.url + page_path('en'), { settings });
  await same_without_the_live_dom(tab, 'start');
  await tab.widget.press('begin');
  await tab.widget.press('q1.memo');
  await tab.page.keyboard.insertText('Once a quarter');
  await same_without_the_live_dom(tab, 'question with a memo');
  await tab.close();
});

test('with the canvas hidden the journey works by the live DOM alone', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await hide(page, 'canvas');
  await widget.press_key('begin');
  for (const [index] of items.entries()) await widget.answer_by_arrows(index, index % 2 ? 4 : 2);
  assert.deepEqual(await widget.result(), expected_result(48));
  await close();
});

test('with nothing drawn the card is blank', async () => {
  const { page, widget, close } = await open_alone(browser, site.url + page_path(), {
    prepare: (page) => page.addInitScript(() => { WebGL2RenderingContext.prototype.drawElements = () => {}; }),
  });
  await hide(page, '.jd-live');
  await widget.settled();
  assert.equal((await pictures.colours(await widget.canvas.screenshot())).length, 1);
  await close();
});
