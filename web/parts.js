// The files that a widget is made of, all of one build: a module says which core it is, and words begin with the name of the core that they were
// made for.
import { build_of, fetch_module, fetch_text } from './core.js';

const mixed = url => Object.assign(new Error(`of another build: ${url}`), { mixed: true });

/**
 * @param {object} at
 * @param {string} [at.build]  what the core and the words have to say; nothing: whatever comes
 * @param {string} at.wasm     addresses
 * @param {string} at.diagnostic
 * @param {{ko: string, en: string}} at.words
 */
export function create_parts({ build, wasm, diagnostic, words }) {
  async function words_in(lang) {
    const text = await fetch_text(words[lang]), end = text.indexOf('\n');
    if (build && text.slice(0, end) !== build) throw mixed(words[lang]);
    return build ? text.slice(end + 1) : text;
  }

  return {
    words_in,
    /** @returns {Promise<[WebAssembly.Module, string, string]>}  the core, the diagnostic, the words of a language */
    async all(lang) {
      const parts = await Promise.all([fetch_module(wasm), fetch_text(diagnostic), words_in(lang)]);
      if (build && build_of(parts[0]) !== build) throw mixed(wasm);
      return parts;
    },
  };
}
