// For host pages: <jindan-widget diagnostic="…">, a link with data-jindan, or an <iframe data-jindan> becomes a diagnostic, loaded when the reader
// comes near it, as tall as its content, with events and commands. embed.d.ts describes all of it, assets/embedding.md how to use it.
import { place_of, settings_of, theme_attributes } from './asked.js';
import { commands, create_guest } from './guest.js';
import { follow_keyboard } from './reveal.js';
import { complain } from './telling.js';

const near = '1200px';  // before it can be seen, a frame is loaded
const marked = 'iframe[data-jindan],a[data-jindan]';

/**
 * @typedef {import('./guest.js').Guest} Guest
 * @typedef {import('./asked.js').Asking} Asking
 * @typedef {import('./embed.js').Commands} Commands  of each element: they are given to all of them below
 * @typedef {Window['Jindan'] & {adopt: (el: Asking) => Guest | null}} Ours  the page's global, with what only the widget's element may call
 */

/** @param {string} site  address */
function start(site) {
  const guests = /** @type {Map<Element, Guest>} */ (new Map());  // by the element that the article wrote
  const end = new AbortController(), { signal } = end;

  const sight = new IntersectionObserver(entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      sight.unobserve(target);
      guests.forEach(guest => guest.frame === target && guest.load());
    }
  }, { rootMargin: near });

  /** @param {Asking} el  @returns {Guest | null} */
  function adopt(el) {
    const own_frame = el.tagName === 'IFRAME', { error } = own_frame ? {} : place_of(el, site);
    if (error) complain(el, error);
    if (error || guests.has(el)) return guests.get(el) ?? null;
    const guest = create_guest(el, site, () => {
      guests.delete(el);
      sight.unobserve(guest.frame);
    });
    guests.set(el, guest);
    if (!own_frame) el.getAttribute('loading') === 'eager' ? guest.load() : sight.observe(guest.frame);
    return guest;
  }

  // Not at once: it may only be on its way to another place.
  /** @param {Element} el */
  const leave_if_gone = el => queueMicrotask(() => el.isConnected || guests.get(el)?.destroy());

  // Of an element that outlives this script, where that is taken out and put in again: it speaks to the one that is there.
  class JindanWidget extends HTMLElement {
    static observedAttributes = ['diagnostic', 'src', 'lang', ...theme_attributes];
    connectedCallback() { /** @type {Ours | undefined} */ (window.Jindan)?.adopt(this); }
    disconnectedCallback() { leave_if_gone(this); }
    /** @param {string} name */
    attributeChangedCallback(name) {
      if (name === 'lang') /** @type {this & Commands} */ (this).setLanguage(/** @type {'ko' | 'en'} */ (this.lang));
      else if (theme_attributes.includes(name)) /** @type {this & Commands} */ (this).setTheme(settings_of(this).theme);
      else if (this.frame) /** @type {this & Commands} */ (this).destroy(), this.connectedCallback();
    }
    get frame() { return window.Jindan?.of(this)?.frame ?? null; }
  }
  for (const command of [...commands, 'getResult', 'destroy']) /** @type {any} */ (JindanWidget.prototype)[command] = /** @this {Element}  @param {unknown} value */ function (value) { return /** @type {any} */ (window.Jindan?.of(this))?.[command](value); };

  addEventListener('message', ({ source, origin, data }) => {
    if (data?.jindan === 1 && data.type === 'hello') guests.forEach(guest => guest.meet(source, origin));
  }, { signal });
  follow_keyboard(signal);

  /** @param {any} node  an element, or a text, which has neither of these */
  function adopt_in(node) {
    if (node.matches?.(marked)) adopt(node);
    node.querySelectorAll?.(marked).forEach(adopt);
  }
  const added = new MutationObserver(records => {
    for (const { type, target, addedNodes } of records) (type === 'attributes' ? [target] : addedNodes).forEach(adopt_in);
    guests.forEach((_, el) => leave_if_gone(el));
  });
  added.observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-jindan'] });

  window.Jindan = /** @type {Ours} */ ({
    version: 1,
    of: el => guests.get(el) ?? null,
    adopt,
    destroy() {
      end.abort();
      added.disconnect();
      sight.disconnect();
      guests.forEach(guest => guest.destroy());
      delete window.Jindan;
    },
  });
  if (customElements.get('jindan-widget')) /** @type {NodeListOf<Asking>} */ (document.querySelectorAll('jindan-widget')).forEach(adopt);
  else customElements.define('jindan-widget', JindanWidget);
  adopt_in(document.documentElement);
}

if (!window.Jindan) start(new URL('./', /** @type {HTMLScriptElement} */ (document.currentScript ?? document.querySelector('script[data-jindan]')).src).href);
