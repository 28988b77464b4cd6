// What a reader downloads: raw, gzip and brotli bytes of each file, and the budgets they have to keep. Exits with 1 where one is broken.
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { added_to, without } from './added.mjs';
import { compressed } from './compress.mjs';

const site = fileURLToPath(new URL('../../build/site', import.meta.url));

// Node has called the folder `path` until 20.12.
const paths = (await readdir(site, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => relative(site, join(entry.parentPath ?? /** @type {any} */ (entry).path, entry.name)))
  .sort();

/** @typedef {{path: string, kind: string, raw: number, gzip: number, brotli: number}} Row  of which the last three are bytes */

const added = await added_to(paths);
const rows = /** @type {Row[]} */ ([]);
for (const path of paths) {
  const bytes = without(added, path, await readFile(join(site, path)));
  const [[, brotli], [, gzip]] = compressed(bytes);
  rows.push({ path, kind: extname(path).slice(1), raw: bytes.length, gzip: gzip.length, brotli: brotli.length });
}

// Only for systems without Hangul, and slice by slice: nothing of it is part of what a page needs.
/** @param {Row} row */
const is_hangul = ({ path }) => path.startsWith(join('files', 'hangul'));
const slices = rows.filter(is_hangul);
const needed = rows.filter((row) => !is_hangul(row));

// Fetched only where a site's owner has set up a contact form: see web/contact-place.js.
/** @param {string} path */
const is_optional = (path) => /^files\/(open-)?part\./.test(path.replaceAll('\\', '/'));

// Fetched once somebody wants the portfolio as an image.
/** @param {string} path */
const is_image = (path) => /^files\/book-image\./.test(path.replaceAll('\\', '/'));

// The door, the customer book and the page for diagnostics of others have pages and scripts of their own, the book a module, too.
/** @param {string} path */
const of_door = (path) => /(^|[/\\])door\./.test(path);
/** @param {string} path */
const of_book = (path) => /(^|[/\\])(jindan-)?book[./\\]/.test(path);

// Nobody who answers fetches it.
/** @param {string} path */
const of_author = (path) => /(^|[/\\])(jindan-)?author(-core)?[./\\]/.test(path);
/** @param {string} path */
const of_open = (path) => /(^|[/\\])open(-part)?[./\\]/.test(path);

/** @param {(row: Row) => boolean} kept */
const sum = (kept) => needed.filter(kept).reduce((total, row) => total + row.brotli, 0);
/** @param {(row: Row) => boolean} kept */
const largest = (kept) => Math.max(0, ...needed.filter(kept).map((row) => row.brotli));

// Brotli bytes; kB is 1000 bytes.
/** @type {[what: string, bytes: number, budget: number][]} */
const budgets = [
  ['WebAssembly of one page', largest(({ kind, path }) => kind === 'wasm' && !of_book(path) && !of_author(path)), 150_000],
  // What one reader's browser fetches: the page's own script and what it imports at once, the worker, and in an article the article's script.
  ['JavaScript of one page', sum(({ kind, path }) => kind === 'js' && !is_optional(path) && !is_image(path) && !of_book(path) && !of_door(path) && !of_open(path) && !of_author(path) && path !== 'embed.js'), 25_000],
  ['JavaScript of the door', sum(({ kind, path }) => kind === 'js' && (of_door(path) || path === 'sw.js')), 3_000],
  ['JavaScript of an article', sum(({ path }) => path === 'embed.js'), 3_000],
  ['contact form, where set up', sum(({ kind, path }) => kind === 'js' && is_optional(path) && !of_open(path)), 4_000],
  ['WebAssembly of the book', sum(({ kind, path }) => kind === 'wasm' && of_book(path)), 320_000],
  ['JavaScript of the book', sum(({ kind, path }) => kind === 'js' && (of_book(path) || path === 'sw.js')), 25_000],
  ['JavaScript for those of others', sum(({ kind, path }) => kind === 'js' && !is_optional(path) && (of_open(path) || path === 'sw.js')), 30_000],
  ['WebAssembly for authors', sum(({ kind, path }) => kind === 'wasm' && of_author(path)), 130_000],
  ['JavaScript for authors', sum(({ kind, path }) => kind === 'js' && of_author(path)), 150_000],
  ['image of the portfolio', sum(({ kind, path }) => kind === 'js' && is_image(path)), 2_000],
  ['HTML and CSS of one page', largest(({ kind, path }) => kind === 'html' && !of_author(path)) + sum(({ kind, path }) => kind === 'css' && !of_author(path)), 20_000],
  ['fonts', sum(({ kind }) => /^(woff2?|ttf|otf)$/.test(kind)), 0],
];

/** @param {number} bytes */
const number = (bytes) => String(bytes).padStart(9);
const width = Math.max(...needed.map(({ path }) => path.length));
console.log(`${'file'.padEnd(width)}       raw      gzip    brotli`);
for (const { path, raw, gzip, brotli } of needed) console.log(`${path.padEnd(width)} ${number(raw)} ${number(gzip)} ${number(brotli)}`);
console.log(`${'files/hangul/'.padEnd(width)} ${number(slices.reduce((total, { raw }) => total + raw, 0))}  in ${slices.length} files, where the system has no Hangul`);
if (added.length > 0) console.log(`\nembed.js and sw.js without the names of what has been added: ${added.join(', ')}`);
console.log('');
for (const [what, bytes, budget] of budgets) {
  console.log(`${what.padEnd(30)} ${number(bytes)} of ${number(budget)} bytes  ${bytes <= budget ? 'ok' : 'OVER BUDGET'}`);
}
if (budgets.some(([, bytes, budget]) => bytes > budget)) process.exitCode = 1;
