// Every way in which browsers give a frame on another site storage, or none: the page says what holds, a whole diagnostic can be answered and
// passed on as a link, and where something holds, it is there again.
import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve_articles } from './support/article.mjs';
import { open_alone, open_browser, open_profile, open_tab, plain_arguments } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { expected_result } from './support/expected.mjs';
import { install_probe } from './support/probe.mjs';
import { fill_in } from './support/quick.mjs';
import { page_path, serve_site, texts } from './support/site.mjs';
import { widget_in } from './support/widget.mjs';
import { words } from '../../web/words.js';

let site, strict, articles;
before(async () => {
  site = await serve_site();
  strict = await serve_site({ headers: { 'Access-Control-Allow-Origin': new URL(site.url).origin } });
  const frame = (more, { url } = site) => `<iframe src="${url}${page_path()}?embed" title="진단" width="700" height="1400" ${more}></iframe>`;
  articles = await serve_articles({
    '/': frame('allow="clipboard-write"'),
    '/sandboxed': frame('sandbox="allow-scripts"'),
    '/strict': frame('sandbox="allow-scripts allow-popups"', strict),
  });
});
after(() => Promise.all([site.close(), strict.close(), articles.close()]));

// With settings that Chromium reads from its profile, as a reader has made them.
async function open_settled(settings) {
  const folder = await mkdtemp(join(tmpdir(), 'jindan-profile-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile: settings }));
  const profile = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.JINDAN_CHROMIUM ?? '/usr/bin/chromium', args: plain_arguments, viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce',
  });
  await profile.addInitScript(install_probe);
  return {
    profile,
    async close() {
      await profile.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function open_in(opening) {
  const browser = await opening, profile = await open_profile(browser);
  return { profile, close: () => browser.close() };
}

const firefox = (preferences) => () => open_in(engines.firefox.open({ preferences }));
const rows = [
  // Another list of switched-off features than Playwright's leaves the browser's own division of storage by site.
  { name: 'Chromium as it comes', open: () => open_in(open_browser(['--disable-features=Translate'])), holds: true },
  { name: 'Chromium that blocks third parties', open: () => open_in(open_browser(['--disable-features=Translate', '--test-third-party-cookie-phaseout'])), holds: true },
  { name: 'Chromium that blocks this site in that one', open: () => open_settled({ content_settings: { exceptions: { cookies: { 'localhost,127.0.0.1': { setting: 2 } } } } }), holds: false },
  { name: 'Chromium that blocks all', open: () => open_settled({ default_content_setting_values: { cookies: 2 } }), holds: false },
  { name: 'Chromium, a sandboxed frame', open: () => open_in(open_browser()), path: '/sandboxed', holds: false },
  { name: 'Firefox as it comes', open: firefox({}), skip: engines.firefox.missing, holds: true },
  { name: 'Firefox that blocks third parties', open: firefox({ 'network.cookie.cookieBehavior': 1 }), skip: engines.firefox.missing, holds: false },
  { name: 'Firefox that blocks all', open: firefox({ 'network.cookie.cookieBehavior': 2 }), skip: engines.firefox.missing, holds: false },
  { name: 'Firefox, a sandboxed frame', open: firefox({}), path: '/sandboxed', skip: engines.firefox.missing, holds: false },
];

// The link that is copied, without a clipboard: what is selected to be copied.
const copied_link = (frame) => frame.evaluate(() => new Promise((told) => {
  // Whether a browser really copies depends on how long ago a reader has pressed something.
  document.execCommand = () => (told(document.activeElement.value), true);
  if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('not here'));
  document.querySelector('[data-node="share.copy"]').click();
}));

describe('in an article on another site', { timeout: patience }, () => {
  for (const { name, open, path = '/', holds, skip } of rows) {
    test(name, { skip }, async (t) => {
      const { profile, close } = await open();
      t.after(close);
      const tab = await open_tab(profile, articles.origin + path, { ready: false, origins: [new URL(site.url).origin], expected: [/preload/] });
      const widget = async () => widget_in(tab.page, await (await tab.page.locator('iframe').elementHandle()).contentFrame());
      let here = await widget();
      await here.stands();
      assert.equal(await here.text('privacy'), texts.ko[holds ? 'start.kept_here' : 'start.kept_in_tab']);
      assert.equal(await here.has('host.agree'), false);
      await fill_in(here.frame, { answer: () => 3 });
      assert.deepEqual(await here.result(), expected_result(48));
      const link = await copied_link(here.frame);
      if (holds) {
        await here.at_rest();
        await tab.page.reload();
        here = await widget();
        await here.stands();
        assert.deepEqual(await here.result(), expected_result(48));
      }
      await tab.close();
      const elsewhere = await open_alone(await browser(), link);
      assert.deepEqual(await elsewhere.widget.result(), expected_result(48));
      await elsewhere.close();
    });
  }

  for (const { name, open, missing } of [engines.chromium, engines.firefox])
    test(`a server that gives a sandboxed frame no script: said at once, with a way out (${name})`, { skip: missing }, async () => {
      const { profile, close } = await open_in(open());
      const tab = await open_tab(profile, `${articles.origin}/strict`, { ready: false, origins: [new URL(strict.url).origin], expected: [/CORS|Cross-Origin|ERR_FAILED|preload|blocked/i] });
      const frame = await (await tab.page.locator('iframe').elementHandle()).contentFrame();
      await frame.locator('.jd-barred').waitFor();
      assert.equal(await frame.locator('.jd-barred').innerText(), `${words.ko.barred} ${words.ko.barred_open}`);
      assert.equal(await frame.locator('.jd-busy').count(), 0);
      assert.equal(await frame.locator('.jd-barred a').getAttribute('target'), '_blank');
      await tab.close();
      await close();
    });

  let shared;
  const browser = () => (shared ??= open_browser());
  after(async () => (await shared)?.close());
});
