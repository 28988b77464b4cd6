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

/** @typedef {{memory: WebAssembly.Memory, buffer(size: number): number}} Module  of what a module exports, what texts need */

/** @param {Module} module  @param {number} at  @param {number} size */
export const read = (module, at, size) => decoder.decode(new Uint8Array(module.memory.buffer, at >>> 0, size));

/**
 * One behind the other, for the next call. The buffer may move memory, so the view is made after it.
 * @param {Module} module
 * @param {...string} texts
 * @returns {number[]}  bytes of each
 */
export function write(module, ...texts) {
  const parts = texts.map(text => encoder.encode(text));
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  let at = module.buffer(size) >>> 0;
  for (const part of parts) {
    new Uint8Array(module.memory.buffer, at, part.length).set(part);
    at += part.length;
  }
  return parts.map(part => part.length);
}

/** @param {Module} module  @param {number} pair  where a text_answer is */
export function answer(module, pair) {
  const [at, size] = new Int32Array(module.memory.buffer, pair >>> 0, 2);
  return read(module, at, size);
}
