// What the core lays out, as an image: a PNG, or an SVG where the browser falsifies what a canvas holds. Stands by itself, so that a page may load it
// when it is wanted.

/**
 * @typedef {object} Pictured
 * @property {import('./core.js').Core} core
 * @property {import('./session.js').Session} session
 * @property {HTMLElement} root   whose fonts are used
 * @property {string} name        of the file, without its ending
 * @property {() => void} back    lays the core out for the screen again
 * @property {boolean} coarse     fingers
 *
 * What the page has already is handed in.
 * @typedef {{chart: typeof import('./live-chart.js').chart, download: typeof import('./effects.js').download}} Handed
 *
 * @typedef {import('./live-chart.js').Shape} Shape
 */

/**
 * Everything the core draws in a column of this width, always on light ground.
 * @param {Pick<Pictured, 'core' | 'session' | 'back'>} with_
 * @param {number} width
 * @param {number} what  flags of `resize`, with those for vectors
 */
export function laid_out({ core, session, back }, width, what) {
  core.resize(width, 1, what);
  core.layout(Date.now());
  const tree = core.semantics();
  session.run(back);
  return tree;
}

/** All that is drawn of these nodes. @param {import('./live-roles.js').Node[]} nodes */
export const shapes_of = nodes =>
  nodes.flatMap(({ lines = [], ink, size, bold }) => lines.map(line => /** @type {Shape} */ (line.length > 5 ? line : [...line, ink, size, bold])));

// Some browsers answer with noise to keep readers from being recognised by their canvas.
/** @param {CanvasRenderingContext2D} context  @param {string} colour  "#rrggbb" */
function is_true(context, colour) {
  const { data } = context.getImageData(0, 0, 4, 4);
  const wanted = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
  return data.every((value, i) => value === (wanted[i % 4] ?? 255));
}

/** @param {string} text  SVG  @param {number[]} size  @param {string} colour  @returns {Promise<Blob | null>} */
async function pixels(text, [width, height], colour) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.drawImage(image, 0, 0, width, height);
  return is_true(context, colour) ? new Promise(done => canvas.toBlob(done, 'image/png')) : null;
}

/** By the share sheet, where phones keep images from; else as a download. @param {File} file  @param {string} title  @param {Pick<Pictured & Handed, 'coarse' | 'download'>} how */
async function hand_over(file, title, { coarse, download }) {
  if (coarse && navigator.canShare?.({ files: [file] })) {
    try {
      return await navigator.share({ files: [file], title });
    } catch (error) {
      if (/** @type {DOMException} */ (error).name === 'AbortError') return undefined;
    }
  }
  return download(file.name, file.type, file);
}

/**
 * @param {import('./live-roles.js').Tree} tree
 * @param {Shape[]} shapes
 * @param {[x: number, y: number, w: number, h: number]} box  what of the page it shows
 * @param {number[]} size    px
 * @param {Pick<Pictured, 'root' | 'name' | 'coarse'> & Handed} how
 */
export async function save_image(tree, shapes, box, size, { root, name, chart, ...how }) {
  const { card } = tree.colors, el = chart([['', ...box, card, 0, 0], ...shapes], box);
  const given = { xmlns: 'http://www.w3.org/2000/svg', width: size[0], height: size[1], 'font-family': getComputedStyle(root).fontFamily, role: 'img', 'aria-label': tree.title };
  for (const [attribute, value] of Object.entries(given)) el.setAttribute(attribute, String(value));
  el.removeAttribute('aria-hidden');
  const text = new XMLSerializer().serializeToString(el);
  const png = await pixels(text, size, card).catch(() => null);
  const blob = png ?? new Blob([text], { type: 'image/svg+xml' });
  await hand_over(new File([blob], `${name}.${png ? 'png' : 'svg'}`, { type: blob.type }), tree.title, how);
}
