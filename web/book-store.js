// Where the customer book is kept: each record by itself in IndexedDB, so that a change writes what has changed and nothing else. What another tab has
// written is brought together with ours, before every write and when it tells of one. Where a browser has no IndexedDB, nothing is kept; where
// there is no room to write, what is there is shown all the same.
import { finish_erasing } from './book-erasing.js';
import { open_database } from './database.js';

const shelf = 'records', probe = 'jindan.probe';
const patience = 10_000;  // ms; a database that is there but does not open is no empty one
const pause = 100;        // ms from a change to its write

// What was not written yet when the page was left: a page that goes cannot wait for a database. It is brought in when the book is opened next.
const last_words = 'jindan.book.unwritten';

/** In localStorage while there is a book: the door then leads to it. */
export const book_mark = 'jindan.book';

/** @typedef {[key: string, text: string]} Record  as the core writes it, see src/book/book_json.hpp */

/** @param {Record[]} records */
const list_of = records => `[${records.map(each => JSON.stringify(each)).join()}]`;

// Every tab of the book listens: a change of records, or null, all was erased.
const channel_name = 'jindan.book';

/**
 * @param {() => void} made  there was none
 * @returns {Promise<IDBDatabase | null>}  null: this browser keeps none
 */
const connect = made => open_database('jindan-book', database => {
  database.createObjectStore(shelf);
  made();
}, 1, patience).catch(error => {
  const { name } = /** @type {DOMException} */ (error);
  if (name === 'VersionError') throw Object.assign(error, { mixed: true });  // of a newer build: nothing may be written
  if (name === 'TimeoutError') throw error;
  return null;
});

