// What a site keeps in a browser, cleared behind the back of its open pages.
import { until } from './until.mjs';

/** @typedef {import('playwright-core').Page} Page  @typedef {import('playwright-core').BrowserContext} Profile */

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
