// Copies of a file as browsers take them: made once, as small as possible, and served beside the original.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Pictures other than SVG are compressed already.
/** @param {string} path */
export const compressible = (path) => /\.(html|js|css|json|svg|txt|wasm|webmanifest)$/.test(path);

/** @param {Uint8Array} bytes  @returns {[string, Buffer][]} the extension of each copy, and its contents */
export function compressed(bytes) {
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return [['.br', brotli], ['.gz', gzipSync(bytes, { level: 9 })]];
}
