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
  if (value === undefined) return removal(tree, path);
  try {
    return modify(text, path, value, { formattingOptions, isArrayInsertion: inserted }).map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content })).sort((a, b) => a.from - b.from);
  } catch {
    return [];  // something else stands on the way there, as a text in the place of an object
  }
}

// With the comma before it, or after it where it is the first.
/** @param {ReturnType<typeof tree_of>} tree  @param {Path} path  @returns {Change[]} */
function removal(tree, path) {
  let gone = tree.node_at(path);
  if (!gone) return [];
  if (gone.parent?.type === 'property') gone = gone.parent;
  const all = gone.parent?.children ?? [], place = all.indexOf(gone), end = /** @param {import('jsonc-parser').Node} node */ node => node.offset + node.length;
  if (place > 0) return [{ from: end(all[place - 1]), to: end(gone), insert: '' }];
  return [{ from: gone.offset, to: all.length > 1 ? all[1].offset : end(gone), insert: '' }];
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
