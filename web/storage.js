// Where the workspace is kept: on the highest rung of the ladder that holds (web/rungs.js), and on a lower one when that gives way. Two alternating
// slots, so that a torn write never loses both; what another tab wrote is brought together with ours before every write. Beside localStorage, which
// browsers write to disk only after seconds, a copy is kept (web/copy.js).
import { create_copy } from './copy.js';
import { bits } from './core.js';
import { in_host, in_indexed, in_local, in_memory, keys_of } from './rungs.js';

/**
 * Where what a widget shows is kept.
 * @typedef {object} Store
 * @property {string} kind  the input `storage` of src/platform/web/abi.hpp
 * @property {boolean} lasts  beyond this page
 * @property {() => void} save  soon
 * @property {() => Promise<boolean>} save_now  whether it is written
 * @property {() => void} [agree]  the reader lets the host keep it
 */

const pause = 250;  // ms from a change to its write; none where writing takes time, and a page that is left would not wait for it

// The first line of a slot's text is "jindan-store <version> <revision> <check>"; the rest is the workspace, which is JSON.
/** @param {string} text  of a slot */
const revision = text => Number(/^jindan-store \d+ (\d+) /.exec(text)?.[1] ?? -1);

/** @typedef {import('./rungs.js').Pair} Pair */

/** @param {string[]} texts  of the slots */
export const newest = texts => texts.reduce((best, text) => (revision(text) > revision(best) ? text : best));

/** @param {string} text  of a slot */
export const body = text => text.slice(text.indexOf('\n') + 1);

/** @param {Pair} pair */
const in_use = pair => [0, 1].filter(slot => pair[slot]);

/**
 * @param {Parameters<typeof in_host>[0]} host  of a guest, else null
 * @param {string} name  of the workspace, as of `keys_of`
 */
