// The door's entry: the service worker, so that the diagnostics open offline; letters; and files that are opened with the installed app, which
// go on to the page of their diagnostic.
import { book_mark } from './book-store.js';
import { put_by, take_handed } from './handed.js';
import { provide_hangul } from './hangul.js';
import { register_worker } from './worker.js';

const root = /** @type {HTMLElement} */ (document.querySelector('.jd-root'));
const { release, worker, hangul } = /** @type {Record<string, string>} */ (root.dataset);

// Of one assessment, or of the last of many; where it is neither, any page says so.
/** @param {string} text */
function diagnostic_of(text) {
  try {
    const file = JSON.parse(text);
    return (file.diagnostic ?? file.assessments.at(-1).diagnostic).id;
  } catch {
    return '';
  }
}

/** @param {string} text */
async function go_on_with(text) {
  const id = diagnostic_of(text), all = /** @type {HTMLAnchorElement[]} */ ([...root.querySelectorAll('.jd-door a')]);
  const { href } = all.find(({ pathname }) => pathname.endsWith(`/${id}/`)) ?? all[0];
  location.replace(`${href}?handed=${await put_by(text)}`);
}

// Who keeps a book comes for it, but not from it.
function go_to_book() {
  try {
    if (localStorage.getItem(book_mark) && !location.hash) location.replace(/** @type {HTMLAnchorElement} */ (root.querySelector('.jd-door a[href$="book/"]')).href);
  } catch { /* nothing is kept here */ }
}

take_handed().then(text => (text === null ? go_to_book() : go_on_with(text)));
window.launchQueue?.setConsumer(async ({ files }) => files[0] && go_on_with(await (await files[0].getFile()).text()));
register_worker(new URL(worker, document.baseURI).href, release);
provide_hangul(getComputedStyle(root).fontFamily, hangul);
