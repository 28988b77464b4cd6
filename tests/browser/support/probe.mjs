// What a page does by itself, counted: frames asked for and timers carried out, and how many of them, and of its databases' answers, are still to come.
// Runs in the page before its own scripts; `frame` and `later` are the browser's own, not counted.

export function install_probe() {
  if ('probe' in globalThis) return;  // a page that another opens begins in the window of the empty one before it
  const own = Object.fromEntries(['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']
    .map((name) => [name, globalThis[name].bind(globalThis)]));
  const frames = new Set(), timers = new Set(), answers = new Set();
  const soon = 5_000;  // ms: what comes later than this is not waited for
  const probe = {
    frames: 0, timers: 0, frame: own.requestAnimationFrame, later: own.setTimeout,
    /** Nothing is drawn soon. */
    get drawn() { return frames.size === 0; },
    /** Nothing happens soon. */
    get at_rest() { return frames.size === 0 && timers.size === 0 && answers.size === 0; },
  };
  Object.defineProperty(globalThis, 'probe', { value: probe });

  globalThis.requestAnimationFrame = (draw) => {
    probe.frames += 1;
    const handle = own.requestAnimationFrame((time) => {
      frames.delete(handle);
      draw(time);
    });
    frames.add(handle);
    return handle;
  };
  globalThis.cancelAnimationFrame = (handle) => {
    frames.delete(handle);
    own.cancelAnimationFrame(handle);
  };
  /** @returns {any}  what Node's types add to the browser's own is not there */
  const counted = (start, once) => (act, ms = 0, ...given) => {
    const handle = start(() => {
      probe.timers += 1;
      if (once) timers.delete(handle);
      act(...given);
    }, ms);
    if (ms <= soon) timers.add(handle);
    return handle;
  };
  const forgotten = (stop) => (handle) => {
    timers.delete(handle);
    stop(handle);
  };
  globalThis.setTimeout = counted(own.setTimeout, true);
  globalThis.setInterval = counted(own.setInterval, false);
  globalThis.clearTimeout = forgotten(own.clearTimeout);
  globalThis.clearInterval = forgotten(own.clearInterval);
  const awaited = (prototype, name, ends) => {
    const ask = prototype[name];
    prototype[name] = function awaited_ask(...given) {
      const asked = ask.apply(this, given);
      answers.add(asked);
      for (const end of ends) asked.addEventListener(end, () => answers.delete(asked));
      own.setTimeout(() => answers.delete(asked), soon);  // Chromium may leave it without an answer where the database is taken away just then
      return asked;
    };
  };
  if ('IDBFactory' in globalThis) {
    awaited(IDBFactory.prototype, 'open', ['success', 'error']);
    awaited(IDBDatabase.prototype, 'transaction', ['complete', 'abort', 'error']);
  }
  // Where a browser tells of it: a page that is about to be loaded anew is not at rest.
  globalThis.navigation?.addEventListener('navigate', ({ navigationType }) => navigationType === 'reload' && answers.add('the page itself'));
  addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
}