export function create_storage(host, name) {
  const local = in_local(name);
  const lower = [() => in_indexed(name, true), () => in_host(host)];
  let /** @type {import('./rungs.js').Rung} */ rung = local.rung ?? in_memory();
  let /** @type {import('./rungs.js').Held[]} */ found = [local];  // rungs with what they hold, to be brought in
  let /** @type {import('./rungs.js').Held[]} */ left = [];  // … and to be emptied, once another one holds it
  let /** @type {import('./rungs.js').Rung | null} */ offer = null;  // of the host: read at once, but written to only where the reader agrees, each time the page is opened
  let /** @type {string[]} */ booted = [];  // what the core began with
  let timer = 0;
  let newer = false;    // a newer version has written, or all was erased: nothing is written over it
  let held = in_use(local.pair);  // slots of this rung that hold something
  let over = false;     // the widget is gone
  let /** @type {import('./core.js').Core} */ core, /** @type {import('./session.js').Session} */ session;

  // The copy, or what was kept here before, while localStorage was full or forbidden.
  const copy = local.rung && create_copy(name, () => newest(local.read()), find);

  // What was erased may be in localStorage again, where the browser was killed soon after; also once the core has begun with it.
  /** @param {import('./rungs.js').Held} below */
  function find(below) {
    found.push(below);
    if (!local.drop(below.erased ?? '', Boolean(core))) return;
    if (core) exchange(compare);
    else held = [];
  }

  // Not for long: what comes later is brought in.
  /** @param {number} ms */
  async function in_time(ms) {
    let /** @type {number | undefined} */ waiting;
    await Promise.race([copy?.looked, new Promise(late => (waiting = setTimeout(late, ms)))]);
    clearTimeout(waiting);
  }

  /** @param {import('./rungs.js').Rung} next */
  function step(next) {
    rung = next;
    rung.on_deleted = () => location.reload();
    held = [];
  }

  async function descend() {
    step(in_memory());
    while (lower.length) {
      const next = await lower.shift()?.();
      if (!next) continue;
      find(next);
      const fresh = /** @type {import('./rungs.js').Rung} */ (next.rung);
      if (fresh.kind !== 'host') return step(fresh);
      offer = fresh;
    }
  }

  const ready = /** @type {Promise<void> | null} */ (copy ? in_time(local.pair.some(Boolean) ? 300 : 1000) : descend());

  /** @param {Pair} pair  @returns {number}  of `bits` */
  function bring_in([slot_0, slot_1]) {
    let said = 0;
    session.run(() => (said = core.store_in(slot_0, slot_1, Date.now())));
    if (said & bits.store_is_newer) newer = true;
    return said;
  }

  // What a slot holds goes only where everything was erased, in another tab: this one must not bring it back.
  /** @param {(said: number) => unknown} wanted  @returns {import('./rungs.js').Combine} */
  const exchanged = wanted => pair => {
    if (!newer && held.some(slot => !pair[slot])) {
      newer = true;
      copy ? copy.erase().then(() => location.reload()) : location.reload();
    }
    if (newer) return null;
    held = in_use(pair);
    if (!wanted(bring_in(pair)) || newer) return null;
    const out = core.store_out();
    if (out) held.push(...out.slots);
    return out;
  };
  const combine = exchanged(() => true), compare = exchanged(said => said & bits.store_lacks_ours);

  // At once where the rung can. True where it has written: only then what is left elsewhere may go.
  /** @param {import('./rungs.js').Combine} how  @returns {Promise<boolean>} */
  async function exchange(how) {
    if (core.dead) return false;
    const on = rung;
    try {
      const written = await on.exchange(how);
      if (written && on.kind === 'local') copy?.write();
      if (written && (on.kind === 'local' || on.kind === 'indexed')) left.splice(0).forEach(each => each.forget?.());
      return written;
    } catch {
      return on === rung && !over && fall();  // full, or taken away while the page was open
    }
  }

  /** @returns {Promise<boolean>} */
  async function fall() {
    if (rung.kind === 'local') left.push(local);
    await descend();
    settle();
    session.dispatch('$', 'storage', kind());
    return save_now();
  }

  // A rung of its own does not tell of other tabs by the window's event.
  function settle() {
    if (rung.channel) rung.channel.onmessage = () => exchange(compare);
  }

  function save_now() {
    clearTimeout(timer);
    timer = 0;
    return exchange(combine);
  }

  const kind = () => (offer && rung.kind === 'memory' ? 'offer' : rung.kind);
  const save = () => { timer ||= setTimeout(save_now, rung.kind === 'local' ? pause : 0); };

  return {
    get kind() { return kind(); },
    /** Beyond this page. */
    get lasts() { return rung.kind !== 'memory' && !newer && !core?.dead; },
    ready,
    /** A pair to begin with: where two places hold something, the newest of each. */
    slots() {
      const pairs = found.map(each => each.pair).filter(pair => pair.some(Boolean)), texts = [...new Set(pairs.map(newest))];
      return (booted = texts.length === 2 ? texts : pairs.reduce((best, pair) => (revision(newest(pair)) > revision(newest(best)) ? pair : best), ['', '']));
    },
    /** Soon; a reader who types on and on does not put it off. */
    save,
    /** @returns {Promise<boolean>}  whether it is written */
    save_now,
    /** The reader lets the host keep it. */
    agree() {
      step(/** @type {import('./rungs.js').Rung} */ (offer));
      session.dispatch('$', 'storage', kind());
      save_now();
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
      const leave = () => {
        flush();
        if (timer) save_now();
      };
      const take_in = () => {
        const texts = found.map(each => newest(each.pair));
        if (texts.every(text => text === newest(local.pair))) return;
        for (const { pair } of found) if (!booted.includes(newest(pair))) bring_in(pair);
        if (rung.kind !== 'local') left.push(...found.filter(each => each.rung !== rung && each.pair.some(Boolean)));
        save();
      };
      take_in();
      if (found.length < 2) copy?.looked.then(() => found.length > 1 && take_in());
      settle();
      addEventListener('pagehide', leave, { signal });
      document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave(), { signal });
      addEventListener('pageshow', event => event.persisted && exchange(compare), { signal });
      addEventListener('storage', event => {
        if (rung.kind === 'local' && (!event.key || keys_of(name).includes(event.key))) exchange(compare);  // without a key: all of it was cleared
      }, { signal });
      signal.addEventListener('abort', () => {
        leave();
        over = true;
        rung.close?.();
        copy?.close();
      });
    },
  };
}
