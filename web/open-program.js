// What the widget shows on the page for diagnostics of others: one diagnostic of whose text nothing is known but where it came from. It is kept in a
// workspace of its own, apart from that of the site's diagnostics and from every other, and never handed to the customer book.
import { save_card } from './card-image.js';
import { bits } from './core.js';
import { body, create_storage, newest } from './storage.js';

/**
 * Nothing is stored, and nothing that is stored is read.
 * @param {'memory' | 'local'} kind  what the reader is told
 * @returns {ReturnType<typeof create_storage>}
 */
const no_storage = kind => {
  let /** @type {import('./core.js').Core} */ core;
  const save = () => (core.store_out(), Promise.resolve(false));  // what can be saved as a file when it stops
  return { kind, lasts: false, ready: null, slots: () => ['', ''], save, save_now: save, agree() {}, listen(started) { core = started; } };
};

/**
 * A program for `mount`: see web/widget.js.
 * @param {object} what
 * @param {string} what.text                  the diagnostic's JSON, as it came
 * @param {string | null} what.workspace      name of what is kept, see open-fetch.js; null: nothing is kept
 * @param {boolean} [what.silent]          where nothing is kept, nothing is said of it
 * @param {() => Promise<WebAssembly.Module>} what.module
 * @param {(lang: string) => Promise<string>} what.words_in
 * @param {string} what.address               of the page, that links to results begin with
 * @param {string} what.link                  the fragment that came with it
 * @param {import('./effects.js').Acts} what.effects  what is different here, see effects.js
 * @param {(lang: string) => void} what.follow  the page has been laid out anew
 * @param {(sentences: string[]) => void} what.refused  the core has: what is wrong, in words
 * @returns {import('./widget.js').Program}
 */
export const diagnostic_of_others = ({ text, workspace, silent, module, words_in, address, link, effects, follow, refused }) => ({ root }) => {
  // An article that shows it is no place to keep it.
  const storage = workspace === null ? no_storage(silent ? 'local' : 'memory') : create_storage(null, workspace);

  return {
    storage,
    of_others: true,
    been_here: storage.slots().some(Boolean),
    begun: () => false,
    words_in,
    load: lang => Promise.all([module(), words_in(lang)]),
    async inputs(core) {
      await storage.ready;
      const [slot_0, slot_1] = storage.slots();
      core.sealed = newest([slot_0, slot_1]);
      return { diagnostic: text, slot_0, slot_1, storage: storage.kind, address, link };
    },
    start({ core, session, host, dispatch, flush, found, signal, lay_out }) {
      lay_out();
      if (root.querySelector('[data-node="refused.text"]')) {
        const sentences = [...root.querySelectorAll('[data-node^="problem"][data-node$=".text"], [data-node="problems.more"]')].map(el => el.textContent ?? '');
        return queueMicrotask(() => refused(sentences));  // not before this has come to its end
      }
      storage.listen(core, session, flush, signal);
      if (found & bits.store_holds_removed) storage.save();
      host.start(dispatch, text);
    },
    follow: () => follow(root.lang),
    save_picture: save_card,
    effects: () => effects,
    kept: core => body(core.sealed),
  };
};
