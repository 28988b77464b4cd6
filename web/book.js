// The entry of the customer book's page.
import { customer_book } from './book-program.js';
import { by_language } from './languages.js';
import { mount } from './widget.js';
import { ask_to_last, let_update_in, register_worker } from './worker.js';

const root = /** @type {HTMLElement} */ (document.querySelector('.jd-root'));
const { build, release, wasm, diagnostics, worker, hangul, words } = /** @type {Record<string, string>} */ (root.dataset);

// Resolved now: the page's address may change to the other language's later.
/** @param {string} address */
const absolute = address => new URL(address, document.baseURI).href;
/** @param {string} addresses */
const all = addresses => addresses.split(' ').map(absolute);

const shown = customer_book({
  build, wasm: absolute(wasm), diagnostics: all(diagnostics), words: by_language(words, all),
  page_of: diagnostic => new URL(`../${diagnostic}/`, location.href).href, door: '../#all',
});

const widget = mount(root, shown, {
  hangul: absolute(hangul),
  lang: document.documentElement.lang,
  owns_page: true,
  on_ready: () => register_worker(absolute(worker), release, widget.offer_update),
  on_update: let_update_in,
  on_worth_keeping: ask_to_last,
});
