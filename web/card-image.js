// The result as an image, drawn from the same shapes as its charts. A PNG, or an SVG where the browser falsifies what a canvas holds.
import { flags } from './core.js';
import { download } from './effects.js';
import { chart } from './live-chart.js';

const picture = [1200, 630];            // px
const page = [800, 420], inset = 40;    // CSS px, drawn larger
const column = (page[0] - 3 * inset) / 2;
const margins = 2 * (20 + 12);          // that the core leaves beside a column on a phone, see src/ui/show.cpp

/** The result as the core draws it in a column of half the card, always on light ground. */
function laid_out(core, session, back) {
  core.resize(column + margins, 1, flags.vectors);
  core.layout(Date.now());
  const tree = core.semantics();
  session.run(back);
  return tree;
}

const bottom_of = shapes => Math.max(0, ...shapes.map(([, , y, , h]) => y + h));

/** All that is drawn of these nodes, moved so that it begins at x, y. */
function moved(nodes, x, y) {
  const shapes = nodes.flatMap(({ lines = [], ink, size, bold }) => lines.map(line => (line.length > 5 ? line : [...line, ink, size, bold])));
  const left = margins / 2, top = Math.min(...nodes.map(node => node.box[1]));
  return shapes.map(([text, from, down, ...rest]) => [text, from - left + x, down - top + y, ...rest]);
}

function vectors(tree, family, named) {
  const { ink, accent, card } = tree.colors;
  const line = (text, y, size, bold, colour) => [text, inset, y, 0, size * 1.5, colour, size, bold];
  // The customer's name is in it only where the reader lets it leave.
  const whose = tree.nodes.find(({ id }) => id === 'whose')?.name ?? '';
  const head = [line(tree.title, 28, 17, 1, accent), line(named ? whose : whose.split(' · ').at(-1), 52, 15, 0, ink)];
  const part = wanted => tree.nodes.filter(({ id }) => wanted.test(id));
  const left = moved(part(/^(title|points|points\.of|gauge)$/), inset, 96);
  const right = moved(part(/^profile\.(?!title$|scale$)/), 2 * inset + column, 96);
  const shapes = [...head.filter(([text]) => text), ...left, ...right];
  // A taller page is drawn smaller.
  const scale = Math.max(1, (bottom_of(shapes) + inset) / page[1]), box = [(1 - scale) * page[0] / 2, 0, page[0] * scale, page[1] * scale];
  const el = chart([['', ...box, card, 0, 0], ...shapes], box);
  const given = { xmlns: 'http://www.w3.org/2000/svg', width: picture[0], height: picture[1], 'font-family': family, role: 'img', 'aria-label': tree.title };
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
 * @param {() => void} what.back  lays the core out for the screen again
 * @param {boolean} what.coarse     fingers
 */
export async function save_card({ core, session, root, name, back, coarse }) {
  const tree = laid_out(core, session, back);
  if (!tree) return;
  const named = tree.nodes.some(({ id, checked }) => id === 'share.account' && checked);
  const text = vectors(tree, getComputedStyle(root).fontFamily, named);
  const png = await pixels(text, tree.colors.card).catch(() => null);
  const blob = png ?? new Blob([text], { type: 'image/svg+xml' });
  await hand_over(new File([blob], `${name}.${png ? 'png' : 'svg'}`, { type: blob.type }), tree.title, coarse);
}
