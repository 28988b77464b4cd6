// What has to work where nothing else of ours comes, and before it: stands in the page itself.
import { keep_early } from './static.js';

keep_early();

// A frame that is sandboxed without allow-same-origin is of no origin: it gets module scripts only from servers that let any origin have them.
// Where this one does not, nothing else of ours can run, and the page says so at once.
if (self.origin === 'null') {
  const { href } = /** @type {HTMLLinkElement} */ (document.querySelector('[rel=modulepreload]'));
  fetch(href).catch(() => {
    /** @type {HTMLElement} */ (document.querySelector('.jd-barred')).hidden = false;
    document.querySelectorAll('.jd-busy, .jd-late').forEach(each => each.remove());
  });
}
