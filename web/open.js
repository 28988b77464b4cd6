// The entry of the page for diagnostics of others: /<lang>/open/?src=ADDRESS shows what is at that address, without it the reader names one or opens
// a file. In somebody's article (?embed) and as a preview (?preview, see open-preview.js) nothing else can be opened.
import { fetch_core, fetch_words } from './parts.js';
import { create_frame, is_embedded } from './frame.js';
import { failure_card, show_label, waiting_card } from './open-cards.js';
import { next_language } from './languages.js';
import { checked_address, failure, fetch_diagnostic, read_file, workspace_name } from './open-fetch.js';
import { is_preview, keep_look, preview } from './open-preview.js';
import { diagnostic_of_others } from './open-program.js';
import { when_shown } from './open-shown.js';
import { provide_hangul } from './hangul.js';
import { settings_in_address, with_settings } from './settings.js';
import { mount } from './widget.js';
import { ask_to_last, let_update_in, register_worker } from './worker.js';

const main = /** @type {HTMLElement} */ (document.querySelector('main')), label = /** @type {HTMLElement} */ (document.querySelector('.jd-foreign')), whole = document.documentElement;
const { build, release, wasm, sheets, worker, hangul, words: addresses } = /** @type {Record<string, string>} */ (main.dataset);

// Resolved now: the page's address may change to the other language's later.
/** @param {string} address */
const absolute = address => new URL(address, document.baseURI).href;
const words = addresses.split(',').map(absolute), modules = { cards: absolute(wasm), sheets: absolute(sheets) }, font = absolute(hangul);
const given = with_settings(JSON.parse(main.dataset.site ?? '{}'), settings_in_address(location.search));
const embedded = is_embedded(), framed = embedded || is_preview();
whole.classList.toggle('jd-framed', framed);
if (['light', 'dark'].includes(given.theme.mode ?? '')) whole.classList.add(`jd-${given.theme.mode}`);  // until the widget has it

