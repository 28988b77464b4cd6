// Everything that is kept on this device goes, or nothing of it, at whatever moment the browser is killed. That all is to go is written first, in the
// database that diagnostics' pages look into when they are opened, and in the transaction that empties it; the book looks there as well before it reads
// anything of its own, and goes on where it was stopped. What has gone from localStorage is named there for good, by the first line of each slot, which
// is a revision and a checksum: browsers write localStorage to disk only after seconds, and one that is killed meanwhile has the old slots again.
import { open_database } from './database.js';
import { erased_key, in_local, line_of } from './rungs.js';

const shelf = 'slots', begun_key = 'jindan.erasing';
const workspaces = 'jindan.store.';  // what diagnostics' pages keep, those of others as well

/** @param {boolean} make  where there is none yet  @returns {Promise<IDBDatabase | null>}  null as well where it does not open */
const connect = make => open_database('jindan', make && (database => database.createObjectStore(shelf))).catch(() => null);

/**
 * @typedef {[key: IDBValidKey, text: string][]} Entries
 *
 * @param {IDBDatabase} db
 * @param {(slots: IDBObjectStore, there: Entries) => void} [change]
 * @returns {Promise<Entries>}  what was there before it
 */
const transact = (db, change) => new Promise((done, failed) => {
  const begun = db.transaction(shelf, change ? 'readwrite' : 'readonly', change && { durability: 'strict' }), slots = begun.objectStore(shelf);
  let there = /** @type {Entries} */ ([]);
  begun.oncomplete = () => done(there);
  begun.onabort = begun.onerror = () => failed(begun.error ?? new Error('not erased'));
  const keys = slots.getAllKeys(), texts = slots.getAll();
  texts.onsuccess = () => {
    there = keys.result.map((key, i) => [key, texts.result[i]]);
    change?.(slots, there);
  };
});

/** @param {Entries} there  @param {string} key */
const find = (there, key) => there.find(each => each[0] === key)?.[1] ?? '';

// The slots of all workspaces in localStorage, by their keys.
const in_storage = () => {
  try {
    return Object.entries(localStorage).filter(([key]) => key.startsWith(workspaces));
  } catch {
    return [];  // forbidden
  }
};

/** @param {string} known  lines, each with its end */
const named = known => [...new Set([...known.split(/(?<=\n)/), ...in_storage().map(([, text]) => line_of(text))])].join('');

/**
 * @param {() => Promise<void>} empty_book  all of it, and for all tabs
 * @param {boolean} has_book  there is a database with it
 */
export async function erase_everything(empty_book, has_book) {
  const db = await connect(true);
  if (!db && has_book) throw new Error('the databases of this site cannot be reached');
  const before = db && await transact(db, (slots, there) => {
    slots.clear();
    slots.put(named(find(there, erased_key)), erased_key);
    slots.put('1', begun_key);
  });
  try {
    await empty_book();
  } catch (error) {
    // Where the book has to stay, all stays.
    if (db) await transact(db, slots => {
      slots.clear();
      for (const [key, text] of before ?? []) slots.put(text, key);
    });
    throw error;
  }
  const gone = named(find(before ?? [], erased_key));
  for (const [key] of in_storage()) localStorage.removeItem(key);
  if (!db) return;
  await transact(db, slots => {
    slots.put(gone, erased_key);
    slots.delete(begun_key);
  });
  db.close();
  const tabs = new BroadcastChannel('jindan.probe');  // that keep their answers in the database
  tabs.postMessage('');
  tabs.close();
}

/**
 * Before the book reads anything: brings to its end what was stopped, and takes out of localStorage what was erased and is there again.
 * @param {() => Promise<void>} empty_book
 */
export async function finish_erasing(empty_book) {
  const db = await connect(false);
  if (!db) return;
  const there = await transact(db), gone = find(there, erased_key), stopped = find(there, begun_key);
  if (stopped) await empty_book();
  in_local('').drop(gone, false);
  if (stopped) await transact(db, slots => slots.delete(begun_key));
  db.close();
}
