// What the site is made of, read and given names. Names in files/ carry a hash of the contents.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from './words.mjs';
import { screenshots } from './manifest.mjs';
import { filled } from './template.mjs';

export const project = fileURLToPath(new URL('../..', import.meta.url));
/** @param {string} path  from the project's folder */
export const source = (path) => readFile(join(project, path), 'utf8');

/** @param {...(string | Uint8Array)} contents */
export const hash = (...contents) => contents.reduce((h, c) => h.update(c), createHash('sha256')).digest('hex').slice(0, 10);

/** @param {string} name  @param {string | Uint8Array} contents  @returns {string}  the path within the site */
export function hashed(name, contents) {
  const extension = extname(name);
  return `files/${name.slice(0, -extension.length)}.${hash(contents)}${extension}`;
}

// Mistakes of whoever builds, as one line without a stack.
/** @param {string} why  @returns {never} */
export function stop(why) {
  console.error(`dev: ${why}`);
  process.exit(1);
}

/**
 * @typedef {Record<string, any>} Diagnostic  as in assets/diagnostics: the command has found it valid
 * @typedef {{diagnostic: Diagnostic, contents: string, path: string}} Found  path: within the site
 * @typedef {Map<string, string | Uint8Array>} Files  contents, by path within the site
 */

const our_own = join(project, 'assets/diagnostics');
const other_pages = ['author', 'book', 'offline', 'open'];  // beside those of diagnostics, "<lang>/<name>/"

/**
 * In the order of assets/catalogue.json; what it does not name comes after that.
 * @param {string} [folder]  other ones than ours, by their names
 * @returns {Promise<Found[]>}
 */
export async function read_diagnostics(folder = our_own) {
  const ids = /** @type {string[]} */ (folder === our_own ? JSON.parse(await source('assets/catalogue.json')) : []);
  const present = (await readdir(folder)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
  const missing = ids.filter((id) => !present.includes(id));
  if (missing.length > 0) stop(`assets/catalogue.json names what is not in assets/diagnostics: ${missing.join(', ')}`);
  const found = [];
  for (const id of [...ids, ...present.filter((each) => !ids.includes(each)).sort()]) {
    const diagnostic = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));
    if (diagnostic.id !== id) stop(`${relative(project, folder)}/${id}.json has to be called like its id: ${diagnostic.id}.json`);
    if (other_pages.includes(id)) stop(`a diagnostic cannot be called ${id}: another page of the site has that address`);
    const contents = JSON.stringify(diagnostic);
    found.push({ diagnostic, contents, path: hashed(`${id}.json`, contents) });
  }
  return found;
}

// A module says which core it is, and the words begin with it: a page refuses those of another one.
/** @param {Uint8Array} wasm  @param {string} name */
export function named(wasm, name) {
  const content = Buffer.concat([Buffer.from('\x05build'), Buffer.from(name)]);
  return Buffer.concat([wasm, Buffer.from([0, content.length]), content]);  // a custom section, shorter than 128 bytes
}

/** @param {Files} files  are added to  @returns {Promise<Record<string, string>>}  paths by name */
export async function read_screenshots(files) {
  const pictures = /** @type {Record<string, string>} */ ({});
  for (const name of Object.values(screenshots).flat()) {
    const contents = await readFile(join(project, 'assets/screenshots', name));
    pictures[name] = hashed(name, contents);
    files.set(pictures[name], contents);
  }
  return pictures;
}

/** @param {Files} files  are added to  @returns {Promise<Record<string, string>>}  paths by name */
export async function read_icons(files) {
  const folder = join(project, 'assets/icons');
  const icons = /** @type {Record<string, string>} */ ({});
  for (const name of (await readdir(folder)).sort()) {
    if (!/\.(svg|png)$/.test(name)) continue;
    const contents = await readFile(join(folder, name));
    icons[name] = hashed(name, contents);
    files.set(icons[name], contents);
  }
  return icons;
}

export function public_url() {
  const text = process.env.JINDAN_PUBLIC_URL;
  if (!text) return '';
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) stop(`JINDAN_PUBLIC_URL is no web address: ${text}`);
  return text.endsWith('/') ? text : `${text}/`;
}

// What the page shows before its script comes, and without it: the command lays out the same screens as the module.
/**
 * @param {string} id  @param {string} lang  @param {string} [folder]
 * @returns {{screen: string, by_hand: string, all_by_hand: string, heights: Record<string, number>}}  heights: by width, CSS px
 */
export function read_screen(id, lang, folder = our_own) {
  const file = join(folder, `${id}.json`);
  let made = '';
  try {
    made = execFileSync(join(project, 'build/native/jindan'), ['page', file, '--lang', lang], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch {
    stop(`no page can be made of ${relative(project, file)}, for what is said above`);  // by the command itself
  }
  const { screen, by_hand, all_by_hand = '', heights } = JSON.parse(made);
  const waiting = filled('<p class="jd-busy"><span class="jd-mark" aria-hidden="true"></span>{{loading}}</p>', words[lang], 'the mark');
  return { screen: screen.replace('<!--mark-->', waiting), by_hand, all_by_hand, heights };
}
