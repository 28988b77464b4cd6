// Brings a part of a frame into what is seen of the window: less, where it is zoomed or a soft keyboard covers it.
const room = 16;  // CSS px left free around it

let last = /** @type {[frame: HTMLElement, top: number, bottom: number] | []} */ ([]);  // what was last brought into view

/** From `top` to `bottom`, CSS px within the frame. @param {HTMLElement} frame  @param {number} top  @param {number} bottom */
export function reveal(frame, top, bottom) {
  last = [frame, top, bottom];
  const { offsetTop: from = 0, height = innerHeight } = window.visualViewport ?? {};
  const edge = frame.getBoundingClientRect().top + frame.clientTop - from;
  const above = edge + top - room, below = edge + bottom + room - height;
  const by = above < 0 ? above : Math.min(below, above);
  if (above < 0 || below > 0) scrollBy({ top: by, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
}

/**
 * Once more, when a soft keyboard has opened over what the reader has just touched.
 * @param {AbortSignal} signal
 */
export function follow_keyboard(signal) {
  let { height: seen = 0, scale = 1 } = window.visualViewport ?? {};
  window.visualViewport?.addEventListener('resize', () => {
    const now = /** @type {VisualViewport} */ (window.visualViewport), opened = now.scale === scale && now.height < seen - 100;
    ({ height: seen, scale } = now);
    const { activeElement: el } = document;
    if (opened && /** @type {unknown[]} */ (last).includes(el?.shadowRoot?.activeElement ?? el)) reveal(.../** @type {[HTMLElement, number, number]} */ (last));
  }, { signal });
}
