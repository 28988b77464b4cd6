// The customer book as a salesperson uses it: accounts, the way to a diagnostic and back, the file of everything, two tabs, and many accounts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser, open_profile, open_tab } from './support/browser.mjs';
import { add, choose_file, first_row, saved } from './support/book.mjs';
import { no_webgl } from './support/graphics.mjs';
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

const book = () => site.url + page_path('ko', 'book');
const open = (how) => open_alone(browser, book(), how);

const names = (page) => page.locator('[data-node^="account."][data-node$=".open"]').evaluateAll((all) => all.map((el) => el.textContent.split(',')[0]));

const many = JSON.stringify({
  format: 'jindan.book', version: 1, settings: { currency: 'KRW', fiscal_start: 1 },
  accounts: Array.from({ length: 1000 }, (_, i) => ({ id: `a${i}`, created_at: 1, changed_at: 1, name: `고객 ${1000 + i}` })),
});

test('an account is assessed on the diagnostic’s page, and the book has the level after the way back', async () => {
  const { page, widget, close } = await open();
  await add({ page, widget }, '한빛정밀');
  await widget.press('part.assessments');
  await widget.press('of.customer-relationship.assess');
  await page.waitForURL(`**/${page_path()}`);
  await widget.stands();
  assert.equal(await widget.value('account'), '한빛정밀');
  await widget.begin();
  for (let i = 0; i < 16; ++i) await widget.answer(i, 4);
  const { points, level } = await widget.result();
  assert.equal(points, 64);
  await widget.at_rest();
  await page.goto(book());
  await widget.stands();
  assert.match(await page.locator('[data-node$=".open"]').first().innerText(), new RegExp(`${level}단계`));
  assert.equal(await widget.text('nav.due'), '이번 분기');
  await close();
});

test('going back leads from the account to the list, and the address opens the account again', async () => {
  const { page, widget, close } = await open();
  await add({ page, widget }, '가람전자');
  await widget.press('nav.accounts');
  await widget.press(await first_row(page));
  await until(async () => (await widget.text('title')) === '가람전자', 'the account');
  await widget.at_rest();
  const address = page.url();
  assert.match(address, /#account=/);
  await page.goBack();
  await until(async () => (await widget.text('title')) === '고객 장부', 'the list');
  await page.goto(`${book()}?1#${new URL(address).hash.slice(1)}`);
  await widget.stands();
  assert.equal(await widget.text('title'), '가람전자');
  await close();
});

test('everything is exported, erased and brought in again, byte for byte', async () => {
  const { page, widget, close } = await open();
  for (const name of ['한빛정밀', '가람전자', '나래유통']) {
    await add({ page, widget }, name);
    await widget.press('tag.new');
    await page.keyboard.insertText(`태그 ${name}`);
    await widget.press('tag.add');
    await widget.press('year.add');
    await page.keyboard.insertText('1200');
    await widget.press('nav.accounts');
  }
  await widget.press('nav.data');
  const before = (await saved({ page, widget }, 'export'))[1];
  assert.equal(JSON.parse(before).accounts.length, 3);
  assert.equal(JSON.parse(before).accounts[0].years[0].sales, 1200);
  await widget.press('erase');
  await widget.press('erase.yes');
  await until(async () => (await page.evaluate(() => new Promise((done) => {
    indexedDB.open('jindan-book').onsuccess = ({ target }) => { target.result.transaction('records').objectStore('records').count().onsuccess = (event) => done(event.target.result); };
  }))) === 0, 'nothing is stored');
  await page.reload();
  await widget.stands();
  assert.deepEqual(await names(page), []);
  await widget.press('nav.data');
  await choose_file({ page, widget }, before);
  await widget.press('import.apply');
  assert.equal((await saved({ page, widget }, 'export'))[1], before);
  await widget.at_rest();
  await page.reload();
  await widget.stands();
  await widget.press('nav.data');
  assert.equal((await saved({ page, widget }, 'export'))[1], before);
  await close();
});

test('two tabs hold the same, and neither loses what was written in the other', async () => {
  const profile = await open_profile(browser);
  const one = await open_tab(profile, book());
  await add(one, '한빛정밀');
  await one.widget.at_rest();
  const other = await open_tab(profile, one.page.url());
  await other.widget.press('note');
  await other.page.keyboard.insertText('다른 창의 메모');
  await until(async () => (await one.widget.value('note')) === '다른 창의 메모', 'the note in the first tab');
  await one.widget.press('tag.new');
  await one.page.keyboard.insertText('제조');
  await one.widget.press('tag.add');
  await until(() => other.widget.has('untag.제조'), 'the tag in the second tab');
  await one.widget.at_rest();
  await one.close();
  await other.close();
  const again = await open_tab(profile, book());
  await again.widget.press(await first_row(again.page));
  await again.widget.press('part.info');
  await until(() => again.widget.has('note'), 'the account');
  assert.equal(await again.widget.value('note'), '다른 창의 메모');
  assert.ok(await again.widget.has('untag.제조'));
  await again.close();
  await profile.close();
});

test('what is written just before the page is left is there again', async () => {
  const { page, widget, close } = await open();
  await add({ page, widget }, '한빛정밀');
  await widget.at_rest();
  const address = page.url();
  await widget.press('note');
  await page.keyboard.insertText('나가기 직전의 메모');
  await page.goto('about:blank');
  await page.goto(address);
  await widget.stands();
  assert.equal(await widget.value('note'), '나가기 직전의 메모');
  // As if the database had not made it.
  await widget.at_rest();
  await page.evaluate(() => new Promise((done) => {
    indexedDB.open('jindan-book').onsuccess = ({ target }) => {
      const change = target.result.transaction('records', 'readwrite');
      change.objectStore('records').clear();
      change.oncomplete = done;
    };
  }));
  await page.evaluate(() => { IDBObjectStore.prototype.put = () => { throw new DOMException('gone', 'AbortError'); }; });
  await widget.press('tag.new');
  await page.keyboard.insertText('제조');
  await widget.press('tag.add');
  await page.goto('about:blank');
  await page.goto(book());
  await widget.stands();
  assert.deepEqual(await names(page), ['한빛정밀']);
  await until(() => page.evaluate(() => localStorage.getItem('jindan.book.unwritten') === null), 'what was left to be written is written');
  await close();
});

test('where there is no room to write, what is there is shown, nothing is left behind, and both are said', async () => {
  const profile = await open_profile(browser), warned = { expected: [/gone/] };
  const first = await open_tab(profile, book());
  await add(first, '한빛정밀');
  await first.widget.at_rest();
  await first.close();
  const full = await open_tab(profile, book(), {
    ...warned, prepare: (page) => page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => { throw new DOMException('gone', 'QuotaExceededError'); };
    }),
  });
  assert.deepEqual(await names(full.page), ['한빛정밀']);
  assert.match(await full.widget.text('notice'), /저장하지 못했습니다/);
  await full.widget.press(await first_row(full.page));
  await full.widget.press('of.customer-relationship.assess');
  await until(async () => /넘어가지 않았습니다/.test(await full.widget.text('notice')), 'a word about it');
  assert.equal(new URL(full.page.url()).pathname, new URL(book()).pathname);
  await full.close();
  await profile.close();
});

