// Drafts, kept in this browser: each with its text and all that can be undone. Where nothing can be kept, one draft lives as long as the page.
import { open_database } from '../database.js';

const store = 'drafts';
const pause = 100;      // ms until what could not be done is tried once more

/**
 * @typedef {{id: string, title: string, text: string, state: import('./editor.js').Kept | undefined, changed_at: number, said_at?: number}} Draft
 *   state: what the editor keeps, see editor.js; changed_at: grows with each change, so that drafts have an order whatever the clock says; said_at: what the clock said
 *
 * @typedef {object} Drafts
 * @property {boolean} lasting  beyond this page
 * @property {boolean} newer    a newer version has written: nothing of that is read, and nothing written
 * @property {() => void} [on_taken]  the database was taken away: by another page that deletes it or is of a newer version, or by the browser
 * @property {() => Promise<Draft[]>} all
 * @property {(id: string) => Promise<Draft | undefined>} get
 * @property {(draft: Draft, since?: number) => Promise<Put>} put
 * @property {(id: string) => Promise<void>} remove
 *
 * @typedef {'kept' | 'again' | 'other'} Put  'again': it was no longer there, and is now; 'other': another page has changed it meanwhile, and nothing is kept
 */

// As an address within this browser; where a page has no https there is no crypto.randomUUID.
export const new_id = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

/** @param {unknown} error */
export const is_newer = error => /** @type {DOMException} */ (error).name === 'VersionError';

/** @param {() => void} taken  @returns {Promise<IDBDatabase>} */
async function opened(taken) {
  const database = await open_database('jindan-author', fresh => fresh.createObjectStore(store, { keyPath: 'id' }), 1);
  database.onversionchange = database.onclose = () => {
    database.close();
    taken();
  };
  return database;
}

// Kept is only what its transaction has brought to the end: a full disk speaks up there. To one that begins just as the database is taken away
// Chromium says no more than that its requests have failed.
/** @template [T=undefined] @param {IDBTransaction} transaction  @param {() => T} [result]  @returns {Promise<T>} */
const whole = (transaction, result = () => /** @type {T} */ (undefined)) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve(result());
  transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  transaction.onerror = ({ target }) => reject(/** @type {IDBRequest} */ (target).error);
});

/** @param {boolean} newer  @returns {Drafts} */
function in_memory(newer) {
  const kept = /** @type {Map<string, Draft>} */ (new Map());
  return {
    lasting: false,
    newer,
    all: async () => [...kept.values()].sort((a, b) => b.changed_at - a.changed_at),
    get: async id => kept.get(id),
    put: async draft => kept.set(draft.id, draft) && 'kept',
    remove: async id => void kept.delete(id),
  };
}

/** @returns {Promise<Drafts>} */
export async function open_drafts() {
  const open = () => opened(() => drafts.on_taken?.());
  let /** @type {IDBDatabase} */ database;
  // One that was taken away is opened anew.
  /** @param {IDBTransactionMode} mode */
  async function on(mode) {
    const begin = () => database.transaction(store, mode);
    try {
      return begin();
    } catch {
      database = await open();
      return begin();
    }
  }
  // While it is taken away, Chromium lets nothing be opened, and what has begun comes to nothing: then once more, a little later.
  /** @template T @param {() => Promise<T>} work  @returns {Promise<T>} */
  async function surely(work) {
    try {
      return await work();
    } catch (error) {
      if (is_newer(error) || /** @type {DOMException} */ (error).name === 'QuotaExceededError') throw error;
      await new Promise(later => setTimeout(later, pause));
      return work();
    }
  }
  /** @template T @param {(kept: IDBObjectStore) => IDBRequest<T>} ask */
  const read = ask => surely(async () => {
    const transaction = await on('readonly'), asked = ask(transaction.objectStore(store));
    return whole(transaction, () => asked.result);
  });
  /** @type {Drafts} */
  const drafts = {
    lasting: true,
    newer: false,
    /** The one that was changed last comes first. */
    all: async () => (await read(each => each.getAll())).sort((a, b) => b.changed_at - a.changed_at),
    get: id => read(each => each.get(id)),
    /** `since`: when it was changed last as far as this page knows; 0 or none where it is not there as far as it knows. */
    put: (draft, since) => surely(async () => {
      const transaction = await on('readwrite'), kept = transaction.objectStore(store), there = kept.get(draft.id);
      let how = /** @type {Put} */ ('kept');
      there.onsuccess = () => {
        const { result } = there;
        if (result && result.changed_at !== since && result.text !== draft.text) return void (how = 'other');
        if (since && !result) how = 'again';
        kept.put(draft);
      };
      return whole(transaction, () => how);
    }),
    remove: id => surely(async () => {
      const transaction = await on('readwrite');
      transaction.objectStore(store).delete(id);
      await whole(transaction);
    }),
  };
  try {
    database = await open();
    return drafts;
  } catch (error) {
    return in_memory(is_newer(error));
  }
}
