// A core that stops as a trap does, from the moment that the test says so.

/** Runs in the page before its own scripts. */
export function can_trap() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = /** @type {any} */ (async (module, imports) => {
    const { exports } = /** @type {WebAssembly.Instance} */ (/** @type {unknown} */ (await instantiate(module, imports)));
    const trapping = (call) => (...args) => {
      if (globalThis.trap) throw new WebAssembly.RuntimeError('unreachable');
      return call(...args);
    };
    return { exports: Object.fromEntries(Object.entries(exports).map(([name, it]) => [name, typeof it === 'function' ? trapping(it) : it])) };
  });
}

/** @param {import('playwright-core').Page} page */
export const trap = (page) => page.evaluate(() => { globalThis.trap = true; });
