// What a site keeps in a browser, read and cleared behind the back of its open pages.
import { until } from './until.mjs';

/** @typedef {import('playwright-core').Page} Page  @typedef {import('playwright-core').BrowserContext} Profile */

/**
 * All that the origin holds in localStorage and in its databases, as two texts. Chromium leaves it unanswered while it takes a database away.
 * @param {Page} page
 */
export async function stored(page) {
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

/** The same as one text. @param {Page} page */
export const everything = async (page) => (await stored(page)).join('\n');

/** @param {Page} page  @param {string} text */
export const in_both = (page, text) => until(async () => (await stored(page)).every((each) => each.includes(text)), `${text} to be in localStorage and in the copy`);

/**
 * As the browser's own "clear site data" does.
 * @param {Page} page  of the origin
 * @param {string} kinds  with commas between: local_storage, indexeddb
 */
export async function clear_site_data(page, kinds) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: kinds });
}

/**
 * From now on the page's next transaction begins only when the database has gone, and before the page can hear of it: it sees a cookie by then.
 * @param {Page} page  @param {Page} other  of the same origin
 */
export async function take_away_as_it_writes(page, other) {
  await page.exposeFunction('writes', async () => {
    await clear_site_data(other, 'indexeddb');
    await other.context().addCookies([{ name: 'gone', value: '1', url: other.url() }]);
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

/** Another tab of the origin, with nothing of ours in it. @param {Profile} profile  @param {{url: string}} site */
export async function open_other(profile, site) {
  const page = await profile.newPage();
  const elsewhere = `${site.url}elsewhere`;
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }));
  await page.goto(elsewhere);
  return page;
}

/** How both places, or one, are cleared from another tab. @type {Record<string, {all: boolean, clear: (page: Page) => Promise<unknown>}>} */
export const ways = {
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
    clear: (page) => clear_site_data(page, 'local_storage,indexeddb'),
  },
};

/** From now on `begun_anew` knows this page from the one that comes after it. @param {Page} page */
export const mark = (page) => page.evaluate(() => { globalThis.before = true; });

/** @param {Page} page */
export const begun_anew = (page) => until(() => page.evaluate(() => !globalThis.before && document.querySelector('.jd-ready')).catch(() => false), 'the page to begin anew');
