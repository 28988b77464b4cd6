// Two checkers of WCAG 2.2 AA find nothing to complain about on any screen, drawn or plain, in either language and theme.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_browser } from './support/browser.mjs';
import { complaints } from './support/checkers.mjs';
import { no_webgl } from './support/graphics.mjs';
import { screens } from './support/screens.mjs';
import { serve_site } from './support/site.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const plain = (page) => page.addInitScript(no_webgl);
const phone = { width: 360, height: 740 };

for (const [name, lang, how] of /** @type {[name: string, lang: string, how: Parameters<typeof screens>[3]][]} */ ([
  ['drawn', 'ko', {}],
  ['drawn', 'en', { settings: { viewport: phone, colorScheme: 'dark' } }],
  ['plain', 'ko', { settings: { viewport: phone, colorScheme: 'dark' }, prepare: plain }],
  ['plain', 'en', { prepare: plain }],
])) {
  test(`no checker finds anything on any screen, ${name} (${lang})`, async () => {
    const found = {};
    for await (const [screen, page] of screens(browser, site, lang, how)) {
      const all = await complaints(page);
      if (all.length) found[screen] = all;
    }
    assert.deepEqual(found, {});
  });
}
