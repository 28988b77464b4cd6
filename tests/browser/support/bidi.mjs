// What stock Firefox can do by its protocol (WebDriver BiDi) and Playwright does not offer. Playwright's inside is used, so its version is pinned.

/**
 * Sends a command about the page.
 * @param {import('playwright-core').Page} page
 * @param {(context: string) => object} parameters
 */
export function send(page, method, parameters) {
  const session = page._connection.toImpl(page).delegate._session;
  return session.send(method, parameters(session.sessionId));
}

/** A finger. */
export function tap(page, x, y) {
  const at = { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' };
  return send(page, 'input.performActions', (context) => ({
    context,
    actions: [{
      type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' },
      actions: [at, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }],
    }],
  }));
}
