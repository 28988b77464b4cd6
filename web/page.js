// The page's entry: mounts the widget into its root and, for a page of its own, registers the service worker.
import { is_embedded } from './frame.js';
import { mount } from './widget.js';

const root = document.querySelector('.jd-root');
const { wasm, diagnostic, worker } = root.dataset;

const embedded = is_embedded();
document.documentElement.classList.toggle('jd-framed', embedded);

// Resolved now: the page's address may change to the other language's later.
const absolute = address => new URL(address, document.baseURI).href;

function register(address) {
  // Policies that enforce Trusted Types take a worker's address from a policy only.
  const policy = window.trustedTypes?.createPolicy('jindan', { createScriptURL: url => url });
  return navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address);
}

mount(root, {
  wasm: absolute(wasm),
  diagnostic: absolute(diagnostic),
  lang: document.documentElement.lang,
  embedded,
  owns_page: true,
  // Frames rely on the browser's cache: what a worker keeps there is divided by host page, and blocked by some browsers.
  async on_ready() {
    if (window.top !== window) return;
    try {
      await register(absolute(worker));
    } catch { /* no worker here: the page works all the same, online */ }
  },
});
