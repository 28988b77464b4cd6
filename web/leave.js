// What the widget found, to be left as it was.

/** @typedef {{look: string, lang: string | null, style: string}} State */

/** @param {HTMLElement} el  @param {State} state */
function restore(el, { look, lang, style }) {
  el.className = look;
  if (!look) el.removeAttribute('class');
  el.style.cssText = style;  // by the object model: the attribute is the policy's affair
  if (!style) el.removeAttribute('style');
  if (lang === null) el.removeAttribute('lang');
  else el.lang = lang;
}

/** @param {HTMLElement} el  @returns {State} */
const state_of = el => ({ look: el.className, lang: el.getAttribute('lang'), style: el.style.cssText });

/**
 * @param {HTMLElement} root
 * @param {HTMLElement | false} whole  the document's element, where title, language and colours of the page are the widget's
 * @returns {() => void}  empties the root and makes all of it what it is now
 */
export function remember(root, whole) {
  const before = state_of(root), page = whole && { title: document.title, ...state_of(whole) };
  return () => {
    root.replaceChildren();
    restore(root, before);
    if (!page) return;
    document.title = page.title;
    restore(/** @type {HTMLElement} */ (whole), page);
  };
}
