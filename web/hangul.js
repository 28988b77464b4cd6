// Hangul for readers whose system has none: a style sheet with a font in slices, of which a browser fetches those that its text needs.
import { plain_context } from './glyphs.js';

// What no font has is drawn as a box, always the same.
/** @param {string} family */
function is_there(family) {
  const context = plain_context(1, 1);
  context.font = `32px ${family}`;
  /** @param {string} text */
  const width = text => context.measureText(text).width;
  return width('가') !== width('\uffff');
}

/**
 * @param {string} family  the stack; the last of it is the font's own name, which means nothing until the style sheet is there
 * @param {string} [address]  of the style sheet
 * @param {AbortSignal} [signal]  takes it away again
 * @returns {boolean} whether it was needed
 */
export function provide_hangul(family, address, signal) {
  if (!address || is_there(family)) return false;
  const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  document.head.append(sheet);
  signal?.addEventListener('abort', () => sheet.remove());
  return true;
}

/**
 * Tells when other fonts are there than before.
 * @param {boolean} foreign  some may have begun to load already
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function follow_fonts(foreign, changed, signal) {
  const when_loaded = () => document.fonts.ready.then(() => signal.aborted || changed());
  document.fonts?.addEventListener('loading', when_loaded, { signal });  // WebKit says when it begins, not when it is done
  if (foreign) when_loaded();
}
