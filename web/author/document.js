// The diagnostic as a text that is a tree: where a place is, what stands there, and edits that leave the rest of the text as it was written.
import { findNodeAtLocation, getNodeValue, modify, parseTree } from 'jsonc-parser';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/**
 * @typedef {(string | number)[]} Path
 * @typedef {{from: number, to: number, insert: string}} Change
 * @typedef {Record<string, any>} Diagnostic  what the text says; while it is written, anything may stand in it
 */

/** @param {string} pointer  RFC 6901: "/items/0/id" */
export const path_of = pointer => pointer.split('/').slice(1).map(part => {
  const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^(0|[1-9]\d*)$/.test(name) ? Number(name) : name;
});

/** @param {Path} path */
export const pointer_of = path => path.map(part => '/' + String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('');

/** A text with its tree. Where the text is no JSON the tree is of what could be read. @param {string} text */
export function tree_of(text) {
  const errors = /** @type {import('jsonc-parser').ParseError[]} */ ([]), root = parseTree(text, errors), whole = errors.length === 0 && root?.type === 'object';
  /** @param {Path} path */
  const node_at = path => root && findNodeAtLocation(root, path);
  return {
    text,
    /** It is a JSON object, so that it can be edited by its tree. */
    whole,
    value: /** @type {Diagnostic | undefined} */ (whole ? getNodeValue(root) : undefined),
    node_at,
    /** From and to in the text; of a field that is not there the nearest one around it. @param {Path} path */
    place(path) {
      for (let some = path; ; some = some.slice(0, -1)) {
        const node = node_at(some);
        if (node) return { from: node.offset, to: node.offset + node.length };
        if (some.length === 0) return { from: 0, to: 0 };
      }
    },
  };
}

/**
 * The changes of a text that put `value` to a path, which may be new: undefined takes away what is there.
 * @param {string} text
 * @param {Path} path
 * @param {unknown} value
 * @param {boolean} [inserted]  into a list, before what is there
 * @returns {Change[]}  of one and the same text, from the front; none where the text has no such place
 */
export function changes_for(text, path, value, inserted = false) {
  const tree = tree_of(text);
  if (!tree.whole) return [];
  if (value === undefined) return removals(tree, [path]);
  try {
    return modify(text, path, value, { formattingOptions, isArrayInsertion: inserted }).map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content })).sort((a, b) => a.from - b.from);
  } catch {
    return [];  // something else stands on the way there, as a text in the place of an object
  }
}

// Each with the comma before it, or after it where nothing that stays stands before it. None lies within another.
/** @param {ReturnType<typeof tree_of>} tree  @param {Path[]} paths  @returns {Change[]} */
function removals(tree, paths) {
  const gone = new Set(paths.map(path => tree.node_at(path)).map(node => (node?.parent?.type === 'property' ? node.parent : node)).filter(node => node !== undefined));
  const end = /** @param {import('jsonc-parser').Node} node */ node => node.offset + node.length;
  return [...gone].map(node => {
    const all = node.parent?.children ?? [], place = all.indexOf(node);
    if (all.slice(0, place).some(each => !gone.has(each))) return { from: end(all[place - 1]), to: end(node), insert: '' };
    return { from: node.offset, to: all[place + 1]?.offset ?? end(node), insert: '' };
  }).sort((a, b) => a.from - b.from);
}

/** The changes that take out several places at once, none within another. @param {string} text  @param {Path[]} paths  @returns {Change[]} */
export function changes_to_remove(text, paths) {
  const tree = tree_of(text);
  return tree.whole ? removals(tree, paths) : [];
}

/** One change that does what these do one after the other: of each a path, a value and whether it is inserted. @param {string} text  @param {[Path, unknown, boolean?][]} steps  @returns {Change[]} */
export function changes_in_turn(text, steps) {
  let now = text;
  for (const step of steps) for (const { from, to, insert } of changes_for(now, ...step).reverse()) now = now.slice(0, from) + insert + now.slice(to);
  return difference(text, now);
}

/** The one change that makes a text another one. @param {string} text  @param {string} now  @returns {Change[]} */
export function difference(text, now) {
  if (now === text) return [];
  let from = 0, back = 0;
  while (text[from] === now[from] && from < Math.min(text.length, now.length)) ++from;
  while (back < Math.min(text.length, now.length) - from && text[text.length - 1 - back] === now[now.length - 1 - back]) ++back;
  return [{ from, to: text.length - back, insert: now.slice(from, now.length - back) }];
}

/** The changes that let two neighbours in a list change places, each as it is written. @param {string} text  @param {Path} list  @param {number} first  @returns {Change[]} */
export function changes_to_swap(text, list, first) {
  const tree = tree_of(text), a = tree.node_at([...list, first]), b = tree.node_at([...list, first + 1]);
  if (!tree.whole || !a || !b) return [];
  /** @param {import('jsonc-parser').Node} node */
  const source = ({ offset, length }) => text.slice(offset, offset + length);
  return [{ from: a.offset, to: a.offset + a.length, insert: source(b) }, { from: b.offset, to: b.offset + b.length, insert: source(a) }];
}

/** As it would be written by hand. @param {unknown} value */
export const written = value => JSON.stringify(value, null, 2) + '\n';
