// The result as an image, drawn from the same shapes as its charts. A PNG, or an SVG where the browser falsifies what a canvas holds.
import { flags } from './core.js';
import { download } from './effects.js';
import { chart } from './live-chart.js';

const picture = [1200, 630];  // px
const page = [800, 420];      // CSS px that the core lays out

/** The drawn parts of the headline and the profile, laid out for the card, always on light ground. */
function laid_out(core, session, { width, ratio, flags: usual }) {
  core.resize(page[0], 1, flags.card | flags.vectors);
  core.layout(Date.now());
  const tree = core.semantics();
  session.run(() => core.resize(width, ratio, usual));
  return tree;
}

function vectors(tree, family, title) {
  const shapes = tree.nodes.flatMap(({ lines = [], ink, size, bold }) => lines.map(line => (line.length > 5 ? line : [...line, ink, size, bold])));
  const bottom = Math.max(...shapes.map(([, , y, , h]) => y + h)), top = Math.min(...shapes.map(([, , y]) => y));
  // In the middle; a taller page is drawn smaller.
  const height = Math.max(page[1], bottom - top + 80), scale = height / page[1];
  const box = [(page[0] - page[0] * scale) / 2, (top + bottom - height) / 2, page[0] * scale, height];
  const el = chart([['', ...box, tree.colors.card, 0, 0], ...shapes], box);
  const given = { xmlns: 'http://www.w3.org/2000/svg', width: picture[0], height: picture[1], 'font-family': family, role: 'img', 'aria-label': title };
  for (const [name, value] of Object.entries(given)) el.setAttribute(name, value);
  el.removeAttribute('aria-hidden');
  return new XMLSerializer().serializeToString(el);
}

// Some browsers answer with noise to keep readers from being recognised by their canvas.
function is_true(context, colour) {
  const { data } = context.getImageData(0, 0, 4, 4);
  const wanted = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
  return data.every((value, i) => value === (wanted[i % 4] ?? 255));
}

/** @returns {Promise<Blob | null>} */
async function pixels(text, colour) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: picture[0], height: picture[1] });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, ...picture);
  return is_true(context, colour) ? new Promise(done => canvas.toBlob(done, 'image/png')) : null;
}

/** By the share sheet, where phones keep images from; else as a download. */
async function hand_over(file, title, coarse) {
  if (coarse && navigator.canShare?.({ files: [file] })) {
    try {
      return await navigator.share({ files: [file], title });
    } catch (error) {
      if (error.name === 'AbortError') return undefined;
    }
  }
  return download(file.name, file.type, file);
}

/**
 * @param {object} what
 * @param {Awaited<ReturnType<import('./core.js').start_core>>} what.core
 * @param {ReturnType<import('./session.js').create_session>} what.session
 * @param {HTMLElement} what.root   whose fonts are used
 * @param {string} what.name        of the file, without its ending
 * @param {string} what.title
 * @param {{width: number, ratio: number, flags: number}} what.size  what the core is laid out for on the screen
 * @param {boolean} what.coarse     fingers
 */
export async function save_card({ core, session, root, name, title, size, coarse }) {
  const tree = laid_out(core, session, size);
  if (!tree) return;
  const text = vectors(tree, getComputedStyle(root).fontFamily, title);
  const png = await pixels(text, tree.colors.card).catch(() => null);
  const blob = png ?? new Blob([text], { type: 'image/svg+xml' });
  await hand_over(new File([blob], `${name}.${png ? 'png' : 'svg'}`, { type: blob.type }), title, coarse);
}
