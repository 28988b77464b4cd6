// The picture on the canvas: when it is drawn, and the plain page instead where it cannot be or is not wanted. What was there to read while
// loading stays until one of the two stands.
import { create_renderer } from './renderer.js';
import { create_schedule } from './schedule.js';
import { create_slice } from './slice.js';
import { create_tempo } from './tempo.js';

const patience = 3000;             // ms for a lost picture to come back by itself
const between_losses = 5 * 60_000; // ms; more often, and it is given up

/**
 * @param {object} page
 * @param {HTMLElement} page.root
 * @param {HTMLElement} page.stage
 * @param {HTMLCanvasElement} page.canvas
 * @param {boolean} page.embedded
 * @param {import('./glyphs.js').Glyphs} page.glyphs
 * @param {() => boolean} page.unwanted   the reader or their system has no use for a picture
 * @param {() => boolean} page.busy       a change of the page would disturb the reader: one out of the plain page waits
 * @param {() => boolean} page.held       something is being pressed: what comes over it would take the click away
 * @param {() => {buffer: ArrayBuffer, at: number, ink: string, width: number, height: number, ratio: number} | null} page.paint
 *        what to draw now: the paint list, and the page in CSS px
 * @param {() => void} page.on_look       the page has changed between drawn and plain
 * @param {(canvas: HTMLCanvasElement) => void} page.on_canvas  another one stands in its place
 * @param {() => void} page.on_restored   all textures are lost
 * @param {() => void} page.on_slow       drawing takes too long; told once
 * @param {(error: unknown) => void} page.fail
 * @param {AbortSignal} page.signal
 */
export function create_picture({ root, stage, canvas, embedded, glyphs, unwanted, busy, held, paint, on_look, on_canvas, on_restored, on_slow, fail, signal }) {
  const schedule = create_schedule(draw);
  const slice = create_slice(root, stage, embedded, on_scrolled, signal);
  const tempo = create_tempo(on_slow);
  let /** @type {ReturnType<typeof create_renderer>} */ renderer = null, usable = true, prepared = false, look = '', page_height = 0, stale = false;
  let lost_at = -between_losses, waiting = 0, replaced = false;

  const is_plain = () => !usable || unwanted() || (look === 'jd-plain' && busy());

  /** @param {'jd-drawn' | 'jd-plain'} now */
  function show(now) {
    if (look === now) return;
    root.classList.remove('jd-static', 'jd-drawn', 'jd-plain');
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
        const mine = canvas, still = /** @param {() => void} act */ act => () => { if (mine === canvas) act(); };
        renderer = create_renderer(canvas, glyphs, { on_lost: still(on_lost), on_restored: still(on_back), signal });
        usable = renderer !== null;
        return refresh();  // shaders compile meanwhile
      }
      if (renderer.lost) return;  // once it is back, there is another frame
      stale = look === 'jd-drawn' && slice.out_of_sight;
      if (stale) return;  // drawn when it comes into view
      tempo.begin();
      const painted = paint();
      if (!painted) return;
      if (!prepared) {
        prepared = true;
        renderer.prepare(painted.buffer, painted.at, painted.ink);
        return refresh();
      }
      if (look !== 'jd-drawn' && held()) return refresh();
      const { ratio } = painted;
      page_height = painted.height;
      const rows = slice.choose(painted, ratio, renderer.largest);
      renderer.draw(painted.buffer, painted.at, painted.ink, rows);
      canvas.style.top = `${rows.top / ratio}px`;
      canvas.style.width = `${canvas.width / ratio}px`;
      canvas.style.height = `${rows.height / ratio}px`;
      tempo.end();
      show('jd-drawn');
    } catch (error) {
      fail(error);
    }
  }

  function on_scrolled() {
    if (look === 'jd-drawn' && !slice.out_of_sight && (stale || !slice.covers(page_height))) refresh();
  }

  function on_lost() {
    usable = false;
    const now = performance.now();
    clearTimeout(waiting);
    waiting = now - lost_at < between_losses ? 0 : setTimeout(replace, patience);
    lost_at = now;
    refresh();
  }

  function on_back() {
    if (!waiting) return;  // given up
    clearTimeout(waiting);
    usable = true;
    on_restored();
    refresh();
  }

  // A canvas that has lost its context may never give one again.
  function replace() {
    if (replaced || signal.aborted) return;
    replaced = true;
    const lost = canvas;
    canvas = /** @type {HTMLCanvasElement} */ (lost.cloneNode());
    lost.replaceWith(canvas);
    renderer?.destroy();
    renderer = null;
    on_canvas(canvas);
    on_back();
  }

  return {
    /** Something has changed: a frame, or the plain page. */
    refresh,
    /** The window or the system's wishes may have changed: the other look, or another part of the page, if so. */
    check() {
      if ((look === 'jd-plain') !== is_plain()) refresh();
      else on_scrolled();
    },
    get is_plain() { return is_plain(); },
    /** False where none can be drawn, whatever the reader wants. */
    get usable() { return usable; },
    /** Longest side of a picture, device px; undefined before there is one. */
    get largest() { return renderer?.largest; },
    destroy() {
      clearTimeout(waiting);
      schedule.destroy();
      renderer?.destroy();
    },
  };
}
