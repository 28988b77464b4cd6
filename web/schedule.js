// Frames on demand: one request at a time, none while nothing has changed; and tasks of their own.

/**
 * Lets the browser answer the reader between the steps of the start. Not by a timer or a frame: both rest where nobody looks.
 * @returns {Promise<unknown>}
 */
export function next_task() {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
}

/**
 * Lets the browser show the page as it came before anything is made of it. Where nobody looks no frame comes, or late.
 * @returns {Promise<unknown>}
 */
export function first_frame() {
  return new Promise(resolve => {
    if (document.hidden) resolve(0);
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, 200);
  });
}

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
