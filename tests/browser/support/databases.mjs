// What the page's databases hold.

/**
 * Once nothing more is being written to it; none where there is no such database yet: to open it would make one.
 * @param {import('playwright-core').Page} page
 * @param {string} database
 * @param {string} shelf
 * @returns {Promise<[key: string, text: string][]>}
 */
export const entries_of = (page, database, shelf) => page.evaluate(async ([name, store]) => {
  if (!(await indexedDB.databases()).some((each) => each.name === name)) return [];
  const db = await new Promise((opened) => { indexedDB.open(name).onsuccess = ({ target }) => opened(target.result); });
  const all = (what) => new Promise((done) => { db.transaction(store).objectStore(store)[what]().onsuccess = ({ target }) => done(target.result); });
  const entries = (await all('getAllKeys')).map(String), texts = await all('getAll');
  db.close();
  return entries.map((key, i) => [key, texts[i]]);
}, [database, shelf]);
