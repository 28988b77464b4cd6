// In an article on another site: without script the frame scrolls by itself; with embed.js it is as tall as its content and nothing scrolls
// inside. What is forged is not heeded.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fits, height_of, loaded, open_article as open_at, paragraph, serve_articles } from './support/article.mjs';
import { open_alone } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { expected_result } from './support/expected.mjs';
import { page_path, serve_site, site_root } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site, articles, other;

// Each of them runs in Chromium and in Firefox.
const cases = [];
const in_each = (name, run) => cases.push([name, run]);

before(async () => {
  site = await serve_site();
  const source = `${site.url}${page_path()}?embed`;
  const frame = (address = source, width = '100%') =>
    `<iframe data-jindan src="${address}" style="width:${width};border:0;vertical-align:top" title="진단"></iframe>`;
  const script = `<script src="${site.url}embed.js"></script>`;
  // Somebody who knows how the widget speaks to its host: window.port is what a page of ours would have.
  const speaker = `<script>
    addEventListener('message', ({ data, ports }) => {
      if (data?.type === 'hello') parent.postMessage({ jindan: 1, type: 'hello' }, '*');
      if (data?.type === 'welcome') window.port = ports[0];
    });
    parent.postMessage({ jindan: 1, type: 'hello' }, '*');
  </script>`;
  other = await serve_articles({ '/': 'somebody else', '/speaker': speaker, '/embed.js': { script: await readFile(join(site_root, 'embed.js'), 'utf8') } });
  const speaking = `<iframe data-jindan src="${other.origin}/speaker?embed" style="width:600px;height:300px;border:0"></iframe><script src="${other.origin}/embed.js"></script>`;
  articles = await serve_articles({
    '/plain': `${paragraph(200)}<iframe src="${source}" style="width:100%;height:420px" title="진단"></iframe>${paragraph(1500)}`,
    '/hosted': `${script}${paragraph(200)}${frame()}${paragraph(900)}`,
    '/two': `${frame(source, '49%')}${frame(source.replace('/ko/', '/en/'), '49%')}${script}`,
    '/far': `${paragraph(6000)}${frame()}${script}`,
    '/speaking': speaking,
    '/late': `${script}${paragraph(100)}`,
  });

});

after(async () => {
  await Promise.all([site.close(), articles.close(), other.close()]);
});

const open_article = (path, settings) => open_at(browser, articles.origin + path, {
  settings, origins: [new URL(site.url).origin, other.origin], many: path === '/late' ? 0 : path === '/two' ? 2 : 1,
});

in_each('without script the frame scrolls by itself and everything can be reached', async () => {
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
  await page.setViewportSize({ width: 420, height: 600 });
  await fits(holder, frame);
  await close();
});

in_each('the wheel belongs to the article', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/hosted');
  await widget.stands();
  await fits(holder, frame);
  const before = await page.evaluate(() => scrollY), { x, y } = await holder.boundingBox();
  await page.mouse.move(x + 300, y + 150);
  await page.mouse.wheel(0, 200);
  await until(() => page.evaluate((from) => scrollY === from + 200, before), 'the article to scroll by the whole turn of the wheel');
  await close();
});

in_each('the next card comes into view', async () => {
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

in_each('two widgets on one page do not disturb each other', async () => {
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

in_each('a frame that is added later is served too', async () => {
  const { page, close } = await open_article('/late');
  await page.evaluate((address) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address, width: 600 }));
    document.querySelector('iframe').dataset.jindan = '';
  }, `${site.url}${page_path()}?embed`);
  const holder = await page.locator('iframe').elementHandle(), frame = await loaded(holder);
  await fits(holder, frame);
  await close();
});

in_each('the frame’s worker is never registered and no cookie is set', async () => {
  const { widgets: [widget], profile, close } = await open_article('/hosted');
  await widget.stands();
  await widget.begin();
  await widget.at_rest();
  assert.deepEqual(profile.serviceWorkers(), []);
  assert.deepEqual(await profile.cookies(), []);
  await close();
});

