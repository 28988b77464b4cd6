// Where the browser gives the frame no storage, but the article's site offers its own: kept there once the reader agrees, and found again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loaded, serve_articles } from './support/article.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { serve_site, texts } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site, articles;

// A browser that gives frames no storage, and their hosts some.
function refuse_in_frames() {
  if (window.top === window) return;
  for (const name of ['localStorage', 'indexedDB'])
    Object.defineProperty(globalThis, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
}

before(async () => {
  browser = await open_browser();
  site = await serve_site();
  const article = (lang) => `<script src="${site.url}embed.js"></script><jindan-widget diagnostic="customer-relationship" lang="${lang}" keep></jindan-widget>`;
  articles = await serve_articles({ '/ko': article('ko'), '/en': article('en') });
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), articles.close()]);
});

const slots = () => [0, 1].map((slot) => `jindan:${site.url}:${slot}`);
const kept = (page) => page.evaluate((keys) => keys.map((key) => localStorage[key] ?? '').join('\n').trim(), slots());

async function open_article(profile, lang) {
  const tab = await open_tab(profile, `${articles.origin}/${lang}`, { ready: false, origins: [new URL(site.url).origin], expected: [/preload/], prepare: (page) => page.addInitScript(refuse_in_frames) });
  const widget = widget_in(tab.page, await loaded(await tab.page.locator('iframe').elementHandle()));
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
    await until(async () => /"item":"q1","answer":2/.test(await kept(again.page)), 'the host to keep what was changed');
    await again.close();
    await profile.close();
  });
}

test('a site that answers with whatever it likes is not taken for one that the reader has agreed to', async () => {
  const profile = await open_profile(browser), garbage = 'anything\nat all';
  await profile.addInitScript(({ keys, text }) => {
    try {
      if (window.top === window) keys.forEach((key, i) => { localStorage[key] ??= text.split('\n')[i]; });
    } catch { /* a page that is none yet */ }
  }, { keys: slots(), text: garbage });
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

test('a site that cannot keep what it has offered to keep: said, and nothing is lost while the page is open', async () => {
  const profile = await open_profile(browser);
  const { page, widget, close } = await open_article(profile, 'ko');
  await widget.press('begin');
  await widget.press('q1.opt4');
  await widget.at_rest();
  await widget.press('nav.start');
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await widget.press('host.agree');
  await until(async () => (await widget.text('privacy')) === texts.ko['start.kept_in_tab'], 'the page to say so');
  assert.equal(await kept(page), '');
  while (!(await widget.has('q1'))) await widget.press(await widget.has('nav.back') ? 'nav.back' : 'begin');
  assert.equal(await widget.chosen('q1'), 4);
  await close();
  await profile.close();
});
