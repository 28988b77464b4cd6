// What is forged between an article and its frames is not heeded: by the article only what comes through the port of a frame of the site, as much as makes
// sense; by the widget only its host.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fits, height_of, open_article as open_at, serve_articles } from './support/article.mjs';
import { engines, patience } from './support/engines.mjs';
import { page_path, serve_site, site_root } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site, articles, other;

// Each of them runs in Chromium and in Firefox.
const cases = [];
const in_each = (name, run) => cases.push([name, run]);

before(async () => {
  site = await serve_site();
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
  const frame = (more, style) => `<iframe ${more} src="${site.url}${page_path()}?embed" style="width:100%;border:0;${style}" title="진단"></iframe>`;
  articles = await serve_articles({
    '/plain': frame('', 'height:420px'),
    '/hosted': `<script src="${site.url}embed.js"></script>${frame('data-jindan', 'vertical-align:top')}`,
    '/speaking': speaking,
  });
});

after(() => Promise.all([site.close(), articles.close(), other.close()]));

const open_article = (path) => open_at(browser, articles.origin + path, { origins: [new URL(site.url).origin, other.origin] });

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
  test(`forged messages in ${engine.name}`, { skip: engine.missing, timeout: patience }, async (t) => {
    browser = await engine.open({ frames: true });
    for (const [name, run] of cases) await t.test(name, run);
    await browser.close();
  });
}
