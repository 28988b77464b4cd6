// What a WebAssembly module is made of, in bytes: as its binary format (https://webassembly.github.io/spec/core/binary/) has it.

const code = 10, data = 11, imports = 2;

/**
 * @param {Uint8Array} bytes
 * @returns {{functions: number[], imported: number, data: number, rest: number}}  size of each function's body, in order; how many functions are imported
 *   before them; size of the data; and of everything else
 */
export function sections_of(bytes) {
  let at = 8;  // after the magic number and the version
  const number = () => {
    let value = 0, shift = 0;
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
      shift += 7;
    }
  };
  const skip_text = () => { const length = number(); at += length; };
  const skip_limits = () => { const flags = bytes[at++]; number(); if (flags & 1) number(); };

  const found = { functions: /** @type {number[]} */ ([]), imported: 0, data: 0, rest: 8 };
  while (at < bytes.length) {
    const begin = at, id = bytes[at++], size = number(), end = at + size;
    if (id === imports) {
      for (let left = number(); left > 0; --left) {
        skip_text();
        skip_text();
        const kind = bytes[at++];
        if (kind === 0) { ++found.imported; number(); }
        else if (kind === 1) { ++at; skip_limits(); }
        else if (kind === 2) skip_limits();
        else at += 2;
      }
    }
    if (id === code) {
      for (let left = number(); left > 0; --left) {
        const body = at, length = number();
        at += length;
        found.functions.push(at - body);
      }
    }
    if (id === data) found.data += end - begin;
    else if (id !== code) found.rest += end - begin;
    at = end;
  }
  found.rest = bytes.length - found.data - found.functions.reduce((sum, each) => sum + each, 0);
  return found;
}
