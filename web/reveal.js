// Brings a part of the page into view, if it is not: by the host's hand in a frame that follows its height, else by scrolling the document.

const room = 16;  // CSS px left free around it

/** From where to where an element stands, CSS px from the top of the root. @param {Element} root  @param {Element} el  @returns {[number, number]} */
export function extent(root, el) {
  const edge = root.getBoundingClientRect().top, { top, bottom } = el.getBoundingClientRect();
  return [top - edge, bottom - edge];
}

/**
 * @param {HTMLElement} root
 * @param {import('./frame.js').Frame | null} frame
 * @returns {(top: number, bottom: number) => void}  CSS px from the top of the root
 */
export const create_reveal = (root, frame) => (top, bottom) => {
  if (frame?.reveal(top, bottom)) return;
  const edge = root.getBoundingClientRect().top;
  const above = edge + top - room, below = edge + bottom + room - innerHeight;
  if (above < 0) scrollBy({ top: above });
  else if (below > 0) scrollBy({ top: Math.min(below, above) });
};

/**
 * Whatever the reader gives the focus to: a browser that scrolls a frame's host for it goes to the very edge, and no further once a soft
 * keyboard opens.
 * @param {HTMLElement} stage
 * @param {HTMLElement} root
 * @param {import('./frame.js').Frame} frame
 * @param {() => boolean} ours  the focus is moved by an effect, which brings it into view itself
 * @param {AbortSignal} signal
 */
export function reveal_focus(stage, root, frame, ours, signal) {
  stage.addEventListener('focusin', ({ target }) => ours() || frame.reveal(...extent(root, /** @type {Element} */ (target))), { signal });
}
