// The side of the widget that faces whoever shows it: settings come in, events go out, commands are carried out, and what the site adds stands
// below the card. Events say how far a reader is and how it ended, never what was answered or written.
import { create_below } from './below.js';
import { create_contact_place } from './contact-place.js';
import { with_settings } from './settings.js';
import { words } from './words.js';

const own_font = '';  // that of the style sheet

function about(text, lang) {
  try {
    const { id, version, title } = JSON.parse(text);
    return { id, version, title: title[lang] ?? title };
  } catch {
    return {};  // the page says what is wrong with it
  }
}

/**
 * @param {object} widget
 * @param {HTMLElement} widget.root
 * @param {ReturnType<import('./frame.js').create_frame> | null} widget.frame
 * @param {object} widget.given  settings of the build and the address, see settings.js
 * @param {boolean} widget.embedded
 * @param {(mode: string) => void} widget.on_mode  light, dark, or as the system has it
 * @param {() => void} widget.on_font
 * @param {() => void} widget.on_height  of what is below
 * @param {AbortSignal} widget.signal
 */
export function create_host({ root, frame, given, embedded, on_mode, on_font, on_height, signal }) {
  let settings = with_settings({}, given), result = null, answered = false, dispatch = null, theme = '', below_is = '', has_accounts = false;
  const waiting = [];
  const below = create_below((what, field) => complain(words[root.lang][`bad_${what}`].replace('{0}', field)), on_height);

  const contact = create_contact_place({
    el: below.el, own: given.contact, embedded, signal, changed: on_height,
    hosted: () => Boolean(frame?.hosted), say: (type, detail) => frame?.say(type, detail), campaign: () => (Object.keys(settings.campaign).length ? settings.campaign : undefined),
  });

  function complain(message) {
    console.warn(`jindan: ${message}`);
    frame?.say('error', { message });
  }

  // What is wanted before the core runs waits for it.
  function ask(action, payload = '') {
    if (dispatch) dispatch('$', action, String(payload));
    else waiting.push([action, payload]);
  }

  function set_font(font) {
    const fine = !font || CSS.supports('font-family', font);
    if (!fine) complain(words[root.lang].bad_value.replace('{0}', 'theme.font'));
    const stack = font && fine ? `${font}, ${getComputedStyle(root).getPropertyValue('--jd-font')}` : own_font;
    if (root.style.fontFamily === stack) return;
    root.style.fontFamily = stack;
    on_font();
  }

  function dress() {
    const now = JSON.stringify(settings.theme);
    if (now === theme) return;
    theme = now;
    const { mode = 'auto', font } = settings.theme;
    if (!['auto', 'light', 'dark'].includes(mode)) complain(words[root.lang].bad_value.replace('{0}', 'theme.mode'));
    on_mode(mode);
    set_font(font);
    ask('theme', now);
  }

  function show_below() {
    const now = JSON.stringify([settings.sponsor, settings.calls, result, root.lang, has_accounts]);
    if (now !== below_is) below.show(settings, result, root.lang);
    below_is = now;
    contact.language(root.lang);
    // A rating sheet has no result: whoever has accounts on it may want to talk.
    contact.show(result?.shown ? { points: result.score, ...result.band && { band: result.band } } : has_accounts ? {} : null);
  }

  function take(more) {
    settings = with_settings(settings, more);
    dress();
    if (typeof settings.account === 'string') ask('account', settings.account);
    if (more?.contact) contact.ask(more.contact);
    show_below();
  }

  frame?.on('settings', take);
  frame?.on('setTheme', wanted => take({ theme: wanted }));
  frame?.on('prefill', wanted => take({ account: wanted?.account, campaign: wanted?.campaign }));
  frame?.on('setLanguage', wanted => ask('language', wanted));
  frame?.on('goTo', where => ask('go', where));
  frame?.on('restart', () => ask('restart'));
  take();

  return {
    below: below.el,
    get settings() { return settings; },
    say: (type, detail) => frame?.say(type, detail),
    /**
     * The core runs.
     * @param {(node: string, action: string, payload: string) => void} core_dispatch
     * @param {string} text  the diagnostic's JSON
     */
    start(core_dispatch, text) {
      dispatch = core_dispatch;
      waiting.splice(0).forEach(([action, payload]) => ask(action, payload));
      const { id, version, title } = about(text, root.lang);
      frame?.say('ready', { diagnostic: id, version, lang: root.lang, title });
      contact.start({ id, version });
    },
    /** What the core reports, see src/app/effect.hpp. */
    report(event, detail) {
      if (event === 'answer') answered = true;
      if (event !== 'result') return frame?.say(event, detail);
      result = detail;
      const { shown, ...rest } = detail ?? {}, told = detail && rest;
      frame?.say('result', told);
      if (answered && shown) {
        answered = false;
        frame?.say('complete', told);
      }
      show_below();
    },
    /** What is on the page now. */
    follow({ nodes }) {
      has_accounts = nodes.some(({ id }) => id === 'export');
      show_below();
    },
  };
}
