// Where the browser gives the frame no storage, but the article's site offers its own: kept there once the reader agrees, and found again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve_articles } from './support/article.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { page_path, serve_site, texts } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site, articles;

// As much of a host as keeps answers; what it is told is in `kept` of its own storage.
function host() {
  const frame = document.querySelector('iframe');
  const read = () => JSON.parse(localStorage.kept ?? '["",""]');
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || data?.jindan !== 1 || data.type !== 'hello') return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: { type, id, detail } }) => {
      if (type === 'kept') port1.postMessage({ id, slots: read() });
      if (type === 'keep') localStorage.kept = JSON.stringify(Object.assign(read(), detail.slots));
    };
    source.postMessage({ jindan: 1, type: 'welcome', settings: {} }, '*', [port2]);
  });
  frame.src = frame.dataset.src;
}

before(async () => {
  browser = await open_browser();
  site = await serve_site();
  const article = (lang) => `<iframe data-src="${site.url}${page_path(lang)}?embed" sandbox="allow-scripts" title="진단" width="700" height="1400"></iframe>
    <script>(${host})()</script>`;
  articles = await serve_articles({ '/ko': article('ko'), '/en': article('en') });
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), articles.close()]);
});

const kept = (page) => page.evaluate(() => localStorage.kept ?? '');

async function open_article(profile, lang) {
  const tab = await open_tab(profile, `${articles.origin}/${lang}`, { ready: false, origins: [new URL(site.url).origin], expected: [/preload/] });
  const widget = widget_in(tab.page, await (await tab.page.locator('iframe').elementHandle()).contentFrame());
  await widget.stands();
  return { ...tab, widget };
}

for (const lang of ['ko', 'en']) {
  test(`the article's site keeps answers, but not before the reader agrees (${lang})`, async () => {
    const profile = await open_profile(browser);
    const first = await open_article(profile, lang);
    assert.equal(await first.widget.text('privacy'), texts[lang]['start.kept_in_tab']);
    assert.equal(await first.widget.text('host.offer'), texts[lang]['start.host_offer']);
    await first.widget.press('begin');
    await first.widget.press('q1.opt4');
    await first.widget.at_rest();
    await first.widget.press('nav.start');
    await first.widget.at_rest();
    assert.equal(await kept(first.page), '');
    await first.widget.press('host.agree');
    await until(async () => (await kept(first.page)).includes('"answer'), 'the host to keep the answer');
    await until(async () => (await first.widget.text('privacy')) === texts[lang]['start.kept_host'], 'the page to say so');
    assert.equal(await first.widget.has('host.agree'), false);
    await first.close();

    // What the site has is found again, but what is new is the reader's own until they agree once more.
    const again = await open_article(profile, lang), before_it = await kept(again.page);
    while (!(await again.widget.has('q1'))) await again.widget.press('nav.back');
    assert.equal(await again.widget.chosen('q1'), 4);
    assert.ok((await again.widget.text('kept')).endsWith(texts[lang]['kept.in_tab']));
    await again.widget.press('q1.opt2');
    await again.widget.at_rest();
    await again.widget.press('nav.start');
    await again.widget.at_rest();
    assert.equal(await kept(again.page), before_it);
    await again.widget.press('host.agree');
    await until(async () => /"item\\*":\\*"q1\\*",\\*"answer\\*":2/.test(await kept(again.page)), 'the host to keep what was changed');
    await again.close();
    await profile.close();
  });
}

test('a site that answers with whatever it likes is not taken for one that the reader has agreed to', async () => {
  const profile = await open_profile(browser), garbage = '["anything","at all"]';
  await profile.addInitScript((text) => { if (window.top === window) localStorage.kept ??= text; }, garbage);
  const { page, widget, close } = await open_article(profile, 'ko');
  assert.equal(await widget.text('host.offer'), texts.ko['start.host_offer']);
  await widget.press('begin');
  await widget.press('q1.opt4');
  await widget.at_rest();
  assert.ok((await widget.text('kept')).endsWith(texts.ko['kept.in_tab']));
  await widget.press('nav.start');
  await widget.at_rest();
  assert.equal(await kept(page), garbage);
  await widget.press('host.agree');
  await until(async () => (await kept(page)).includes('"answer'), 'the host to keep the answer');
  await close();
  await profile.close();
});
