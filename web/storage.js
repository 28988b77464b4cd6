// Where the workspace is kept: localStorage, else memory. Two alternating slots, so that a torn write never loses both; what another
// tab wrote is brought together with ours before every write.
import { bits } from './core.js';

const keys = ['jindan.store.0', 'jindan.store.1'];
const probe_key = 'jindan.probe';
const pause = 250;  // ms from a change to its write

// Even reading `window.localStorage` throws where a browser blocks it.
function reach() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function takes_more(storage) {
  try {
    storage.setItem(probe_key, '1');
    const kept = storage.getItem(probe_key) === '1';
    storage.removeItem(probe_key);
    return kept;
  } catch {
    return false;
  }
}

// The first line of a slot's text is "jindan-store 1 <revision> <check>"; the rest is the workspace, which is JSON.
const revision = text => Number(/^jindan-store 1 (\d+) /.exec(text)?.[1] ?? -1);

/** @param {string[]} texts  of the slots */
export const newest = texts => texts.reduce((best, text) => (revision(text) > revision(best) ? text : best));

/** @param {string} text  of a slot */
export const body = text => text.slice(text.indexOf('\n') + 1);

export function create_storage() {
  const readable = reach();  // a full one still holds what was kept before
  let local = readable && takes_more(readable) ? readable : null;
  const memory = ['', ''];
  let timer = 0;
  let core, session;

  function lose() {
    local = null;
    session?.dispatch('$', 'storage', 'memory');  // before there is one, the core is told at its start
  }

  function slots() {
    try {
      if (local || !memory.some(Boolean)) return keys.map(key => readable?.getItem(key) ?? '');
    } catch {
      lose();
    }
    return [...memory];
  }

  function bring_in() {
    const [slot_0, slot_1] = slots();
    let result = 0;
    session.run(() => (result = core.store_in(slot_0, slot_1, Date.now())));
    return result;
  }

  function write({ slots, text }) {
    for (const slot of slots) {
      memory[slot] = text;
      try {
        local?.setItem(keys[slot], text);
      } catch {
        lose();  // full, or taken away while the page was open
      }
    }
  }

  function save_now() {
    clearTimeout(timer);
    timer = 0;
    if (core.dead || bring_in() & bits.store_is_newer) return;
    const out = core.store_out();
    if (out) write(out);
  }

  return {
    get kind() { return local ? 'local' : 'memory'; },
    slots,
    /** Soon; a reader who types on and on does not put it off. */
    save() {
      timer ||= setTimeout(save_now, pause);
    },
    /** @param {() => void} flush  brings what the editors hold to the core */
    listen(started_core, started_session, flush, signal) {
      core = started_core;
      session = started_session;
      const leave = () => {
        flush();
        if (timer) save_now();
      };
      const look = () => {
        if (bring_in() & bits.store_lacks_ours) save_now();
      };
      addEventListener('pagehide', leave, { signal });
      document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave(), { signal });
      addEventListener('pageshow', event => event.persisted && look(), { signal });
      addEventListener('storage', event => {
        if (local && keys.includes(event.key) && event.newValue) look();
      }, { signal });
      signal.addEventListener('abort', leave);
    },
  };
}
