// What is taken out of a diagnostic takes with it what refers to it, so that nothing is left that names what is not there.

/**
 * @typedef {import('./document.js').Path} Path
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 */

// Fields that name an item or a score, by itself or as "item.option"; in a list of these, too.
const operands = new Set('items of weight minus rank_by measure score answer value answered not_applicable formula pairs add subtract multiply divide lowest highest absolute root logarithm then else'.split(' '));
// What may be left out of the object that it stands in. Where something else is gone the object is gone with it.
const optional = new Set(['ask_if', 'bands', 'measure', 'matrix', 'reference']);
// Lists that are nothing with one part less.
const fixed = new Set(['subtract', 'divide']);

/** @param {Diagnostic} value  @param {Path} path  @returns {any} */
const at = (value, path) => path.reduce((inside, name) => inside?.[name], value);
/** @param {Path} inner  @param {Path} outer */
const within = (inner, outer) => inner.length >= outer.length && outer.every((name, i) => inner[i] === name);

/** Every text of a diagnostic. @param {any} node  @param {Path} path  @returns {Generator<Path, void>} */
function* texts(node, path) {
  if (typeof node === 'string') yield path;
  else if (typeof node === 'object' && node !== null) for (const key of Object.keys(node)) yield* texts(node[key], [...path, Array.isArray(node) ? Number(key) : key]);
}

/** Does the text at this place name what stands at `gone`? @param {Diagnostic} value  @param {Path} place  @param {Path} gone */
function names(value, place, gone) {
  const field = /** @type {string} */ (place.findLast(part => typeof part === 'string')), text = /** @type {string} */ (at(value, place)), { id } = at(value, gone);
  const [list, , options] = gone, owner = at(value, gone.slice(0, 2)).id, around = at(value, place.slice(0, -1));
  if (options === 'options') return (operands.has(field) && text === `${owner}.${id}`) || (['eq', 'ne', 'has'].includes(field) && around.answer === owner && text === id);
  if (list === 'dimensions') return field === 'dimension' && text === id;
  if ((field === 'then' && around.if === undefined) || place.includes('tiers')) return false;  // a conclusion; a word of ours
  return operands.has(field) && (text === id || text.startsWith(`${id}.`));
}

/** The nearest part around a place that can be left out; null where there is none. @param {Diagnostic} value  @param {Path} place  @returns {Path | null} */
function removable(value, place) {
  for (let path = place; path.length > 0; path = path.slice(0, -1)) {
    const key = path[path.length - 1], [root, index] = path;
    if (path.length === 2 && root === 'scores' && index === 0) return null;  // the headline stays, and the checks say what it lacks
    if (path.length < 4 && root === 'sheet') return null;
    if (path.length === 1) return root === 'items' || root === 'scores' ? null : path;
    if (typeof key === 'number') {
      if (path.at(-3) !== 'pairs' && !fixed.has(String(path.at(-2)))) return path;
    } else if (optional.has(key) || (root === 'items' && key === 'dimension') || (root === 'scores' && index === 0 && path.length === 3 && ['items', 'terms', 'dimension'].includes(key))) {
      return path;
    }
  }
  return null;
}

/**
 * The places that go with one: an item, an option of one, a dimension, a scale, a score, a band. None of them lies within another.
 * @param {Diagnostic} value
 * @param {Path} target
 * @returns {Path[]}
 */
export function gone_with(value, target) {
  const all = [...texts(value, [])];
  let gone = /** @type {Path[]} */ ([]);
  /** @param {Path | null} path */
  function take(path) {
    if (!path || gone.some(each => within(path, each))) return;
    gone = [...gone.filter(each => !within(each, path)), path];
    if (typeof path.at(-1) === 'number' && typeof at(value, path)?.id === 'string' && (path.length === 2 || path[2] === 'options')) for (const place of all) if (!within(place, path) && names(value, place, path)) take(removable(value, place));
    const list = path.slice(0, -1), parts = at(value, list);
    if (Array.isArray(parts) && parts.every((_, i) => gone.some(each => within([...list, i], each)))) take(removable(value, list));
  }
  take(target);
  return gone;
}
