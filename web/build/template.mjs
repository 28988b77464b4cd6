// Page templates: {{name}} is replaced by the value, escaped for HTML text and quoted attributes; {{{name}}} by the value as it is.
// A name without a value stops the build, so that no page goes out with a hole in it.

/** @type {Record<string, string>} */
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {unknown} text */
export const escaped = (text) => String(text).replace(/[&<>"']/g, (c) => escapes[c]);

/**
 * A text of a diagnostic in a language, or in the first that it has: what the interface itself shows (src/core/localized.hpp).
 * @param {string | Record<string, string> | undefined} text
 * @param {string} lang
 */
export const said = (text, lang) => (typeof text === 'string' ? text : text?.[lang] ?? Object.values(text ?? {})[0] ?? '');

/**
 * @typedef {Record<string, string | undefined>} Values  by the name that stands for each in a template
 *
 * @param {string} template
 * @param {Values} values
 * @param {string} where  the template's name, for error messages
 */
export function filled(template, values, where) {
  /** @param {string} name */
  const value = (name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`${where}: nothing is known by the name {{${name}}}`);
    return String(values[name]);
  };
  return template
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\{\{\{([^{}]+)\}\}\}|\{\{([^{}]+)\}\}/g, (_, raw, name) => (raw ? value(raw.trim()) : escaped(value(name.trim()))));
}
