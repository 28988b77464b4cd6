// What can be written at a place: names of fields and words that the schema of diagnostics knows there, and ids that the file itself defines.
import { getLocation } from 'jsonc-parser';

/**
 * A part of assets/diagnostic.schema.json.
 * @typedef {Record<string, any>} Schema
 * @typedef {import('./document.js').Path} Path
 */

/** All that a part of a schema can be, without references. @param {Schema} schema  @param {Schema | undefined} part  @returns {Generator<Schema, void>} */
function* forms(schema, part, depth = 0) {
  if (!part || depth > 12) return;
  if (part.$ref) yield* forms(schema, schema.$defs[part.$ref.split('/').at(-1)], depth + 1);
  else yield part;
  for (const list of [part.oneOf, part.anyOf, part.allOf]) for (const one of list ?? []) yield* forms(schema, one, depth + 1);
  for (const one of [part.then, part.else]) if (one) yield* forms(schema, one, depth + 1);
}

/** @param {Schema} schema  @param {Schema} part  @param {string | number} name  @returns {Generator<Schema, void>} */
function* inside(schema, part, name) {
  for (const form of forms(schema, part)) {
    if (typeof name === 'number') {
      if (form.items) yield form.items;
    } else if (form.properties?.[name]) {
      yield form.properties[name];
    } else if (form.additionalProperties && typeof form.additionalProperties === 'object') {
      yield form.additionalProperties;
    }
  }
}

/** The parts of the schema that stand for a path. @param {Schema} schema  @param {Path} path */
function parts_at(schema, path) {
  let parts = [schema];
  for (const name of path) parts = parts.flatMap(part => [...inside(schema, part, name)]);
  return parts.flatMap(part => [...forms(schema, part)]);
}

// Which ids of the file a field that refers to one may name.
/** @type {Record<string, string[]>} */
const refers = {
  scale: ['scales'], dimension: ['dimensions'], of: ['items', 'scores'], item: ['items'], score: ['scores'], weight: ['weights'], minus: ['items', 'scores'], rank_by: ['scores'],
  measure: ['items'], items: ['items'],
};

/** @param {import('./document.js').Diagnostic | undefined} value  @param {Path} path  @returns {string[]} */
function ids_for(value, path) {
  const field = /** @type {string} */ (path.findLast(part => typeof part === 'string'));
  return (refers[field] ?? []).flatMap(list => (Array.isArray(value?.[list]) ? value[list] : []).map(({ id }) => id)).filter(id => typeof id === 'string');
}

/** @param {unknown} text */
const quoted = text => JSON.stringify(text);

// What a field begins with.
/** @type {Record<string, string>} */
const beginnings = { object: '{}', array: '[]', string: '""', boolean: 'true', integer: '1', number: '0' };

/** @param {Schema} schema  @param {Schema} part  @returns {string} */
function beginning(schema, part) {
  const all = [...forms(schema, part)], type = all.map(each => each.type).find(Boolean);
  const words = all.find(each => each.enum)?.enum;
  return words ? quoted(words[0]) : beginnings[type] ?? '""';
}

/**
 * A source for CodeMirror.
 * @param {Schema} schema
 * @param {() => import('./document.js').Diagnostic | undefined} value  of the whole file, as it was when it was last whole
 * @returns {import('@codemirror/autocomplete').CompletionSource}
 */
export const completion_from = (schema, value) => context => {
  const text = context.state.doc.toString(), at = getLocation(text, context.pos), { path, isAtPropertyKey, previousNode } = at;
  const within = previousNode && context.pos > previousNode.offset && context.pos <= previousNode.offset + previousNode.length;
  if (!within && !context.explicit) return null;
  const from = within ? previousNode.offset : context.pos, to = within ? previousNode.offset + previousNode.length : context.pos;
  const options = [];
  if (isAtPropertyKey) {
    const known = new Map();
    for (const form of parts_at(schema, path.slice(0, -1))) for (const [name, part] of Object.entries(form.properties ?? {})) known.has(name) || known.set(name, part);
    const has_value = /^\s*:/.test(text.slice(to));
    for (const [name, part] of known) options.push({ label: quoted(name), apply: has_value ? quoted(name) : `${quoted(name)}: ${beginning(schema, part)}`, info: part.description, type: 'property' });
  } else {
    for (const form of parts_at(schema, path)) {
      for (const word of form.enum ?? []) options.push({ label: JSON.stringify(word), type: 'enum' });
      if (form.type === 'boolean') options.push({ label: 'true', type: 'keyword' }, { label: 'false', type: 'keyword' });
    }
    for (const id of ids_for(value(), path)) options.push({ label: quoted(id), type: 'variable' });
  }
  const once = [...new Map(options.map(each => [each.label, each])).values()];
  return once.length > 0 ? { from, to, options: once, validFor: /^"?[\w-]*"?$/ } : null;
};
