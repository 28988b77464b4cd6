// The wasm module behind one wrapper: every call goes through `guarded`, and a trap marks the core dead instead of freezing the page.
// The boundary itself is described in src/platform/web/abi.hpp.

export const input = {
  diagnostic: 0, language: 1, slot_0: 2, slot_1: 3, link: 4, storage: 5, address: 6, seed: 7, can_share: 8, words: 9, early: 10, records: 11,
};
export const bits = {
  again: 1, semantics_changed: 2, effects_pending: 4, hand_cursor: 8, needs_paint: 16, store_lacks_ours: 32, store_is_newer: 64,
  store_holds_removed: 128,
};
export const pointer = { move: 0, down: 1, up: 2, cancel: 3, leave: 4 };
export const flags = { dark: 1, reduced_motion: 2, coarse_pointer: 4, vectors: 8, paper: 16, plain_only: 32, embedded: 64, picture: 128, of_others: 256 };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

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

/** What the build has written into a module, '' where it has written nothing. */
export const build_of = module => WebAssembly.Module.customSections(module, 'build').map(section => decoder.decode(section)).join();

/** @param {string} url */
export async function fetch_text(url) {
  const response = await fetch(url, as_preloaded);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.text();
}

// What a freestanding module may still ask of its system: nothing that we grant.
function system_imports(module, known) {
  const all = { ...known };
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== 'function' || all[from]?.[name]) continue;
    all[from] = { ...all[from] };
    all[from][name] = name === 'proc_exit' || name.startsWith('abort')
      ? code => { throw new Error(`core exit ${code}`); }
      : name.startsWith('fd_') ? () => 8 /* bad file */ : () => 0;
  }
  return all;
}

/**
 * @param {WebAssembly.Module} module
 * @param {(memory: () => ArrayBuffer, core: object) => object} make_imports  of the module "jindan"
 * @param {(error: unknown) => void} on_dead  called once, when a call has failed; all later calls do nothing
 */
export async function start_core(module, make_imports, on_dead) {
  let dead = false;
  let out;
  const memory = () => out.memory.buffer;

  function guarded(call, fallback) {
    if (dead) return fallback;
    try {
      return call();
    } catch (error) {
      dead = true;
      on_dead(error);
      return fallback;
    }
  }

  // The buffer may move memory, so the view is made after it.
  function write(...texts) {
    const parts = texts.map(text => encoder.encode(text));
    const size = parts.reduce((sum, part) => sum + part.length, 0);
    let at = out.buffer(size) >>> 0;
    for (const part of parts) {
      new Uint8Array(memory(), at, part.length).set(part);
      at += part.length;
    }
    return parts.map(part => part.length);
  }

  function read(at, size) {
    return decoder.decode(new Uint8Array(memory(), at >>> 0, size));
  }

  function answer(pair) {
    const [at, size] = new Int32Array(memory(), pair >>> 0, 2);
    return read(at, size);
  }

  const core = {
    get dead() { return dead; },
    /** The last complete state this tab has made for storage: what can still be saved after a trap. */
    sealed: '',
    memory,
    read,
    write,
    put: (which, text) => guarded(() => out.put(which, write(text)[0])),
    boot: now => guarded(() => out.boot(now), 0),
    resize: (width, ratio, what) => guarded(() => out.resize(width, ratio, what)),
    view: (from, to) => guarded(() => out.view(from, to)),
    event: (what, x, y, touch, now) => guarded(() => out.event(what, x, y, touch ? 1 : 0, now)),
    dispatch: (node, action, payload, now) =>
      guarded(() => out.dispatch(write(`${node}\n${action}\n${payload}`)[0], now)),
    layout: now => guarded(() => out.layout(now), 0),
    paint: () => guarded(() => out.paint() >>> 0, 0),
    semantics: () => guarded(() => JSON.parse(answer(out.semantics())), null),
    effects: () => guarded(() => JSON.parse(answer(out.effects())), []),
    store_in(slot_0, slot_1, now) {
      return guarded(() => {
        const [first, second] = write(slot_0, slot_1);
        return out.store_in(first, first + second, now);
      }, bits.store_is_newer);
    },
    store_text: () => guarded(() => answer(out.store_out()), '0\n[]'),
    /** @returns {{slots: number[], text: string} | null}  to be written in this order */
    store_out() {
      return guarded(() => {
        const all = answer(out.store_out());
        const end = all.indexOf('\n');
        core.sealed = all.slice(end + 1);
        return { slots: Array.from(all.slice(0, end), Number), text: core.sealed };
      }, null);
    },
  };

  const { sin, cos, acos } = Math;
  const utc_offset = now => -new Date(now).getTimezoneOffset();  // asked each time: summer time begins, readers travel
  const imports = system_imports(module, { jindan: { sin, cos, acos, utc_offset, ...make_imports(memory, core) } });
  out = (await WebAssembly.instantiate(module, imports)).exports;
  guarded(() => out._initialize?.());
  return core;
}