in_each('on the same site, too, no worker is registered from a frame', async () => {
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

// What the article has made of what was said through the port of its frame: the last of it has arrived when the last is told.
async function after_saying(page, frame, messages) {
  await until(() => frame.evaluate(() => 'port' in window), 'the article’s welcome');
  const heard = page.evaluate(() => new Promise((go_on) => addEventListener('jindan-share', go_on, { once: true })));
  await frame.evaluate((all) => [...all, { type: 'share', detail: {} }].forEach((message) => port.postMessage(message)), messages);
  await heard;
  return height_of(await page.locator('iframe').elementHandle());
}

in_each('what is no height is not heeded', async () => {
  const { page, frames: [frame], close } = await open_article('/speaking');
  assert.equal(await after_saying(page, frame, [{ type: 'height', height: 500 }]), 500);
  const wrong = [NaN, Infinity, -Infinity, '5000', null, [5000], { valueOf: 1 }, undefined].map((value) => ({ type: 'height', height: value }));
  assert.equal(await after_saying(page, frame, [...wrong, null, 'height', 7, [], { type: 'Height', height: 700 }, { height: 700 }]), 500);
  assert.equal(await after_saying(page, frame, [{ type: 'height', height: 1e9 }]), 20000, 'no taller than this');
  assert.equal(await after_saying(page, frame, [{ type: 'height', height: -5 }]), 120, 'no lower than this');
  const at = await page.evaluate(() => scrollY);
  await after_saying(page, frame, [['a', 'b'], [NaN, 10], [-1, 10], [0, 1e9], [undefined, undefined]].map(([top, bottom]) => ({ type: 'reveal', top, bottom })));
  assert.equal(await page.evaluate(() => scrollY), at, 'nothing is brought into view that is nowhere');
  await close();
});

in_each('a flood is not heeded, and the article stays as it is', async () => {
  const { page, frames: [frame], close } = await open_article('/speaking');
  await after_saying(page, frame, [{ type: 'height', height: 500 }]);
  await page.evaluate(() => {
    globalThis.changes = 0;
    new MutationObserver((all) => { globalThis.changes += all.length; }).observe(document.querySelector('iframe'), { attributes: true });
    addEventListener('jindan-answer', () => { globalThis.changes += 1; });
  });
  await frame.evaluate(() => {
    for (let i = 0; i < 5000; ++i) port.postMessage(i % 2 ? { type: 'height', height: 300 + i } : { type: 'answer', detail: { index: i } });
  });
  // A second later it is heard again.
  await until(async () => {
    await frame.evaluate(() => port.postMessage({ type: 'height', height: 555 }));
    return await height_of(await page.locator('iframe').elementHandle()) === 555;
  }, 'the article to listen again');
  const changes = await page.evaluate(() => globalThis.changes);
  assert.ok(changes < 1000, `${changes} of 5000 were heeded`);
  await close();
});

in_each('what does not come through the port is not heeded by the article', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open_article('/hosted');
  await widget.stands();
  const height = await fits(holder, frame);
  const heeded = async (from, forged) => {
    await from.evaluate((messages) => messages.forEach((message) => parent.postMessage(message, '*')), forged);
    await page.evaluate(() => new Promise((go_on) => {
      addEventListener('message', ({ data }) => data === 'last' && go_on());
      postMessage('last', '*');
    }));
    return height_of(holder);
  };
  const forged = [{ jindan: 1, type: 'height', height: 5000 }, { type: 'height', height: 5000 }, { jindan: 1, type: 'welcome' }, null, 'height', 7];
  assert.equal(await heeded(frame, forged), height, 'from its own frame, past the port');
  assert.equal(await heeded(page, forged), height, 'from the article itself');

  // The frame has gone to another site: its port is gone, and a greeting comes from the right window and the wrong origin.
  await page.evaluate(() => {
    globalThis.heights = 0;
    addEventListener('jindan-height', () => { globalThis.heights += 1; });
  });
  await frame.evaluate((address) => { location.href = address; }, `${other.origin}/speaker`);
  await until(async () => (await holder.contentFrame()).url() === `${other.origin}/speaker`, 'the other site');
  const stranger = await holder.contentFrame();
  await stranger.evaluate(() => parent.postMessage({ jindan: 1, type: 'hello' }, '*'));
  assert.equal(await heeded(stranger, forged), height, 'from another site');
  assert.equal(await stranger.evaluate(() => 'port' in window), false, 'it gets no port');
  assert.equal(await page.evaluate(() => globalThis.heights), 0);
  await close();
});

in_each('who is not the host is not heeded by the widget', async () => {
  const { page, widgets: [widget], frames: [frame], close } = await open_article('/plain');
  await widget.stands();
  await page.evaluate((address) => new Promise((loaded) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address, onload: loaded }));
  }), `${other.origin}/`);
  const stranger = page.frames().find((each) => each.url() === `${other.origin}/`);
  await stranger.evaluate(() => parent.frames[0].postMessage({ jindan: 1, type: 'welcome', settings: { account: '아무개' } }, '*', [new MessageChannel().port2]));
  await frame.evaluate(() => new Promise((go_on) => {
    addEventListener('message', ({ data }) => data === 'last' && go_on());
    postMessage('last', '*');
  }));
  assert.equal(await frame.evaluate(() => document.documentElement.classList.contains('jd-fit')), false);
  assert.equal(await widget.value('account'), '');
  await page.evaluate(() => frames[0].postMessage({ jindan: 1, type: 'welcome' }, '*', [new MessageChannel().port2]));
  await until(() => frame.evaluate(() => document.documentElement.classList.contains('jd-fit')), 'the host’s welcome');
  await close();
});

for (const engine of [engines.chromium, engines.firefox]) {
  test(`articles with frames in ${engine.name}`, { skip: engine.missing, timeout: patience }, async (t) => {
    browser = await engine.open({ frames: true });
    for (const [name, run] of cases) await t.test(name, run);
    await browser.close();
  });
}
