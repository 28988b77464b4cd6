// The rungs of the ladder on which the workspace is kept. A rung is {kind, exchange}: exchange(combine) hands the pair of slots to `combine` and
// writes what that returns, {slots, text}, or nothing for null; at once, or soon where reading takes time. It says whether it has written, and
// throws, or rejects, where nothing can be kept any more. `forget` takes out what has moved to another rung. Each rung is tried before it is trusted: written, read back, deleted.
import { open_database } from './database.js';

/**
 * @typedef {[slot_0: string, slot_1: string]} Pair  '': nothing
 * @typedef {(pair: Pair) => {slots: number[], text: string} | null} Combine
 * @typedef {object} Rung
 * @property {'local' | 'indexed' | 'host' | 'memory'} kind  what a reader is told of it: `storage_named` in src/app/keeping.cpp
 * @property {(combine: Combine) => boolean | Promise<boolean>} exchange
 * @property {BroadcastChannel} [channel]  tells that another tab has written
 * @property {() => void} [close]
 * @property {() => void} [on_deleted]  its database goes, in another tab
 * @property {(text: string) => Promise<unknown>} [copy]  in the place of all that is there; '': nothing
 *
 * @typedef {{rung: Rung | null, pair: Pair, erased?: string, forget?: () => unknown}} Held  a rung with what it held when it was tried; null: it takes nothing more.
 *   erased: the first lines of slots that may come back from a disk and must not, see web/book-erasing.js
 */

/** Of localStorage. `name`: of the workspace of a diagnostic from elsewhere (web/open-program.js); '': the one of all diagnostics of the site. @param {string} name */
export const keys_of = name => [0, 1].map(slot => `jindan.store.${name}${slot}`);

/** Of the first lines of slots that were erased. */
export const erased_key = 'jindan.erased';

/** With its end. @param {string} text  of a slot */
export const line_of = text => text.slice(0, text.indexOf('\n') + 1);

const shelf = 'slots', probe = 'jindan.probe';

/** @param {Storage} storage */
function takes_more(storage) {
  try {
    storage.setItem(probe, '1');
    const kept = storage.getItem(probe) === '1';
    storage.removeItem(probe);
    return kept;
  } catch {
    return false;
  }
}

/**
 * @param {string} name  as of `keys_of`
 * @returns {Held & {read: () => Pair, drop: (erased: string, all: boolean) => boolean}}  a full one still holds what was kept before.
 *   drop: what it held, where that was erased; `all`: and what was written since
 */
export function in_local(name) {
  const keys = keys_of(name);
  let /** @type {Storage | undefined} */ storage, /** @type {Pair} */ pair = ['', ''];
  const read = () => (pair = /** @type {Pair} */ (keys.map(key => storage?.getItem(key) ?? '')));
  try {
    storage = window.localStorage;  // even this throws where a browser blocks it
    read();
  } catch { /* none */ }
  const first = pair;
  return {
    rung: !storage || !takes_more(storage) ? null : {
      kind: 'local',
      exchange(combine) {
        const out = combine(read());
        for (const slot of out?.slots ?? []) /** @type {Storage} */ (storage).setItem(keys[slot], /** @type {{text: string}} */ (out).text);
        return Boolean(out);
      },
    },
    pair,
    read,
    drop(erased, all) {
      const old = [0, 1].filter(slot => first[slot] && erased.includes(line_of(first[slot])));
      for (const slot of old) first[slot] = '';
      for (const slot of old[0] >= 0 && all ? [0, 1] : old) storage?.removeItem(keys[slot]);
      return old.length > 0;
    },
    forget: () => keys.forEach((key, slot) => storage?.getItem(key) === pair[slot] && storage.removeItem(key)),
  };
}

/**
 * @param {string} name       as of `keys_of`
 * @param {boolean} make      where there is none yet; else only what there is already
 * @returns {Promise<Held | null>}  null as well where it does not open in time
 */
