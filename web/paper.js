// Printing: the live DOM, laid out for paper while the browser prints, and back as it was. The canvas is left out by the style sheet.
import { flags } from './core.js';

const width = 860;  // CSS px that the core lays out; charts are scaled to the paper

/**
 * @param {object} page
 * @param {HTMLElement} page.root
 * @param {() => boolean} page.ready
 * @param {(width: number, ratio: number, what: number) => void} page.lay_out  lays the core out for paper
 * @param {() => void} page.back     lays it out for the screen again
 * @param {AbortSignal} page.signal
 * @returns {{printing: boolean}}
 */
export function create_paper({ root, ready, lay_out, back, signal }) {
  const paper = { printing: false };
  let before = /** @type {{focused: HTMLElement | null, left: number, top: number}} */ ({});

  // Editors cut off what does not fit: their text is printed instead.
  function write_out() {
    for (const editor of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('.jd-e')))
      editor.dataset.text = /** @type {HTMLInputElement | null} */ (editor.querySelector('textarea, input'))?.value ?? '';
  }

  addEventListener('beforeprint', () => {
    if (paper.printing || !ready()) return;
    paper.printing = true;
    before = { focused: /** @type {HTMLElement | null} */ (document.activeElement), left: scrollX, top: scrollY };
    lay_out(width, 1, flags.vectors | flags.paper);
    write_out();
  }, { signal });

  addEventListener('afterprint', () => {
    if (!paper.printing) return;
    paper.printing = false;
    back();
    // What is left out on paper has been made anew.
    const { focused, left, top } = before, { node } = focused?.dataset ?? {};
    const same = focused?.isConnected ? focused : node && /** @type {HTMLElement | null} */ (root.querySelector(`[data-node="${CSS.escape(node)}"]`));
    if (same && document.activeElement !== same) same.focus({ preventScroll: true });
    scrollTo({ left, top, behavior: 'instant' });
  }, { signal });

  return paper;
}
