// The font for systems without Hangul, Nanum Gothic: a style sheet and its slices. See web/hangul.js.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(new URL('../../tests/package.json', import.meta.url));
const source = dirname(require.resolve('@fontsource/nanum-gothic/package.json'));

/** What web/tokens.css calls it. */
const family = 'Jindan Hangul';

// Numbered slices have Hangul and what goes with it; the others have letters that every system has.
const slice = /\/\* nanum-gothic-\[\d+\]-\d+-normal \*\/\s*@font-face \{[^}]*?url\(\.\/files\/([\w-]+)\.woff2\)[^}]*?unicode-range: ([^;]+);\s*\}/g;

const any_slice = new RegExp(slice.source.replace('\\[\\d+\\]', '[\\w[\\]-]+'), 'g');

// "U+ac00-ac01,U+ac04" as pairs of the first and the last.
/** @param {string} list */
const ranges = (list) => list.split(',').map((range) => {
  const [from, to = from] = range.trim().slice(2).split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
});

/**
 * The slices that have letters of a text, as WOFF files.
 * @param {string} text
 * @param {400 | 700} weight
 * @returns {Promise<string[]>} paths
 */
export async function slices_for(text, weight) {
  const codes = [...new Set(Array.from(text, (c) => /** @type {number} */ (c.codePointAt(0))))], paths = [];
  for (const [, name, range] of (await readFile(join(source, `${weight}.css`), 'utf8')).matchAll(any_slice))
    if (ranges(range).some(([from, to]) => codes.some((code) => code >= from && code <= to))) paths.push(join(source, 'files', `${name}.woff`));
  return paths;
}

/**
 * @param {(name: string, contents: Buffer | string) => string} hashed  gives a file its path within the site
 * @returns {Promise<{files: Map<string, Buffer | string>, style: string}>} files by path; the path of the style sheet
 */
export async function hangul_font(hashed) {
  const files = /** @type {Map<string, Buffer | string>} */ (new Map()), rules = [];
  for (const weight of [400, 700]) {
    for (const [, name, range] of (await readFile(join(source, `${weight}.css`), 'utf8')).matchAll(slice)) {
      const contents = await readFile(join(source, 'files', `${name}.woff2`));
      const path = hashed(`hangul/${name}.woff2`, contents);
      files.set(path, contents);
      // The addresses are seen from the style sheet, which is in the same folder.
      rules.push(`@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(${path.split('/').at(-1)})format("woff2");unicode-range:${range}}`);
    }
  }
  if (rules.length < 100) throw new Error(`the font for systems without Hangul has only ${rules.length} slices`);
  const sheet = rules.join('\n'), style = hashed('hangul/hangul.css', sheet);
  files.set(style, sheet);
  files.set('files/hangul/OFL.txt', await readFile(join(source, 'LICENSE')));
  return { files, style };
}
