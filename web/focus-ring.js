// The focus ring: controls over the canvas are invisible, so what has the keyboard is outlined by an element of its own. Editors are
// not: their frame is drawn.
import { make } from './live-roles.js';

const gap = 2;  // CSS px between the control and its ring
const ringed = 'button, a, input[type=radio], input[type=checkbox]';

/**
 * @param {HTMLElement} root  of the live DOM
 * @param {(control: HTMLElement) => number[] | undefined} box_of  where the control is drawn
 * @param {AbortSignal} signal
 */
export function create_focus_ring(root, box_of, signal) {
  const el = Object.assign(make('div', 'jd-ring'), { hidden: true });
  el.setAttribute('aria-hidden', 'true');
  // Engines disagree on :focus-visible for focus that a script moved, so what the reader used last decides.
  let by_pointer = false;

  function follow() {
    const control = /** @type {HTMLElement | null} */ (document.activeElement);
    const box = !by_pointer && control && root.contains(control) && control.matches(ringed) ? box_of(control) : undefined;
    el.hidden = !box;
    if (!box) return;
    const [x, y, w, h] = box;
    const values = { left: x - gap, top: y - gap, width: w + 2 * gap, height: h + 2 * gap };
    for (const [name, value] of Object.entries(values)) el.style[/** @type {'left'} */ (name)] = `${value}px`;
  }

  /** @param {boolean} pointer */
  function used(pointer) {
    if (by_pointer === pointer) return;
    by_pointer = pointer;
    follow();
  }

  root.addEventListener('focusin', follow, { signal });
  root.addEventListener('focusout', () => { el.hidden = true; }, { signal });
  document.addEventListener('pointerdown', () => used(true), { capture: true, passive: true, signal });
  document.addEventListener('keydown', () => used(false), { capture: true, passive: true, signal });
  return { el, follow };
}
