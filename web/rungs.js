// The rungs of the ladder on which the workspace is kept. A rung is {kind, exchange}: exchange(combine) hands the pair of slots to `combine` and
// writes what that returns, {slots, text}, or nothing for null; at once, or soon where reading takes time. It says whether it has written, and
// throws, or rejects, where nothing can be kept any more. `forget` takes out what has moved to another rung. Each rung is tried before it is trusted: written, read back, deleted.

/** Of localStorage. `name`: of the workspace of a diagnostic from elsewhere (web/open-program.js); '': the one of all diagnostics of the site. */
export const keys_of = name => [0, 1].map(slot => `jindan.store.${name}${slot}`);

const shelf = 'slots', probe = 'jindan.probe';

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

/** @returns {{rung: object | null, pair: string[], forget: () => void}}  a full one still holds what was kept before */
export function in_local(name) {
  const keys = keys_of(name);
  let storage, pair = ['', ''];
  const read = () => (pair = keys.map(key => storage.getItem(key) ?? ''));
  try {
    storage = window.localStorage;  // even this throws where a browser blocks it
    read();
  } catch { /* none */ }
  return {
    rung: !takes_more(storage) ? null : {
      kind: 'local',
      exchange(combine) {
        const out = combine(read());
        for (const slot of out?.slots ?? []) storage.setItem(keys[slot], out.text);
        return Boolean(out);
      },
    },
    pair,
    forget: () => keys.forEach((key, slot) => storage?.getItem(key) === pair[slot] && storage.removeItem(key)),
  };
}

/**
 * @param {string} name       as of `keys_of`
 * @param {boolean} make      where there is none yet; else only what there is already
 * @param {number} patience  ms: a database that does not open by then is taken for none
 */
export async function in_indexed(name, make, patience) {
  const key = slot => (name ? name + slot : slot);
  let timer;
  try {
    const db = await new Promise((opened, failed) => {
      timer = setTimeout(failed, patience);
      const opening = indexedDB.open('jindan');
      opening.onupgradeneeded = () => (make ? opening.result.createObjectStore(shelf) : opening.transaction.abort());
      opening.onsuccess = () => opened(opening.result);
      opening.onerror = event => failed(event.preventDefault());
    });
    db.onversionchange = () => location.reload();  // it is being deleted, in another tab: that must not wait for this one
    const transact = work => new Promise((done, failed) => {
      const change = db.transaction(shelf, 'readwrite', { durability: 'strict' });
      change.oncomplete = done;
      change.onabort = failed;
      work(change.objectStore(shelf));
    });
    const read = (slots, act) => {
      const asked = [0, 1].map(slot => slots.get(key(slot)));
      asked[1].onsuccess = () => act(asked.map(({ result }) => result ?? ''));
    };

    let pair, held;
    await transact(slots => {
      slots.put('1', probe);
      slots.get(probe).onsuccess = event => (held = event.target.result === '1');
      slots.delete(probe);
      read(slots, now => (pair = now));
    });
    if (!held) return null;
    const channel = new BroadcastChannel(probe);
    return {
      rung: {
        kind: 'indexed',
        channel,
        close() {
          channel.close();
          db.close();
        },
        async exchange(combine) {
          let out;
          await transact(slots => read(slots, now => {
            out = combine(now);
            for (const slot of out?.slots ?? []) slots.put(out.text, key(slot));
          }));
          if (out) channel.postMessage('');
          return Boolean(out);
        },
      },
      pair,
      forget: () => transact(slots => read(slots, now => now.forEach((text, slot) => text === pair[slot] && slots.delete(key(slot))))),
    };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The page that the widget is a guest of: only where that offers it, and the reader agrees, as it can read what it keeps.
 * @param {{ask: (type: string, detail?: object) => Promise<any>} | null} host
 */
export async function in_host(host) {
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

export function in_memory() {
  const pair = ['', ''];
  return {
    kind: 'memory',
    exchange(combine) {
      const out = combine(pair);
      for (const slot of out?.slots ?? []) pair[slot] = out.text;
      return Boolean(out);
    },
  };
}
