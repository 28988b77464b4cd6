// What is kept is cleared while the customer book stands open: what was erased does not come back from what a page still knows.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { add } from './support/book.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { begun_anew, clear_site_data, mark, open_other, take_away_as_it_writes, ways } from './support/clearing.mjs';
import { everything } from './support/databases.mjs';
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

/** A book with a customer that is stored, and another page of the site. */
async function open_with_customer() {
  const profile = await open_profile(browser), tab = await open_tab(profile, site.url + page_path('ko', 'book'), { expected: [/Failed to load resource/] });
  await add(tab, customer);
  const other = await open_other(profile, site);
  await until(async () => (await everything(other)).includes(customer), 'the customer to be stored');
  await mark(tab.page);
  return { profile, tab, other };
}

for (const [name, { clear }] of Object.entries(ways).filter(([, { all }]) => all)) {
  test(`the customer book is open: ${name}`, async () => {
    const { profile, tab, other } = await open_with_customer(), { page, widget } = tab;
    await clear(other);
    await page.evaluate(() => {
      const note = document.querySelector('[data-node="note"]');
      note.value = '지운 뒤에 쓴 메모';
      note.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await begun_anew(page);
    await widget.stands();
    assert.doesNotMatch(await everything(other), /한빛정밀|지운 뒤에/);
    if (await widget.has('nav.accounts')) await widget.press('nav.accounts');
    await add(tab, '가람전자');
    await until(async () => (await everything(other)).includes('가람전자'), 'what is written from then on to be stored');
    await tab.close();
    await profile.close();
  });
}

test('the customer book is open: the database is deleted just as the page writes to it', async () => {
  const { profile, tab, other } = await open_with_customer(), { page, widget } = tab;
  await take_away_as_it_writes(page, other);
  await widget.node('note').fill('지운 뒤에 쓴 메모');
  await begun_anew(page);
  await widget.stands();
  assert.doesNotMatch(await everything(other), /한빛정밀|지운 뒤에/);
  await tab.close();
  await profile.close();
});

test('the customer book is open in two tabs: all is cleared, one writes, and both begin anew', async () => {
  const profile = await open_profile(browser), url = site.url + page_path('ko', 'book'), how = { expected: [/Failed to load resource/] };
  const first = await open_tab(profile, url, how), second = await open_tab(profile, url, how);
  await add(first, customer);
  await until(() => second.page.evaluate((name) => document.body.innerText.includes(name), customer), 'the second to show the customer');
  const other = await open_other(profile, site);
  for (const { page } of [first, second]) await mark(page);
  await clear_site_data(other, 'local_storage,indexeddb');
  await first.widget.node('note').fill('지운 뒤에 쓴 메모');
  await begun_anew(first.page);
  await begun_anew(second.page);
  await first.widget.stands();
  await second.widget.stands();
  assert.doesNotMatch(await everything(other), /한빛정밀|지운 뒤에/);
  for (const each of [first, second]) await each.close();
  await profile.close();
});
