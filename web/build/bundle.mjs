// Scripts and styles, bundled and minified by esbuild, with a hash of the contents in each name.
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { languages } from './languages.mjs';

// npm's packages live beside the tests, the only other place that needs any.
const require = createRequire(new URL('../../tests/package.json', import.meta.url));
const esbuild = /** @type {typeof import('esbuild')} */ (require('esbuild'));

/** @typedef {import('esbuild').BuildOptions} Options */

/** @param {string} project  @returns {Options} */
const common = (project) => ({
  absWorkingDir: project,
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  legalComments: 'none',
  target: ['es2022'],
  logLevel: 'silent',
  metafile: true,
  define: { LANGUAGES: JSON.stringify(languages) },
});

/**
 * What went into each script and style, for ./dev size --why: bytes by source, by the source that a bundle begins with or, of one that several have in
 * common, its path.
 * @type {Record<string, Record<string, number>>}
 */
export const went_into = {};

/** @param {import('esbuild').Metafile} metafile */
function remember({ outputs }) {
  for (const [path, { entryPoint, inputs }] of Object.entries(outputs)) {
    went_into[entryPoint ?? path] = Object.fromEntries(Object.entries(inputs).map(([source, { bytesInOutput }]) => [source, bytesInOutput]));
  }
}

/**
 * @param {Options} options
 * @returns {Promise<{files: import('esbuild').OutputFile[], metafile: import('esbuild').Metafile}>}
 */
async function built(options) {
  try {
    const { outputFiles = [], metafile } = await esbuild.build(options);
    remember(/** @type {import('esbuild').Metafile} */ (metafile));
    return { files: outputFiles, metafile: /** @type {import('esbuild').Metafile} */ (metafile) };
  } catch (error) {
    for (const { text, location } of /** @type {import('esbuild').BuildFailure} */ (error).errors ?? []) {
      console.error(location ? `${location.file}:${location.line}:${location.column}: ${text}` : text);
    }
    throw new Error('the scripts and styles could not be bundled');
  }
}

/**
 * What esbuild makes of what it was asked for.
 * @template T
 * @param {T | undefined} made
 */
function the(made) {
  if (made === undefined) throw new Error('the bundler has left something out');
  return made;
}

/**
 * The pages' script (modules, split where it imports lazily) and style, the scripts of the door and of the customer book, and script and style of the page for diagnostics of others.
 * @param {string} project
 * @param {string} folder
 * @returns {Promise<{files: Map<string, Uint8Array>, script: string, style: string, door: string, book: string, open: string, open_style: string, first: string[]}>}
 *   files by path within the site; `first`: modules that the script imports at once
 */
export async function bundle_pages(project, folder) {
  const out = join(project, 'out');
  /** @type {Options} */
  const names = { outdir: join(out, folder), entryNames: '[name].[hash]', chunkNames: 'part.[hash]', assetNames: '[name].[hash]', format: 'esm' };
  const result = await built({
    ...common(project),
    ...names,
    entryPoints: { page: 'web/page.js', style: 'web/page.css' },
    splitting: true,
    loader: { '.json': 'file' },  // words of a language, fetched by who reads it
  });
  // By itself: what both have in common would become a file more for the page to fetch.
  const door = await built({ ...common(project), ...names, entryPoints: { door: 'web/door.js' } });
  const book = await built({ ...common(project), ...names, entryPoints: { book: 'web/book.js', 'book-image': 'web/book-image.js' }, loader: { '.json': 'file' }, splitting: true });
  const open = await built({ ...common(project), ...names, chunkNames: 'open-part.[hash]', entryPoints: { open: 'web/open.js', 'open-style': 'web/open.css' }, loader: { '.json': 'file' }, splitting: true });
  /** @param {Awaited<ReturnType<typeof built>>} of  @param {RegExp} pattern */
  const found = (of, pattern) => relative(out, the(of.files.find(({ path }) => pattern.test(path))).path);
  const files = new Map([...result.files, ...door.files, ...book.files, ...open.files].map((file) => [relative(out, file.path), file.contents]));
  const outputs = Object.entries(the(result.metafile).outputs).map(([path, output]) => ({ ...output, path: relative('out', path) }));
  /** @param {string} source */
  const entry = (source) => the(outputs.find((output) => output.entryPoint === source));
  const script = entry('web/page.js');
  const first = script.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => relative('out', path));
  return { files, script: script.path, style: entry('web/page.css').path, door: found(door, /door\.[^/]*\.js$/), book: found(book, /book\.[^/]*\.js$/), open: found(open, /open\.[^/]*\.js$/), open_style: found(open, /open-style\.[^/]*\.css$/), first };
}

/** The author's page: its script, style and the worker with the core. @param {string} project */
export async function bundle_author(project) {
  /** @param {string} source  @param {Options} options */
  const one = async (source, options) => (await built({ ...common(project), entryPoints: [source], nodePaths: [join(project, 'tests/node_modules')], ...options })).files[0].contents;
  const [script, style, worker] = await Promise.all([one('web/author/author.js', { format: 'esm' }), one('web/author/author.css', {}), one('web/author/core-worker.js', { format: 'iife' })]);
  return { script, style, worker };
}

/** One classic script in one file, with values written in for the names in `define`. @param {string} project  @param {string} source  @param {Record<string, unknown>} [define] */
export async function bundle_script(project, source, define = {}) {
  const result = await built({
    ...common(project),
    entryPoints: [source],
    format: 'iife',
    define: Object.fromEntries(Object.entries({ LANGUAGES: languages, ...define }).map(([name, value]) => [name, JSON.stringify(value)])),
  });
  return result.files[0].contents;
}
