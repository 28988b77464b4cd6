// In an article on another site: without script the frame scrolls by itself; with embed.js it is as tall as its content and nothing scrolls
// inside. What is forged is not heeded.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paragraph, serve_articles } from './support/article.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { expected_result } from './support/expected.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site, articles, other;

before(async () => {
  browser = await open_browser();
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
  other = await serve_articles({ '/': 'somebody else' });
});

after(async () => {
  await browser.close();
  await Promise.all([site.close(), articles.close(), other.close()]);
});

async function open_article(path, settings) {
  const tab = await open_alone(browser, articles.origin + path, {
    ready: false, origins: [new URL(site.url).origin, other.origin], settings: { viewport: { width: 800, height: 600 }, ...settings },
  });
  const holders = await tab.page.locator('iframe').elementHandles();
  const frames = await Promise.all(holders.map((holder) => holder.contentFrame()));
  return { ...tab, holders, frames, widgets: frames.map((frame) => widget_in(tab.page, frame)) };
}

const height_of = (holder) => holder.evaluate((el) => el.clientHeight);

// Known before anything is drawn; once it is, it is how tall the widget stands.
const content_of = (frame) => frame.evaluate(() => {
  const root = document.querySelector('.jd-drawn'), stage = document.querySelector('.jd-stage');
  return Math.ceil(root ? root.getBoundingClientRect().height : parseFloat(stage?.style.getPropertyValue('--height')));
});

async function fits(holder, frame) {
  let sizes, scrolls;
  await until(async () => {
    sizes = await Promise.all([height_of(holder), content_of(frame)]);
    scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight || scrollY > 0);
    return sizes[1] > 200 && sizes[0] === sizes[1] && !scrolls;
  }, () => `a frame as tall as its content (${sizes}) that scrolls nothing inside (${scrolls})`);
  return sizes[0];
}

test('without script the frame scrolls by itself and everything can be reached', async () => {
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

test('with the script it is as tall as its content, on every screen', async () => {
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
  await page.setViewportSize({ width: 420, height: 600 });
  await fits(holder, frame);
  await close();
});

test('the wheel belongs to the article', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/hosted');
  await widget.stands();
  await fits(holder, frame);
  const before = await page.evaluate(() => scrollY), { x, y } = await holder.boundingBox();
  await page.mouse.move(x + 300, y + 150);
  await page.mouse.wheel(0, 200);
  await until(() => page.evaluate((from) => scrollY === from + 200, before), 'the article to scroll by the whole turn of the wheel');
  await close();
});

test('the next card comes into view', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/hosted', { viewport: { width: 400, height: 420 } });
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

test('two widgets on one page do not disturb each other', async () => {
  const { widgets: [korean, english], holders, frames, close } = await open_article('/two', { viewport: { width: 1400, height: 1000 } });
  await korean.stands();
  await english.stands();
  await korean.begin();
  await english.begin();
  await korean.answer(0, 1);
  await english.answer(0, 5);
  await english.answer(1, 5);
  await korean.answer(1, 1);
  for (const [widget, answer] of [[korean, 1], [english, 5]]) {
    await widget.press('nav.overview');
    await widget.press('nav.result');
    assert.match(await widget.text('range'), answer === 1 ? /16점에서 72점/ : /24 to 80 points/);
  }
  for (const i of [0, 1]) await fits(holders[i], frames[i]);
  await close();
});

test('out of sight the height is there before anything is drawn', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/far');
  await fits(holder, frame);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await holder.scrollIntoViewIfNeeded();
  await widget.stands();
  await widget.press('begin');
  await widget.shown('q1');
  await close();
});

test('a frame that is added later is served too', async () => {
  const { page, close } = await open_article('/late');
  await page.evaluate((address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address, width: 600 }));
    document.querySelector('iframe').dataset.jindan = '';
  }, `${site.url}${page_path()}?embed`);
  const holder = await page.locator('iframe').elementHandle(), frame = await holder.contentFrame();
  await frame.waitForURL('**/*?embed');  // until then it is an empty page, which goes away under the test
  await fits(holder, frame);
  await close();
});

test('the frame’s worker is never registered and no cookie is set', async () => {
  const { widgets: [widget], profile, close } = await open_article('/hosted');
  await widget.stands();
  await widget.begin();
  await widget.at_rest();
  assert.deepEqual(profile.serviceWorkers(), []);
  assert.deepEqual(await profile.cookies(), []);
  await close();
});

test('on the same site, too, no worker is registered from a frame', async () => {
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

test('forged heights are not heeded by the article', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/hosted');
  await widget.stands();
  const height = await fits(holder, frame);
  // A message that counts, after those that must not: what has been heeded is seen when it has arrived.
  const heeded = async (from, forged) => {
    await from.evaluate((messages) => messages.forEach((message) => parent.postMessage(message, '*')), forged);
    await page.evaluate(() => new Promise((go_on) => {
      addEventListener('message', ({ data }) => data === 'last' && go_on(), { once: false });
      postMessage('last', '*');
    }));
    return height_of(holder);
  };
  const wrong = [NaN, Infinity, -Infinity, '5000', null, [5000], { valueOf: 1 }, undefined].map((value) => ({ jindan: 1, type: 'height', height: value }));
  assert.equal(await heeded(frame, wrong), height, 'no number');
  assert.equal(await heeded(frame, [{ jindan: 2, type: 'height', height: 5000 }, { type: 'height', height: 5000 }, null, 'height', 7]), height);
  assert.equal(await heeded(page, [{ jindan: 1, type: 'height', height: 5000 }]), height, 'from the article itself');
  assert.equal(await heeded(frame, [{ jindan: 1, type: 'height', height: 1e9 }]), 20000, 'no taller than this');
  assert.equal(await heeded(frame, [{ jindan: 1, type: 'height', height: -5 }]), 120, 'no lower than this');
  await frame.evaluate(([message]) => parent.postMessage(message, '*'), [{ jindan: 1, type: 'height', height }]);
  await fits(holder, frame);

  // The frame has gone to another site: its messages come from the right window and the wrong origin.
  await frame.evaluate((address) => { location.href = address; }, `${other.origin}/`);
  await until(async () => (await holder.contentFrame()).url() === `${other.origin}/`, 'the other site');
  assert.equal(await heeded(await holder.contentFrame(), [{ jindan: 1, type: 'height', height: 5000 }]), height, 'from another site');
  await close();
});

test('a greeting that is not the host’s is not heeded by the widget', async () => {
  const { page, widgets: [widget], frames: [frame], close } = await open_article('/plain');
  await widget.stands();
  await page.evaluate((address) => new Promise((loaded) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address, onload: loaded }));
  }), `${other.origin}/`);
  const stranger = page.frames().find((each) => each.url() === `${other.origin}/`);
  await stranger.evaluate(() => parent.frames[0].postMessage({ jindan: 1, type: 'hello' }, '*'));
  await frame.evaluate(() => new Promise((go_on) => {
    addEventListener('message', ({ data }) => data === 'last' && go_on());
    postMessage('last', '*');
  }));
  assert.equal(await frame.evaluate(() => document.documentElement.classList.contains('jd-fit')), false);
  await page.evaluate(() => frames[0].postMessage({ jindan: 1, type: 'hello' }, '*'));
  await until(() => frame.evaluate(() => document.documentElement.classList.contains('jd-fit')), 'the host’s greeting');
  await close();
});
