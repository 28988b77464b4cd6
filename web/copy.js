// What localStorage holds, once more in IndexedDB. Browsers write localStorage to disk only after seconds, and lose that where they are killed; a
// database has it as soon as it says so. One write at a time, each of what stands in localStorage by then.
import { in_indexed } from './rungs.js';

/**
 * @param {string} name  of the workspace, as of `keys_of` in web/rungs.js
 * @param {() => string} text  the newest slot of localStorage, '' where that holds nothing
 * @param {(below: import('./rungs.js').Held) => void} found  there is something in the database, as `in_indexed` gives it
 */
export function create_copy(name, text, found) {
  let /** @type {import('./rungs.js').Rung | null | undefined} */ rung;  // none: to be opened
  let /** @type {Promise<void> | null} */ writing = null, again = false, erased = false, over = false;

  const looked = in_indexed(name, false).then(below => {
    if (!below) return;
    rung = below.rung;
    if (below.erased || below.pair.some(Boolean)) found(below);
  });

  async function write_all() {
    await looked;  // nothing goes over what is there before it has been found
    while (again && !over) {
      again = false;
      const open = rung;
      try {
        if (!open) rung = (await in_indexed(name, !erased))?.rung;
        await rung?.copy?.(erased ? '' : text());
      } catch {
        rung?.close?.();
        rung = undefined;
        if (!open) continue;  // cannot be written to: with the next change, perhaps
        again = true;         // it was deleted in another tab, or the connection lost; Chromium lets nothing be opened in that moment
        await new Promise(later => setTimeout(later, 100));
      }
    }
    writing = null;
    if (over) rung?.close?.();
  }

  function write() {
    again = true;
    return (writing ??= write_all());
  }

  return {
    /** Once what is there has been found. */
    looked,
    /** Soon. */
    write,
    /** For good: whatever localStorage still seems to hold. */
    erase() {
      erased = true;
      return write();
    },
    close() {
      over = true;
      if (!writing) rung?.close?.();
    },
  };
}
