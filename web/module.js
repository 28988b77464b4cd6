// What every module of ours has in common, in a page and in a worker: it is without a system, and texts go in and out by its memory, as UTF-8. See
// src/platform/web/abi.hpp.

const encoder = new TextEncoder();
export const decoder = new TextDecoder();

/**
 * What a freestanding module may still ask of its system: nothing that we grant.
 * @param {WebAssembly.Module} module
 * @param {WebAssembly.Imports} [known]  what we do grant
 */
export function system_imports(module, known) {
  const all = { ...known };
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== 'function' || all[from]?.[name]) continue;
    all[from] = { ...all[from] };
    all[from][name] = name === 'proc_exit' || name.startsWith('abort')
      ? /** @param {number} code */ code => { throw new Error(`core exit ${code}`); }
      : name.startsWith('fd_') ? () => 8 /* bad file */ : () => 0;
  }
  return all;
}

/** @param {() => {memory: WebAssembly.Memory, buffer(size: number): number}} exports  of the module, once it is there */
export function create_texts(exports) {
  const memory = () => exports().memory.buffer;
  /** @param {number} at  @param {number} size */
  const read = (at, size) => decoder.decode(new Uint8Array(memory(), at >>> 0, size));
  return {
    memory, read,
    /**
     * One behind the other, for the next call. The buffer may move memory, so the view is made after it.
     * @param {...string} texts
     * @returns {number[]}  bytes of each
     */
    write(...texts) {
      const parts = texts.map(text => encoder.encode(text));
      const size = parts.reduce((sum, part) => sum + part.length, 0);
      let at = exports().buffer(size) >>> 0;
      for (const part of parts) {
        new Uint8Array(memory(), at, part.length).set(part);
        at += part.length;
      }
      return parts.map(part => part.length);
    },
    /** @param {number} pair  where a text_answer is */
    answer(pair) {
      const [at, size] = new Int32Array(memory(), pair >>> 0, 2);
      return read(at, size);
    },
  };
}
