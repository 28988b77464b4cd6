// A browser that has no more room for a site, from a moment on.

/** Really full, down to the last character. Runs in the page. */
export function fill_local_storage() {
  for (let size = 4 * 1024 * 1024, i = 0; size >= 1; ) {
    try {
      localStorage.setItem(`filler ${i}`, 'x'.repeat(size));
      i += 1;
    } catch {
      size >>= 1;
    }
  }
}

/**
 * What Chromium gives the page's origin in its databases: its transactions then end with QuotaExceededError, as on a full disk. It may look up what there
 * is up to half a minute late.
 * @param {import('playwright-core').Page} page
 * @param {number} [bytes]  as much as ever where it is left out
 */
export async function allow(page, bytes) {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: bytes });
  return session;  // the limit holds as long as it does
}
