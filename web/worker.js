// Registers the service worker, for pages of one's own, and says when a newer build waits behind it.
import { own_script } from './own-script.js';

let /** @type {ServiceWorkerRegistration | null} */ registered = null;

/**
 * @param {string} address  absolute
 * @param {string} release  the build that this page is of
 * @param {() => void} [on_waiting]  another build waits; again each time the reader comes back
 */
export async function register_worker(address, release, on_waiting = () => {}) {
  // Frames rely on the browser's cache: what a worker keeps there is divided by host page, and blocked by some browsers.
  if (window.top !== window) return;
  try {
    registered = await navigator.serviceWorker.register(own_script('jindan', address));
  } catch {
    return;  // no worker here: the page works all the same, online
  }
  const mine = registered;
  if (!mine) return;
  // Pages come from the network first: the worker that waits may be of this page's own build, then it lets itself in. Else it answers.
  const look = () => mine.active && mine.waiting?.postMessage(release);
  navigator.serviceWorker.onmessage = on_waiting;
  look();
  mine.active?.postMessage('loaded');
  mine.addEventListener('updatefound', () => mine.installing?.addEventListener('statechange', look));
  document.addEventListener('visibilitychange', () => document.hidden || mine.update().then(look, () => {}));
}

/** Only when everything is kept: the page is loaded anew as soon as the newer build is in place. */
export function let_update_in() {
  const fresh = registered?.waiting;
  if (!fresh) return location.reload();  // another tab has let it in
  // Told by itself, as a page that no worker controls does not hear of a new one.
  fresh.onstatechange = () => fresh.state === 'activating' || location.reload();
  fresh.postMessage('come in');
}

/** Asks once that the browser does not clear what is kept. */
export async function ask_to_last() {
  const asked = 'jindan.lasts';
  try {
    if (window.top !== window || localStorage[asked]) return;
    localStorage[asked] = '1';
    await navigator.storage.persist();
  } catch { /* it cannot be asked here */ }
}
