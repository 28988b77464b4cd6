// The files that a widget is made of, all of one build: a module says which core it is, and words begin with the name of the core that they were
// made for.
import { build_of, fetch_module, fetch_text } from './core.js';

/**
 * Mixed: a file is of another build.
 * @typedef {Error & {mixed?: true}} PartError
 */

/** @param {string} url */
const mixed = url => Object.assign(new Error(`of another build: ${url}`), { mixed: true });

/**
 * @param {string} url
 * @param {string} [build]  what they have to be made for; nothing: whatever comes
 */
export async function fetch_words(url, build) {
  const text = await fetch_text(url), end = text.indexOf('\n');
  if (build && text.slice(0, end) !== build) throw mixed(url);
  return build ? text.slice(end + 1) : text;
}

/**
 * @param {string} url
 * @param {string} [build]  what it has to be
 */
export async function fetch_core(url, build) {
  const module = await fetch_module(url);
  if (build && build_of(module) !== build) throw mixed(url);
  return module;
}

/**
 * @param {object} at
 * @param {string} [at.build]  what the core and the words have to say; nothing: whatever comes
 * @param {string} at.wasm     addresses
 * @param {string} at.diagnostic
 * @param {Record<string, string>} at.words  by language
 */
export function create_parts({ build, wasm, diagnostic, words }) {
  /** @param {string} lang */
  const words_in = lang => fetch_words(words[lang], build);
  return {
    words_in,
    /** @param {string} lang  @returns {Promise<[WebAssembly.Module, string, string]>}  the core, the diagnostic, the words of a language */
    all: lang => Promise.all([fetch_core(wasm, build), fetch_text(diagnostic), words_in(lang)]),
  };
}
