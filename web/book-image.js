// The portfolio as an image: all that the core lays out for one, below each other. Loaded when it is wanted: what the page has already is handed in.
import { laid_out, save_image, shapes_of } from './image-file.js';

const width = 760, inset = 40;  // CSS px
const density = 1.5;            // px of the image for each

/** @param {import('./image-file.js').Pictured & import('./image-file.js').Handed & {flags: typeof import('./core.js').flags}} what */
export async function save_portfolio(what) {
  const { flags } = what, tree = laid_out(what, width, flags.vectors | flags.paper | flags.picture);
  if (!tree) return;
  /** @type {[number, number, number, number]} */
  const box = [-inset, -inset, width + 2 * inset, 2 * Math.ceil(tree.height / 2) + 2 * inset];  // whole px of the image, so that it fills it
  await save_image(tree, shapes_of(tree.nodes), box, [box[2] * density, box[3] * density], what);
}
