// What the book tells stands at the top of its page. Where that is out of view, it is shown at the lower edge of the window for a while, too.
import { make } from './live-roles.js';

const shown_for = 6000;  // ms

/**
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @returns {() => void}  to be called whenever the page has changed
 */
export function create_toast(root, signal) {
  const toast = make('div', 'jd-toast');
  toast.setAttribute('aria-hidden', 'true');  // it was announced
  root.append(toast);
  let told = '', timer = 0;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    toast.remove();
  });
  return () => {
    const notice = root.querySelector('[data-node="notice"]'), text = notice?.textContent ?? '';
    if (text === told) return;
    told = text;
    clearTimeout(timer);
    const out = notice && text && notice.getBoundingClientRect().bottom < 0;
    toast.textContent = out ? text : '';
    if (out) timer = setTimeout(() => { toast.textContent = ''; }, shown_for);
  };
}
