// Twenty widgets in one article: those that the reader comes near are loaded, all can be used though a browser gives a site no more than sixteen
// pictures at a time, and what is said in each of them is kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loaded, serve_articles } from './support/article.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { answer_in_overview, answer_one, click } from './support/quick.mjs';
import { items, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

const many = 20, pictures = 16;

let browser, site, articles;
before(async () => {
  // Another list of switched-off features than Playwright's: frames of another site then have storage, as in readers' browsers.
  browser = await open_browser(['--disable-features=Translate']);
  site = await serve_site();
  const widget = (i) => `<h2>${i}</h2><jindan-widget diagnostic="customer-relationship" lang="${i % 2 ? 'en' : 'ko'}"></jindan-widget><p style="height:500px">본문</p>`;
  articles = await serve_articles({ '/': `<script src="${site.url}embed.js"></script>${Array.from({ length: many }, (_, i) => widget(i)).join('')}` });
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), articles.close()]);
});

test('twenty widgets in one article', { timeout: 120_000 }, async () => {
  const tab = await open_alone(browser, `${articles.origin}/`, { ready: false, origins: [new URL(site.url).origin], expected: [/preload/] }), { page } = tab;
  const frames = page.locator('jindan-widget iframe');
  await until(async () => await frames.count() > 0, 'the first frame');
  const modules = () => tab.requests.filter((request) => request.url().endsWith('.wasm')).length;
  await widget_in(page, await loaded(await frames.first().elementHandle())).stands();
  assert.ok(modules() < many / 2, `${modules()} of ${many} are loaded before the reader comes near`);

  const all = [];
  for (let i = 0; i < many; ++i) {
    const holder = page.locator('jindan-widget').nth(i);
    await holder.scrollIntoViewIfNeeded();
    await until(async () => await holder.locator('iframe').count() === 1, `widget ${i}`);
    const frame = await loaded(await holder.locator('iframe').elementHandle()), widget = widget_in(page, frame);
    await widget.stands();
    all.push({ page: frame, widget });
    const item = items[i % items.length];
    if (await widget.has('begin')) await click(frame, 'begin');
    await answer_one({ page: frame, widget }, item, 1 + i % 5);
  }
  const looks = async () => (await Promise.all(all.map(({ page: frame }) => frame.evaluate(() => document.querySelector('.jd-root').className.match(/jd-(drawn|plain)/)?.[1]))));
  const counts = async () => (await looks()).reduce((all, look) => ({ ...all, [look]: all[look] + 1 }), { drawn: 0, plain: 0 });
  await until(async () => (await counts()).plain >= many - pictures, 'those that have lost their picture to be HTML');
  assert.deepEqual(await counts(), { drawn: pictures, plain: many - pictures });
  // The first ones have lost their picture to the last: they go on all the same.
  for (const i of [0, 1, 2]) {
    await page.locator('jindan-widget').nth(i).scrollIntoViewIfNeeded();
    await all[i].widget.stands();
    await answer_one(all[i], 'q5', 1 + i);
    await until(async () => await answer_in_overview(all[i], 'q5') === 1 + i, 'the answer to stand');
  }
  // Those that stood before anything was said may have begun an assessment of their own; all of them are kept.
  await all[2].widget.at_rest();
  const kept = await all[2].page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('jindan.store.')).map(([, text]) => text)
    .sort((a, b) => b.split(' ')[2] - a.split(' ')[2])[0].split('\n')[1]);
  const said = new Set(JSON.parse(kept).assessments.flatMap(({ entries = [] }) => entries.map(({ item, answer }) => `${item} ${answer}`)));
  for (let i = 0; i < many; ++i) {
    const item = items[i % items.length];
    const last = item === 'q5' ? 3 : 1 + (i + items.length < many ? i + items.length : i) % 5;
    assert.ok(said.has(`${item} ${last}`), `widget ${i}: ${item} ${last}; there is ${[...said]}`);
  }
  await tab.close();
});
