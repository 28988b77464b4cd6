// Five tabs, changed in turn without a pause: nothing that was said in any of them is lost, in the diagnostic and in the customer book.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { add } from './support/book.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { answer_in_overview, answer_one, click, to_overview } from './support/quick.mjs';
import { items, page_path, serve_site } from './support/site.mjs';
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

const many = 5;

async function open_all(profile, path, count = many) {
  const tabs = [];
  for (let i = 0; i < count; ++i) tabs.push(await open_tab(profile, site.url + path));
  return tabs;
}

test('all sixteen statements of one assessment, each answered in the next tab', async () => {
  const profile = await open_profile(browser), first = await open_tab(profile, site.url + page_path());
  await first.widget.begin();
  await first.widget.answer(0, 1);
  await first.widget.at_rest();
  await first.close();
  const tabs = await open_all(profile, page_path()), answers = items.map((_, i) => 1 + i * 3 % 5);
  for (const [i, item] of items.entries()) {
    const { page, widget } = tabs[i % many];
    await answer_one({ page, widget }, item, answers[i]);
    if (i % 4 === 0) await page.locator(`[data-node="${item}.memo"]`).fill(`창 ${i % many}의 메모`);
  }
  // Nobody closes five tabs within a quarter of a second of the last two answers. Two that write and die in the same instant may lose one's: no browser
  // locks localStorage between them.
  for (const { page } of tabs) {
    await to_overview(page);
    for (const [i, item] of items.entries()) await until(async () => await answer_in_overview({ page }, item) === answers[i], `${item} in every tab`);
  }
  await Promise.all(tabs.map(({ close }) => close()));
  const { page, widget, close } = await open_tab(profile, site.url + page_path());
  for (const [i, item] of items.entries()) assert.equal(await answer_in_overview({ page }, item), answers[i], item);
  for (const i of [0, 4, 8, 12]) {
    await click(page, `${items[i]}.edit`);
    await widget.shown(`${items[i]}.memo`);
    assert.equal(await widget.value(`${items[i]}.memo`), `창 ${i % many}의 메모`);
    await to_overview(page);
  }
  await close();
  await profile.close();
});

test('five customers, each written in a tab of its own, and the note of one of them in all tabs in turn', async () => {
  const profile = await open_profile(browser), tabs = await open_all(profile, page_path('ko', 'book'));
  const names = ['한빛정밀', '가람전자', '나래유통', '다온물산', '라온테크'];
  const rows = (page) => page.locator('[data-node^="account."][data-node$=".open"]');
  for (const [i, tab] of tabs.entries()) {
    await tab.page.bringToFront();
    await until(async () => await rows(tab.page).count() === i, 'those of the other tabs');  // what comes moves what is to be pressed
    await add(tab, names[i]);
    await tab.widget.node('note').fill(`창 ${i}`);
  }
  for (const { page, widget } of tabs) {
    await click(page, 'nav.accounts');
    await until(async () => await rows(page).count() === many, 'all customers in each tab');
    await click(page, await rows(page).filter({ hasText: names[0] }).getAttribute('data-node'));
    await click(page, 'part.info');
    await widget.shown('note');
  }
  for (let i = 0; i < 2 * many; ++i) {
    const { page } = tabs[i % many];
    const before = await page.locator('[data-node="note"]').inputValue();
    if (i) await until(async () => (await page.locator('[data-node="note"]').inputValue()).endsWith(`${i - 1}`), `${i - 1} to be seen; there is ${before}`);
    await page.locator('[data-node="note"]').fill(`차례 ${i}`);
  }
  await Promise.all(tabs.map(({ close }) => close()));
  const { page, widget, close } = await open_tab(profile, site.url + page_path('ko', 'book'));
  if (await widget.has('nav.accounts')) await click(page, 'nav.accounts');
  assert.equal(await rows(page).count(), many);
  for (const [i, name] of names.entries()) {
    await click(page, await rows(page).filter({ hasText: name }).getAttribute('data-node'));
    await click(page, 'part.info');
    await widget.shown('note');
    assert.equal(await widget.value('note'), i ? `창 ${i}` : `차례 ${2 * many - 1}`);
    await click(page, 'nav.accounts');
  }
  await close();
  await profile.close();
});

for (const count of [2, many]) {
  test(`a rating sheet in ${count} tabs: an account written in each, and the name and a figure of one in all of them in turn`, { timeout: 300_000 }, async () => {
    const profile = await open_profile(browser), path = page_path('ko', 'key-account'), rows = (page) => page.locator('[data-node^="account."][data-node$=".open"]');
    const tabs = await open_all(profile, path, count), names = ['한빛정밀', '가람전자', '나래유통', '다온물산', '라온테크'].slice(0, count);
    for (const [i, { page, widget }] of tabs.entries()) {
      await page.bringToFront();
      await until(async () => await rows(page).count() === i, 'those of the other tabs');
      await click(page, 'add');
      await widget.shown('account');
      await widget.node('account').fill(names[i]);
      await widget.node('sales').fill(String(100 + i));
      await widget.at_rest();
    }
    for (const { page, widget } of tabs) {
      await click(page, 'nav.accounts');
      await until(async () => await rows(page).count() === count, 'all accounts in each tab');
      await click(page, await rows(page).filter({ hasText: names[0] }).getAttribute('data-node'));
      await widget.shown('account');
    }
    for (let i = 0; i < 2 * count; ++i) {
      const { page } = tabs[i % count];
      if (i) await until(async () => await page.locator('[data-node="account"]').inputValue() === `이름 ${i - 1}`, `${i - 1} to be seen`);
      await page.locator('[data-node="account"]').fill(`이름 ${i}`);
      await page.locator('[data-node="sales"]').fill(String(200 + i));
    }
    await Promise.all(tabs.map(({ widget }) => widget.at_rest()));
    await Promise.all(tabs.map(({ close }) => close()));
    const { page, widget, close } = await open_tab(profile, site.url + path);
    if (await widget.has('nav.accounts')) await click(page, 'nav.accounts');
    await until(async () => await rows(page).count() === count, 'all of them, opened anew');
    for (const [i, name] of names.entries()) {
      await click(page, await rows(page).filter({ hasText: i ? name : `이름 ${2 * count - 1}` }).getAttribute('data-node'));
      await widget.shown('sales');
      assert.equal(await widget.value('sales'), String(i ? 100 + i : 199 + 2 * count));
      await click(page, 'nav.accounts');
      await until(async () => await rows(page).count() === count, 'the list');
    }
    await close();
    await profile.close();
  });
}
