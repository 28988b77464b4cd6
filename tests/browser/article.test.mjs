// In an article on another site: without script the frame scrolls by itself; with embed.js it is as tall as its content and nothing scrolls
// inside.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fits, height_of, loaded, open_article as open_at, paragraph, serve_articles } from './support/article.mjs';
import { open_alone } from './support/browser.mjs';
import { engines } from './support/engines.mjs';
import { expected_result } from './support/expected.mjs';
import { create_journeys } from './support/journeys.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site, articles;

const { in_each, in_some, run } = create_journeys();
const in_two = (name, case_of, why) => in_some([engines.chromium, engines.firefox], name, case_of, why);

before(async () => {
  site = await serve_site();
  const source = `${site.url}${page_path()}?embed`;
  const frame = (address = source, width = '100%') =>
    `<iframe data-jindan src="${address}" style="width:${width};border:0;vertical-align:top" title="진단"></iframe>`;
  const script = `<script src="${site.url}embed.js"></script>`;
  articles = await serve_articles({
    '/plain': `${paragraph(200)}<iframe src="${source}" style="width:100%;height:420px" title="진단"></iframe>${paragraph(1500)}`,
    '/hosted': `${script}${paragraph(200)}${frame()}${paragraph(900)}`,
    '/two': `${frame(source, '49%')}${frame(source.replace('/ko/', '/en/'), '49%')}${script}`,
    '/far': `${paragraph(6000)}${frame()}${script}`,
    '/late': `${script}${paragraph(100)}`,
  });
});

after(() => Promise.all([site.close(), articles.close()]));

const open_article = (path, settings) => open_at(browser, articles.origin + path, {
  settings, origins: [new URL(site.url).origin], many: path === '/late' ? 0 : path === '/two' ? 2 : 1,
});

in_two('without script the frame scrolls by itself and everything can be reached', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/plain');
  await widget.stands();
  assert.equal(await height_of(holder), 420);
  const before = await page.evaluate(() => scrollY), { x, y } = await holder.boundingBox();
  await page.mouse.move(x + 300, y + 200);
  await page.mouse.wheel(0, 150);
  await until(() => frame.evaluate(() => scrollY > 0), 'the wheel to scroll the frame');
  assert.equal(await page.evaluate(() => scrollY), before);
  await widget.begin();
  for (let index = 0; index < 16; ++index) await widget.answer(index, 3);
  assert.deepEqual(await widget.result(), expected_result(48));
  await widget.press('another');
  assert.equal(await height_of(holder), 420);
  await close();
});

in_each('with the script it is as tall as its content, on every screen', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/hosted');
  await widget.stands();
  const start = await fits(holder, frame);
  await widget.begin();
  const question = await fits(holder, frame);
  await widget.press('q1.memo');
  const with_memo = await fits(holder, frame);
  assert.ok(with_memo > question);
  await page.keyboard.insertText('하나\n둘\n셋\n넷\n다섯');
  assert.ok(await fits(holder, frame) > with_memo);
  for (let index = 0; index < 16; ++index) await widget.answer(index, 3);
  assert.deepEqual(await widget.result(), expected_result(48));
  const result = await fits(holder, frame);
  assert.ok(result > 2 * question, `${result} and ${question}`);
  await widget.press('nav.start');
  await widget.press('another');
  assert.ok(await fits(holder, frame) < result);
  assert.ok(start > 200);
  await page.setViewportSize({ width: 460, height: 600 });
  await fits(holder, frame);
  await close();
});

in_two('the wheel belongs to the article', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/hosted');
  await widget.stands();
  await fits(holder, frame);
  const before = await page.evaluate(() => scrollY), { x, y } = await holder.boundingBox();
  await page.mouse.move(x + 300, y + 150);
  await page.mouse.wheel(0, 200);
  await until(() => page.evaluate((from) => scrollY === from + 200, before), 'the article to scroll by the whole turn of the wheel');
  await close();
}, 'the automation of WebKitGTK does not always come back from a turn of the wheel');

in_each('the next card comes into view', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/hosted', { viewport: { width: 460, height: 420 } });
  await widget.stands();
  await widget.begin();
  await fits(holder, frame);
  await widget.press('nav.next');
  await widget.shown('q2');
  const top = async () => (await holder.boundingBox()).y;
  await until(async () => await top() >= 0 && await top() < 200, 'the top of the card');
  assert.ok(await page.evaluate(() => scrollY) > 0);
  await close();
});

in_two('two widgets on one page do not disturb each other', async () => {
  const { widgets: [korean, english], holders, frames, close } = await open_article('/two', { viewport: { width: 1400, height: 1000 } });
  await korean.stands();
  await english.stands();
  await korean.begin();
  await english.begin({ beside: true });
  await english.at_rest();  // and has written, and told the other one, that it does not move on by itself
  await korean.at_rest();
  await until(async () => !await korean.node('advance').isChecked(), 'both to be of one mind');
  await korean.answer(0, 1);
  await english.answer(0, 5);
  await english.answer(1, 5);
  await korean.answer(1, 1);
  for (const widget of [korean, english]) {
    await widget.press('nav.overview');
    await widget.press('nav.result');
    assert.match(await widget.text('range'), widget === korean ? /16점에서 72점/ : /24 to 80 points/);
  }
  for (const i of [0, 1]) await fits(holders[i], frames[i]);
  await close();
});

in_each('out of sight the height is there before anything is drawn', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/far');
  await fits(holder, frame);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await holder.scrollIntoViewIfNeeded();
  await widget.stands();
  await widget.press('begin');
  await widget.shown('q1');
  await close();
});

in_two('a frame that is added later is served too', async () => {
  const { page, close } = await open_article('/late');
  await page.evaluate((address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address, width: 600 }));
    document.querySelector('iframe').dataset.jindan = '';
  }, `${site.url}${page_path()}?embed`);
  const holder = await page.locator('iframe').elementHandle(), frame = await loaded(holder);
  await fits(holder, frame);
  await close();
});

in_two('the frame’s worker is never registered and no cookie is set', async () => {
  const { widgets: [widget], profile, close } = await open_article('/hosted');
  await widget.stands();
  await widget.begin();
  await widget.at_rest();
  assert.deepEqual(profile.serviceWorkers(), []);
  assert.deepEqual(await profile.cookies(), []);
  await close();
});

in_two('on the same site, too, no worker is registered from a frame', async () => {
  const address = `${site.url}article`;
  const { page, profile, close } = await open_alone(browser, address, {
    ready: false,
    prepare: (page) => page.route(address, (route) => route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>a</title><link rel="icon" href="data:,"><iframe data-jindan src="${page_path()}?embed"></iframe><script src="embed.js"></script>`,
    })),
  });
  const holder = await page.locator('iframe').elementHandle(), frame = await holder.contentFrame();
  await widget_in(page, frame).stands();
  await fits(holder, frame);
  assert.equal(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  assert.deepEqual(profile.serviceWorkers(), []);
  await close();
});

run('articles with frames', (with_browser) => { browser = with_browser; }, { frames: true });
