// A finger in an article: a scroll that begins on the widget is the article's and answers nothing, whatever it begins on; a tap presses; and
// what is written in stays above a soft keyboard.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paragraph, serve_articles } from './support/article.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { answer_from, press } from './support/screens.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

// What a phone tells its pages when the keyboard opens: the same layout, less of it seen.
const keyboard = `<script>
  Object.defineProperty(globalThis, 'visualViewport', { value: Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0, scale: 1 }) });
  globalThis.open_keyboard = (height) => { visualViewport.height = innerHeight - height; visualViewport.dispatchEvent(new Event('resize')); };
</script>`;

let browser, site, articles;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  const frame = (id) => `<iframe data-jindan src="${site.url}${page_path('ko', id)}?embed" style="width:100%;border:0" title="진단"></iframe>`;
  const article = (id) => `<meta name="viewport" content="width=device-width"><script src="${site.url}embed.js"></script>${paragraph(400)}${frame(id)}${paragraph(1500)}`;
  articles = await serve_articles({ '/': article('customer-relationship'), '/sheet': article('key-account'), '/keyboard': keyboard + article('customer-relationship') });
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), articles.close()]);
});

async function open_article(path) {
  const tab = await open_alone(browser, articles.origin + path, {
    ready: false, origins: [new URL(site.url).origin], settings: { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  });
  const holder = await tab.page.locator('iframe').elementHandle(), frame = await holder.contentFrame(), widget = widget_in(tab.page, frame);
  await widget.stands();
  return { ...tab, frame, widget, debug: await tab.profile.newCDPSession(tab.page) };
}

const scrolled = (page) => page.evaluate(() => scrollY);

// A finger put down in the middle of a node and drawn upwards.
async function draw_up({ widget, debug }, id, by = 150) {
  const { x, y, width, height } = await widget.place(id);
  const at = { x: x + width / 2, y: y + Math.min(height / 2, 300) };
  const touch = (type, points) => debug.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [at]);
  for (let step = 1; step <= 10; ++step) await touch('touchMove', [{ x: at.x, y: at.y - by * step / 10 }]);
  // Held still before it is lifted: else the article would go on by itself, out of the frame, where nothing comes to rest.
  await new Promise((go_on) => setTimeout(go_on, 120));
  await touch('touchMove', [{ x: at.x, y: at.y - by }]);
  await touch('touchEnd', []);
}

// Everything that is answered, pressed or opened shows in what the live DOM says.
const told = (frame) => frame.evaluate(() => document.querySelector('.jd-live').innerText + [...document.querySelectorAll('input, textarea')].map((el) => [el.checked, el.value]));

async function scrolls_the_article(tab, ids) {
  for (const id of ids) {
    const before = await told(tab.frame);
    await tab.widget.place(id);
    const from = await scrolled(tab.page);
    await draw_up(tab, id);
    await until(async () => Math.abs(await scrolled(tab.page) - from) > 60, `a finger on ${id} to scroll the article`);
    await tab.widget.at_rest();
    assert.equal(await told(tab.frame), before, `a finger that scrolls changes nothing at ${id}`);
    assert.equal(await tab.frame.evaluate(() => document.activeElement.dataset.node?.startsWith('q1.memo') ?? false), false);
  }
}

test('a scroll that begins on the start and on a card is the article’s', async () => {
  const tab = await open_article('/');
  await scrolls_the_article(tab, ['title', 'account', 'begin']);
  await press(tab.frame, 'begin');
  await tab.widget.at_rest();
  await scrolls_the_article(tab, ['q1.text', 'q1.opt3', 'q1.memo', 'nav.next', 'advance']);
  const { x, y, width, height } = await tab.widget.place('q1.opt4');
  await tab.page.touchscreen.tap(x + width / 2, y + height / 2);
  await until(async () => await tab.widget.has('q2.text') || await tab.widget.chosen('q1') === 4, 'a tap to answer');
  await tab.close();
});

test('a scroll that begins on the result and its charts is the article’s', async () => {
  const tab = await open_article('/');
  await press(tab.frame, 'begin');
  await answer_from(tab.frame, 1);
  await tab.widget.at_rest();
  await scrolls_the_article(tab, ['title', 'gauge', 'share.score', 'share.copy']);
  await tab.close();
});

test('a scroll that begins on a rating, a field or the matrix is the article’s', async () => {
  const tab = await open_article('/sheet');
  await press(tab.frame, 'add');
  await tab.frame.evaluate(() => document.querySelectorAll('input[data-node$=".opt4"]').forEach((el) => el.click()));
  await tab.widget.at_rest();
  await scrolls_the_article(tab, ['difference.opt2', 'sales']);
  await press(tab.frame, 'nav.accounts');
  await tab.widget.at_rest();
  const circle = await tab.frame.evaluate(() => document.querySelector('[data-node^="matrix."][data-node$=".open"]').dataset.node);
  await scrolls_the_article(tab, [circle, 'criteria.standard']);
  await tab.close();
});

test('what is written in is brought above the keyboard', async () => {
  const tab = await open_article('/keyboard'), { page, frame, widget } = tab;
  await press(frame, 'begin');
  await widget.at_rest();
  await widget.place('q1.memo');
  // To the lower end of the window, where the keyboard will be.
  const holder = await page.locator('iframe').elementHandle();
  const bottom = async () => (await holder.boundingBox()).y + await frame.evaluate(() => document.querySelector('[data-node="q1.memo"]').getBoundingClientRect().bottom);
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), await bottom() - 620);
  const { x, y, width, height } = await widget.place('q1.memo');
  await page.touchscreen.tap(x + width / 2, y + height / 2);
  await until(async () => await widget.focused() === 'q1.memo', 'the memo to have the focus');
  await widget.at_rest();
  const before = await scrolled(page);
  await page.evaluate(() => open_keyboard(280));
  await until(async () => await bottom() <= 640 - 280, 'the memo to be above the keyboard');
  assert.ok(await scrolled(page) > before);
  // Zooming with two fingers shows less, too, and is no keyboard.
  const at = await scrolled(page);
  await page.evaluate(() => {
    Object.assign(visualViewport, { scale: 3, height: 100 });
    visualViewport.dispatchEvent(new Event('resize'));
  });
  await widget.at_rest();
  assert.equal(await scrolled(page), at);
  await tab.close();
});
