// Registers the service worker, for pages of one's own.

/** @param {string} address  absolute */
export async function register_worker(address) {
  // Frames rely on the browser's cache: what a worker keeps there is divided by host page, and blocked by some browsers.
  if (window.top !== window) return;
  try {
    // Policies that enforce Trusted Types take a worker's address from a policy only.
    const policy = window.trustedTypes?.createPolicy('jindan', { createScriptURL: url => url });
    await navigator.serviceWorker.register(policy ? policy.createScriptURL(address) : address);
  } catch { /* no worker here: the page works all the same, online */ }
}
