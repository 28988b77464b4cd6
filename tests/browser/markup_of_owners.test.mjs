// Whatever the owner of a site, or the page that shows a widget, says in its settings stays text: the sponsor, calls to action, and all of the contact form.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { open_profile, open_tab } from './support/browser.mjs';
import { serve_configured } from './support/configured.mjs';
import { form_on } from './support/contact.mjs';
import { engines, patience } from './support/engines.mjs';
import { came_of_it, watch } from './support/hostile.mjs';
import { fill_in } from './support/quick.mjs';
import { page_path } from './support/site.mjs';

const { sponsor, calls, contact, ...example } = JSON.parse(readFileSync(new URL('../../assets/site-settings.example.json', import.meta.url), 'utf8'));

// Each text, in each language, with a number of its own.
let many = 0;
const markup = (number) => `"><img src=x onerror=hacked=1><svg onload=hacked=1> ¶${number}¶`;
const is_text = (value) => value && typeof value === 'object' && typeof value.ko === 'string';
function hostile(value) {
  if (is_text(value)) {
    const number = ++many;
    return Object.fromEntries(Object.keys(value).map((lang) => [lang, markup(number)]));
  }
  if (Array.isArray(value)) return value.map(hostile);
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, hostile(each)])) : value;
}

const { name, link } = sponsor;
const settings = hostile({ theme: example.theme, sponsor: { name, link }, calls: [1, 2, 3, 4].map((band) => ({ ...calls[0], band })), contact });

let site;
before(async () => { site = await serve_configured(settings); });
after(() => site.close());

for (const { name: engine, missing, open } of [engines.chromium, engines.firefox]) {
  test(`every text of the site’s owner is to be read as a text, ${engine}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    const seen = new Set();
    for (const [lang, answer] of /** @type {[string, number][]} */ ([['ko', 1], ['en', 2], ['ko', 4], ['en', 5]])) {
      const profile = await open_profile(browser, { serviceWorkers: 'block' });
      await profile.addInitScript(watch);
      const tab = await open_tab(profile, site.url + page_path(lang)), { page } = tab;
      await fill_in(page, { answer: () => answer });
      const form = form_on(page);
      await form.shown();
      for (const [, number] of (await page.locator('body').evaluate((el) => el.textContent)).matchAll(/¶(\d+)¶/g)) seen.add(Number(number));
      await form.tick(0);
      await form.send();
      assert.deepEqual(await came_of_it(page), [], `${lang}, ${answer}`);
      await tab.close();
      await profile.close();
    }
    assert.deepEqual(Array.from({ length: many }, (_, i) => i + 1).filter((number) => !seen.has(number)), [], 'each of them is seen');
  });
}
