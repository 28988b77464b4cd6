// The wasm module behind one wrapper: every call goes through `guarded`, and a trap marks the core dead instead of freezing the page.
// The boundary itself is described in src/platform/web/abi.hpp.
import { answer, decoder, read, system_imports, write } from './module.js';

export const input = {
  diagnostic: 0, language: 1, slot_0: 2, slot_1: 3, link: 4, storage: 5, address: 6, seed: 7, can_share: 8, words: 9, early: 10, records: 11,
};
export const bits = {
  again: 1, semantics_changed: 2, effects_pending: 4, hand_cursor: 8, needs_paint: 16, store_lacks_ours: 32, store_is_newer: 64,
  store_holds_removed: 128,
};
export const pointer = { move: 0, down: 1, up: 2, cancel: 3, leave: 4 };
export const flags = { dark: 1, reduced_motion: 2, coarse_pointer: 4, vectors: 8, paper: 16, plain_only: 32, embedded: 64, picture: 128, of_others: 256 };

/**
 * What the module exports; pointers and sizes are numbers. See src/platform/web/abi.hpp.
 * @typedef {{
 *   memory: WebAssembly.Memory, buffer(size: number): number, put(which: number, size: number): void, boot(now: number): number,
 *   resize(width: number, ratio: number, flags: number): void, view(from: number, to: number): void,
 *   event(what: number, x: number, y: number, touch: number, now: number): void, dispatch(size: number, now: number): void,
 *   layout(now: number): number, paint(): number, semantics(): number, effects(): number,
 *   store_in(first: number, size: number, now: number): number, store_out(): number, _initialize?(): void,
 * }} Exports
 *
 * @typedef {Awaited<ReturnType<typeof start_core>>} Core
 */

// The smallest module there is.

const empty_module = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** What no two widgets have in common. */
export const random_seed = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => (byte % 36).toString(36)).join('');

/** False where the browser lacks WebAssembly or somebody has forbidden it. */
export async function can_compile() {
  try {
    await WebAssembly.compile(empty_module);
    return true;
  } catch {
    return false;
  }
}

/**
 * How the page asks for what it has preloaded: WebKit uses a preload only for a request that is in all like the one of <link>. In a sandboxed
 * frame, which is of no origin, that would give an answer nobody can read.
 * @type {RequestInit}
 */
const as_preloaded = self.origin === 'null' ? { credentials: 'omit' } : { mode: 'no-cors', credentials: 'include' };

/**
 * Compiles while it downloads where the server names the right type, else after the download.
 * @param {string} url
 * @returns {Promise<WebAssembly.Module>}
 */
export async function fetch_module(url) {
  const response = await fetch(url, as_preloaded);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const typed = response.headers.get('content-type')?.startsWith('application/wasm');
  if (typed && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** What the build has written into a module, '' where it has written nothing. @param {WebAssembly.Module} module */
export const build_of = module => WebAssembly.Module.customSections(module, 'build').map(section => decoder.decode(section)).join();

/** @param {string} url */
export async function fetch_text(url) {
  const response = await fetch(url, as_preloaded);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.text();
}

/**
 * @param {WebAssembly.Module} module
 * @param {(memory: () => ArrayBuffer, texts: {read: (at: number, size: number) => string, write: (...texts: string[]) => number[]}) => WebAssembly.ModuleImports} make_imports
 *        of the module "jindan"
 * @param {(error: unknown) => void} on_dead  called once, when a call has failed; all later calls do nothing
 */
export async function start_core(module, make_imports, on_dead) {
  let dead = false;
  let /** @type {Exports} */ out;
  const memory = () => out.memory.buffer;

  /**
   * @template T
   * @template [F=undefined]
   * @param {() => T} call
   * @param {F} [fallback]  what is answered once the core is dead
   * @returns {T | F}
   */
  function guarded(call, fallback) {
    if (dead) return /** @type {F} */ (fallback);
    try {
      return call();
    } catch (error) {
      dead = true;
      on_dead(error);
      return /** @type {F} */ (fallback);
    }
  }

  const core = {
    get dead() { return dead; },
    /** The last complete state this tab has made for storage: what can still be saved after a trap. */
    sealed: '',
    memory,
    /** @param {number} at  @param {number} size */
    read: (at, size) => read(out, at, size),
    /** @param {...string} texts */
    write: (...texts) => write(out, ...texts),
    /** @param {number} which  of `input`  @param {string} text */
    put: (which, text) => guarded(() => out.put(which, write(out, text)[0])),
    /** @param {number} now */
    boot: now => guarded(() => out.boot(now), 0),
    /** @param {number} width  @param {number} ratio  @param {number} what  of `flags` */
    resize: (width, ratio, what) => guarded(() => out.resize(width, ratio, what)),
    /** @param {number} from  @param {number} to */
    view: (from, to) => guarded(() => out.view(from, to)),
    /** @param {number} what  of `pointer`  @param {number} x  @param {number} y  @param {boolean} touch  @param {number} now */
    event: (what, x, y, touch, now) => guarded(() => out.event(what, x, y, touch ? 1 : 0, now)),
    /** @param {string} node  @param {string} action  @param {string} payload  @param {number} now */
    dispatch: (node, action, payload, now) =>
      guarded(() => out.dispatch(write(out, `${node}\n${action}\n${payload}`)[0], now)),
    /** @param {number} now */
    layout: now => guarded(() => out.layout(now), 0),
    paint: () => guarded(() => out.paint() >>> 0, 0),
    /** @returns {import('./live-roles.js').Tree | null} */
    semantics: () => guarded(() => JSON.parse(answer(out, out.semantics())), null),
    /** @returns {import('./effects.js').Effect[]} */
    effects: () => guarded(() => JSON.parse(answer(out, out.effects())), []),
    /** @param {string} slot_0  @param {string} slot_1  @param {number} now  @returns {number}  of `bits` */
    store_in(slot_0, slot_1, now) {
      return guarded(() => {
        const [first, second] = write(out, slot_0, slot_1);
        return out.store_in(first, first + second, now);
      }, bits.store_is_newer);
    },
    store_text: () => guarded(() => answer(out, out.store_out()), '0\n[]'),
    /** @returns {{slots: number[], text: string} | null}  to be written in this order */
    store_out() {
      return guarded(() => {
        const all = answer(out, out.store_out());
        const end = all.indexOf('\n');
        core.sealed = all.slice(end + 1);
        return { slots: Array.from(all.slice(0, end), Number), text: core.sealed };
      }, null);
    },
  };

  const { sin, cos, acos } = Math;
  const utc_offset = /** @param {number} now */ now => -new Date(now).getTimezoneOffset();  // asked each time: summer time begins, readers travel
  const imports = system_imports(module, { jindan: { sin, cos, acos, utc_offset, ...make_imports(memory, core) } });
  out = /** @type {any} */ ((await WebAssembly.instantiate(module, imports)).exports);  // what abi.hpp promises
  guarded(() => out._initialize?.());
  return core;
}
