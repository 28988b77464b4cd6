// All texts of a diagnostic that have a language.

/**
 * @typedef {import('./document.js').Path} Path
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 */

/** @param {any} value */
const plain = value => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All texts of a diagnostic: objects whose names are languages. Of one in a single language strings count as well, which cannot lack any. @param {Diagnostic} diagnostic */
export function texts_of(diagnostic) {
  const languages = /** @type {unknown[]} */ (Array.isArray(diagnostic?.languages) ? diagnostic.languages : []).filter(each => typeof each === 'string');
  const found = /** @type {{path: Path, texts: Record<string, string>}[]} */ ([]);
  /** @param {any} value  @param {Path} path */
  function look(value, path) {
    if (Array.isArray(value)) return value.forEach((each, i) => look(each, [...path, i]));
    if (!plain(value)) return;
    const names = Object.keys(value);
    if (names.length > 0 && path.length > 0 && names.every(name => languages.includes(name)) && names.every(name => typeof value[name] === 'string')) return void found.push({ path, texts: value });
    for (const name of names) if (!name.startsWith('x-')) look(value[name], [...path, name]);
  }
  look(diagnostic, []);
  return { languages, found };
}
