// The rungs of the ladder on which the workspace is kept. A rung is {kind, exchange}: exchange(combine, leaving) hands what is kept to `combine`,
// a list of pairs of slots with its own pair last, and writes what that returns, {slots, text}, or nothing for null; at once, or later where reading
// takes time. `leaving`: there may be no later. It throws, or rejects, where nothing can be kept any more. `forget` takes out what has moved to
// another rung. Each rung is tried before it is trusted: written, read back, deleted.

export const keys = ['jindan.store.0', 'jindan.store.1'];
const shelf = 'slots', probe = 'jindan.probe';
const patience = 1000;  // ms: a database that does not open by then is taken for none

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

/** @returns {{rung: object | null, pairs: string[][], forget: () => void}}  a full one still holds what was kept before */
export function in_local() {
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
        const out = combine([read()]);
        for (const slot of out?.slots ?? []) storage.setItem(keys[slot], out.text);
      },
    },
    pairs: [pair],
    forget: () => keys.forEach((key, slot) => storage?.getItem(key) === pair[slot] && storage.removeItem(key)),
  };
}

/**
 * A tab that is left has no time to read first: it leaves its text under a name of its own, and whoever reads next brings it in.
 * @param {boolean} make  where there is none yet; else only what there is already
 */
export async function in_indexed(make) {
  let timer;
  try {
    const db = await new Promise((opened, failed) => {
      timer = setTimeout(failed, patience);
      const opening = indexedDB.open('jindan');
      opening.onupgradeneeded = () => (make ? opening.result.createObjectStore(shelf) : opening.transaction.abort());
      opening.onsuccess = () => opened(opening.result);
      opening.onerror = event => failed(event.preventDefault());
    });
    const transact = work => new Promise((done, failed) => {
      const change = db.transaction(shelf, 'readwrite', { durability: 'strict' });
      change.oncomplete = done;
      change.onabort = failed;
      work(change.objectStore(shelf), change);
    });
    const read = (slots, act) => {
      const names = slots.getAllKeys(), texts = slots.getAll();
      texts.onsuccess = () => act(names.result, texts.result);
    };
    const sorted = (names, texts) =>
      [...texts.filter((_, i) => ![0, 1].includes(names[i])).map(text => [text, '']), [0, 1].map(slot => texts[names.indexOf(slot)] ?? '')];

    let pairs, held;
    await transact(slots => {
      slots.put('1', probe);
      slots.get(probe).onsuccess = event => (held = event.target.result === '1');
      slots.delete(probe);
      read(slots, (names, texts) => (pairs = sorted(names, texts)));
    });
    if (!held) return null;
    const channel = new BroadcastChannel(probe), mine = `tab ${crypto.randomUUID()}`;
    return {
      rung: {
        kind: 'indexed',
        channel,
        close() {
          channel.close();
          db.close();
        },
        exchange: (combine, leaving) => transact((slots, change) => {
          if (leaving) {
            const out = combine([]);
            if (out) slots.put(out.text, mine);
            return change.commit?.();
          }
          read(slots, (names, texts) => {
            const out = combine(sorted(names, texts));
            if (!out) return;
            for (const name of names) if (![0, 1].includes(name)) slots.delete(name);
            for (const slot of out.slots) slots.put(out.text, slot);
            change.addEventListener('complete', () => channel.postMessage(''));
          });
        }),
      },
      pairs,
      forget: () => transact(slots => read(slots, (names, texts) =>
        names.forEach((name, i) => pairs.flat().includes(texts[i]) && slots.delete(name)))),
    };
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The page that the widget is a guest of: only where that offers it, and the reader agrees, as it can read what it keeps.
 * @param {{ask: (type: string) => Promise<any>, say: (type: string, detail: object) => void} | null} host
 */
export async function in_host(host) {
  const ask = async () => {
    const kept = await host.ask('kept');
    return kept?.slots && [0, 1].map(slot => String(kept.slots[slot] ?? ''));
  };
  let pair = host && await ask();
  return pair && {
    rung: {
      kind: 'host',
      async exchange(combine, leaving) {
        if (!leaving) pair = await ask();
        const out = combine([pair]);  // throws where the host is gone
        if (!out) return;
        for (const slot of out.slots) pair[slot] = out.text;
        host.say('keep', { slots: Object.fromEntries(out.slots.map(slot => [slot, out.text])) });
      },
    },
    pairs: [pair],
  };
}

export function in_memory() {
  const pair = ['', ''];
  return {
    kind: 'memory',
    exchange(combine) {
      const out = combine([pair]);
      for (const slot of out?.slots ?? []) pair[slot] = out.text;
    },
  };
}
