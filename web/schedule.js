// Frames on demand: one request at a time, none while nothing has changed.

/** @param {() => void} draw */
export function create_schedule(draw) {
  let handle = 0;
  return {
    want_frame() {
      if (handle) return;
      handle = requestAnimationFrame(() => {
        handle = 0;
        draw();
      });
    },
    destroy: () => cancelAnimationFrame(handle),
  };
}
