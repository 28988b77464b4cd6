// The side of the widget that faces whoever shows it: settings come in, events go out, commands are carried out, and what the site adds stands
// below the card. Events say how far a reader is and how it ended, never what was answered or written.
import { create_below } from './below.js';
import { create_contact_place } from './contact-place.js';
import { with_settings } from './settings.js';
import { words_in } from './words.js';

const longest_font = 200;  // characters
const setting_names = ['theme', 'sponsor', 'calls', 'contact', 'account', 'campaign', 'keep'];

/** @param {string} text  the diagnostic's JSON  @param {string} lang  @returns {{diagnostic?: string, version?: string, title?: string}} */
function about(text, lang) {
  try {
    const { id, version, title } = JSON.parse(text);
    return { diagnostic: id, version, title: title[lang] ?? title };
  } catch {
    return {};  // the page says what is wrong with it
  }
}

/** @typedef {import('./embed/embed.js').Result & {shown: boolean}} Result  what the core reports, see src/app/effect.hpp; shown: it is on the screen */

/** @param {Result} result */
const rest_of = ({ shown, ...rest }) => rest;

/** @typedef {ReturnType<typeof create_host>} Host */

/**
 * @param {object} widget
 * @param {HTMLElement} widget.root
 * @param {import('./frame.js').Frame | null} widget.frame
 * @param {import('./settings.js').Settings} widget.given  settings of the build and the address, see settings.js
 * @param {boolean} widget.embedded
 * @param {(mode: string) => void} widget.on_mode  light, dark, or as the system has it
 * @param {() => void} widget.on_font
 * @param {() => void} widget.on_height  of what is below
 * @param {AbortSignal} widget.signal
 */
export function create_host({ root, frame, given, embedded, on_mode, on_font, on_height, signal }) {
  let settings = with_settings({}, given), answered = false, named = '', has_accounts = false, below_is = /** @type {unknown[]} */ ([]);
  let /** @type {Result | null} */ result = null, /** @type {((node: string, action: string, payload: string) => void) | null} */ dispatch = null;
  let about_it = /** @type {ReturnType<typeof about>} */ ({});
  const waiting = /** @type {[string, unknown][]} */ ([]), early = /** @type {[string, unknown][]} */ ([]);
  const below = create_below((what, field) => complain(words_in(root.lang)[/** @type {'bad_link' | 'bad_text' | 'bad_logo'} */ (`bad_${what}`)].replace('{0}', field)), on_height);

  const contact = create_contact_place({
    el: below.el, own: /** @type {import('./contact.js').Settings | undefined} */ (given.contact), embedded, signal, changed: on_height,
    hosted: () => Boolean(frame?.hosted), say: (type, detail) => frame?.say(type, detail), campaign: () => (Object.keys(settings.campaign).length ? settings.campaign : undefined),
  });

  // Settings come with the address and again with the welcome: a mistake in both is one.
  const told = /** @type {Set<string>} */ (new Set());
  /** @param {string} message */
  function complain(message) {
    if (told.has(message)) return;
    told.add(message);
    console.warn(`jindan: ${message}`);
    frame?.say('error', { message });
  }

  // What is wanted before the core runs waits for it.
  /** @param {string} action  @param {unknown} [payload] */
  function ask(action, payload = '') {
    if (dispatch) dispatch('$', action, String(payload));
    else waiting.push([action, payload]);
  }

  /** @param {string} font */
  function set_font(font) {
    const stack = `${font}, ${getComputedStyle(root).getPropertyValue('--jd-font')}`;
    if (String(font).length > longest_font || !CSS.supports('font-family', stack)) return complain(words_in(root.lang).bad_value.replace('{0}', 'theme.font'));
    root.style.fontFamily = stack;
    on_font();
  }

  // Only what is named changes, and what is wrong stays as it was.
  /** @param {import('./settings.js').Theme} theme */
  function dress({ mode, font, ...drawn }) {
    if (mode && ['auto', 'light', 'dark'].includes(mode)) on_mode(mode);
    else if (mode != null) complain(words_in(root.lang).bad_value.replace('{0}', 'theme.mode'));
    if (font != null) set_font(font);
    if (Object.keys(drawn).length) ask('theme', JSON.stringify(drawn));
  }

  function show_below() {
    const now = [settings, result, root.lang, has_accounts];
    if (now.every((each, i) => each === below_is[i])) return;
    below_is = now;
    below.show(settings, result, root.lang);
    contact.language(root.lang);
    // A rating sheet has no result: whoever has accounts on it may want to talk.
    contact.show(result?.shown ? { points: result.score, ...result.band && { band: result.band } } : has_accounts ? {} : null);
  }

  /** @param {import('./settings.js').Settings} more  not trusted */
  function take(more) {
    settings = with_settings(settings, more);
    for (const name of Object.keys(more ?? {})) if (!setting_names.includes(name)) complain(words_in(root.lang).bad_name.replace('{0}', name));
    dress(with_settings({}, more).theme);
    if (typeof more?.account === 'string' && more.account !== named) ask('account', named = more.account);
    if (more?.contact) contact.ask(/** @type {import('./contact.js').Wish} */ (more.contact));
    show_below();
  }

  function introduce() {
    frame?.say('result', result && rest_of(result));
    frame?.say('ready', { ...about_it, lang: root.lang });
  }

  frame?.on('settings', (wanted, again) => {
    take(wanted);
    if (again && dispatch) introduce();
  });
  frame?.on('setTheme', wanted => {
    told.clear();
    take({ theme: wanted });
  });
  frame?.on('prefill', wanted => take({ account: wanted?.account, campaign: wanted?.campaign }));
  frame?.on('setLanguage', wanted => ask('language', wanted));
  frame?.on('goTo', where => ask('go', where));
  frame?.on('restart', () => ask('restart'));
  dress(settings.theme);
  show_below();

  return {
    below: below.el,
    /** @param {string} type  @param {object} detail */
    say: (type, detail) => frame?.say(type, detail),
    /**
     * The core runs.
     * @param {(node: string, action: string, payload: string) => void} core_dispatch
     * @param {string} text  the diagnostic's JSON
     */
    start(core_dispatch, text) {
      dispatch = core_dispatch;
      waiting.splice(0).forEach(([action, payload]) => ask(action, payload));
      about_it = about(text, root.lang);
      introduce();
      early.splice(0).forEach(([event, detail]) => frame?.say(event, detail));
      contact.start({ id: about_it.diagnostic ?? '', version: about_it.version ?? '' });
    },
    /** What the core reports, see src/app/effect.hpp. @param {string} event  @param {any} detail */
    report(event, detail) {
      if (event === 'answer') answered = true;
      if (event === 'error') return complain(detail.message);
      if (event !== 'result') return dispatch ? frame?.say(event, detail) : early.push([event, detail]);  // nothing is told before the widget is
      result = detail;
      if (dispatch) frame?.say('result', result && rest_of(result));
      if (answered && detail?.shown) {
        answered = false;
        frame?.say('complete', rest_of(detail));
      }
      show_below();
    },
    /** What is on the page now. @param {import('./live-roles.js').Tree} tree */
    follow({ nodes }) {
      has_accounts = nodes.some(({ id }) => id === 'export');
      show_below();
    },
  };
}
