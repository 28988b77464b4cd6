// Where the customer book is kept: each record by itself in IndexedDB, so that a change writes what has changed and nothing else. What another tab has
// written is brought together with ours, before every write and when it tells of one. Where a browser has no IndexedDB, nothing is kept.
const shelf = 'records', probe = 'jindan.probe';
const patience = 5000;  // ms: a database that does not open by then is taken for none
const pause = 200;      // ms from a change to its write

const list_of = records => `[${records.map(each => JSON.stringify(each)).join()}]`;

async function open() {
  let timer;
  try {
    const db = await new Promise((opened, failed) => {
      timer = setTimeout(failed, patience);
      const opening = indexedDB.open('jindan-book');
      opening.onupgradeneeded = () => opening.result.createObjectStore(shelf);
      opening.onsuccess = () => opened(opening.result);
      opening.onerror = event => failed(event.preventDefault());
    });
    const transact = work => new Promise((done, failed) => {
      const change = db.transaction(shelf, 'readwrite', { durability: 'strict' });
      change.oncomplete = done;
      change.onabort = () => failed(change.error);
      work(change.objectStore(shelf));
    });
    let keys, texts, held;
    await transact(records => {
      records.put('1', probe);
      records.get(probe).onsuccess = event => (held = event.target.result === '1');
      records.delete(probe);
      records.getAllKeys().onsuccess = event => (keys = event.target.result);
      records.getAll().onsuccess = event => (texts = event.target.result);
    });
    return held ? { db, transact, found: keys.map((key, i) => [key, texts[i]]) } : null;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/** The store of web/book-program.js, as web/widget.js wants one. */
export function create_book_store() {
  let store = null, channel = null, timer = 0, core, session, writing = Promise.resolve(true);

  const ready = open().then(opened => (store = opened));

  // What is stored meanwhile under the same keys is brought in first; the core then gives both, brought together.
  function exchange() {
    let out = [];
    return store.transact(records => {
      const ours = JSON.parse(core.store_text()), found = [];
      if (!ours.length) return;
      const write = () => {
        if (found.length) session.run(() => core.store_in(list_of(found), '', Date.now()));
        out = found.length ? JSON.parse(core.store_text()) : ours;
        for (const [key, text] of out) records.put(text, key);
      };
      ours.forEach(([key, text], i) => {
        records.get(key).onsuccess = ({ target }) => {
          if (target.result !== undefined && target.result !== text) found.push([key, target.result]);
          if (i === ours.length - 1) write();
        };
      });
    }).then(() => {
      if (out.length) channel?.postMessage(out);
      session.dispatch('$', 'written', 'ok');
      return true;
    }, error => {
      console.warn('jindan:', error);
      session.dispatch('$', 'written', 'failed');
      return false;
    });
  }

  function save_now() {
    clearTimeout(timer);
    timer = 0;
    if (!store || core.dead) return Promise.resolve(false);
    return (writing = writing.then(exchange));
  }

  return {
    ready,
    get kind() { return store ? 'indexed' : 'memory'; },
    /** Beyond this page. */
    get lasts() { return Boolean(store) && !core?.dead; },
    /** What was found, as the core reads it. */
    get records() { return list_of(store?.found ?? []); },
    save() { timer ||= setTimeout(save_now, pause); },
    save_now,
    async erase() {
      await writing;
      await store?.transact(records => records.clear());
      channel?.postMessage(null);
    },
    /** @param {() => void} flush  brings what the editors hold to the core */
    listen(started_core, started_session, flush, signal) {
      core = started_core;
      session = started_session;
      if (!store) return;
      store.found = [];
      const leave = () => {
        flush();
        if (timer) save_now();
      };
      channel = new BroadcastChannel('jindan.book');
      channel.onmessage = ({ data }) => {
        if (data) session.run(() => core.store_in(list_of(data), '', Date.now()));
        else location.reload();  // everything was erased
      };
      addEventListener('pagehide', leave, { signal });
      document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave(), { signal });
      signal.addEventListener('abort', () => {
        leave();
        channel.close();
        writing.then(() => store.db.close());
      });
    },
  };
}
