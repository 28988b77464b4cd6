// What a screen reader is told on every screen is what stands in tests/golden/accessibility, reviewed by reading it aloud. After a change
// that is meant, JINDAN_GOLDEN=write writes the files anew instead.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { open_browser } from './support/browser.mjs';
import { outline } from './support/outline.mjs';
import { screens } from './support/screens.mjs';
import { serve_site } from './support/site.mjs';

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

// Quarters and dates are the same on any day.
const some_day = (page) => page.addInitScript(() => {
  const day = Date.UTC(2026, 10, 23);
  Date.now = () => day;
});

for (const [lang, wanted] of [['ko', () => true], ['en', (name) => ['question-memo', 'result'].includes(name)]]) {
  test(`what a screen reader is told of each screen (${lang})`, async () => {
    const seen = [];
    for await (const [name, page] of screens(browser, site, lang, { prepare: some_day })) {
      if (!wanted(name)) continue;
      const file = `${lang}-${name}.txt`, told = (await outline(page)).replaceAll(/localhost:\d+/g, 'localhost');
      seen.push(file);
      if (writing) mkdirSync(folder, { recursive: true }), writeFileSync(folder + file, told);
      else assert.equal(told, readFileSync(folder + file, 'utf8'), file);
    }
    assert.deepEqual(readdirSync(folder).filter((file) => file.startsWith(lang)).sort(), seen.sort(), 'a file for each screen, and no other');
  });
}
