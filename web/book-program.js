// What the page of the customer book shows: its parts, what its core begins with, where it is kept, and what it does with the page around it.
import { create_book_store } from './book-store.js';
import { build_of, fetch_module, fetch_text } from './core.js';
import { in_local, keys } from './rungs.js';

const mixed = url => Object.assign(new Error(`of another build: ${url}`), { mixed: true });

/**
 * Which part of the page the core lays out: what is in view, and a screen and a half above and below. Told in steps of half a screen, so that
 * scrolling asks for few layouts.
 */
function follow_view({ root, session, core, scale, is_plain, signal }) {
  let told = '';
  const look = () => {
    const { top } = root.getBoundingClientRect(), step = innerHeight / 2;
    const from = is_plain() ? 0 : Math.max(0, Math.floor((-top - 3 * step) / step) * step);
    const to = is_plain() ? 0 : Math.ceil((-top + 5 * step) / step) * step;
    const now = `${from} ${to} ${scale()}`;
    if (now === told) return;
    told = now;
    session.run(() => core.view(from / scale(), to / scale()));
  };
  document.addEventListener('scroll', look, { capture: true, passive: true, signal });
  addEventListener('resize', look, { signal });
  return look;
}

/**
 * A program for `mount`: see web/widget.js.
 * @param {object} files
 * @param {string} [files.build]       what the core and the words have to say
 * @param {string} files.wasm          addresses
 * @param {string[]} files.diagnostics
 * @param {{ko: string[], en: string[]}} files.words  of the interface, and of the book
 * @param {(diagnostic: string) => string} files.page_of  the address of a diagnostic's page
 */
export const customer_book = ({ build, wasm, diagnostics, words, page_of }) => ({ root }) => {
  const storage = create_book_store(), local = in_local();
  let texts, look = () => {};

  async function words_in(lang) {
    const parts = await Promise.all(words[lang].map(async url => {
      const text = await fetch_text(url), end = text.indexOf('\n');
      if (build && text.slice(0, end) !== build) throw mixed(url);
      return text.slice(end + 1);
    }));
    return parts.join('\n');
  }

  return {
    storage,
    been_here: false,
    begun: () => false,
    words_in,
    async load(lang) {
      const [module, own_words, ...all] = await Promise.all([fetch_module(wasm), words_in(lang), ...diagnostics.map(fetch_text)]);
      if (build && build_of(module) !== build) throw mixed(wasm);
      texts = all;
      return [module, own_words];
    },
    async inputs() {
      await storage.ready;
      const [slot_0, slot_1] = local.pair;
      return { diagnostic: texts, slot_0, slot_1, storage: storage.kind, records: storage.records };
    },
    start({ core, session, flush, signal, lay_out, scale, is_plain }) {
      storage.listen(core, session, flush, signal);
      core.view(0, 3 * innerHeight);  // until it is laid out, nothing is known of it
      look = follow_view({ root, session, core, scale, is_plain, signal });
      lay_out();
      addEventListener('popstate', () => session.dispatch('$', 'link', location.hash), { signal });
    },
    /** The page is laid out anew: it may be another one, or plain now. */
    follow: () => look(),
    kept: () => '',
    effects: ({ session }) => ({
      address({ url }) {
        const hash = url && `#${url}`;
        if (hash !== location.hash) history.pushState(null, '', location.pathname + location.search + hash);
      },
      // The workspace of the diagnostics' pages, which stands in localStorage.
      mailbox() {
        const [slot_0, slot_1] = keys.map(key => (local.rung ? localStorage.getItem(key) ?? '' : ''));
        const bytes = new TextEncoder().encode(slot_0).length;
        session.dispatch('$', 'mailbox', `${bytes}\n${slot_0}${slot_1}`);
      },
      async hand({ url, text }) {
        const end = text.indexOf('\n');
        for (const slot of text.slice(0, end)) localStorage.setItem(keys[slot], text.slice(end + 1));
        await storage.save_now();
        location.assign(page_of(url));
      },
      async erase() {
        keys.forEach(key => localStorage.removeItem(key));
        await storage.erase();
      },
    }),
  };
};
