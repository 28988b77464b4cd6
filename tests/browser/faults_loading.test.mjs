// Offline in the middle of loading, and files that arrive in part: the first statement can be answered all the same, the page says what is wrong and
// how to go on, and once it is opened anew what was answered is there.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { page_path } from './support/site.mjs';
import { serve_torn } from './support/torn.mjs';
import { words } from '../../web/words.js';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_torn();
});
after(async () => {
  await browser.close();
  await site.close();
});

const reported = [/net::ERR/, /Failed to fetch/, /TypeError/, /CompileError/, /AbortError/, /network error/];
const open = (more = {}) => open_alone(browser, site.url + page_path(), { ready: false, expected: reported, settings: { serviceWorkers: 'block' }, ...more });

const files = {
  'the module': /\.wasm$/,
  'the words': /words\.ko\./,
  'the diagnostic': /customer-relationship\.[^/]*\.json$/,
};

async function answered_first({ page }) {
  await page.locator('[data-node="q1.opt4"]').check();
  assert.equal(await page.locator('[data-node="q1.opt4"]').isChecked(), true);
}

async function goes_on({ widget }) {
  await widget.stands();
  if (await widget.has('begin')) await widget.press('begin');
  while (!(await widget.has('q1'))) await widget.press('nav.back');
  assert.equal(await widget.chosen('q1'), 4);
}

for (const [name, pattern] of Object.entries(files)) {
  for (const part of [0, 0.5, 0.98]) {
    test(`the connection ends when ${part * 100} % of ${name} are there: said, and the next try goes on with the first answer`, async () => {
      site.tear(pattern, { part });
      const tab = await open();
      await tab.page.locator('.jd-stopped').waitFor();
      assert.equal(await tab.page.locator('.jd-stopped h1').innerText(), words.ko.failed);
      assert.equal(await tab.page.locator('.jd-stopped h1 + p').innerText(), words.ko.failed_why);
      await answered_first(tab);
      site.mend();
      await tab.page.getByRole('button', { name: words.ko.reload }).click();
      await goes_on(tab);
      await tab.close();
    });
  }
}

for (const [name, how] of [['ends', {}], ['stands still', { stalls: true }]]) {
  test(`the connection ${name} in the middle of the script: the first statement can be answered, and a link leads to the next try`, async () => {
    site.tear(/\/page\.[^/]*\.js$/, how);
    const tab = await open({ wait: 'commit' });
    await answered_first(tab);
    await tab.page.locator('.jd-late a').waitFor({ timeout: 20_000 });
    assert.equal(await tab.page.locator('.jd-late').innerText(), `${words.ko.late} ${words.ko.reload}`);
    site.mend();
    await tab.page.locator('.jd-late a').click();
    await goes_on(tab);
    await tab.close();
  });
}

test('the line goes down while the module comes: what was answered meanwhile is there once it is back', async () => {
  let go_on = (_) => {};
  const down = new Promise((is_down) => { go_on = is_down; });
  const tab = await open({
    wait: 'commit',  // the load would wait for the module, and this module waits for the line to go down
    prepare: (page) => page.route(/\.wasm$/, async (route) => {
      await down;
      await route.continue();
    }),
  });
  const failed = tab.page.waitForEvent('requestfailed', (request) => request.url().endsWith('.wasm'));
  await answered_first(tab);
  await tab.profile.setOffline(true);
  go_on(null);
  assert.equal((await failed).failure().errorText, 'net::ERR_INTERNET_DISCONNECTED');
  await tab.page.locator('.jd-stopped').waitFor();
  assert.equal(await tab.page.locator('.jd-stopped h1').innerText(), words.ko.failed);
  await tab.profile.setOffline(false);
  await tab.page.getByRole('button', { name: words.ko.reload }).click();
  await goes_on(tab);
  await tab.close();
});

// Pages without a first statement: what is wrong is said, and the next try stands.
for (const [name, path, files_of_it] of /** @type {[string, string, Record<string, RegExp>][]} */ ([
  ['a rating sheet', page_path('ko', 'key-account'), { 'the module': /\.wasm$/, 'the words': /words\.ko\./, 'the diagnostic': /key-account\.[^/]*\.json$/ }],
  ['the customer book', page_path('ko', 'book'), { 'the module': /\.wasm$/, 'the words of the book': /book-words\.ko\./, 'one of the diagnostics': /sales-management\.[^/]*\.json$/ }],
])) {
  for (const [file, pattern] of Object.entries(files_of_it)) {
    test(`the connection ends in the middle of ${file}, on the page of ${name}: said, and the next try stands`, async () => {
      site.tear(pattern);
      const { page, widget, close, requests } = await open_alone(browser, site.url + path, { ready: false, expected: reported, settings: { serviceWorkers: 'block' } });
      await page.locator('.jd-stopped').waitFor();
      assert.ok(requests.some((request) => pattern.test(new URL(request.url()).pathname)), 'it has such a file');
      assert.equal(await page.locator('.jd-stopped h1').innerText(), words.ko.failed);
      assert.equal(await page.locator('.jd-stopped h1 + p').innerText(), words.ko.failed_why);
      site.mend();
      await page.getByRole('button', { name: words.ko.reload }).click();
      await widget.stands();
      await close();
    });
  }
}
