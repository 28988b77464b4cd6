// The diagnostic as a text that is a tree: where a place is, what stands there, and edits that leave the rest of the text as it was written.
import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree } from 'jsonc-parser';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** @param {string} pointer  RFC 6901: "/items/0/id" */
export const path_of = pointer => pointer.split('/').slice(1).map(part => {
  const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^(0|[1-9]\d*)$/.test(name) ? Number(name) : name;
});

/** @param {(string | number)[]} path */
export const pointer_of = path => path.map(part => '/' + String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('');

/** A text with its tree. Where the text is no JSON the tree is of what could be read. */
export function tree_of(text) {
  const errors = [], root = parseTree(text, errors);
  return {
    text,
    /** It is JSON, so that it can be edited by its tree. */
    whole: errors.length === 0 && root?.type === 'object',
    value: root && errors.length === 0 ? getNodeValue(root) : undefined,
    /** What stands at a path; undefined: nothing. */
    at(path) {
      const node = root && findNodeAtLocation(root, path);
      return node && getNodeValue(node);
    },
    /** From and to in the text; of a field that is not there the nearest one around it. */
    place(path) {
      for (let some = path; ; some = some.slice(0, -1)) {
        const node = root && findNodeAtLocation(root, some);
        if (node) return { from: node.offset, to: node.offset + node.length };
        if (some.length === 0) return { from: 0, to: 0 };
      }
    },
  };
}

/**
 * The changes of a text that put `value` to a path: undefined takes away what is there.
 * @returns {{from: number, to: number, insert: string}[]}  of one and the same text, from the front
 */
export const changes_for = (text, path, value, inserted = false) => modify(text, path, value, { formattingOptions, isArrayInsertion: inserted })
  .map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content }))
  .sort((a, b) => a.from - b.from);

/** The text with `value` at a path. */
export const with_value = (text, path, value) => applyEdits(text, modify(text, path, value, { formattingOptions }));

/** As it would be written by hand. */
export const written = value => JSON.stringify(value, null, 2) + '\n';
