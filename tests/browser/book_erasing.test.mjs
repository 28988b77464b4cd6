// Everything is erased: no page of ours that stands open elsewhere brings any of it back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { book_texts, page_path, serve_site } from './support/site.mjs';
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
const book_of = (lang) => site.url + page_path(lang, 'book');
const stored = (page) => page.evaluate(() => Object.values(localStorage).join('\n'));
const listed = (page) => page.locator('[data-node^="account."][data-node$=".open"]').count();

async function erase({ page, widget }) {
  await page.bringToFront();
  await widget.press('nav.data');
  await widget.press('erase');
  await widget.press('erase.yes');
  await until(async () => (await widget.text('notice'))?.includes(book_texts.ko['notice.erased']), 'the book to be erased');
}

// A diagnostic with an answer in it, and the book that has its customer.
async function both_open(profile) {
  const one = await open_tab(profile, book_of('ko')), other = await open_tab(profile, site.url + page_path());
  await other.widget.node('account').fill(customer);
  await other.widget.begin();
  await other.widget.answer(0, 4);
  await until(async () => await listed(one.page) === 1, 'the customer in the book');
  return [one, other];
}

test('a diagnostic open in another tab begins anew, and its next answer is all there is', async () => {
  const profile = await open_profile(browser), [one, other] = await both_open(profile);
  await other.page.evaluate(() => { globalThis.before = true; });
  await erase(one);
  await until(() => other.page.evaluate(() => !globalThis.before && document.querySelector('.jd-ready')).catch(() => false), 'the other page to begin anew');
  assert.equal(await other.widget.node('account').inputValue(), '');
  await other.page.bringToFront();
  await other.widget.begin();
  await other.widget.answer(0, 2);
  await until(async () => /"answer"/.test(await stored(other.page)), 'the new answer to be stored');
  assert.ok(!(await stored(other.page)).includes(customer));
  await one.page.bringToFront();
  await one.page.reload();
  await one.widget.stands();
  assert.equal(await listed(one.page), 0);
  await profile.close();
});

test('an answer given before the other tab hears of it brings nothing back', async () => {
  const profile = await open_profile(browser);
  // As a page that the browser has put to sleep: it hears nothing, and goes on when it is woken.
  await profile.addInitScript(() => location.pathname.includes('/book/') || addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  const [one, other] = await both_open(profile);
  await other.page.evaluate(() => { globalThis.before = true; });
  await erase(one);
  assert.ok(await other.page.evaluate(() => {
    document.querySelector('[data-node$=".opt2"]').click();
    return globalThis.before;
  }), 'it has not heard of it');
  await until(() => other.page.evaluate(() => !globalThis.before && document.querySelector('.jd-ready')).catch(() => false), 'the page to begin anew instead of storing');
  assert.ok(!(await stored(other.page)).includes(customer));
  await profile.close();
});
