// The picture that goes with a link to a diagnostic where it is shared: 1200 x 630, a PNG, as chat programs and networks take no SVG. Drawn from
// the diagnostic's own words and levels, with the letters of the font that comes along for systems without Hangul.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { slices_for } from './hangul.mjs';
import { escaped } from './template.mjs';

const require = createRequire(new URL('../../tests/package.json', import.meta.url));

export const width = 1200, height = 630;
const edge = 88, column = width - 2 * edge;
const bands = ['#b93a1e', '#8a6100', '#0b7f57', '#1f55e0'];  // of the light theme, src/ui/theme.cpp

/** @typedef {{title: string, text: string, levels: string[], mark: string}} Said  mark: small, above the title */

// WOFF 1.0 is the font's own tables, each packed by zlib.
/** @param {Buffer} woff */
function unpacked(woff) {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count), tables = [];
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  let end = directory.length;
  for (let i = 0; i < count; ++i) {
    const entry = 44 + 20 * i, [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    const bytes = woff.subarray(offset, offset + packed), table = packed < length ? inflateSync(bytes) : bytes;
    woff.copy(directory, 12 + 16 * i, entry, entry + 4);
    woff.copy(directory, 16 + 16 * i, entry + 16, entry + 20);
    directory.writeUInt32BE(end, 20 + 16 * i);
    directory.writeUInt32BE(length, 24 + 16 * i);
    tables.push(table, Buffer.alloc((4 - (length % 4)) % 4));
    end += length + ((4 - (length % 4)) % 4);
  }
  return Buffer.concat([directory, ...tables]);
}

// Letters are about this wide, em: enough to break lines by, with some room to spare.
/** @param {string} text */
const wide = (text) => Array.from(text).reduce((sum, c) => sum + (c > '\u1100' ? 0.95 : c === ' ' ? 0.3 : 0.6), 0);

/** @param {string} text  @param {number} size  @param {number} most */
function lines(text, size, most) {
  const out = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${out.at(-1)} ${word}`.trim();
    if (wide(longer) * size <= column) out[out.length - 1] = longer;
    else out.push(word);
  }
  if (out.length > most) out.splice(most, out.length, `${out[most - 1].replace(/\s*\S+$/, '')} …`);
  return out.slice(0, most);
}

// The picture in two layers, 400 and 700, as a letter that its slice lacks is taken from whichever slice has it, of any weight.
/** @param {Said} said */
function drawing({ title, text, levels, mark }) {
  const layers = { 400: /** @type {string[]} */ ([]), 700: /** @type {string[]} */ ([]) };
  /**
   * @param {string} said
   * @param {number} x
   * @param {number} y
   * @param {number} size
   * @param {400 | 700} weight
   * @param {string} colour
   * @param {'start' | 'middle'} [anchor]
   */
  const put = (said, x, y, size, weight, colour, anchor = 'start') =>
    layers[weight].push(`<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}" text-anchor="${anchor}">${escaped(said)}</text>`);
  put(mark, edge, 136, 30, 700, '#1f5bff');
  let y = 150;
  const heading = lines(title, 68, 2);
  for (const line of heading) put(line, edge, y += 84, 68, 700, '#10172a');
  y += 22;
  for (const line of lines(text, 32, heading.length > 1 ? 2 : 3)) put(line, edge, y += 48, 32, 400, '#586174');
  const step = column / Math.max(1, levels.length);
  levels.forEach((level, i) => {
    const colour = bands[levels.length > 1 ? Math.round(i * 3 / (levels.length - 1)) : 3], x = edge + step * i;
    layers[400].push(`<rect x="${x}" y="506" width="${step - 8}" height="18" rx="9" fill="${colour}"/>`);
    if (wide(level) * 26 < step) put(level, x + (step - 8) / 2, 562, 26, 700, '#586174', 'middle');
  });
  return layers;
}

const card = `<rect width="100%" height="100%" fill="#f3f4f8"/><rect x="32" y="32" width="${width - 64}" height="${height - 64}" rx="28" fill="#fff" stroke="#d9dde5" stroke-width="2"/>`;

/** @param {string[]} parts */
const svg = (parts) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Nanum Gothic">${parts.join('')}</svg>`;

/** Close it when all are drawn. */
export async function create_share_images() {
  const { Resvg } = /** @type {typeof import('@resvg/resvg-js')} */ (require('@resvg/resvg-js'));
  const folder = await mkdtemp(join(tmpdir(), 'jindan-fonts-'));
  const known = /** @type {Map<string, string>} */ (new Map());  // unpacked slices, by the path of the packed one

  /** @param {string[]} parts  @param {string} text  @param {400 | 700} weight */
  async function rendered(parts, text, weight) {
    const paths = [];
    for (const path of await slices_for(text, weight)) {
      const there = known.get(path) ?? join(folder, `${known.size}.ttf`);
      if (!known.has(path)) await writeFile(there, unpacked(await readFile(path)));
      known.set(path, there);
      paths.push(there);
    }
    return new Resvg(svg(parts), { font: { fontFiles: paths, loadSystemFonts: false, defaultFontFamily: 'Nanum Gothic' } }).render().asPng();
  }

  return {
    /**
     * @param {Said} said
     * @returns {Promise<Uint8Array>} PNG
     */
    async draw(said) {
      const text = [said.title, said.text, said.mark, ...said.levels, '…'].join(''), layers = drawing(said);
      const bold = await rendered(layers[700], text, 700);
      const above = `<image width="${width}" height="${height}" href="data:image/png;base64,${Buffer.from(bold).toString('base64')}"/>`;
      return rendered([card, ...layers[400], above], text, 400);
    },
    close: () => rm(folder, { recursive: true }),
  };
}
