// Reads a PDF as Chromium and Firefox print it: its pages, its text, and what it draws. Other writers' files may need more than this.
import { inflateSync } from 'node:zlib';

function objects_of(bytes) {
  const all = new Map();
  for (const [, number, content] of bytes.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const at = content.search(/stream\r?\n/), dictionary = at < 0 ? content : content.slice(0, at);
    let stream = '';
    if (at >= 0) {
      const raw = Buffer.from(content.slice(content.indexOf('\n', at) + 1, content.lastIndexOf('endstream')), 'latin1');
      stream = (dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
    }
    all.set(Number(number), { dictionary, stream });
    if (dictionary.includes('/ObjStm')) for (const [inside, object] of objects_within(dictionary, stream)) all.set(inside, object);
  }
  return all;
}

// Firefox packs objects into streams: first a list of number and place, then each.
function objects_within(dictionary, stream) {
  const [, first] = /\/First (\d+)/.exec(dictionary).map(Number), list = stream.slice(0, first).trim().split(/\s+/).map(Number);
  return list.flatMap((number, i) => (i % 2 ? [] : [[number, { dictionary: stream.slice(first + list[i + 1], list[i + 3] === undefined ? undefined : first + list[i + 3]), stream: '' }]]));
}

const letters = (hex) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

// Glyph number -> text, of a font's ToUnicode table.
function glyphs_of(table) {
  const glyphs = new Map();
  for (const [, lines] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(parseInt(from, 16), letters(to));
  }
  for (const [, lines] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, first] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let glyph = parseInt(from, 16), code = parseInt(first, 16); glyph <= parseInt(to, 16); ++glyph, ++code) glyphs.set(glyph, String.fromCodePoint(code));
    }
  }
  return glyphs;
}

/** Letters and numbers: Firefox does not say what its blanks, points and question marks are. @param {string} text */
export const letters_alone = (text) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * @param {Buffer} bytes
 * @returns {{pages: number, text: string, images: number, fills: number}}  text as letters_alone has it; images: rasters; fills: painted shapes
 */
export function read_pdf(bytes) {
  const objects = objects_of(bytes), fonts = new Map();
  const out = { pages: 0, text: '', images: 0, fills: 0 };
  // Chromium calls fonts by the numbers of their objects; Firefox says which they are, alike for all pages.
  const called = new Map([...objects.values()].flatMap(({ dictionary }) => [...dictionary.matchAll(/\/(f-\d+-\d+) (\d+) 0 R/g)].map(([, name, number]) => [name, Number(number)])));
  const font = (name) => {
    const number = called.get(name) ?? Number(name.slice(1));
    if (!fonts.has(number)) fonts.set(number, glyphs_of(objects.get(Number(/\/ToUnicode (\d+)/.exec(objects.get(number).dictionary)[1])).stream));
    return fonts.get(number);
  };
  for (const { dictionary, stream } of objects.values()) {
    if (/\/Type \/Page\b/.test(dictionary)) out.pages += 1;
    if (dictionary.includes('/Subtype /Image')) out.images += 1;
    let glyphs = new Map();
    for (const [, name, hex, fill] of stream.matchAll(/\/(F\d+|f-\d+-\d+) [\d.]+ Tf|<([0-9A-Fa-f\s]+)>(?=[^T]*T[jJ])|(?:^| )(f\*?)$/gm)) {
      if (name) glyphs = font(name);
      for (const [glyph] of (hex ?? '').replace(/\s/g, '').matchAll(/.{1,4}/g)) out.text += glyphs.get(parseInt(glyph, 16)) ?? '';
      if (fill) out.fills += 1;
    }
  }
  out.text = letters_alone(out.text);
  return out;
}
