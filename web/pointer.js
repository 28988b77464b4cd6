// Pointer events on the canvas. All listeners are passive: wheel, vertical panning and pinching belong to the page.
import { pointer } from './core.js';

/**
 * @param {HTMLElement} canvas
 * @param {HTMLElement} origin  its top left corner is the core's 0, 0; it is never moved by an animation
 * @param {(what: number, x: number, y: number, touch: boolean) => void} send
 * @param {AbortSignal} signal
 */
export function listen_pointer(canvas, origin, send, signal) {
  let pressed = false;

  /** @param {number} what  @param {PointerEvent} event */
  function pass(what, event) {
    const at = origin.getBoundingClientRect();
    send(what, event.clientX - at.left, event.clientY - at.top, event.pointerType !== 'mouse');
  }

  /** @param {PointerEvent} event */
  function release(event) {
    if (!pressed) return;
    pressed = false;
    pass(pointer.cancel, event);
  }

  /** @param {'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave'} type  @param {(event: PointerEvent) => void} handle */
  const on = (type, handle) => canvas.addEventListener(type, handle, { passive: true, signal });
  on('pointerdown', event => {
    if (!event.isPrimary || event.button !== 0) return;
    pressed = true;
    pass(pointer.down, event);
  });
  on('pointermove', event => {
    if (!event.isPrimary) return;
    if (pressed && !(event.buttons & 1)) release(event);  // let go outside of the canvas
    pass(pointer.move, event);
  });
  on('pointerup', event => {
    if (!event.isPrimary || !pressed) return;
    pressed = false;
    pass(pointer.up, event);
  });
  on('pointercancel', release);
  on('pointerleave', event => {
    if (event.pointerType !== 'mouse') release(event);  // a mouse may come back with the button still down
    pass(pointer.leave, event);
  });
}
