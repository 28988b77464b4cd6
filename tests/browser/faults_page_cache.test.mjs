// The browser keeps a page that the reader leaves as it is, and shows it again when they come back: it has what was said meanwhile elsewhere, hears each
// press once, and writes nothing old over what is new.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { add } from './support/book.mjs';
import { open_profile, open_tab, plain_arguments } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { answer_in_overview, answer_one, click, to_overview } from './support/quick.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => { site = await serve_site(); });
after(() => site.close());

async function away(page) {
  await page.evaluate(() => { globalThis.stayed = true; });
  await page.goto(`${site.url}elsewhere`);
}

// True where it is the same page as before.
async function back({ page, widget }) {
  await page.evaluate(() => setTimeout(() => history.back()));  // Firefox’s automation waits in vain for the end of it
  await until(() => page.locator('.jd-ready').count().catch(() => 0), 'the page');
  await widget.settled();
  return page.evaluate(() => globalThis.stayed === true);
}

function cached() {
  test('a diagnostic', async () => {
    const profile = await open_profile(browser, { serviceWorkers: 'block' }), tab = await open_tab(profile, site.url + page_path(), { expected: [/404/] }), { page, widget } = tab;
    await widget.begin();
    await widget.answer(0, 4);
    await to_overview(page);
    await away(page);
    const other = await open_tab(profile, site.url + page_path());
    await answer_one(other, 'q1', 2);
    await other.close();
    assert.equal(await back(tab), true, 'nothing of ours keeps it out of the cache');
    await until(async () => await answer_in_overview(tab, 'q1') === 2, 'what the other tab has said');
    // One press is one step.
    await answer_one(tab, 'q2', 5);
    await click(page, 'nav.next');
    await widget.shown('q3');
    await widget.at_rest();
    await away(page);
    const last = await open_tab(profile, site.url + page_path());
    for (const [item, answer] of [['q1', 2], ['q2', 5]]) assert.equal(await answer_in_overview(last, item), answer);
    await last.close();
    await tab.close();
    await profile.close();
  });

  test('the customer book', async () => {
    const profile = await open_profile(browser, { serviceWorkers: 'block' }), tab = await open_tab(profile, site.url + page_path('ko', 'book'), { expected: [/404/] }), { page, widget } = tab;
    await add(tab, '한빛정밀');
    await widget.node('note').fill('처음');
    await away(page);
    const other = await open_tab(profile, site.url + page_path('ko', 'book'));
    const row = (of) => of.locator('[data-node^="account."][data-node$=".open"]').first().getAttribute('data-node');
    await click(other.page, await row(other.page));
    await click(other.page, 'part.info');
    await other.widget.shown('note');
    await other.widget.node('note').fill('다른 창에서');
    await other.widget.at_rest();
    await other.close();
    assert.equal(await back(tab), false, 'the book is loaded anew');
    await until(async () => await widget.value('note') === '다른 창에서', 'what the other tab has written');
    await widget.node('note').fill('돌아와서');
    await widget.at_rest();
    await away(page);
    await back(tab);
    assert.equal(await widget.value('note'), '돌아와서');
    await tab.close();
    await profile.close();
  });
}

const open_chromium = () => chromium.launch({
  executablePath: process.env.JINDAN_CHROMIUM ?? '/usr/bin/chromium', args: plain_arguments, ignoreDefaultArgs: ['--disable-back-forward-cache'],
});

for (const [{ name, missing }, open] of /** @type {[any, any][]} */ ([[engines.chromium, open_chromium], [engines.firefox, engines.firefox.open]])) {
  describe(name, { skip: missing, timeout: patience }, () => {
    before(async () => { browser = missing ? null : await open(); });
    after(() => browser?.close());
    cached();
  });
}
