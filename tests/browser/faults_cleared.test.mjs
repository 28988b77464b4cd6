// What is kept is cleared while a page of ours stands open, by another tab or by the browser: what was erased does not come back from what the page
// still knows or from the copy in the database, and a page that has lost one of its places goes on with the other.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { add } from './support/book.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
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

const elsewhere = () => `${site.url}elsewhere`;
const customer = '한빛정밀';

// All that the origin holds in localStorage and in its databases, as two texts. Chromium leaves it unanswered while it takes a database away.
async function stored(page) {
  for (let tries = 0; tries < 10; ++tries) {
    const found = await page.evaluate(() => {
      async function look() {
        const all = [];
        for (const { name } of await indexedDB.databases()) {
          const db = await new Promise((opened, failed) => {
            const opening = indexedDB.open(name);
            opening.onupgradeneeded = () => opening.transaction.abort();
            opening.onsuccess = () => opened(opening.result);
            opening.onerror = failed;
          });
          db.onversionchange = () => db.close();
          for (const shelf of db.objectStoreNames) {
            await new Promise((done, failed) => {
              const asked = db.transaction(shelf).objectStore(shelf).getAll();
              asked.onsuccess = () => done(all.push(...asked.result.map(String)));
              asked.onerror = failed;
            });
          }
          db.close();
        }
        return [Object.values(localStorage).join('\n'), all.join('\n')];
      }
      return Promise.race([look(), new Promise((late) => setTimeout(late, 2000))]).catch(() => null);
    });
    if (found) return found;
  }
  throw new Error('what is stored cannot be read');
}
const everything = async (page) => (await stored(page)).join('\n');
const in_both = (page, text) => until(async () => (await stored(page)).every((each) => each.includes(text)), `${text} to be in localStorage and in the copy`);

const clear = async (page, profile, storageTypes) => (await profile.newCDPSession(page)).send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes });

// From now on the page's next transaction begins only when the database has gone, and before the page can hear of it: it sees a cookie by then.
async function take_away_as_it_writes(page, profile, other) {
  await page.exposeFunction('writes', async () => {
    await clear(other, profile, 'indexeddb');
    await profile.addCookies([{ name: 'gone', value: '1', url: site.url }]);
  });
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function begin(stores, ...how) {
      IDBDatabase.prototype.transaction = transaction;
      globalThis.writes();
      for (const start = performance.now(); !document.cookie.includes('gone');) if (performance.now() > start + 15_000) throw new Error('the database stays');
      return transaction.call(this, stores, ...how);
    };
  });
}

// Another tab of the origin, with nothing of ours in it.
async function open_other(profile) {
  const page = await profile.newPage();
  await page.route(elsewhere(), (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }));
  await page.goto(elsewhere());
  return page;
}

const ways = {
  'localStorage.clear() in another tab': { all: false, clear: (page) => page.evaluate(() => localStorage.clear()) },
  'both places, in another tab': {
    all: true,
    clear: (page) => page.evaluate(async () => {
      const gone = (await indexedDB.databases()).map(({ name }) => new Promise((done) => { indexedDB.deleteDatabase(name).onsuccess = done; }));
      localStorage.clear();
      await Promise.all(gone);
    }),
  },
  'the browser’s own “clear site data”': {
    all: true,
    clear: (page, profile) => clear(page, profile, 'local_storage,indexeddb'),
  },
};

const begun_anew = (page) => until(() => page.evaluate(() => !globalThis.before && document.querySelector('.jd-ready')).catch(() => false), 'the page to begin anew');

