// How wide, how dense, how large text shall be, and what the reader's system prefers. The core knows nothing of text sizes: it lays out a
// narrower page of larger pixels, and what it says of places is scaled back. The first answer is there at once; observers only tell of changes, as in a
// frame that is out of sight they may never fire.
import { flags } from './core.js';
import { make } from './live-roles.js';
import { screen_height } from './slice.js';

const most_dense = 3;     // device px per CSS px: nobody sees more
const most_pixels = 16e6; // of one screen
const least_width = 240;  // CSS px at the usual text size
const least_scaled = 280; // the same, for text that has been made larger: below, a picture would cut words off
const usual_text = 16;    // CSS px
const most_scaled = 2.5;

const queries = {
  dark: '(prefers-color-scheme: dark)',
  still: '(prefers-reduced-motion: reduce)',
  coarse: '(pointer: coarse)',
  forced: '(forced-colors: active)',
};

/** @typedef {import('./live-roles.js').Line} Line */

/**
 * A tree of the core's in CSS px.
 * @param {import('./live-roles.js').Tree} tree
 * @param {number} by
 * @returns {import('./live-roles.js').Tree}
 */
export function scaled(tree, by) {
  if (by === 1) return tree;
  /** @param {number[]} numbers */
  const each = numbers => numbers.map(number => number * by);
  // Of a chart's line follow its colour, and font size or corner and stroke; -1 and -2 are triangles, and 1 may be bold.
  /** @param {Line} line  @returns {Line} */
  const line = ([text, x, y, w, h, ...chart]) => {
    const [colour, shape = 0, stroke] = chart;
    return /** @type {Line} */ ([text, ...each([x, y, w, h]), ...chart.length ? [colour, shape > 0 ? shape * by : shape, !text && stroke ? stroke * by : stroke] : []]);
  };
  /** @param {import('./live-roles.js').Node} node */
  const node = ({ box, size, lines, ...rest }) => ({ ...rest, box: each(box), size: size && size * by, lines: lines?.map(line) });
  return { ...tree, width: tree.width * by, height: tree.height * by, radius: tree.radius * by, nodes: tree.nodes.map(node) };
}

/**
 * CSS px, device px per CSS px, text size over the usual, flags of `resize`.
 * @typedef {{width: number, ratio: number, scale: number, flags: number}} Size
 *
 * @param {HTMLElement} root
 * @param {boolean} embedded
 * @param {() => void} on_change
 * @param {AbortSignal} signal
 */
export function create_size(root, embedded, on_change, signal) {
  const watched = /** @type {Record<keyof typeof queries, MediaQueryList>} */ (Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, matchMedia(query)])));
  let mode = 'auto';  // of the colours: or "light", "dark"
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

  const is_dark = () => (mode === 'auto' ? watched.dark.matches : mode === 'dark');
  const probe = make('div', 'jd-rem');
  root.append(probe);
  const scale = () => Math.min(most_scaled, Math.max(1, probe.getBoundingClientRect().width / usual_text || 1));

  const observer = new ResizeObserver(entries => {
    for (const { target, devicePixelContentBoxSize } of entries)
      if (target === root) device_width = devicePixelContentBoxSize?.[0]?.inlineSize ?? 0;
    on_change();
  });
  observer.observe(probe);
  try {
    observer.observe(root, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(root);
  }
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    /**
     * @param {number} [largest]  longest side of a picture, device px
     * @returns {Size}
     */
    now(largest = 4096) {
      const css = root.getBoundingClientRect().width;
      // A picture whose pixels are the screen's own, where the browser tells how it snapped the box.
      const told = Math.abs(device_width - css * devicePixelRatio) < 1 ? device_width : Math.floor(css * devicePixelRatio);
      const width = Math.max(least_width, told / devicePixelRatio), height = screen_height(embedded);
      return {
        width,
        scale: Math.min(scale(), width / least_width),
        ratio: Math.min(devicePixelRatio, most_dense, largest / width, largest / height, Math.sqrt(most_pixels / (width * height))),
        flags: (is_dark() ? flags.dark : 0) | (watched.still.matches ? flags.reduced_motion : 0) | (watched.coarse.matches ? flags.coarse_pointer : 0),
      };
    },
    /**
     * @param {string} wanted  "light", "dark", or "auto": as the system has it
     * @param {HTMLElement | false} page  the document's element, where it is ours
     */
    prefer(wanted, page) {
      mode = wanted === 'light' || wanted === 'dark' ? wanted : 'auto';
      for (const name of ['light', 'dark']) page && page.classList.toggle(`jd-${name}`, name === mode);
    },
    get coarse() { return watched.coarse.matches; },
    get still() { return watched.still.matches; },
    /** The reader's own colours override a page's, a picture would keep its own; or text is too large for one. */
    get needs_plain() {
      return watched.forced.matches || (scale() > 1 && root.getBoundingClientRect().width < least_scaled * scale());
    },
  };
}
