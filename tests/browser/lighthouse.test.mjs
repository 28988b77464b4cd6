// Lighthouse gives a diagnostic's page full marks for accessibility, best practices and search engines, on its emulated phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { plain_arguments } from './support/browser.mjs';
import { page_path, serve_site } from './support/site.mjs';

let browser, site;
before(async () => {
  site = await serve_site();
  browser = await launch({ chromePath: process.env.JINDAN_CHROMIUM ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', ...plain_arguments] });
});
after(async () => {
  browser.kill();
  await site.close();
});

test('Lighthouse finds nothing on a diagnostic’s page', async () => {
  const { lhr } = await lighthouse(site.url + page_path(), {
    port: browser.port, logLevel: 'error', onlyCategories: ['accessibility', 'best-practices', 'seo'],
  });
  const marks = Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, 100 * score]));
  const missed = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
    .map(({ id }) => `${id}: ${lhr.audits[id].title} ${JSON.stringify(/** @type {any} */ (lhr.audits[id].details)?.items)}`);
  assert.deepEqual([marks, missed, lhr.runtimeError], [{ accessibility: 100, 'best-practices': 100, seo: 100 }, [], undefined]);
});
