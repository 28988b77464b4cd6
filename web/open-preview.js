// The page as the preview of an author's page of this site, that shows it in a frame: texts come by messages from that page alone, one after the
// other, and each stands in place of the one before once it is drawn. Nothing is stored and nothing that is stored is read.
//
// Messages: from the parent {jindan: "diagnostic", text, theme}, theme as of settings.js; to it {jindan: "preview-ready"}, once it is listened
// to, and {jindan: "preview", height}, CSS px.
import { make } from './live-roles.js';
import { when_shown } from './open-shown.js';

/** Framed with `?preview` in the address. */
export const is_preview = () => window.parent !== window && self.origin !== 'null' && new URLSearchParams(location.search).has('preview');

/** @param {object} message */
const say = message => window.parent.postMessage(message, self.origin);

// What the widget has made of the document is its own, and goes with it: of two, the newer one's has to stay.
/** @param {() => void} act */
export function keep_look(act) {
  const { documentElement: whole, title } = document, { className, lang } = whole, { cssText } = whole.style;
  act();
  Object.assign(whole, { className, lang });
  whole.style.cssText = cssText;
  document.title = title;
}

/**
 * @typedef {{root: HTMLElement, widget?: {destroy: () => void}, wait_no_longer?: () => void}} Preview
 *
 * @param {HTMLElement} first  what the page begins with
 * @param {(root: HTMLElement, text: string, theme: import('./settings.js').Theme) => {destroy: () => void}} open  into an empty root
 */
export function preview(first, open) {
  let /** @type {Preview} */ shown = { root: first }, /** @type {Preview | null} */ coming = null;

  /** @param {Preview} preview */
  function drop({ root, wait_no_longer, widget }) {
    wait_no_longer?.();
    keep_look(() => widget?.destroy());
    root.remove();
  }

  /** @param {string} text  @param {import('./settings.js').Theme} [theme] */
  function show(text, theme) {
    if (coming) drop(coming);
    const next = coming = /** @type {Preview} */ ({ root: make('main', 'jd-root') });
    shown.root.after(next.root);
    next.wait_no_longer = when_shown(next.root, () => {
      coming = null;
      drop(shown);
      shown = next;
    });
    next.widget = open(next.root, text, { ...theme, mode: theme?.mode ?? 'auto' });
  }

  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    say({ jindan: 'preview', height });
  }).observe(document.body);

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== self.origin || source !== window.parent || data?.jindan !== 'diagnostic' || typeof data.text !== 'string') return;
    show(data.text, data.theme);
  });
  say({ jindan: 'preview-ready' });
}
