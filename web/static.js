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

const key = () => `jindan.early ${location.pathname}`;

/** For the case that the rest of us never comes and the page is opened anew: kept in the tab, and shown again. */
export function keep_early() {
  const root = document.querySelector('.jd-static:not(.jd-ready)'), account = /** @type {HTMLInputElement | null | undefined} */ (root?.querySelector('[data-node=account]'));
  if (!root) return;
  try {
    const [name, ...ids] = sessionStorage.getItem(key())?.split('\n') ?? [''];
    if (account) account.value ||= name;
    for (const option of ids.map(id => /** @type {HTMLInputElement | null} */ (document.getElementById(id)))) {
      if (option && !root.querySelector(`[name="${option.name}"]:checked`)) option.checked = true;
    }
  } catch { /* this browser keeps nothing */ }
  root.addEventListener('input', () => {
    if (!root.matches('.jd-static:not(.jd-ready)')) return;
    const ids = [...root.querySelectorAll(':checked')].map(option => option.id);
    try {
      sessionStorage.setItem(key(), [account?.value ?? '', ...ids].join('\n'));
    } catch { /* nor here */ }
  });
}

/** The widget has taken it over. */
export function forget_early() {
  try {
    sessionStorage.removeItem(key());
  } catch { /* it kept nothing */ }
}
