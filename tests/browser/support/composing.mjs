// Korean as an input method types it: each syllable grows in composition and is committed whole.

/** @param {import('playwright-core').Page} page */
export async function open_input_method(page) {
  const session = await page.context().newCDPSession(page);
  // Browsers send this key for every key that the input method takes.
  const key = (type) => session.send('Input.dispatchKeyEvent', { type, key: 'Process', code: 'KeyG', windowsVirtualKeyCode: 229 });

  async function compose(text) {
    await key('rawKeyDown');
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await key('keyUp');
  }

  const commit = (text) => session.send('Input.insertText', { text });

  return {
    compose,
    /** @param {string[]} stages  of one syllable: ['ㅎ', '하', '한'] */
    async type(...stages) {
      for (const stage of stages) await compose(stage);
      await commit(stages.at(-1));
    },
    commit,
    cancel: () => session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }),
  };
}
