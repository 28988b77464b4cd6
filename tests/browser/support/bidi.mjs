// What stock Firefox can do by its protocol (WebDriver BiDi) and Playwright does not offer. Playwright's inside is used, so its version is pinned.

/**
 * Sends a command about the page.
 * @param {import('playwright-core').Page} page
 * @param {(context: string) => object} parameters
 */
function send(page, method, parameters) {
  const session = /** @type {any} */ (page)._connection.toImpl(page).delegate._session;
  return session.send(method, parameters(session.sessionId));
}

/**
 * The next file that is saved. Playwright overlooks those that come without a navigation, as what a page makes itself does.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{suggestedFilename: () => string, path: () => Promise<string>}>}
 */
export function next_download(page) {
  const session = /** @type {any} */ (page)._connection.toImpl(page).delegate._session;
  return new Promise((saved) => {
    let name = '';
    session.once('browsingContext.downloadWillBegin', ({ suggestedFilename }) => { name = suggestedFilename; });
    session.once('browsingContext.downloadEnd', ({ filepath }) => saved({ suggestedFilename: () => name, path: async () => filepath }));
  });
}

/** On A4. Playwright gives inches where the protocol takes centimetres. @returns {Promise<Buffer>} */
export async function print(page) {
  const { data } = await send(page, 'browsingContext.print', (context) => ({ context, background: true, page: { width: 21, height: 29.7 } }));
  return Buffer.from(data, 'base64');
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

// Runs in the browser's own window, which may ask for an input method's place in it.
const chrome_script = (step) => `(async () => {
  const method = globalThis.method_of_the_test ??= Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  const asked = (of, { type }) => {
    if (type === 'request-to-commit') of.commitComposition();
    if (type === 'request-to-cancel') of.cancelComposition();
    return true;
  };
  if (!method.hasComposition && !method.beginInputTransaction(window, asked)) throw new Error('no input transaction');
  const key = new KeyboardEvent('', { key: 'Process', code: 'KeyG', keyCode: KeyboardEvent.DOM_VK_PROCESSKEY });
  ${step};
  await new Promise((done) => setTimeout(done, 20));  // the page has it from another process
})()`;

/** Firefox's own text input processor: trusted events, as from an input method. The browser needs --remote-allow-system-access. */
export async function open_text_input(page) {
  const { contexts } = await send(page, 'browsingContext.getTree', () => ({ 'moz:scope': 'chrome' }));
  const { context } = contexts.find(({ url }) => url.endsWith('browser.xhtml'));

  async function run(step) {
    const { type, exceptionDetails } = await send(page, 'script.evaluate', () => ({ expression: chrome_script(step), target: { context }, awaitPromise: true }));
    if (type === 'exception') throw new Error(exceptionDetails.text);
  }

  return {
    compose: (text) => run(`method.setPendingCompositionString(${JSON.stringify(text)});
      method.appendClauseToPendingComposition(${text.length}, method.ATTR_RAW_CLAUSE);
      method.setCaretInPendingComposition(${text.length});
      method.flushPendingComposition(key)`),
    commit: (text) => run(`method.commitCompositionWith(${JSON.stringify(text)}, key)`),
    cancel: () => run('method.cancelComposition(key)'),
  };
}
