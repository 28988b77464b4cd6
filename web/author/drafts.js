// Drafts, kept in this browser: each with its text and all that can be undone. Where nothing can be kept, one draft lives as long as the page.
const store = 'drafts';
const patience = 5000;  // ms: a database that does not open by then is taken for none

/**
 * @typedef {{id: string, title: string, text: string, state: import('./editor.js').Kept | undefined, changed_at: number}} Draft
 *   state: what the editor keeps, see editor.js
 *
 * @typedef {object} Drafts
 * @property {boolean} lasting  beyond this page
 * @property {() => Promise<Draft[]>} all
 * @property {(id: string) => Promise<Draft | undefined>} get
 * @property {(draft: Draft, since?: number) => Promise<boolean>} put
 * @property {(id: string) => Promise<void>} remove
 */

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    let late = false;
    setTimeout(() => {
      late = true;
      reject(new Error('it does not open'));
    }, patience);
    const asked = indexedDB.open('jindan-author', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: 'id' });
    asked.onsuccess = () => (late ? asked.result.close() : resolve(asked.result));
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new Error('blocked'));
  });
}

// Kept is only what its transaction has brought to the end: a full disk speaks up there. To one that begins just as the database is taken away
// Chromium says no more than that its requests have failed.
/** @template [T=undefined] @param {IDBTransaction} transaction  @param {() => T} [result]  @returns {Promise<T>} */
const whole = (transaction, result = () => /** @type {T} */ (undefined)) => new Promise((resolve, reject) => {
  transaction.oncomplete = () => resolve(result());
  transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  transaction.onerror = ({ target }) => reject(/** @type {IDBRequest} */ (target).error);
});

/** @returns {Drafts} */
function in_memory() {
  const kept = /** @type {Map<string, Draft>} */ (new Map());
  return {
    lasting: false,
    all: async () => [...kept.values()].sort((a, b) => b.changed_at - a.changed_at),
    get: async id => kept.get(id),
    put: async draft => Boolean(kept.set(draft.id, draft)),
    remove: async id => void kept.delete(id),
  };
}

/** @returns {Promise<Drafts>} */
export async function open_drafts() {
  let /** @type {IDBDatabase} */ database;
  try {
    database = await opened();
  } catch {
    return in_memory();
  }
  // The browser may close it, as another page does that removes it: then it is opened anew.
  /** @param {IDBTransactionMode} mode */
  async function on(mode) {
    const begin = () => database.transaction(store, mode);
    try {
      return begin();
    } catch {
      database = await opened();
      return begin();
    }
  }
  /** @template T @param {(kept: IDBObjectStore) => IDBRequest<T>} ask */
  async function read(ask) {
    const transaction = await on('readonly'), asked = ask(transaction.objectStore(store));
    return whole(transaction, () => asked.result);
  }
  return {
    lasting: true,
    /** The one that was changed last comes first. */
    all: async () => (await read(each => each.getAll())).sort((a, b) => b.changed_at - a.changed_at),
    get: id => read(each => each.get(id)),
    /** `since`: when it was changed last as far as this page knows. False, and nothing is kept, where another page has changed it meanwhile. */
    async put(draft, since) {
      const transaction = await on('readwrite'), kept = transaction.objectStore(store), there = kept.get(draft.id);
      let stored = false;
      there.onsuccess = () => {
        if (there.result && there.result.changed_at !== since) return;
        stored = true;
        kept.put(draft);
      };
      return whole(transaction, () => stored);
    },
    async remove(id) {
      const transaction = await on('readwrite');
      transaction.objectStore(store).delete(id);
      await whole(transaction);
    },
  };
}
