// One widget in an article: its frame, the port to it, what comes through, and what may be asked of it. The frame is listened to through a
// port that is handed to its window and its origin alone; what is no message of ours, or too many of them, is not heeded.
import { place_of, settings_of } from './asked.js';
import { reveal } from './reveal.js';
import { complain, tell } from './telling.js';

const least = 120, most = 20000;        // CSS px
const slack = 128;                      // CSS px
const most_messages = 100;              // per second
const most_kept = 4e6;                  // characters of a slot
const events = /^(ready|start|answer|progress|complete|share|lead|error)$/;
/** What goes through as it is, see embed.d.ts. */
export const commands = ['setLanguage', 'setTheme', 'prefill', 'goTo', 'restart'];

const looks = { display: 'block', width: '100%', 'max-width': 'none', border: 0, margin: 0 };

// The article's own style sheets come after us.
/** @param {HTMLElement} el  @param {Record<string, string | number>} styles */
const set_style = (el, styles) => Object.entries(styles).forEach(([name, value]) => el.style.setProperty(name, /** @type {string} */ (value), 'important'));

/**
 * One widget, as embed.js has it: what the article may ask for, and two things that it may not.
 * @typedef {import('./embed.js').Guest & {load: () => void, meet: (source: MessageEventSource | null, from: string) => void}} Guest
 * @typedef {import('./embed.js').Result} Result
 *
 * @param {import('./asked.js').Asking} el  <jindan-widget>, a link, or a frame of the article's own, which is used as it is
 * @param {string} site     address
 * @param {() => void} gone
 * @returns {Guest}
 */
export function create_guest(el, site, gone) {
  const own_frame = el.tagName === 'IFRAME', before = el.getAttribute('style');
  const frame = own_frame ? /** @type {HTMLIFrameElement} */ (el) : document.createElement('iframe');
  const unsent = /** @type {object[]} */ ([]), unanswered = /** @type {((result: Result | null) => void)[]} */ ([]);
  let /** @type {MessagePort | null} */ port = null, /** @type {Result | null | undefined} */ result, second = 0, messages = 0, touched = own_frame;

  /** @param {string} type  @param {unknown} value */
  const send = (type, value) => (port ? port.postMessage({ type, value }) : unsent.push({ type, value }));

  // What was reserved and is a little too much stays until the reader does something: nothing below it moves.
  /** @param {number} wanted */
  function resize(wanted) {
    const height = Math.min(most, Math.max(least, wanted)), now = frame.clientHeight;
    if (height === now || !touched && height < now && height > now - slack) return;
    set_style(frame, { height: `${height}px` });
    tell(el, 'height', { height });
  }

  function is_flood() {
    if (performance.now() > second + 1000) [second, messages] = [performance.now(), 0];
    return ++messages > most_messages;
  }

  // The slots that the reader's answers are in, where the article's site is asked to keep them, after some have been written. Nothing where it refuses.
  /** @param {Record<number, string>} [slots]  not trusted */
  function stored(slots) {
    const keys = [0, 1].map(slot => `jindan:${site}:${slot}`);
    try {
      keys.forEach((key, slot) => /** @type {number} */ (slots?.[slot]?.length) <= most_kept && localStorage.setItem(key, /** @type {Record<number, string>} */ (slots)[slot]));
      return { slots: keys.map(key => localStorage.getItem(key) ?? '') };
    } catch {
      return null;
    }
  }

  /** @param {MessageEvent} event  of the widget, or of what has taken its place */
  function receive({ data }) {
    if (is_flood()) return;
    const { type, id, height, top, bottom, detail } = data ?? {};
    if (type === 'height' && Number.isFinite(height)) resize(height);
    if (type === 'reveal' && top >= 0 && bottom <= most) reveal(frame, top, bottom);
    if (type === 'result') result = detail;
    if (type === 'kept' || type === 'keep') /** @type {MessagePort} */ (port).postMessage({ id, ...settings_of(el).keep && stored(detail) });
    if (!events.test(type)) return;
    touched ||= type !== 'ready';
    if (type === 'ready') {
      frame.title ||= detail.title;
      unanswered.splice(0).forEach(answer => answer(result ??= null));
    }
    tell(el, type, detail);
  }

  if (own_frame) {
    // It may have spoken before there was anybody to hear it; if not, it will. A greeting is no secret.
    frame.contentWindow?.postMessage({ jindan: 1, type: 'hello' }, '*');
  } else {
    const reserved = el.offsetHeight;
    set_style(frame, looks);
    if (el.tagName === 'A') {
      el.after(frame);
      set_style(el, { display: 'none' });
    } else {
      set_style(el, { display: 'block', height: 'auto', 'min-height': 0 });
      (el.shadowRoot ?? el.attachShadow({ mode: 'open' })).replaceChildren(frame);  // out of reach of the article's style sheets
    }
    const { title, height } = place_of(el, site, frame.offsetWidth, reserved);
    Object.assign(frame, { title, allow: 'clipboard-write; web-share' });
    set_style(frame, { height: `${height}px` });
  }

  return {
    frame,
    /** Once the reader comes near it. */
    load() {
      frame.src = /** @type {any} */ (place_of(el, site).url);
    },
    /** A window has spoken: if it is ours, it gets a port of its own and is told what the article wants. */
    meet(source, from) {
      if (source !== frame.contentWindow || from !== new URL(site).origin || is_flood()) return;
      result = undefined;
      port?.close();
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = receive;
      /** @type {Window} */ (source).postMessage({ jindan: 1, type: 'welcome', settings: settings_of(el, complain) }, from, [channel.port2]);
      unsent.splice(0).forEach(message => /** @type {MessagePort} */ (port).postMessage(message));
    },
    .../** @type {any} */ (Object.fromEntries(commands.map(name => [name, /** @param {unknown} value */ value => send(name, value)]))),
    getResult: () => new Promise(answer => (result !== undefined ? answer(result) : unanswered.push(answer))),
    destroy() {
      gone();
      unanswered.splice(0).forEach(answer => answer(null));
      port?.close();
      if (!own_frame) frame.remove();
      el.shadowRoot?.append(document.createElement('slot'));  // what is inside of it is seen again
      if (before === null) el.removeAttribute('style');
      else el.style.cssText = before;
    },
  };
}
