// How wide, how dense, and what the reader's system prefers. The first answer is there at once; observers only tell of changes, as in a
// frame that is out of sight they may never fire.
import { flags } from './core.js';

const most_dense = 3;
const most_pixels = 16e6;  // of one picture: beyond this, phones run out of memory
const least_width = 240;   // CSS px

const queries = {
  dark: '(prefers-color-scheme: dark)',
  still: '(prefers-reduced-motion: reduce)',
  coarse: '(pointer: coarse)',
  forced: '(forced-colors: active)',
};

/**
 * @param {HTMLElement} root
 * @param {() => void} on_change
 * @param {AbortSignal} signal
 */
export function create_size(root, on_change, signal) {
  const watched = Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, matchMedia(query)]));
  let device_width = 0;       // of the root, as the browser snapped it; 0: not told
  let height = 0;             // of the page that was laid out last
  let largest = 4096;         // device px

  for (const query of Object.values(watched)) query.addEventListener('change', on_change, { signal });

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

  // In steps, and up again only by a good part, so that a page that grows line by line does not change its density with each of them.
  function density(dense, fits, before) {
    if (fits >= dense) return dense;
    const step = Math.max(0.5, Math.floor(fits * 8) / 8);
    return before && step > before && step < before * 1.1 ? before : step;
  }

  return {
    /**
     * @param {{ratio: number} | undefined} sent  the last answer
     * @returns {{width: number, ratio: number, flags: number}} CSS px, device px per CSS px, flags of `resize`
     */
    now(sent) {
      const css = root.getBoundingClientRect().width;
      // A picture whose pixels are the screen's own, where the browser tells how it snapped the box.
      const told = Math.abs(device_width - css * devicePixelRatio) < 1 ? device_width : Math.floor(css * devicePixelRatio);
      const width = Math.max(least_width, told / devicePixelRatio);
      const fits = Math.min(largest / width, height ? Math.min(Math.sqrt(most_pixels / (width * height)), largest / height) : most_dense);
      return {
        width,
        ratio: density(Math.min(devicePixelRatio, most_dense), fits, sent?.ratio),
        flags: (watched.dark.matches && flags.dark) | (watched.still.matches && flags.reduced_motion)
          | (watched.coarse.matches && flags.coarse_pointer),
      };
    },
    /** @param {number} css  height of the page @param {number} [device]  longest side of a picture */
    limit(css, device) {
      height = css;
      largest = device ?? largest;
    },
    get still() { return watched.still.matches; },
    /** The reader's own colours override a page's; a picture would keep its own. Paper is the style sheet's affair. */
    get needs_plain() { return watched.forced.matches; },
  };
}
