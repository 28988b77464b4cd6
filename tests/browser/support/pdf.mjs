// Reads a PDF as Chromium prints it: its pages, its text, and what it draws. Other writers' files may need more than this.
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
  }
  return all;
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

/**
 * @param {Buffer} bytes
 * @returns {{pages: number, text: string, images: number, fills: number}}  text without any blanks; images: rasters; fills: painted shapes
 */
export function read_pdf(bytes) {
  const objects = objects_of(bytes), fonts = new Map();
  const out = { pages: 0, text: '', images: 0, fills: 0 };
  // Fonts are called by the numbers of their objects.
  const font = (number) => {
    if (!fonts.has(number)) fonts.set(number, glyphs_of(objects.get(Number(/\/ToUnicode (\d+)/.exec(objects.get(number).dictionary)[1])).stream));
    return fonts.get(number);
  };
  for (const { dictionary, stream } of objects.values()) {
    if (/\/Type \/Page\b/.test(dictionary)) out.pages += 1;
    if (dictionary.includes('/Subtype /Image')) out.images += 1;
    let glyphs = new Map();
    for (const [, name, hex, fill] of stream.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>(?=[^<>]*T[jJ])|^(f\*?)$/gm)) {
      if (name) glyphs = font(Number(name));
      if (hex) for (let at = 0; at < hex.length; at += 4) out.text += glyphs.get(parseInt(hex.slice(at, at + 4), 16)) ?? '';
      if (fill) out.fills += 1;
    }
  }
  out.text = out.text.normalize('NFKC').replace(/\s+/g, '');
  return out;
}