export async function in_indexed(name, make) {
  const key = /** @param {number} slot */ slot => (name ? name + slot : slot);
  let close = () => {};
  try {
    const db = await open_database('jindan', make && (database => database.createObjectStore(shelf)));
    db.onversionchange = db.onclose = () => rung.on_deleted?.();  // in another tab: that must not wait for this one; or by the browser
    const transact = /** @param {(slots: IDBObjectStore) => void} work */ work => new Promise((done, failed) => {
      const change = db.transaction(shelf, 'readwrite', { durability: 'strict' });
      change.oncomplete = done;
      change.onabort = change.onerror = failed;  // Chromium says no more than the latter to one that begins just as the database is taken away
      work(change.objectStore(shelf));
    });
    /** @param {IDBObjectStore} slots  @param {(pair: Pair) => void} act */
    const read = (slots, act) => {
      const asked = [0, 1].map(slot => slots.get(key(slot)));
      asked[1].onsuccess = () => act(/** @type {Pair} */ (asked.map(({ result }) => result ?? '')));
    };

    let /** @type {Pair} */ pair = ['', ''], held = !make, erased = '';
    const channel = new BroadcastChannel(probe);
    close = () => {
      channel.close();
      db.close();
    };
    /** @type {Rung & {copy: (text: string) => Promise<unknown>, close: () => void}} */
    const rung = {
      kind: 'indexed',
      channel,
      close,
      on_deleted: close,
      async exchange(combine) {
        let out = /** @type {ReturnType<Combine>} */ (null);
        await transact(slots => read(slots, now => {
          out = combine(now);
          for (const slot of out?.slots ?? []) slots.put(/** @type {{text: string}} */ (out).text, key(slot));
        }));
        if (out) channel.postMessage('');
        return Boolean(out);
      },
      /** In the place of all that is there; '': nothing. @param {string} text */
      copy: text => transact(slots => [text, ''].forEach((each, slot) => (each ? slots.put(each, key(slot)) : slots.delete(key(slot))))),
    };
    await transact(slots => {
      if (make) {
        slots.put('1', probe);
        slots.get(probe).onsuccess = event => (held = /** @type {IDBRequest} */ (event.target).result === '1');
        slots.delete(probe);
      }
      slots.get(erased_key).onsuccess = event => (erased = /** @type {IDBRequest} */ (event.target).result ?? '');
      read(slots, now => (pair = /** @type {Pair} */ (now.map(text => (erased.includes(line_of(text)) ? '' : text)))));
    });
    if (!held) return close(), null;
    return {
      rung,
      pair,
      erased,
      forget: () => transact(slots => read(slots, now => now.forEach((text, slot) => text === pair[slot] && slots.delete(key(slot))))),
    };
  } catch {
    close();
    return null;
  }
}

/**
 * The page that the widget is a guest of: only where that offers it, and the reader agrees, as it can read what it keeps.
 * @param {Pick<import('./frame.js').Frame, 'ask'> | null} host
 * @returns {Promise<Held | null>}
 */
export async function in_host(host) {
  /** @param {import('./frame.js').Message | null} said  @returns {Pair | null} */
  const pair_of = said => said?.slots && [0, 1].map(slot => String(said.slots[slot] ?? ''));
  const pair = host && pair_of(await host.ask('kept'));
  return pair && {
    rung: {
      kind: 'host',
      async exchange(combine) {
        const now = pair_of(await host.ask('kept'));
        if (!now) throw new Error('the host is gone');
        const out = combine(now);
        if (!out) return false;
        const then = pair_of(await host.ask('keep', Object.fromEntries(out.slots.map(slot => [slot, out.text]))));
        if (!out.slots.every(slot => then?.[slot] === out.text)) throw new Error('the host has not kept it');
        return true;
      },
    },
    pair,
  };
}

/** @returns {Rung} */
export function in_memory() {
  const pair = /** @type {Pair} */ (['', '']);
  return {
    kind: 'memory',
    exchange(combine) {
      const out = combine(pair);
      for (const slot of out?.slots ?? []) pair[slot] = /** @type {{text: string}} */ (out).text;
      return Boolean(out);
    },
  };
}