test('a backup that is larger than any result is read again', async () => {
  const { page, widget, close } = await open();
  const note = '가'.repeat(9_000);
  const large = JSON.stringify({ ...JSON.parse(many), accounts: JSON.parse(many).accounts.map((account) => ({ ...account, note })) });
  assert.ok(Buffer.byteLength(large) > 16 * 1024 * 1024);
  await widget.press('nav.data');
  await choose_file({ page, widget }, large);
  await until(() => widget.has('import.apply'), 'what it would change', 60_000);
  await close();
});

test('what is finished in another tab is here without a reload; a deleted account does not hold the way back', async () => {
  const profile = await open_profile(browser);
  const one = await open_tab(profile, book());
  const other = await open_tab(profile, site.url + page_path());
  await other.widget.node('account').fill('나래유통');
  await other.widget.begin();
  await other.widget.answer(0, 4);
  await until(async () => (await names(one.page)).includes('나래유통'), 'the account in the book');
  await other.close();
  await one.page.bringToFront();
  await one.widget.press(await first_row(one.page));
  await one.widget.press('part.info');
  await until(() => one.widget.has('remove'), 'the account');
  await one.widget.press('remove');
  await until(async () => (await one.widget.text('title')) === '고객 장부', 'the list');
  const steps = await one.page.evaluate(() => history.length);
  await one.page.goBack();
  await one.widget.at_rest();
  assert.equal(await one.page.evaluate(() => history.length), steps);
  assert.equal(await one.page.evaluate(() => location.hash), '');
  await one.close();
  await profile.close();
});

test('of a thousand accounts only rows near what is in view are in the page, drawn and plain', async () => {
  const { page, widget, close } = await open();
  await widget.press('nav.data');
  await choose_file({ page, widget }, many);
  await widget.press('import.apply');
  await widget.at_rest();
  await widget.press('nav.accounts');
  const rows = page.locator('[data-node^="account."][data-node$=".open"]');
  await rows.first().waitFor({ state: 'attached' });
  assert.ok((await rows.count()) < 60, `${await rows.count()} rows`);
  // In one go, as rows come and go while the page is scrolled.
  const first_item = () => page.evaluate(() => {
    const item = document.querySelector('[data-node^="account."][data-node$=".open"]')?.closest('li');
    return item ? ['aria-posinset', 'aria-setsize'].map((name) => item.getAttribute(name)) : [];
  });
  assert.deepEqual(await first_item(), ['1', '1000']);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await until(async () => Number((await first_item())[0]) > 400, 'rows of the middle');
  await widget.settled();
  assert.ok((await rows.count()) < 60, `${await rows.count()} rows`);
  const [name] = (await rows.nth(20).textContent()).split(',');
  await widget.press(await rows.nth(20).getAttribute('data-node'));
  await until(async () => (await widget.text('title')) === name, name);
  await close();

  const plain = await open({ prepare: (each) => each.addInitScript(no_webgl) });
  await plain.widget.press('nav.data');
  await choose_file(plain, many);
  await plain.widget.press('import.apply');
  await plain.widget.press('nav.accounts');
  const listed = plain.page.locator('[data-node^="account."][data-node$=".open"]');
  await until(async () => (await listed.count()) === 100, 'the first hundred');
  await plain.widget.press('accounts.more');
  await until(async () => (await listed.count()) === 200, 'a hundred more');
  await plain.close();
});

test('the door leads on to the book once there is one, and from the book to all diagnostics', async () => {
  const profile = await open_profile(browser);
  const first = await open_tab(profile, book());
  await add(first, '한빛정밀');
  await first.widget.at_rest();
  await first.widget.press('door');
  await first.page.waitForURL('**/ko/#all');
  assert.ok(await first.page.locator('.jd-door a').count() >= 6);
  await first.close();
  const again = await open_tab(profile, `${site.url}ko/`, { ready: false });
  await again.page.waitForURL(`**/${page_path('ko', 'book')}`);
  await again.close();
  await profile.close();
});
