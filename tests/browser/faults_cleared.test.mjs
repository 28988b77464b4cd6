// What is kept is cleared while a page of ours stands open, by another tab or by the browser: what was erased does not come back from what the page
// still knows or from the copy in the database, and a page that has lost one of its places goes on with the other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { begun_anew, clear_site_data, mark, open_other, take_away_as_it_writes, ways } from './support/clearing.mjs';
import { everything, in_both, stored } from './support/databases.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const customer = '한빛정밀';

/** A diagnostic with an answer that is in both places, and another page of the site. */
async function open_answered(profile) {
  const { page, widget, close } = await open_tab(profile, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 4);
  const other = await open_other(profile, site);
  await in_both(other, '"q1"');
  return { page, widget, other, close: async () => { await close(); await profile.close(); } };
}

for (const [name, { clear }] of Object.entries(ways)) {
  test(`a diagnostic is open: ${name}`, async () => {
    const profile = await open_profile(browser), { page, widget, close } = await open_tab(profile, site.url + page_path());
    await widget.node('account').fill(customer);
    await widget.begin();
    await widget.answer(0, 4);
    const other = await open_other(profile, site);
    await in_both(other, customer);
    await mark(page);
    await clear(other);
    // It hears of it, or meets it with its next answer.
    await page.evaluate(() => document.querySelector('[data-node="q2.opt5"]')?.click()).catch(() => {});
    await begun_anew(page);
    await page.bringToFront();
    await widget.stands();
    assert.equal(await widget.node('account').inputValue(), '');
    await until(async () => !(await everything(other)).includes(customer), 'all of it to be gone');
    await widget.begin();
    await widget.answer(0, 2);
    await page.reload();
    await widget.stands();
    await widget.press('nav.back');
    assert.equal(await widget.chosen('q1'), 2, 'what is said from then on is kept');
    assert.ok(!(await everything(other)).includes(customer));
    await close();
    await profile.close();
  });
}

test('a diagnostic is open: all is cleared, the database just as the page erases it', async () => {
  const { page, widget, other, close } = await open_answered(await open_profile(browser));
  await mark(page);
  await take_away_as_it_writes(page, other);
  await other.evaluate(() => localStorage.clear());
  await begun_anew(page);
  await widget.stands();
  assert.deepEqual(await stored(other), ['', '']);
  await close();
});

test('a diagnostic is open that is kept in the database alone: the browser’s own “clear site data”', async () => {
  const profile = await open_profile(browser);
  const without = () => { Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } }); };
  const { page, widget, close } = await open_tab(profile, site.url + page_path(), { prepare: (opened) => opened.addInitScript(without) });
  await widget.node('account').fill(customer);
  await widget.begin();
  await widget.answer(0, 4);
  const other = await open_other(profile, site);
  await until(async () => (await stored(other))[1].includes('"q1"'), 'the answer to be stored');
  await mark(page);
  await clear_site_data(other, 'indexeddb');
  await begun_anew(page);
  await widget.stands();
  assert.equal(await widget.node('account').inputValue(), '');
  assert.doesNotMatch(await everything(other), /한빛정밀|"q1"/);
  await close();
  await profile.close();
});

test('a diagnostic is open: localStorage is cleared in another tab when the page has lost its connection to the database', async () => {
  const profile = await open_profile(browser);
  await profile.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    globalThis.connections = [];
    IDBFactory.prototype.open = function opened(...what) {
      const opening = open.apply(this, /** @type {any} */ (what));
      opening.addEventListener('success', () => globalThis.connections.push(opening.result));
      return opening;
    };
  });
  const { page, other, widget, close } = await open_answered(profile);
  await page.evaluate(() => {
    globalThis.before = true;
    for (const each of globalThis.connections) each.close();
  });
  await other.evaluate(() => localStorage.clear());
  await begun_anew(page);
  await widget.stands();
  assert.deepEqual(await stored(other), ['', '']);
  await close();
});

test('a diagnostic is open: the database alone is deleted just as the page writes to it, and has that answer all the same', async () => {
  const { page, widget, other, close } = await open_answered(await open_profile(browser));
  await take_away_as_it_writes(page, other);
  await widget.answer(1, 5);
  await in_both(other, '"q2"');
  await close();
});

test('a diagnostic is open: the database alone is deleted, and has a copy again with the next answer', async () => {
  const { page, widget, other, close } = await open_answered(await open_profile(browser));
  await mark(page);
  await other.evaluate(() => new Promise((done) => { indexedDB.deleteDatabase('jindan').onsuccess = done; }));
  assert.equal((await stored(other))[1], '', 'the page does not hold it back');
  await widget.answer(1, 5);
  await in_both(other, '"q2"');
  assert.equal(await page.evaluate(() => globalThis.before), true, 'without a disturbance');
  await close();
});

test('localStorage alone was lost while no page was open: all of it is there from the copy', async () => {
  const profile = await open_profile(browser), first = await open_tab(profile, site.url + page_path()), other = await open_other(profile, site);
  await first.widget.node('account').fill(customer);
  await first.widget.begin();
  await first.widget.answer(0, 4);
  await in_both(other, '"q1"');
  await first.close();
  await other.evaluate(() => localStorage.clear());
  const { widget, close } = await open_tab(profile, site.url + page_path());
  await widget.press('nav.back');
  assert.equal(await widget.chosen('q1'), 4);
  await widget.press('nav.start');
  assert.equal(await widget.value('account'), customer);
  await close();
  await profile.close();
});
