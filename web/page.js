// The page's entry: mounts the widget into its root and, for a page of its own, registers the service worker.
import { is_embedded } from './frame.js';
import { take_handed } from './handed.js';
import { by_language } from './languages.js';
import { questionnaire } from './questionnaire.js';
import { settings_in_address, with_settings } from './settings.js';
import { forget_early } from './static.js';
import { mount } from './widget.js';
import { ask_to_last, let_update_in, register_worker } from './worker.js';

const root = /** @type {HTMLElement} */ (document.querySelector('.jd-root'));
const { build, release, wasm, diagnostic, worker, hangul, words } = /** @type {Record<string, string>} */ (root.dataset);

// Resolved now: the page's address may change to the other language's later.
/** @param {string} address */
const absolute = address => new URL(address, document.baseURI).href;

const shown = questionnaire({ build, wasm: absolute(wasm), diagnostic: absolute(diagnostic), words: by_language(words, absolute) });

const widget = mount(root, shown, {
  hangul: absolute(hangul),
  lang: document.documentElement.lang,
  embedded: is_embedded(),
  given: with_settings(JSON.parse(root.dataset.site ?? '{}'), settings_in_address(location.search)),
  owns_page: true,
  on_ready() {
    forget_early();
    register_worker(absolute(worker), release, widget.offer_update);
    take_handed().then(text => text !== null && widget.open_file(text));
  },
  on_update: let_update_in,
  on_worth_keeping: ask_to_last,
});
