// What an article hears of its widgets: events, and in its console what is wrong.

/** @param {HTMLElement} el  @param {string} type  @param {unknown} detail */
export const tell = (el, type, detail) => el.dispatchEvent(new CustomEvent(`jindan-${type}`, { bubbles: true, composed: true, detail }));

/** @param {HTMLElement} el  @param {string} what */
export function complain(el, what) {
  const message = `jindan: ${what}`;
  console.error(message);
  tell(el, 'error', { message });
}
