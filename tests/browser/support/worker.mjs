// The site's service worker.

/** Once it has all that it keeps. @param {import('playwright-core').Page} page */
export const worker_active = (page) => page.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== 'activated') await new Promise((changed) => active.addEventListener('statechange', changed, { once: true }));
});
