// Whatever stands in an address, or in the name of a file that the system hands over, stays text or is left alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_profile, open_tab } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { came_of_it, watch } from './support/hostile.mjs';
import { open_path } from './support/others.mjs';
import { page_path, serve_site } from './support/site.mjs';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

const markup = '"><img src=x onerror=hacked=1><svg onload=hacked=1><script>hacked=1</script>', in_address = encodeURIComponent(markup);
const book = page_path('ko', 'book'), refused = [/Failed to load|ERR_|Cross-Origin|CORS|NetworkError|404/];

/** Path, and what has to stand before the page is looked at. @type {[path: string, stands: string][]} */
const addresses = [
  [open_path('ko', markup), '.jd-failure'],
  [open_path('en', `https://nowhere.invalid/${markup}`), '.jd-failure'],
  [open_path('en', 'javascript:hacked=1'), '.jd-failure'],
  [open_path('en', `data:text/html,${markup}`), '.jd-failure'],
  [open_path('ko', undefined, `?src=${in_address}&lang=${in_address}#${in_address}`), '.jd-failure'],
  [`${page_path()}?font=${in_address}&accent=${in_address}&radius=${in_address}&mode=${in_address}&density=${in_address}`, '.jd-ready'],
  [`${page_path()}?embed&lang=${in_address}&font=${in_address}&accent=%23000%22%3E${in_address}`, '.jd-ready'],
  [`${page_path('en')}?${in_address}=${in_address}`, '.jd-ready'],
  [`${page_path('en')}#${in_address}`, '.jd-ready'],
  [`${page_path('en')}#r=${in_address}`, '.jd-ready'],
  [`${book}#account=${in_address}`, '.jd-ready'],
  [`${book}#compare=${in_address}`, '.jd-ready'],
  [`${book}?lang=${in_address}#${in_address}`, '.jd-ready'],
  [`ko/?${in_address}#${in_address}`, '.jd-door'],
  [`en/author/#draft=${in_address}`, 'main:not(.au-starts)'],
  [`en/author/?lang=${in_address}#${in_address}`, 'main:not(.au-starts)'],
];

// As the browser does it when a file is opened with the installed app.
/** @param {string[]} file  its name and its text */
function launch_with([called, text]) {
  const files = location.pathname.endsWith('/ko/') ? [{ getFile: async () => new File([text], called) }] : [];
  Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (take) => take({ files }) } });
}

for (const { name, missing, open } of [engines.chromium, engines.firefox]) {
  test(`addresses, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    for (const [path, stands] of addresses) {
      const profile = await open_profile(browser, { serviceWorkers: 'block' });
      await profile.addInitScript(watch);
      const tab = await open_tab(profile, site.url + path, { ready: false, expected: path.includes('/open/') ? refused : [], origins: ['https://nowhere.invalid'] }), { page } = tab;
      await page.locator(stands).first().waitFor({ state: 'attached' });
      const brought = await page.evaluate(() => [document.title, document.documentElement.lang, document.documentElement.getAttribute('style') ?? ''].filter((text) => /onerror|hacked/.test(text)));
      assert.deepEqual([...await came_of_it(page), ...brought], [], path);
      assert.ok(page.url().startsWith(site.url), page.url());
      await tab.close();
      await profile.close();
    }
  });
}

test('a file that the system hands over, with a name and a text of markup', async (t) => {
  const browser = await engines.chromium.open();
  t.after(() => browser.close());
  for (const text of [markup, JSON.stringify({ jindan: 1, id: markup, account: markup }), JSON.stringify({ [markup]: markup })]) {
    const profile = await open_profile(browser);
    await profile.addInitScript(watch);
    const tab = await open_tab(profile, `${site.url}ko/`, { ready: false, prepare: (page) => page.addInitScript(launch_with, [`${markup}.json`, text]) }), { page, widget } = tab;
    await page.waitForURL(/\/ko\/[\w-]+\/$/);
    await widget.stands();
    await widget.press('notice.open');
    await widget.shown('notice');
    assert.deepEqual(await came_of_it(page), [], text);
    await tab.close();
    await profile.close();
  }
});
