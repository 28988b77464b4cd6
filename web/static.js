// What the reader did on the page as the build wrote it, before there was a core to tell it to.

/**
 * @param {HTMLElement} root
 * @returns {{chosen: string[], text: string}}  chosen: options by their names in the semantic tree, "q7.opt3"; text: for the core, see
 *          src/app/state.hpp
 */
export function early_answers(root) {
  const account = /** @type {HTMLInputElement | null} */ (root.querySelector('.jd-static [data-node=account]'))?.value ?? '';
  const chosen = [...root.querySelectorAll(':is(.jd-live, .jd-by-hand) :checked')].map(option => option.id.replace(/^\w+-/, ''));
  return { chosen, text: account || chosen.length ? [account, ...chosen].join('\n') : '' };
}
