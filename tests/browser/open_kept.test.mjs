// What is kept of diagnostics of others: apart from what the site's own keep and from each other, in every place that a browser has for it, and gone
// with it when the customer book is erased. And results that are passed on: with the address, or to somebody who has the file.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { chooser_words } from '../../web/open-words.js';
import { open_alone, open_browser, open_profile, open_tab } from './support/browser.mjs';
import { entries_of } from './support/databases.mjs';
import { expected_result } from './support/expected.mjs';
import { drop_file, open_path, serve_others } from './support/others.mjs';
import { fill_in } from './support/quick.mjs';
import { book_texts, diagnostic, page_path, serve_site, texts } from './support/site.mjs';
import { until } from './support/until.mjs';

// The id of the site's own, so that nothing but where it comes from tells them apart.
const same_id = JSON.stringify({ ...diagnostic, title: { ko: '같은 이름', en: 'Of the same name' } });
const names = { ours: '한빛정밀', one: '첫째상사', two: '둘째상사', file: '파일상사' };

let browser, site, others;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  others = await serve_others({ '/one.json': { body: same_id }, '/two.json': { body: same_id } });
});
after(async () => {
  await browser.close();
  await site.close();
  await others.close();
});

const path = (what) => ({ ours: page_path(), file: open_path('ko') })[what] ?? open_path('ko', others.at(`/${what}.json#part`));

async function open_in(profile, what) {
  const tab = await open_tab(profile, site.url + path(what), { origins: [others.origin], ready: what !== 'file' });
  if (what === 'file') await drop_file(tab.page, `${Math.random()}.json`, `${same_id}\n`);
  await tab.widget.stands();
  return tab;
}

async function name_customer(tab, name) {
  await tab.widget.node('account').fill(name);
  await tab.widget.begin();
  await tab.widget.answer(0, 4);
  await tab.widget.at_rest();
}

const in_local = (page) => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('jindan.store.')));
// But for the first lines of what was erased, which hold nothing of it.
const in_indexed = async (page) => (await entries_of(page, 'jindan', 'slots')).filter(([key, text]) => key !== 'jindan.erased' || !/^(jindan-store \d+ \d+ [0-9a-f]{8}\n)*$/.test(text));

// Each of what is stored holds one customer, and is a pair of slots of its own.
function apart(entries) {
  const workspaces = new Map();
  for (const [key, text] of entries.filter(([, each]) => /^jindan-store/.test(each))) {
    const held = Object.values(names).filter((name) => text.includes(name)), workspace = key.replace(/\d$/, '');
    workspaces.set(workspace, [...new Set([...workspaces.get(workspace) ?? [], ...held])]);
  }
  assert.deepEqual([...workspaces.values()].flat().sort(), Object.values(names).sort());
  assert.deepEqual([...workspaces.values()].map(({ length }) => length), [1, 1, 1, 1]);
}

async function erase_book(profile) {
  const { page, widget, close } = await open_tab(profile, site.url + page_path('ko', 'book'));
  for (const node of ['nav.data', 'erase', 'erase.yes']) await widget.press(node);
  await until(async () => (await widget.text('notice'))?.includes(book_texts.ko['notice.erased']), 'the book to be erased');
  return { page, close };
}

function fill_up() {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, text) {
    if (/store|probe/.test(key)) throw new DOMException('full', 'QuotaExceededError');
    setItem.call(this, key, text);
  };
}

for (const { where, look, prepare } of [
  { where: 'localStorage', look: in_local, prepare: () => {} },  // as a text it has to be an expression
  { where: 'IndexedDB, where localStorage is full', look: in_indexed, prepare: fill_up },
]) {
  test(`of the same id as one of the site’s, at two addresses and in a file: kept apart, and erased together (${where})`, async () => {
    const profile = await open_profile(browser);
    await profile.addInitScript(prepare);
    for (const what of Object.keys(names)) {
      const tab = await open_in(profile, what);
      assert.equal(await tab.widget.value('account'), '', `${what} begins with nothing`);
      await name_customer(tab, names[what]);
      await tab.close();
    }
    for (const what of ['ours', 'file']) {
      const tab = await open_in(profile, what);
      await tab.widget.press('nav.start');
      assert.equal(await tab.widget.value('account'), names[what]);
      if (what === 'file') apart(await look(tab.page));
      await tab.close();
    }
    const { page, close } = await erase_book(profile);
    await until(async () => (await look(page)).length === 0, 'nothing to be left');
    await close();
    const anew = await open_in(profile, 'one');
    assert.equal(await anew.widget.value('account'), '');
    await anew.close();
    await profile.close();
  });
}

test('on pages without https, where browsers have no hash: kept by the address, and of a file it is said that nothing is', async () => {
  const profile = await open_profile(browser);
  await profile.addInitScript(() => { Reflect.deleteProperty(Crypto.prototype, 'subtle'); });
  const tab = await open_in(profile, 'one');
  await name_customer(tab, names.one);
  await tab.close();
  const again = await open_in(profile, 'one');
  await again.widget.shown('q2');
  await again.close();
  const file = await open_in(profile, 'file');
  assert.equal(await file.widget.text('privacy'), texts.ko['start.kept_in_tab']);
  await file.close();
  await profile.close();
});

