// The result as an image, drawn from the same shapes as its charts.
import { flags } from './core.js';
import { download } from './effects.js';
import { laid_out, save_image, shapes_of } from './image-file.js';
import { chart } from './live-chart.js';

const picture = [1200, 630];            // px
const page = [800, 420], inset = 40;    // CSS px, drawn larger
const column = (page[0] - 3 * inset) / 2;
const margins = 2 * (20 + 12);          // that the core leaves beside a column on a phone, see src/ui/show.cpp

/**
 * @typedef {import('./live-chart.js').Shape} Shape
 * @typedef {import('./live-roles.js').Node} Node
 */

/** @param {Shape[]} shapes */
const bottom_of = shapes => Math.max(0, ...shapes.map(([, , y, , h]) => y + h));

/** All that is drawn of these nodes, moved so that it begins at x, y. @param {Node[]} nodes  @param {number} x  @param {number} y  @returns {Shape[]} */
function moved(nodes, x, y) {
  const left = margins / 2, top = Math.min(...nodes.map(node => node.box[1]));
  return shapes_of(nodes).map(([text, from, down, ...rest]) => [text, from - left + x, down - top + y, ...rest]);
}

/** @param {import('./live-roles.js').Tree} tree  @param {boolean} named  @returns {Shape[]} */
function composed(tree, named) {
  const { ink, accent } = tree.colors;
  /** @param {string} text  @param {number} y  @param {number} size  @param {number} bold  @param {string} colour  @returns {Shape} */
  const line = (text, y, size, bold, colour) => [text, inset, y, 0, size * 1.5, colour, size, bold];
  // The customer's name is in it only where the reader lets it leave.
  const whose = tree.nodes.find(({ id }) => id === 'whose')?.name ?? '';
  const head = [line(tree.title, 28, 17, 1, accent), line(named ? whose : whose.split(' · ').at(-1) ?? '', 52, 15, 0, ink)];
  /** @param {RegExp} wanted */
  const part = wanted => tree.nodes.filter(({ id }) => wanted.test(id));
  const left = moved(part(/^(title|points|points\.of|gauge)$/), inset, 96);
  const right = moved(part(/^profile\.(?!title$|scale$)/), 2 * inset + column, 96);
  return [...head.filter(([text]) => text), ...left, ...right];
}

/** @param {import('./image-file.js').Pictured} what */
export async function save_card(what) {
  const tree = laid_out(what, column + margins, flags.vectors);
  if (!tree) return;
  const shapes = composed(tree, tree.nodes.some(({ id, checked }) => id === 'share.account' && checked));
  // A taller page is drawn smaller.
  const scale = Math.max(1, (bottom_of(shapes) + inset) / page[1]), /** @type {[number, number, number, number]} */ box = [(1 - scale) * page[0] / 2, 0, page[0] * scale, page[1] * scale];
  await save_image(tree, shapes, box, picture, { ...what, chart, download });
}
