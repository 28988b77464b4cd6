// What the page of the customer book shows: its parts, what its core begins with, where it is kept, and what it does with the page around it.
import { erase_everything } from './book-erasing.js';
import { follow_arrows } from './book-points.js';
import { create_book_store } from './book-store.js';
import { create_toast } from './book-toast.js';
import { fetch_text, flags } from './core.js';
import { download } from './effects.js';
import { chart } from './live-chart.js';
import { fetch_core, fetch_words } from './parts.js';
import { in_local, keys_of } from './rungs.js';

const keys = keys_of('');

/**
 * Which part of the page the core lays out: what is in view, and a screen and a half above and below. Told in steps of half a screen, so that
 * scrolling asks for few layouts.
 * @param {Pick<import('./widget.js').Running, 'session' | 'core' | 'scale' | 'is_plain' | 'signal'> & {root: HTMLElement}} page
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

// Spreadsheets save tables in other encodings, too: of Korean Windows, and as "Unicode text".
/** @param {File} file */
async function read_text(file) {
  const bytes = await file.arrayBuffer();
  // What Excel files begin with, .xlsx and .xls: the core says what to do.
  if (['80,75,3,4', '208,207,17,224'].includes(`${new Uint8Array(bytes.slice(0, 4))}`)) return 'PK\x03\x04';
  for (const encoding of ['utf-8', 'utf-16le', 'euc-kr']) {
    if (encoding === 'utf-16le' && new Uint16Array(bytes.slice(0, 2))[0] !== 0xfeff) continue;
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch { /* another one */ }
  }
  throw new TypeError('no text');
}

/**
 * A program for `mount`: see web/widget.js.
 * @param {object} files
 * @param {string} [files.build]       what the core and the words have to say
 * @param {string} files.wasm          addresses
 * @param {string[]} files.diagnostics
 * @param {Record<string, string[]>} files.words  by language: of the interface, and of the book
 * @param {(diagnostic: string) => string} files.page_of  the address of a diagnostic's page
 * @param {string} files.door          the address of the page that leads to all of them
 * @returns {import('./widget.js').Program}
 */
export const customer_book = ({ build, wasm, diagnostics, words, page_of, door }) => ({ root }) => {
  const storage = create_book_store();
  let /** @type {string[]} */ texts, look = () => {}, toast = () => {};

  /** @param {string} lang */
  const words_in = async lang => (await Promise.all(words[lang].map(url => fetch_words(url, build)))).join('\n');

  // The workspace of the diagnostics' pages, which stands in localStorage.
  /** @param {import('./session.js').Session} session */
  function mailbox(session) {
    const [slot_0, slot_1] = in_local('').pair;
    session.dispatch('$', 'mailbox', `${new TextEncoder().encode(slot_0).length}\n${slot_0}${slot_1}`);
  }

  /** @param {string} text  as the export `store_out` gives it */
  function post(text) {
    const end = text.indexOf('\n');
    try {
      for (const slot of text.slice(0, end)) localStorage.setItem(keys[Number(slot)], text.slice(end + 1));
      return true;
    } catch {
      return false;
    }
  }

  return {
    storage,
    been_here: true,   // a book is worth keeping from its first record on
    begun: () => false,
    files: { accept: '.json,.csv,.tsv,.txt,application/json,text/csv', largest: 256 * 1024 * 1024, read: read_text },
    words_in,
    async load(lang) {
      const [module, own_words, ...all] = await Promise.all([fetch_core(wasm, build), words_in(lang), ...diagnostics.map(fetch_text)]);
      texts = all;
      // A newer build's book says so in its own words.
      await storage.ready.catch(error => {
        if (error.mixed) throw error;
      });
      return [module, own_words];
    },
    async inputs() {
      await storage.ready;
      const [slot_0, slot_1] = in_local('').pair;
      return { diagnostic: texts, slot_0, slot_1, storage: storage.kind, records: storage.records };
    },
    start({ core, session, flush, signal, lay_out, scale, is_plain }) {
      core.view(0, 3 * innerHeight);  // until it is laid out, nothing is known of it
      look = follow_view({ root, session, core, scale, is_plain, signal });
      lay_out();
      follow_arrows(root, signal);
      toast = create_toast(root, signal);
      storage.listen(core, session, flush, signal);
      const look_into_mailbox = () => mailbox(session);
      addEventListener('popstate', () => {
        const here = location.pathname.replace(/[^/]+(?=\/book\/$)/, root.lang);  // the step before may be of the other language
        if (here !== location.pathname) history.replaceState(null, '', here + location.search + location.hash);
        session.dispatch('$', 'link', location.hash);
      }, { signal });
      addEventListener('storage', ({ key }) => keys.includes(key ?? '') && look_into_mailbox(), { signal });
      addEventListener('pageshow', ({ persisted }) => persisted && look_into_mailbox(), { signal });
    },
    // It may be another page, or plain now.
    follow() {
      look();
      toast();
    },
    kept: () => '',
    async save_picture(what) {
      try {
        const { save_portfolio } = await import('./book-image.js');
        await save_portfolio({ ...what, flags, chart, download });
      } catch (error) {
        console.warn('jindan:', error);
        what.session.dispatch('$', 'unpictured', '');
      }
    },
    effects: ({ session }) => ({
      address({ url, text }) {
        const hash = url && `#${url}`;
        if (hash !== location.hash) history[text === 'replace' ? 'replaceState' : 'pushState'](null, '', location.pathname + location.search + hash);
      },
      mailbox: () => mailbox(session),
      async hand({ url, text }) {
        if (await storage.save_now() && post(text)) location.assign(page_of(url));
        else session.dispatch('$', 'stuck', '');
      },
      post: ({ text }) => post(text),
      door: () => location.assign(door),
      async erase() {
        try {
          await erase_everything(() => storage.erase(), storage.kind === 'indexed');
          session.dispatch('$', 'erased', 'ok');
        } catch (error) {
          console.warn('jindan:', error);
          session.dispatch('$', 'erased', 'failed');
        }
      },
    }),
  };
};
