// What was not kept yet when a page was left: a page that goes cannot wait for a database. It stands in localStorage, by page and draft, until it is
// kept, or is brought in when the author's page is opened next.
import { new_id } from './drafts.js';

const beginning = 'jindan.author.unwritten.';

/** @typedef {{id: string, title: string, text: string, since: number, said_at: number}} Word  of a draft; since: which one it was a change of */

/** @param {() => void} use  @returns {boolean}  whether that was possible */
function with_storage(use) {
  try {
    use();
    return true;
  } catch {
    return false;  // full or forbidden: the database may still make it
  }
}

export function create_unwritten() {
  const mine = `${beginning}${new_id()}.`, left = /** @type {Set<string>} */ (new Set());  // ids
  return {
    /** @param {Word} word  @returns {boolean}  whether it is left */
    leave: word => with_storage(() => {
      left.add(word.id);
      localStorage.setItem(mine + word.id, JSON.stringify(word));
    }),
    /** Another page has brought it in. @param {string} [id] */
    taken(id = '') {
      let there = true;
      with_storage(() => { there = localStorage.getItem(mine + id) !== null; });
      return left.has(id) && !there;
    },
    /** It is kept by now. @param {string} id */
    forget: id => left.delete(id) && with_storage(() => localStorage.removeItem(mine + id)),
    /** Each is given to `take`, and goes where that has kept it. @param {(word: Word) => Promise<void>} take */
    async take_up(take) {
      let keys = /** @type {string[]} */ ([]);
      with_storage(() => { keys = Object.keys(localStorage).filter(key => key.startsWith(beginning)); });
      for (const key of keys) {
        try {
          await take(JSON.parse(localStorage[key]));
          localStorage.removeItem(key);
        } catch { /* the next time, perhaps */ }
      }
    },
  };
}
