// A browser that draws nothing in three dimensions, or no more.

/** Runs in the page before its own scripts. */
export function no_webgl() {
  HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
    apply: (get, canvas, [kind, ...rest]) => (kind.startsWith('webgl') ? null : Reflect.apply(get, canvas, [kind, ...rest])),
  });
}

/** The picture is gone, as when a graphics driver starts anew. */
export const lose = (page) => page.evaluate(() => {
  globalThis.lost = document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
  lost.loseContext();
});
