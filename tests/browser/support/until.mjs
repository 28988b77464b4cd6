// Waits for what comes in its own time.
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @template T
 * @param {() => T | Promise<T>} look  until it gives something true
 * @param {string | (() => string)} what  is waited for
 * @param {number} [patience]  ms
 * @returns {Promise<T>}
 */
export async function until(look, what, patience = 15_000) {
  const last = performance.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > last) throw new Error(`waited in vain: ${typeof what === 'string' ? what : what()}`);
    await pause(20);
  }
}
