// What a site keeps in a browser, as it stands there.
import { until } from './until.mjs';

/** @typedef {import('playwright-core').Page} Page  @typedef {[key: string, text: string]} Entry */

/**
 * What the origin's databases hold; none is made by it. Chromium leaves it unanswered while it takes a database away.
 * @param {Page} page
 * @returns {Promise<{database: string, shelf: string, entries: Entry[]}[]>}
 */
async function shelves(page) {
  for (let tries = 0; tries < 10; ++tries) {
    const found = await page.evaluate(() => {
      const answer = (asked) => new Promise((done, failed) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = failed;
      });
      async function look() {
        const all = [];
        for (const { name } of await indexedDB.databases()) {
          const opening = indexedDB.open(name);
          opening.onupgradeneeded = () => opening.transaction.abort();
          const db = await answer(opening);
          db.onversionchange = () => db.close();
          for (const shelf of db.objectStoreNames) {
            const store = db.transaction(shelf).objectStore(shelf), [keys, texts] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
            all.push({ database: name, shelf, entries: keys.map((key, i) => [String(key), texts[i]]) });
          }
          db.close();
        }
        return all;
      }
      return Promise.race([look(), new Promise((late) => setTimeout(late, 2000))]).catch(() => null);
    });
    if (found) return found;
  }
  throw new Error('what is stored cannot be read');
}

/**
 * Of one shelf; none where there is no such database.
 * @param {Page} page
 * @param {string} database
 * @param {string} shelf
 * @returns {Promise<Entry[]>}
 */
export const entries_of = async (page, database, shelf) => (await shelves(page)).find((each) => each.database === database && each.shelf === shelf)?.entries ?? [];

/** All in localStorage and all in the databases, as two texts. @param {Page} page */
export async function stored(page) {
  const texts = (await shelves(page)).flatMap(({ entries }) => entries.map(([, text]) => text));
  return [await page.evaluate(() => Object.values(localStorage).join('\n')), texts.join('\n')];
}

/** The same as one text. @param {Page} page */
export const everything = async (page) => (await stored(page)).join('\n');

/** @param {Page} page  @param {string} text */
export const in_both = (page, text) => until(async () => (await stored(page)).every((each) => each.includes(text)), `${text} to be in localStorage and in the copy`);
