// Whatever an author writes stays text: each text that the schema knows, in the page for diagnostics of others and all over the author's page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { author_on } from './support/author.mjs';
import { open_profile, open_tab } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { came_of_it, hostile_diagnostics, text_places, watch } from './support/hostile.mjs';
import { drop_file, open_path } from './support/others.mjs';
import { serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

async function open_watched(browser, path, more) {
  const profile = await open_profile(browser, { serviceWorkers: 'block' });
  await profile.addInitScript(watch);
  return { ...await open_tab(profile, site.url + path, { ready: false, ...more }), profile };
}

test('every text of the schema stands in one of the diagnostics that are tried', () => {
  const seen = new Set(hostile_diagnostics.flatMap((each) => [...each.seen]));
  assert.ok(seen.size > 25);
  assert.deepEqual([...text_places].filter((place) => !seen.has(place)), []);
});

// From the start as far as it goes: the first answer of each card, something in each field.
async function walk(page) {
  for (let step = 0; step < 16; ++step) {
    const on = await page.evaluate(() => {
      const press = (id) => document.querySelector(`[data-node="${id}"]`)?.click();
      for (const field of document.querySelectorAll('.jd-live textarea, .jd-live input[type=text]')) {
        field.value = '1';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      const shown = document.querySelector('.jd-live');
      if (!shown || document.querySelector('[data-node="points"]')) return false;
      const before = shown.textContent;
      for (const id of ['begin', 'add']) if (document.querySelector(`[data-node="${id}"]`)) return press(id), true;
      document.querySelector('.jd-live input[type=radio], .jd-live input[type=checkbox]:not([data-node=advance])')?.click();
      press('nav.next');
      if (shown.textContent !== before) return true;
      press('nav.accounts');
      return shown.textContent !== before;
    });
    if (!on) return;
  }
}

for (const { name, missing, open } of [engines.chromium, engines.firefox]) {
  test(`diagnostics of others, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    const tab = await open_watched(browser, open_path('ko')), { page } = tab;
    let shown = 0;
    for (const { name: file, content } of hostile_diagnostics) {
      await page.goto(site.url + open_path(content.languages?.[0] === 'en' ? 'en' : 'ko'));
      await page.locator('.jd-shown').waitFor();
      await drop_file(page, `${file.split('/').at(-1)}"><img src=x onerror=hacked=1>.json`, JSON.stringify(content));
      await page.locator('.jd-failure, .jd-drawn, .jd-plain').first().waitFor();
      await walk(page);
      if (await page.locator('.jd-failure').count() === 0) {
        shown += 1;
        for (const node of ['nav.overview', 'nav.start', 'plain', 'language']) await page.evaluate((id) => document.querySelector(`[data-node="${id}"]`)?.click(), node);
        if (name === 'Chromium') await page.emulateMedia({ media: 'print' });
        assert.match(await page.locator('.jd-root, .jd-shown').first().innerText(), /onerror/, `${file}: its texts are to be read`);
        if (name === 'Chromium') await page.emulateMedia({ media: 'screen' });
      }
      assert.deepEqual(await came_of_it(page), [], file);
    }
    t.diagnostic(`${shown} of ${hostile_diagnostics.length} have cards here`);
    assert.ok(shown >= 5);
    await tab.close();
    await tab.profile.close();
  });
}

test('the author’s page: form, text, problems, preview, simulator, translations, publishing and drafts', { timeout: 300_000 }, async (t) => {
  const browser = await engines.chromium.open();
  t.after(() => browser.close());
  const tab = await open_watched(browser, 'ko/author/'), { page } = tab, author = author_on(page);
  await author.ready();
  for (const { name: file, content } of hostile_diagnostics.filter(({ name }) => /customer-relationship|kinds-of-items|sheet|rules/.test(name))) {
    for (const changed of [content, { ...content, id: '"><img src=x onerror=hacked=1>', items: [...content.items, { id: '<svg onload=hacked=1>', kind: '<img src=x>' }] }]) {
      const before_it = page.url(), chooser = page.waitForEvent('filechooser');
      await author.part('open').click();
      await (await chooser).setFiles({ name: '"><img src=x onerror=hacked=1>.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(changed)) });
      await until(() => page.url() !== before_it, 'the draft');
      await page.locator('[data-part="summary"][data-state]').waitFor();
      for (const part of ['form', 'text', 'preview', 'simulator', 'translations', 'publish']) {
        await author.tab(part);
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
        await page.waitForTimeout(300);
      }
      assert.deepEqual(await came_of_it(page), [], file);
      assert.ok((await page.locator('body').innerText()).includes('onerror'));
    }
  }
  await tab.close();
  await tab.profile.close();
});