/** The store of web/book-program.js, as `Store` of web/storage.js. */
export function create_book_store() {
  let /** @type {IDBDatabase | null} */ db = null, /** @type {Record[]} */ found = [], writable = false, gone = false, erasing = false;
  let /** @type {BroadcastChannel | null} */ channel = null, timer = 0, writing = Promise.resolve(true);
  let /** @type {import('./core.js').Core} */ core, /** @type {import('./session.js').Session} */ session;

  // All was erased: neither this tab nor another one must bring a part of it back.
  function begin_anew() {
    gone = true;
    forget(last_words);
    channel?.postMessage(null);
    location.reload();
  }

  // A connection that the browser has dropped is made anew; where it is the database that is gone, all was erased.
  /** @param {IDBTransactionMode} mode */
  async function begin(mode) {
    if (gone) throw new Error('all was erased');
    const start = () => /** @type {IDBDatabase} */ (db).transaction(shelf, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
    try {
      return start();
    } catch (error) {
      if (/** @type {DOMException} */ (error).name !== 'InvalidStateError') throw error;
      db = await connect(begin_anew) ?? db;
      if (gone) throw error;
      return start();
    }
  }

  // Where the database is taken away just as this begins, Chromium gives its requests an error but the whole no end, and lets nothing be opened in that
  // moment: then once more, a little later.
  /** @param {IDBTransactionMode} mode  @param {(records: IDBObjectStore) => void} work  @returns {Promise<void>} */
  async function transact(mode, work, again = false) {
    const change = await begin(mode);
    try {
      await new Promise((done, failed) => {
        change.oncomplete = done;
        change.onabort = () => failed(change.error ?? new Error('not written'));
        change.onerror = ({ target }) => failed(/** @type {IDBRequest} */ (target).error);
        work(change.objectStore(shelf));
      });
    } catch (error) {
      if (again || /** @type {DOMException} */ (error).name !== 'AbortError') throw error;
      await new Promise(later => setTimeout(later, pause));
      return transact(mode, work, true);
    }
  }

  const ready = (async () => {
    const other_tabs = new BroadcastChannel(channel_name);
    db = await connect(() => other_tabs.postMessage(null));  // one that still shows what was there
    other_tabs.close();
    if (!db) return;
    await finish_erasing(empty).catch(error => console.warn('jindan:', error));
    let /** @type {IDBValidKey[]} */ keys = [], /** @type {string[]} */ texts = [];
    await transact('readonly', records => {
      const asked_keys = records.getAllKeys(), asked_texts = records.getAll();
      asked_keys.onsuccess = () => (keys = asked_keys.result);
      asked_texts.onsuccess = () => (texts = asked_texts.result);
    });
    found = keys.map((key, i) => [String(key), texts[i]]);
    writable = await transact('readwrite', records => {
      records.put('1', probe);
      records.delete(probe);
    }).then(() => true, () => false);
  })();

  async function empty() {
    await transact('readwrite', records => records.clear());
    forget(last_words, book_mark);
  }

  /** @param {string[]} keys */
  function forget(...keys) {
    try {
      for (const key of keys) localStorage.removeItem(key);
    } catch { /* there is none */ }
  }

  function set_mark() {
    try {
      localStorage.setItem(book_mark, '1');
    } catch { /* full or forbidden: the door does not lead here */ }
  }

  // How much there is, and how much there may be; told seldom, as browsers only guess.
  let space_told = -Infinity;
  function tell_space() {
    if (performance.now() - space_told < 20_000) return;
    space_told = performance.now();
    navigator.storage?.estimate?.().then(({ usage = 0, quota = 0 }) => core.dead || session.dispatch('$', 'space', `${Math.round(usage)} ${Math.round(quota)}`), () => {});
  }

  // What is not written yet, and up to which change of the core that is.
  /** @returns {{revision: string, list: string, records: Record[]}} */
  function unwritten() {
    const [revision, list] = core.store_text().split('\n');
    return { revision, list, records: JSON.parse(list) };
  }

  // What is stored meanwhile under the same keys is brought in first; the core then gives both, brought together.
  async function exchange() {
    let out = unwritten();
    if (!out.records.length) return true;
    try {
      await transact('readwrite', records => {
        const other = /** @type {Record[]} */ ([]);
        const write = () => {
          if (other.length) {
            session.run(() => core.store_in(list_of(other), '', Date.now()));
            out = unwritten();
          }
          for (const [key, text] of out.records) records.put(text, key);
        };
        out.records.forEach(([key, text], i, { length }) => {
          const asked = records.get(key);
          asked.onsuccess = () => {
            if (asked.result !== undefined && asked.result !== text) other.push([key, asked.result]);
            if (i === length - 1) write();
          };
        });
      });
    } catch (error) {
      console.warn('jindan:', error);
      session.dispatch('$', 'written', '');
      return false;
    }
    writable = true;
    set_mark();
    tell_space();
    channel?.postMessage(out.records);
    session.dispatch('$', 'written', out.revision);
    if (!unwritten().records.length) forget(last_words);
    return true;
  }

  function save_now() {
    clearTimeout(timer);
    timer = 0;
    if (!db || core.dead || gone || erasing) return Promise.resolve(false);
    return (writing = writing.then(exchange, exchange));
  }

  function leave_word() {
    if (core.dead || gone) return;
    const { records, list } = unwritten();
    if (!records.length) return;
    try {
      localStorage.setItem(last_words, list);
    } catch { /* full or forbidden: the database may still make it */ }
    save_now();
  }

  return {
    ready,
    get kind() { return db ? 'indexed' : 'memory'; },
    /** Beyond this page. */
    get lasts() { return writable && !core?.dead; },
    /** What was found, as the core reads it. */
    get records() { return list_of(found); },
    save() { timer ||= setTimeout(save_now, pause); },
    save_now,
    /** Of all tabs; rejects where something stays. */
    async erase() {
      erasing = true;  // what comes from other pages meanwhile is not written behind it
      try {
        await writing;
        if (db) await empty();
      } catch (error) {
        if (!gone) {
          this.save();
          throw error;
        }
      } finally {
        erasing = false;
      }
      channel?.postMessage(null);
    },
    /**
     * @param {import('./core.js').Core} started_core
     * @param {import('./session.js').Session} started_session
     * @param {() => void} flush  brings what the editors hold to the core
     * @param {AbortSignal} signal
     */
    listen(started_core, started_session, flush, signal) {
      core = started_core;
      session = started_session;
      found = [];
      if (!db) return;
      if (!writable) session.dispatch('$', 'written', '');
      tell_space();
      let left = null;
      try {
        left = localStorage.getItem(last_words);
      } catch { /* none */ }
      if (left) session.dispatch('$', 'unwritten', left);
      const leave = () => {
        flush();
        leave_word();
      };
      channel = new BroadcastChannel(channel_name);
      channel.onmessage = ({ data }) => {
        if (data) return session.run(() => core.store_in(list_of(data), '', Date.now()));
        gone = true;  // everything was erased: this tab must not bring it back
        location.reload();
      };
      addEventListener('pagehide', leave, { signal });
      document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave(), { signal });
      signal.addEventListener('abort', () => {
        leave();
        writing.then(() => {
          channel?.close();
          db?.close();
        });
      });
    },
  };
}