for (const [name, { clear }] of Object.entries(ways)) {
  test(`a diagnostic is open: ${name}`, async () => {
    const profile = await open_profile(browser), { page, widget, close } = await open_tab(profile, site.url + page_path());
    await widget.node('account').fill(customer);
    await widget.begin();
    await widget.answer(0, 4);
    const other = await open_other(profile);
    await in_both(other, customer);
    await page.evaluate(() => { globalThis.before = true; });
    await clear(other, profile);
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
  const profile = await open_profile(browser), { page, widget, close } = await open_tab(profile, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 4);
  const other = await open_other(profile);
  await in_both(other, '"q1"');
  await page.evaluate(() => { globalThis.before = true; });
  await take_away_as_it_writes(page, profile, other);
  await other.evaluate(() => localStorage.clear());
  await begun_anew(page);
  await widget.stands();
  assert.deepEqual(await stored(other), ['', '']);
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
  const { page, widget, close } = await open_tab(profile, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 4);
  const other = await open_other(profile);
  await in_both(other, '"q1"');
  await page.evaluate(() => {
    globalThis.before = true;
    for (const each of globalThis.connections) each.close();
  });
  await other.evaluate(() => localStorage.clear());
  await begun_anew(page);
  await widget.stands();
  assert.deepEqual(await stored(other), ['', '']);
  await close();
  await profile.close();
});

test('a diagnostic is open: the database alone is deleted just as the page writes to it, and has that answer all the same', async () => {
  const profile = await open_profile(browser), { page, widget, close } = await open_tab(profile, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 4);
  const other = await open_other(profile);
  await in_both(other, '"q1"');
  await take_away_as_it_writes(page, profile, other);
  await widget.answer(1, 5);
  await in_both(other, '"q2"');
  await close();
  await profile.close();
});

test('a diagnostic is open: the database alone is deleted, and has a copy again with the next answer', async () => {
  const profile = await open_profile(browser), { page, widget, close } = await open_tab(profile, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 4);
  const other = await open_other(profile);
  await in_both(other, '"q1"');
  await page.evaluate(() => { globalThis.before = true; });
  await other.evaluate(() => new Promise((done) => { indexedDB.deleteDatabase('jindan').onsuccess = done; }));
  assert.equal((await stored(other))[1], '', 'the page does not hold it back');
  await widget.answer(1, 5);
  await in_both(other, '"q2"');
  assert.equal(await page.evaluate(() => globalThis.before), true, 'without a disturbance');
  await close();
  await profile.close();
});

test('localStorage alone was lost while no page was open: all of it is there from the copy', async () => {
  const profile = await open_profile(browser), first = await open_tab(profile, site.url + page_path()), other = await open_other(profile);
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

for (const [name, { clear }] of Object.entries(ways).filter(([, { all }]) => all)) {
  test(`the customer book is open: ${name}`, async () => {
    const profile = await open_profile(browser), tab = await open_tab(profile, site.url + page_path('ko', 'book'), { expected: [/Failed to load resource/] }), { page, widget } = tab;
    await add(tab, customer);
    const other = await open_other(profile);
    await until(async () => (await everything(other)).includes(customer), 'the customer to be stored');
    await page.evaluate(() => { globalThis.before = true; });
    await clear(other, profile);
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
  const profile = await open_profile(browser), tab = await open_tab(profile, site.url + page_path('ko', 'book'), { expected: [/Failed to load resource/] }), { page, widget } = tab;
  await add(tab, customer);
  const other = await open_other(profile);
  await until(async () => (await everything(other)).includes(customer), 'the customer to be stored');
  await page.evaluate(() => { globalThis.before = true; });
  await take_away_as_it_writes(page, profile, other);
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
  const other = await open_other(profile);
  for (const { page } of [first, second]) await page.evaluate(() => { globalThis.before = true; });
  await clear(other, profile, 'local_storage,indexeddb');
  await first.widget.node('note').fill('지운 뒤에 쓴 메모');
  await begun_anew(first.page);
  await begun_anew(second.page);
  await first.widget.stands();
  await second.widget.stands();
  assert.doesNotMatch(await everything(other), /한빛정밀|지운 뒤에/);
  for (const each of [first, second]) await each.close();
  await profile.close();
});
