// What a screen reader is told on every screen is what stands in tests/golden/accessibility, reviewed by reading it aloud. After a change
// that is meant, JINDAN_GOLDEN=write writes the files anew instead.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { outline } from './support/outline.mjs';
import { screens } from './support/screens.mjs';
import { page_path, serve_site } from './support/site.mjs';

const folder = fileURLToPath(new URL('../golden/accessibility/', import.meta.url));
const writing = process.env.JINDAN_GOLDEN === 'write';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

// Quarters and dates are the same on any day, and so is what this takes of a disk.
const some_day = (page) => page.addInitScript(() => {
  const day = Date.UTC(2026, 10, 23);
  Date.now = () => day;
  if (globalThis.StorageManager) StorageManager.prototype.estimate = async () => ({ usage: 74_000, quota: 11_000_000_000 });
});

// All screens in Korean; in English, where the page's own sentences are, some.
for (const [lang, wanted] of Object.entries({ ko: null, en: ['question-memo', 'result'] })) {
  test(`what a screen reader is told of each screen (${lang})`, async () => {
    const seen = [];
    for await (const [name, page] of screens(browser, site, lang, { prepare: some_day })) {
      if (wanted && !wanted.includes(name)) continue;
      const file = `${lang}-${name}.txt`, told = await outline(page);
      seen.push(file);
      if (writing) mkdirSync(folder, { recursive: true }), writeFileSync(folder + file, told);
      else assert.equal(told, readFileSync(folder + file, 'utf8'), file);
      if (seen.length === wanted?.length) break;
    }
    assert.deepEqual(readdirSync(folder).filter((file) => file.startsWith(lang)).sort(), seen.sort(), 'a file for each screen, and no other');
  });
}

test('the way to the other language is told in that language', async () => {
  const { page, widget, close } = await open_alone(browser, site.url + page_path());
  const button = widget.node('language'), parts = () => button.evaluate((el) => [el.innerText, el.lang, el.closest('.jd-root').lang]);
  assert.deepEqual(await parts(), ['English', 'en', 'ko']);
  await button.evaluate((el) => el.click());
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  assert.deepEqual(await parts(), ['한국어', 'ko', 'en']);
  await close();
});
