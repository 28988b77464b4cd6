// A WebAssembly module that may have no more than so much memory beyond what it begins with, as on a device that has none left.

const memory_section = 5;

function read_number(bytes, at) {
  let value = 0, shift = 0;
  for (;;) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) return [value, at];
  }
}

function written_number(value) {
  const out = [];
  do out.push((value & 127) | (value > 127 ? 128 : 0)); while ((value >>>= 7));
  return out;
}

/**
 * @param {Buffer} module
 * @param {number} more  pages of 64 KiB
 */
export function limited(module, more) {
  for (let at = 8; at < module.length;) {
    const kind = module[at], [size, begin] = read_number(module, at + 1);
    if (kind === memory_section) {
      const [, initial_at] = read_number(module, begin), [initial] = read_number(module, initial_at + 1);
      const body = [1, 1, ...written_number(initial), ...written_number(initial + more)];
      return Buffer.concat([module.subarray(0, at), Buffer.from([memory_section, ...written_number(body.length), ...body]), module.subarray(begin + size)]);
    }
    at = begin + size;
  }
  throw new Error('this module has no memory of its own');
}
