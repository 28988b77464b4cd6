// The result as an image, drawn from the same shapes as its charts.
import { flags } from './core.js';
import { download } from './effects.js';
import { laid_out, save_image, shapes_of } from './image-file.js';
import { chart } from './live-chart.js';

const picture = [1200, 630];            // px
const page = [800, 420], inset = 40;    // CSS px, drawn larger
const column = (page[0] - 3 * inset) / 2;
const margins = 2 * (20 + 12);          // that the core leaves beside a column on a phone, see src/ui/show.cpp

const bottom_of = shapes => Math.max(0, ...shapes.map(([, , y, , h]) => y + h));

/** All that is drawn of these nodes, moved so that it begins at x, y. */
function moved(nodes, x, y) {
  const left = margins / 2, top = Math.min(...nodes.map(node => node.box[1]));
  return shapes_of(nodes).map(([text, from, down, ...rest]) => [text, from - left + x, down - top + y, ...rest]);
}

function composed(tree, named) {
  const { ink, accent } = tree.colors;
  const line = (text, y, size, bold, colour) => [text, inset, y, 0, size * 1.5, colour, size, bold];
  // The customer's name is in it only where the reader lets it leave.
  const whose = tree.nodes.find(({ id }) => id === 'whose')?.name ?? '';
  const head = [line(tree.title, 28, 17, 1, accent), line(named ? whose : whose.split(' · ').at(-1), 52, 15, 0, ink)];
  const part = wanted => tree.nodes.filter(({ id }) => wanted.test(id));
  const left = moved(part(/^(title|points|points\.of|gauge)$/), inset, 96);
  const right = moved(part(/^profile\.(?!title$|scale$)/), 2 * inset + column, 96);
  return [...head.filter(([text]) => text), ...left, ...right];
}

/**
 * @param {object} what
 * @param {Awaited<ReturnType<import('./core.js').start_core>>} what.core
 * @param {ReturnType<import('./session.js').create_session>} what.session
 * @param {HTMLElement} what.root   whose fonts are used
 * @param {string} what.name        of the file, without its ending
 * @param {() => void} what.back    lays the core out for the screen again
 * @param {boolean} what.coarse     fingers
 */
export async function save_card(what) {
  const tree = laid_out(what, column + margins, flags.vectors);
  if (!tree) return;
  const shapes = composed(tree, tree.nodes.some(({ id, checked }) => id === 'share.account' && checked));
  // A taller page is drawn smaller.
  const scale = Math.max(1, (bottom_of(shapes) + inset) / page[1]), box = [(1 - scale) * page[0] / 2, 0, page[0] * scale, page[1] * scale];
  await save_image(tree, shapes, box, picture, { ...what, chart, download });
}
