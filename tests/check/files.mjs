// The files that the checks read: their names and what is in them, from the project's folder.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * @param {string} folder
 * @param {...string} endings  ".js"
 * @returns {string[]}  paths, by the alphabet
 */
export const files_in = (folder, ...endings) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => endings.includes(extname(path)) && !/(^|\/)node_modules\//.test(path))
  .map((path) => join(folder, path))
  .sort();

/** @param {string} path */
export const text_of = (path) => readFileSync(path, 'utf8');

/**
 * Where something stands in a text, as the checks say it.
 * @param {string} path
 * @param {string} text  of the file
 * @param {number} at
 * @param {string} message
 */
export function problem_at(path, text, at, message) {
  const before = text.slice(0, at).split('\n');
  return `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${message}`;
}
