// The logic pass: something happens, the core lays out until nothing is queued, then the live DOM and the effects follow, all inside the
// browser's own event, so that clipboard, share and focus still count as the reader's doing. Frames come later, on demand.
import { bits } from './core.js';

/**
 * @typedef {ReturnType<typeof create_session>} Session
 *
 * @param {import('./core.js').Core} core
 * @param {{show: (tree: import('./live-roles.js').Tree) => void, act: (effects: import('./effects.js').Effect[]) => void, point: (hand: boolean) => void, want_frame: () => void, fail: (error: unknown) => void}} out
 */
export function create_session(core, { show, act, point, want_frame, fail }) {
  const queue = /** @type {(() => number | void)[]} */ ([]);
  let running = false;

  /** @param {number} so_far  bits of what the job has returned */
  function settle(so_far) {
    let all = so_far, last, rounds = 0;
    do {
      last = core.layout(Date.now());
      all |= last;
    } while (last & bits.again && ++rounds < 32);
    if (core.dead) return;
    point(Boolean(last & bits.hand_cursor));
    if (all & bits.semantics_changed) {
      const tree = core.semantics();
      if (tree) show(tree);
    }
    if (all & bits.effects_pending) act(core.effects());
    if (all & bits.needs_paint) want_frame();
  }

  /**
   * Jobs that come up meanwhile (an editor measured by a patch, focus moved by an effect) take their turn after it.
   * @param {() => number | void} job  calls the core; may return bits
   */
  function run(job) {
    queue.push(job);
    if (running) return;
    running = true;
    try {
      while (queue.length && !core.dead) settle(/** @type {() => number | void} */ (queue.shift())() ?? 0);
    } catch (error) {
      fail(error);
    } finally {
      queue.length = 0;
      running = false;
    }
  }

  return {
    run,
    /** @param {string} node  @param {string} action  @param {string} [payload] */
    dispatch: (node, action, payload = '') => run(() => core.dispatch(node, action, payload, Date.now())),
    /** @param {number} what  @param {number} x  @param {number} y  @param {boolean} touch */
    event: (what, x, y, touch) => run(() => core.event(what, x, y, touch, Date.now())),
  };
}
