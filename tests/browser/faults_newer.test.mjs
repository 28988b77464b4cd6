// A newer build has written the customer book in a way that this one does not know: nothing of it is touched, and the reader is told.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { open_other } from './support/clearing.mjs';
import { entries_of } from './support/databases.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { words } from '../../web/words.js';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

test('the book of a newer build stays as it is, byte for byte', async () => {
  const profile = await open_profile(browser), other = await open_other(profile, site);
  await other.evaluate(() => new Promise((done, failed) => {
    const opening = indexedDB.open('jindan-book', 2);
    opening.onupgradeneeded = () => opening.result.createObjectStore('records').put('{"of": "tomorrow"}', 'one');
    opening.onsuccess = () => done(opening.result.close());
    opening.onerror = failed;
  }));
  const { page, close } = await open_tab(profile, site.url + page_path('ko', 'book'), { ready: false, expected: [/VersionError/, /requested version/] });
  await page.locator('[role=alert].jd-stopped').waitFor();
  assert.equal(await page.locator('.jd-stopped h1').innerText(), words.ko.mixed);
  assert.equal(await page.locator('.jd-stopped h1 + p').innerText(), words.ko.mixed_why);
  await page.reload();
  await page.locator('[role=alert].jd-stopped').waitFor();
  assert.deepEqual(await entries_of(other, 'jindan-book', 'records'), [['one', '{"of": "tomorrow"}']]);
  assert.equal(await other.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'jindan-book').version), 2);
  await close();
  await profile.close();
});