// Each once: a preview shows one text after the other.
const fetched = new Map();
/** @template T @param {string} url  @param {(url: string, build: string) => Promise<T>} fetch_it  @returns {Promise<T>} */
function once(url, fetch_it) {
  if (!fetched.has(url)) fetched.set(url, fetch_it(url, build).catch(error => (fetched.delete(url), Promise.reject(error))));
  return fetched.get(url);
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Of what the core has refused: what to tell the reader. It alone knows what is wrong.
/** @param {any} content  whatever the file holds  @param {string[]} sentences */
function why_refused(content, [sentence = '', ...others]) {
  if (content === undefined) return 'not_json';
  if (!Object.hasOwn(Object(content), 'jindan')) return 'no_diagnostic';
  if (!others.length && Number.isInteger(content.jindan) && content.jindan > 1) return 'newer';
  return /^(\d+행|Line \d+)/.test(sentence) ? 'problems' : 'kind';  // a place in the file
}

/** @typedef {Parameters<typeof diagnostic_of_others>[0]} Others */

/**
 * @param {HTMLElement} root
 * @param {object} what
 * @param {string} what.text
 * @param {Pick<Others, 'workspace' | 'silent' | 'address' | 'link' | 'effects' | 'follow'>} what.more
 * @param {Parameters<typeof mount>[2]} what.options
 * @param {(failure: failure, sentences?: string[]) => void} what.fail
 */
function start(root, { text, more, options, fail }) {
  const content = parsed(text), is_sheet = Object.hasOwn(Object(content), 'sheet');
  return mount(root, diagnostic_of_others({
    text, module: () => once(modules[is_sheet ? 'sheets' : 'cards'], fetch_core), words_in: lang => once(words[LANGUAGES.indexOf(lang)], fetch_words),
    refused: sentences => fail(new failure(why_refused(content, sentences)), sentences), ...more,
  }), { hangul: font, lang: whole.lang, given, owns_page: true, ...options });
}

if (is_preview()) {
  preview(main, (root, text, theme) => {
    const widget = start(root, {
      text,
      more: { workspace: null, silent: true, address: location.origin + location.pathname, link: '', effects: { language() {} }, follow() {} },
      options: { given: { theme } },
      fail(error, sentences) {
        keep_look(() => widget.destroy());
        root.replaceChildren(failure_card(whole.lang, error, { from: {}, sentences, ends: true }));
      },
    });
    return widget;
  });
} else {
  open_page();
}

/**
 * @typedef {{url?: string, name?: string}} From  what was wished for: an address, or a file's name
 * @typedef {{text: string, host?: string, name?: string, workspace: string | null, address: string, link: string}} Got  what came of it
 */

function open_page() {
  let /** @type {ReturnType<typeof mount> | null} */ widget = null, turn = 0, waiting = new AbortController(), by_address = false, begun = false, had_focus = false, wait_no_longer = () => {}, search = location.search;
  const src = new URLSearchParams(search).get('src'), chooser = /** @type {HTMLElement} */ (main.querySelector('.jd-chooser'));

  function focus_title() {
    const title = main.querySelector('h1');
    if (!title) return;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  }

  function clear() {
    wait_no_longer();
    waiting.abort();
    waiting = new AbortController();
    const { lang } = whole;
    widget?.destroy();
    whole.lang = lang;  // the reader's choice
    widget = null;
    label.hidden = true;
  }

  const other_page = () => `../../${next_language(whole.lang)}/open/${location.search}${location.hash}`;

  /** @param {failure | Error} error  @param {From} from  @param {{retry?: () => void, sentences?: string[]}} more */
  function show_failure(error, from, { retry, sentences }) {
    clear();
    const known = error instanceof failure ? error : new failure('unreadable', error.message);
    if (known !== error) console.error(error);
    const card = failure_card(whole.lang, known, { from, sentences, retry, ends: embedded, other_page: from.url !== undefined && other_page() });
    main.replaceChildren(card);
    if (had_focus) /** @type {HTMLElement | null} */ (card.querySelector('.jd-actions > *'))?.focus();
    if (!embedded) return;
    const { signal } = waiting, frame = create_frame(signal, main), fitting = new ResizeObserver(() => frame.fit(main.offsetHeight));
    fitting.observe(card);
    signal.addEventListener('abort', () => fitting.disconnect());
    frame.say('error', { message: card.querySelector('h1')?.textContent });
  }

  /** @param {Got} got  @param {(failure: failure, sentences?: string[]) => void} fail */
  function run({ text, host, name, workspace, address, link }, fail) {
    let lang = '';
    begun = true;
    widget = start(main, {
      text, fail,
      more: {
        workspace, address, link, effects: {},
        follow() {
          if (lang === main.lang) return;
          lang = main.lang;
          show_label(label, lang, { host, name }, embedded);
        },
      },
      options: { embedded, on_update: let_update_in, on_worth_keeping: ask_to_last },
    });
    // What had the focus is gone.
    if (had_focus) wait_no_longer = when_shown(main, focus_title);
    show_label(label, whole.lang, { host, name }, embedded);
  }

  // A later wish takes the place of one that is still being carried out.
  /** @param {From} from  @param {(signal: AbortSignal) => Promise<Got>} get  @param {() => void} [retry] */
  async function open(from, get, retry) {
    const mine = ++turn;
    had_focus = main.contains(document.activeElement);
    clear();
    main.replaceChildren(waiting_card(whole.lang));
    /** @param {Error} error  @param {string[]} [sentences] */
    const fail = (error, sentences) => mine === turn && show_failure(error, from, { retry, sentences });
    try {
      const got = await get(waiting.signal);
      if (mine === turn) run(got, fail);
    } catch (error) {
      fail(/** @type {Error} */ (error));
    }
  }

  /** @param {string} text */
  function open_address(text) {
    by_address = true;
    open({ url: text }, async signal => {
      if (!text) throw new failure('no_address');
      const url = checked_address(text), got = await fetch_diagnostic(url, signal);
      const link = location.hash === '#book' ? '' : location.hash;  // the book knows nothing of it
      return { ...got, workspace: await workspace_name('address', url.href), address: `${location.origin}${location.pathname}?src=${encodeURIComponent(url.href)}`, link };
    }, is_askable(text) ? () => open_address(text) : undefined);
  }

  /** @param {string} text */
  function is_askable(text) {
    try {
      return Boolean(checked_address(text));
    } catch {
      return false;
    }
  }

  /** @param {File} file */
  async function open_file(file) {
    const mine = turn, reading = read_file(file), text = await reading.catch(() => '');
    if (mine !== turn) return;
    if (widget && /^jindan\./.test(parsed(text)?.format)) return widget.open_file(text);  // answers that were saved
    // A fragment waits for the file that it goes with, where its address cannot be had or there is none.
    const link = begun ? '' : location.hash;
    if (location.search || location.hash !== link) history.pushState(null, '', location.pathname + link);
    search = '';
    by_address = false;
    open({ name: file.name }, async () => {
      await reading;
      return { text, name: file.name, workspace: await workspace_name('file', text), address: location.origin + location.pathname, link };
    });
  }

  function choose_file() {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,application/json' });
    input.addEventListener('change', () => input.files?.[0] && open_file(input.files[0]), { once: true });
    input.click();
  }

  // https is what is meant where none is written.
  /** @param {string} text */
  function go(text) {
    const address = /^[a-z][\w+.-]*:(?!\d)/i.test(text) ? text : `${/^(localhost|127\.0\.0\.1)\b/.test(text) ? 'http' : 'https'}://${text}`;
    location.assign(`?src=${encodeURIComponent(address)}${location.hash}`);
  }

  function listen_for_files() {
    /** @param {DragEvent} event */
    const has_files = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
    /** @param {boolean} is_over */
    const mark = is_over => whole.classList.toggle('jd-dropping', is_over);
    addEventListener('dragover', event => {
      if (!has_files(event)) return;
      event.preventDefault();
      mark(true);
    });
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget || mark(false));
    addEventListener('drop', event => {
      mark(false);
      if (!has_files(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) open_file(file);
    });
  }

  function choose() {
    chooser.classList.add('jd-shown');
    const input = /** @type {HTMLInputElement} */ (chooser.querySelector('input'));
    /** @type {HTMLElement} */ (chooser.querySelector('.jd-linked')).hidden = location.hash.length < 2;
    /** @type {HTMLAnchorElement} */ (chooser.querySelector('a[hreflang]')).hash = location.hash;
    chooser.querySelector('form')?.addEventListener('submit', event => {
      event.preventDefault();
      const text = input.value.trim();
      if (text) go(text);
      else input.focus();
    });
    chooser.querySelector('.jd-by-file button')?.addEventListener('click', choose_file);
  }

  if (!embedded) {
    listen_for_files();
    addEventListener('popstate', () => location.search !== search && location.reload());
  }
  provide_hangul(getComputedStyle(main).fontFamily, font);
  // A file does not outlive the page: no newer build is offered over it.
  register_worker(absolute(worker), release, () => by_address && widget?.offer_update());
  if (src || embedded) open_address(src ?? '');
  else choose();
}
