// A clock that the test can set, in each tab by itself.

/** An init script: the page's clock is right until `set_back`. */
export function own_clock() {
  const right = Date.now.bind(Date);
  globalThis.set_back = 0;
  Date.now = () => right() - /** @type {any} */ (globalThis).set_back;
}

/** @param {import('playwright-core').Page} page  @param {number} ms */
export const set_back = (page, ms) => page.evaluate((by) => { globalThis.set_back = by; }, ms);

export const year = 365 * 86_400_000;  // ms
