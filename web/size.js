// How wide, how dense, and what the reader's system prefers. The first answer is there at once; observers only tell of changes, as in a
// frame that is out of sight they may never fire.
import { flags } from './core.js';
import { screen_height } from './slice.js';

const most_dense = 3;     // device px per CSS px: nobody sees more
const most_pixels = 16e6; // of one screen
const least_width = 240;  // CSS px

const queries = {
  dark: '(prefers-color-scheme: dark)',
  still: '(prefers-reduced-motion: reduce)',
  coarse: '(pointer: coarse)',
  forced: '(forced-colors: active)',
};

/**
 * @param {HTMLElement} root
 * @param {boolean} embedded
 * @param {() => void} on_change
 * @param {AbortSignal} signal
 */
export function create_size(root, embedded, on_change, signal) {
  const watched = Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, matchMedia(query)]));
  let device_width = 0;  // of the root, as the browser snapped it; 0: not told

  for (const query of Object.values(watched)) query.addEventListener('change', on_change, { signal });
  addEventListener('resize', on_change, { signal });  // of height alone, too

  (function watch_density() {
    const rearm = () => {
      if (signal.aborted) return;
      watch_density();
      on_change();
    };
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', rearm, { once: true, signal });
  })();

  const observer = new ResizeObserver(entries => {
    device_width = entries.at(-1).devicePixelContentBoxSize?.[0]?.inlineSize ?? 0;
    on_change();
  });
  try {
    observer.observe(root, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(root);
  }
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    /**
     * @param {number} [largest]  longest side of a picture, device px
     * @returns {{width: number, ratio: number, flags: number}} CSS px, device px per CSS px, flags of `resize`
     */
    now(largest = 4096) {
      const css = root.getBoundingClientRect().width;
      // A picture whose pixels are the screen's own, where the browser tells how it snapped the box.
      const told = Math.abs(device_width - css * devicePixelRatio) < 1 ? device_width : Math.floor(css * devicePixelRatio);
      const width = Math.max(least_width, told / devicePixelRatio), height = screen_height(embedded);
      return {
        width,
        ratio: Math.min(devicePixelRatio, most_dense, largest / width, largest / height, Math.sqrt(most_pixels / (width * height))),
        flags: (watched.dark.matches && flags.dark) | (watched.still.matches && flags.reduced_motion)
          | (watched.coarse.matches && flags.coarse_pointer),
      };
    },
    get still() { return watched.still.matches; },
    /** The reader's own colours override a page's; a picture would keep its own. Paper is the style sheet's affair. */
    get needs_plain() { return watched.forced.matches; },
  };
}
