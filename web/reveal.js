// Brings a part of the page into view, if it is not: by the host's hand in a frame that follows its height, else by scrolling the document.

const room = 16;  // CSS px left free around it

/**
 * @param {HTMLElement} root
 * @param {ReturnType<import('./frame.js').create_frame> | null} frame
 * @returns {(top: number, bottom: number) => void}  CSS px from the top of the root
 */
export const create_reveal = (root, frame) => (top, bottom) => {
  if (frame?.reveal(top, bottom)) return;
  const edge = root.getBoundingClientRect().top;
  const above = edge + top - room, below = edge + bottom + room - innerHeight;
  if (above < 0) scrollBy({ top: above });
  else if (below > 0) scrollBy({ top: Math.min(below, above) });
};
