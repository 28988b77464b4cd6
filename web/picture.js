// The picture on the canvas: when it is drawn, and the plain page instead where it cannot be or is of no use. What was there to read while
// loading stays until one of the two stands.
import { create_renderer } from './renderer.js';
import { create_schedule } from './schedule.js';

/**
 * @param {object} page
 * @param {HTMLElement} page.root
 * @param {HTMLCanvasElement} page.canvas
 * @param {ReturnType<import('./glyphs.js').create_glyphs>} page.glyphs
 * @param {() => boolean} page.unwanted   the reader's system has no use for a picture
 * @param {() => {buffer: ArrayBuffer, at: number, ink: string, ratio: number} | null} page.paint  what to draw now
 * @param {() => void} page.on_look       the page has changed between drawn and plain
 * @param {() => void} page.on_restored   all textures are lost
 * @param {(error: unknown) => void} page.fail
 * @param {AbortSignal} page.signal
 */
export function create_picture({ root, canvas, glyphs, unwanted, paint, on_look, on_restored, fail, signal }) {
  const schedule = create_schedule(draw);
  let renderer = null, usable = true, look = '';

  const is_plain = () => !usable || unwanted();

  function show(now) {
    if (look === now) return;
    root.classList.remove('jd-loading', 'jd-drawn', 'jd-plain');
    root.classList.add(look = now);
    root.classList.toggle('jd-over', look === 'jd-drawn');
    on_look();
  }

  function refresh() {
    if (is_plain()) show('jd-plain');
    else schedule.want_frame();
  }

  function draw() {
    if (is_plain()) return refresh();
    try {
      if (!renderer) {
        renderer = create_renderer(canvas, glyphs, { on_lost, on_restored: on_back, signal });
        usable = renderer !== null;
        return refresh();  // shaders compile meanwhile
      }
      const painted = renderer.lost ? null : paint();
      if (!painted) return;
      const { width, height } = renderer.draw(painted.buffer, painted.at, painted.ink);
      canvas.style.width = `${width / painted.ratio}px`;
      canvas.style.height = `${height / painted.ratio}px`;
      show('jd-drawn');
    } catch (error) {
      fail(error);
    }
  }

  function on_lost() {
    usable = false;
    refresh();
  }

  function on_back() {
    usable = true;
    on_restored();
    refresh();
  }

  return {
    /** Something has changed: a frame, or the plain page. */
    refresh,
    /** The system's wishes may have changed: the other look, if so. */
    check() {
      if ((look === 'jd-plain') !== is_plain()) refresh();
    },
    get is_plain() { return is_plain(); },
    /** Longest side of a picture, device px; undefined before there is one. */
    get largest() { return renderer?.largest; },
    destroy() {
      schedule.destroy();
      renderer?.destroy();
    },
  };
}
