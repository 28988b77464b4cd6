// What the reader did on the page as the build wrote it, before there was a core to tell it to.
import { keys_of } from './rungs.js';

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

const page_as_built = () => /** @type {HTMLElement | null} */ (document.querySelector('.jd-static:not(.jd-ready)'));

/** @param {HTMLElement} root */
const account_of = root => /** @type {HTMLInputElement | null} */ (root.querySelector('[data-node=account]'));

let shown = false;

/** What was kept is shown again, once. Not before the first frame: the storage takes its time. */
export function show_early() {
  const root = page_as_built();
  if (shown || !root) return;
  shown = true;
  try {
    const [name, ...ids] = sessionStorage.getItem(key())?.split('\n') ?? [''], account = account_of(root);
    if (account) account.value ||= name;
    for (const option of ids.map(id => /** @type {HTMLInputElement | null} */ (document.getElementById(id)))) {
      if (option && !root.querySelector(`[name="${option.name}"]:checked`)) option.checked = true;
    }
  } catch { /* this browser keeps nothing */ }
}

/** For the case that the rest of us never comes and the page is opened anew: kept in the tab. */
export function keep_early() {
  const root = page_as_built();
  root?.addEventListener('input', () => {
    if (root !== page_as_built()) return;
    show_early();
    const ids = [...root.querySelectorAll(':checked')].map(option => option.id);
    try {
      sessionStorage.setItem(key(), [account_of(root)?.value ?? '', ...ids].join('\n'));
    } catch { /* nor here */ }
  });
}

/** Before the first frame: whoever has been here, or follows a link to something, waits for that and is not asked the first statement anew. */
export function wait_if_returning() {
  let been_here = location.hash.length > 1;
  try {
    been_here ||= keys_of('').some(slot => localStorage[slot]);
  } catch { /* this browser keeps nothing */ }
  page_as_built()?.classList.toggle('jd-returning', been_here);
}

/** The widget has taken it over. */
export function forget_early() {
  try {
    sessionStorage.removeItem(key());
  } catch { /* it kept nothing */ }
}