test('two tabs of one address bring their answers together, and neither brings back what was erased', async () => {
  const profile = await open_profile(browser), first = await open_in(profile, 'one');
  await name_customer(first, names.one);
  const second = await open_in(profile, 'one');
  await second.widget.shown('q2');
  await second.widget.press('q2.opt5');
  await second.widget.at_rest();
  await first.page.bringToFront();
  await until(async () => (await first.widget.chosen('q2').catch(() => null)) === 5, 'the answer of the other tab');
  await second.close();
  await first.page.evaluate(() => { globalThis.before = true; });
  const { page, close } = await erase_book(profile);
  await until(() => first.page.evaluate(() => !globalThis.before && document.querySelector('.jd-ready')).catch(() => false), 'the other tab to begin anew');
  assert.equal(await first.widget.value('account'), '');
  assert.ok(!JSON.stringify(await in_local(page)).includes(names.one));
  await close();
  await first.close();
  await profile.close();
});

for (const what of ['ours', 'one']) {
  test(`what is in IndexedDB is erased though a page that keeps it there stands open (${what})`, async () => {
    const profile = await open_profile(browser);
    await profile.addInitScript(fill_up);
    const tab = await open_in(profile, what);
    await name_customer(tab, names[what]);
    await tab.page.evaluate(() => { globalThis.before = true; });
    const { page, close } = await erase_book(profile);
    await until(() => tab.page.evaluate(() => !globalThis.before && document.querySelector('.jd-ready')).catch(() => false), 'the other tab to begin anew');
    assert.equal(await tab.widget.value('account'), '');
    await tab.close();
    assert.deepEqual((await in_indexed(page)).filter(([, text]) => text.includes(names[what])), []);
    await close();
    await profile.close();
  });
}

test('the customer book neither shows nor takes what was answered here, and no result leads to it', async () => {
  const profile = await open_profile(browser);
  const tab = await open_tab(profile, `${site.url}${path('one')}#book`, { origins: [others.origin] });
  await fill_in(tab.page, { account: names.one, answer: () => 3 });
  await tab.widget.shown('points');
  assert.equal(await tab.widget.has('result.book'), false);
  assert.equal(await tab.widget.has('book'), false);
  await tab.widget.at_rest();
  await tab.page.goto(site.url + page_path('ko', 'book'));
  await tab.widget.stands();
  assert.equal(await tab.page.locator('[data-node^="account."][data-node$=".open"]').count(), 0);
  await tab.close();
  await profile.close();
});

const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const permissions = ['clipboard-read', 'clipboard-write'];

test('a link to a result has the address of the diagnostic in it', async () => {
  const tab = await open_alone(browser, site.url + path('two'), { origins: [others.origin], settings: { permissions } });
  await fill_in(tab.page, { answer: () => 3 });
  await tab.widget.press('share.copy');
  await tab.widget.shown('notice');
  const link = await copied(tab.page);
  assert.ok(link.startsWith(`${site.url}${open_path('ko', others.at('/two.json'))}#`), link);
  await tab.close();
  const elsewhere = await open_alone(browser, link, { origins: [others.origin] });
  assert.deepEqual(await elsewhere.widget.result(), expected_result(48));
  assert.equal(await elsewhere.widget.has('shared.note'), true);
  await elsewhere.close();
  // The server is gone, but the reader has the file.
  const without = await open_alone(browser, link.replace('two.json', 'none.json'), { ready: false, origins: [others.origin], expected: [/404/] });
  await without.page.locator('.jd-failure').waitFor();
  await drop_file(without.page, 'mine.json', same_id);
  await without.widget.stands();
  assert.deepEqual(await without.widget.result(), expected_result(48));
  await without.close();
});

test('a link to a result of a file asks for the file, and shows the result once it is there', async () => {
  const tab = await open_alone(browser, site.url + open_path('en'), { ready: false, settings: { permissions } });
  await drop_file(tab.page, 'mine.json', same_id);
  await tab.widget.stands();
  await fill_in(tab.page, { answer: () => 3 });
  await tab.widget.press('share.copy');
  await tab.widget.shown('notice');
  const link = await copied(tab.page);
  assert.ok(link.startsWith(`${site.url}${open_path('en')}#`), link);
  assert.match(await tab.page.locator('.jd-foreign').innerText(), /only for people who have the same file/);
  await tab.close();
  const elsewhere = await open_alone(browser, link, { ready: false });
  await elsewhere.page.locator('.jd-linked').waitFor();
  assert.equal(await elsewhere.page.locator('.jd-linked').innerText(), chooser_words.en.linked);
  await drop_file(elsewhere.page, 'again.json', same_id);
  await elsewhere.widget.stands();
  assert.deepEqual(await elsewhere.widget.result(), { ...expected_result(48), name: diagnostic.scores[0].bands[expected_result(48).level - 1].name.en });
  await elsewhere.close();
});

test('answers that were saved as a file are taken by the diagnostic that is open', async () => {
  const { page, widget, close } = await open_alone(browser, site.url + path('one'), { origins: [others.origin] });
  await fill_in(page, { account: names.one, answer: () => 3 });
  const download = page.waitForEvent('download');
  await widget.press('share.file');
  const saved = await readFile(await (await download).path(), 'utf8');
  await widget.press('another');
  await drop_file(page, 'answers.json', saved);
  await widget.press('notice.open');
  assert.deepEqual(await widget.result(), expected_result(48));
  await close();
});
