// A page that stands still just before one of its steps that write, counted from a moment on, and can be killed there.
import { setTimeout as pause } from 'node:timers/promises';

// Runs in the page before its own scripts.
function install() {
  const halts = globalThis.halts = { left: Infinity, passed: [] };
  const step = (name, what) => {
    if (halts.left-- > 0) return halts.left < Infinity && halts.passed.push(`${name} ${what}`);
    globalThis.halted(`${name} ${what}`);
    for (;;);  // nothing of the page goes on; what it has asked of the browser before does
  };
  const wrap = (prototype, names, tell = /** @type {(self: any, rest: any[]) => any} */ ((_, [what]) => what)) => names.forEach((name) => {
    const own = prototype[name];
    prototype[name] = function stepped(...rest) {
      const told = tell(this, rest);
      if (told !== null) step(name, String(told).slice(0, 40));
      return own.apply(this, rest);
    };
  });
  try {
    wrap(Storage.prototype, ['setItem', 'removeItem', 'clear']);
    wrap(IDBObjectStore.prototype, ['put', 'delete', 'clear'], (shelf, rest) => `${shelf.name} ${rest.at(-1) ?? ''}`);
    wrap(IDBDatabase.prototype, ['transaction'], (db, [, mode]) => (mode === 'readwrite' ? db.name : null));
    wrap(IDBFactory.prototype, ['deleteDatabase']);
  } catch { /* a page without any of these */ }
}

/**
 * Before any page of it is opened.
 * @param {import('playwright-core').BrowserContext} profile
 */
export async function prepare_halts(profile) {
  let told = (_) => {};
  await profile.exposeBinding('halted', (_, at) => told(at));
  await profile.addInitScript(install);
  return {
    /**
     * `act` begins, and the page halts before its next step but `steps`: which step that is, or null where `act` and what comes of it are over before.
     * @param {import('playwright-core').Page} page
     * @param {number} steps
     * @param {() => Promise<unknown>} act
     * @param {() => Promise<unknown>} done
     * @returns {Promise<string | null>}
     */
    async during(page, steps, act, done) {
      let at = null, acted = false;
      const halted = new Promise((go_on) => {
        told = (step) => {
          at = step;
          go_on(true);
        };
      });
      await page.evaluate((many) => { globalThis.halts.left = many; }, steps);
      act().then(() => (acted = true), () => {});  // which has no end in a page that stands still
      while (!at) {
        await Promise.race([halted, pause(20)]);
        if (acted && await Promise.race([halted.then(() => false), done()])) return at;
      }
      return at;
    },
  };
}
