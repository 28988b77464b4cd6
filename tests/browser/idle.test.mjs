// A widget that nobody touches does nothing: no frame, no timer. A press costs a few frames at most.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { paragraph, serve_articles } from './support/article.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const idle_ms = 5_000;  // not a limit: how long is watched
const counted = (frame) => frame.evaluate(() => ({ frames: probe.frames, timers: probe.timers }));

// In the background of the test: the clock of the test runs, the page is not touched.
async function nothing_happens(widget, frame) {
  await widget.at_rest();
  const before = await counted(frame);
  await pause(idle_ms);
  assert.deepEqual(await counted(frame), before);
}

async function costs_at_most_six(widget, act) {
  await widget.at_rest();
  const before = await counted(widget.frame);
  await act();
  await widget.at_rest();
  const { frames } = await counted(widget.frame);
  assert.ok(frames > before.frames, 'something is drawn');
  assert.ok(frames - before.frames <= 6, `${frames - before.frames} frames`);
}

test('five seconds on the start page, on a card and on the result', { timeout: 60_000 }, async () => {
  // Motion is on, as for most readers. Side by side, as each only waits.
  /** @type {import('playwright-core').BrowserContextOptions} */
  const settings = { reducedMotion: 'no-preference' };
  const tabs = await Promise.all([0, 1, 2].map(() => open_alone(browser, site.url + page_path(), { settings })));
  const [start, card, result] = tabs;
  await card.widget.press('begin');
  await card.widget.press('q1.memo');
  await card.page.keyboard.insertText('메모');
  await result.widget.begin();
  for (let index = 0; index < 16; ++index) await result.widget.answer(index, 3);
  await result.widget.shown('points');
  await Promise.all(tabs.map(({ widget, page }) => nothing_happens(widget, page)));
  assert.equal(await start.widget.has('begin'), true);
  for (const { close } of tabs) await close();
});

test('a press, a key and a move of the mouse cost a few frames', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await costs_at_most_six(widget, () => widget.press('begin'));
  const { x, y } = await widget.place('q1.opt2');
  await costs_at_most_six(widget, () => page.mouse.move(x + 5, y + 5));
  await costs_at_most_six(widget, () => widget.press('q1.opt2'));
  await widget.shown('q2');
  await costs_at_most_six(widget, () => page.keyboard.press('ArrowDown'));
  await widget.press('q2.memo');
  await costs_at_most_six(widget, () => page.keyboard.insertText('가'));
  await close();
});

test('the mouse costs a frame where it meets or leaves what can be pressed, and none in between; saving costs none', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await widget.press('begin');
  const { x, y, width, height } = await widget.place('q1.opt2');
  const frames_of = async (act) => {
    await widget.at_rest();
    const before = (await counted(page)).frames;
    await act();
    await widget.at_rest();
    return (await counted(page)).frames - before;
  };
  await page.mouse.move(4, 4);
  assert.equal(await frames_of(() => page.mouse.move(8, 300, { steps: 5 })), 0, 'over the page');
  assert.equal(await frames_of(() => page.mouse.move(x + 8, y + 8)), 1, 'onto an option');
  assert.equal(await frames_of(() => page.mouse.move(x + width - 8, y + height - 8, { steps: 5 })), 0, 'within it');
  assert.equal(await frames_of(() => page.mouse.move(4, 4)), 1, 'and off');
  // The advance is off: what follows the answer is its saving alone.
  await widget.press('advance');
  await page.mouse.move(x + 8, y + 8);
  await widget.at_rest();
  await page.mouse.down();
  await page.mouse.up();
  await widget.settled();
  const shown = await counted(page);
  await widget.at_rest();
  const saved = await counted(page);
  assert.ok(saved.timers > shown.timers, 'it is saved');
  assert.equal(saved.frames, shown.frames);
  await close();
});

test('in an article, too', { timeout: 60_000 }, async () => {
  const articles = await serve_articles({
    '/': `<iframe data-jindan src="${site.url}${page_path()}?embed" style="width:100%" title="진단"></iframe>${paragraph(900)}<script src="${site.url}embed.js"></script>`,
  });
  const { page, close } = await open_alone(browser, articles.origin, { ready: false, origins: [new URL(site.url).origin] });
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame(), widget = widget_in(page, frame);
  await widget.stands();
  await widget.press('begin');
  await Promise.all([nothing_happens(widget, frame), nothing_happens(widget_in(page), page)]);
  await close();
  await articles.close();
});
