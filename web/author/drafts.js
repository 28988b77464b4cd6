// Drafts, kept in this browser: each with its text and all that can be undone. Where nothing can be kept, one draft lives as long as the page.
const store = 'drafts';

function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('jindan-author', 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(store, { keyPath: 'id' });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
    asked.onblocked = () => reject(new Error('blocked'));
  });
}

const done = asked => new Promise((resolve, reject) => {
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

/**
 * @typedef {{id: string, title: string, text: string, state: object | undefined, changed_at: number}} Draft
 *   state: what the editor keeps, see editor.js
 */

/** @returns {Promise<{all: () => Promise<Draft[]>, get: (id: string) => Promise<Draft | undefined>, put: (draft: Draft) => Promise<void>, remove: (id: string) => Promise<void>, lasting: boolean}>} */
export async function open_drafts() {
  let database;
  try {
    database = await opened();
  } catch {
    const kept = new Map();
    return { all: async () => [...kept.values()], get: async id => kept.get(id), put: async draft => void kept.set(draft.id, draft), remove: async id => void kept.delete(id), lasting: false };
  }
  const on = mode => database.transaction(store, mode).objectStore(store);
  return {
    /** The one that was changed last comes first. */
    all: async () => (await done(on('readonly').getAll())).sort((a, b) => b.changed_at - a.changed_at),
    get: id => done(on('readonly').get(id)),
    put: draft => done(on('readwrite').put(draft)),
    remove: id => done(on('readwrite').delete(id)),
    lasting: true,
  };
}
