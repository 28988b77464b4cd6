// Everything is erased, and the page or the whole browser is killed on the way, before each single step of it: when it is opened again, all is there
// or nothing, in the book and on the page of a diagnostic alike; once the reader was told that all is erased, nothing ever comes back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_tab } from './support/browser.mjs';
import { add } from './support/book.mjs';
import { in_both } from './support/databases.mjs';
import { prepare_halts } from './support/halted.mjs';
import { open_killable } from './support/killed.mjs';
import { click } from './support/quick.mjs';
import { book_texts, page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

const in_book = '한빛정밀', in_diagnostic = '가람전자';

let site, filled;
before(async () => {
  site = await serve_site();
  filled = await open_killable();
  const profile = await filled.start();
  const one = await open_tab(profile, site.url + page_path());
  await one.widget.node('account').fill(in_diagnostic);
  await one.widget.begin();
  await one.widget.answer(0, 4);
  await in_both(one.page, '"q1"');
  const book = await open_tab(profile, site.url + page_path('ko', 'book'));
  await add(book, in_book);
  await book.widget.at_rest();
  await filled.quit();  // so that all of it is on the disk, in both places
});
after(async () => {
  await filled.close();
  await site.close();
});

// What was erased and stands in localStorage again goes when the database has answered, and the page is then loaded anew, once.
async function at_rest(widget) {
  try {
    await widget.at_rest();
  } catch (error) {
    if (!/context was destroyed/.test(/** @type {Error} */ (error).message)) throw error;
    await widget.stands();
    await widget.at_rest();
  }
}

const look = {
  async diagnostic(profile) {
    const { page, widget } = await open_tab(profile, site.url + page_path());
    await at_rest(widget);
    if (await widget.has('nav.start')) await click(page, 'nav.start');
    await widget.shown('account');
    return await widget.value('account') === in_diagnostic;
  },
  async book(profile) {
    const { page, widget } = await open_tab(profile, site.url + page_path('ko', 'book'));
    await widget.at_rest();
    if (await widget.has('nav.accounts')) await click(page, 'nav.accounts');
    await widget.at_rest();
    const names = (await page.locator('[data-node^="account."][data-node$=".open"]').allInnerTexts()).join('\n'), found = names.includes(in_book);
    assert.equal(names.includes(in_diagnostic), found, `all of the book or nothing: ${names}`);
    return found;
  },
};

async function to_erase(profile) {
  const tab = await open_tab(profile, site.url + page_path('ko', 'book')), { page, widget } = tab;
  await click(page, 'nav.data');
  await widget.shown('erase');
  await click(page, 'erase');
  await widget.shown('erase.yes');
  await widget.at_rest();
  return tab;
}

const told = async ({ widget }) => (await widget.has('notice')) && (await widget.text('notice')).includes(book_texts.ko['notice.erased']);

// The even steps are looked at in one order, the odd ones in the other: whichever page is opened first sees to the rest.
for (const [what, kill, orders] of /** @type {[string, 'kill_pages' | 'kill', string[][]][]} */ ([
  ['the page', 'kill_pages', [['book', 'diagnostic'], ['diagnostic', 'book']]], ['the whole browser', 'kill', [['diagnostic', 'book'], ['book', 'diagnostic']]],
])) {
  test(`${what} is killed before each step of erasing`, { timeout: 500_000 }, async (t) => {
    const found = [];
    for (let steps = 0, at; at !== null; ++steps) {
      const reader = await open_killable(filled.folder);
      try {
        const profile = await reader.start(), halts = await prepare_halts(profile), tab = await to_erase(profile);
        at = await halts.during(tab.page, steps, () => click(tab.page, 'erase.yes'), () => told(tab));
        await reader[kill]();
        const later = kill === 'kill' ? await reader.start() : profile, there = {};
        for (const each of orders[steps % 2]) there[each] = await look[each](later);
        found.push(`${at ?? 'told'}: ${there.book && there.diagnostic ? 'all' : JSON.stringify(there)}`);
        assert.equal(there.book, there.diagnostic, `all or nothing: ${found.join('\n')}`);
        if (at === null) assert.equal(there.book, false, 'told that all is erased');
      } finally {
        await reader.close();
      }
    }
    t.diagnostic(found.join('; '));
    assert.ok(found.length > 10 && found.at(-2).includes('false'), 'there are steps, before and after the one that counts');
  });
}

for (const [what, refuse] of /** @type {[string, () => void][]} */ ([
  ['the database of the diagnostics cannot be opened', () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function opened(name, ...version) {
      return open.call(this, globalThis.refuses && name === 'jindan' ? 'another' : name, ...(globalThis.refuses && name === 'jindan' ? [0.5] : version));
    };
  }],
  ['it never answers', () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function opened(name, ...version) {
      return globalThis.refuses && name === 'jindan' ? /** @type {any} */ ({}) : open.call(this, name, ...version);
    };
  }],
  ['the disk refuses to empty the book', () => {
    const { clear } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.clear = function cleared() {
      if (globalThis.refuses && this.name === 'records') throw new DOMException('full', 'QuotaExceededError');
      return clear.call(this);
    };
  }],
])) {
  test(`${what}: it is said that nothing could be erased, and all of it is there`, async () => {
    const reader = await open_killable(filled.folder);
    try {
      const profile = await reader.start();
      await profile.addInitScript(refuse);
      const { page, widget } = await to_erase(profile);
      await page.evaluate(() => { globalThis.refuses = true; });
      await click(page, 'erase.yes');
      await until(async () => (await widget.has('notice')) && (await widget.text('notice')).includes(book_texts.ko['notice.not_erased']), 'to be told');
      await reader.quit();
      const later = await reader.start();
      assert.equal(await look.diagnostic(later), true);
      assert.equal(await look.book(later), true);
    } finally {
      await reader.close();
    }
  });
}
