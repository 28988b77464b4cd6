// The reader's clock is set back: what is said last counts all the same, by the order in which it was said and not by the time that stands beside it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { add } from './support/book.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { own_clock, set_back, year } from './support/clock.mjs';
import { answer_in_overview, answer_one, click } from './support/quick.mjs';
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

async function open_reader() {
  const profile = await open_profile(browser);
  await profile.addInitScript(own_clock);
  return profile;
}

async function answered(tab, expected) {
  for (const [item, value] of Object.entries(expected)) assert.equal(await answer_in_overview(tab, item), value, item);
}

for (const [name, by] of /** @type {[string, number][]} */ ([['a year', year], ['to before there were computers', 80 * year]])) {
  test(`set back by ${name} between two answers: the later one is kept, and what is new as well`, async () => {
    const profile = await open_reader(), first = await open_tab(profile, site.url + page_path());
    await first.widget.begin();
    await first.widget.answer(0, 4);
    await first.widget.answer(1, 2);
    await first.widget.at_rest();
    await set_back(first.page, by);
    await answer_one(first, 'q1', 5);
    await answer_one(first, 'q3', 3);
    await first.close();
    const again = await open_tab(profile, site.url + page_path());
    await answered(again, { q1: 5, q2: 2, q3: 3 });
    await set_back(again.page, by);
    await answer_one(again, 'q1', 1);
    await again.widget.at_rest();
    await again.page.reload();
    await again.widget.stands();
    await answered(again, { q1: 1, q2: 2, q3: 3 });
    await again.close();
    await profile.close();
  });
}

test('two tabs of which one has the clock of last year: what is said last stands in both', async () => {
  const profile = await open_reader(), right = await open_tab(profile, site.url + page_path());
  await right.widget.begin();
  await right.widget.answer(0, 4);
  await right.widget.at_rest();
  const behind = await open_tab(profile, site.url + page_path());
  await set_back(behind.page, year);
  for (const [tab, other, value] of /** @type {[any, any, number][]} */ ([[behind, right, 2], [right, behind, 5], [behind, right, 3]])) {
    await answer_one(tab, 'q1', value);
    await until(async () => await answer_in_overview(other, 'q1') === value, `the ${value} in the other tab`);
  }
  await behind.close();
  await right.close();
  await profile.close();
});

test('what is removed while the clock is behind stays away', async () => {
  const profile = await open_reader(), one = await open_tab(profile, site.url + page_path()), { page, widget } = one;
  await widget.begin();
  await widget.answer(0, 4);
  await widget.at_rest();
  const other = await open_tab(profile, site.url + page_path());
  await set_back(page, year);
  await widget.press('nav.start');
  await widget.press('another');
  await widget.press(await page.locator('[data-node$=".remove"]').getAttribute('data-node'));
  await widget.at_rest();
  await other.page.bringToFront();
  await other.close();
  await page.reload();
  await widget.stands();
  assert.equal(await page.locator('[data-node$=".open"]').count(), 0);
  assert.doesNotMatch(await page.evaluate(() => Object.values(localStorage).join()), /"answer"/);
  await one.close();
  await profile.close();
});

test('a note in the customer book that is changed while the clock is behind is the one that is kept', async () => {
  const profile = await open_reader(), tab = await open_tab(profile, site.url + page_path('ko', 'book'));
  await add(tab, '한빛정밀');
  await tab.widget.node('note').fill('처음');
  await tab.widget.at_rest();
  await set_back(tab.page, year);
  await tab.widget.node('note').fill('나중');
  await tab.widget.at_rest();
  await tab.page.reload();
  await tab.widget.stands();
  assert.equal(await tab.widget.value('note'), '나중');
  await tab.close();
  await profile.close();
});

test('in the customer book, the clock behind: a visit, an assessment that comes in and a removal are kept, and what was removed stays away', async () => {
  const profile = await open_reader(), tab = await open_tab(profile, site.url + page_path('ko', 'book')), { page, widget } = tab;
  const rows = page.locator('[data-node^="account."][data-node$=".open"]');
  await add(tab, '나래유통');
  await widget.press('nav.accounts');
  await add(tab, '한빛정밀');
  await widget.at_rest();
  await set_back(page, year);
  await click(page, 'part.care');
  await widget.shown('visit.add');
  await click(page, 'visit.add');
  await page.locator('[data-node^="visit."][data-node$=".note"]').fill('납기 협의');
  await click(page, 'nav.accounts');
  const other = await open_tab(profile, site.url + page_path());
  await set_back(other.page, year);
  await other.widget.node('account').fill('다온물산');
  await other.widget.begin();
  await other.widget.answer(0, 4);
  await until(async () => await rows.filter({ hasText: '다온물산' }).count() === 1, 'the assessment in the book');
  await other.close();
  await click(page, await rows.filter({ hasText: '나래유통' }).getAttribute('data-node'));
  await click(page, 'part.info');
  await widget.shown('remove');
  await click(page, 'remove');
  await widget.at_rest();
  await page.reload();
  await widget.stands();
  if (await widget.has('nav.accounts')) await click(page, 'nav.accounts');
  await widget.at_rest();
  assert.deepEqual((await rows.allInnerTexts()).map((text) => text.split(',')[0]).sort(), ['다온물산', '한빛정밀']);
  await click(page, await rows.filter({ hasText: '한빛정밀' }).getAttribute('data-node'));
  await click(page, 'part.care');
  await widget.shown('visit.add');
  await until(async () => (await page.locator('.jd-root').innerText()).includes('납기 협의') || await page.locator('[data-node^="visit."][data-node$=".note"]').evaluateAll((all) => all.some((el) => el.value === '납기 협의')), 'the visit');
  await tab.close();
  await profile.close();
});
