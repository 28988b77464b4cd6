// Korean as an input method types it: each syllable grows in composition and is committed whole.
import { open_text_input } from './bidi.mjs';

// Chromium's protocol has a part for input methods.
async function open_ime(page) {
  const session = await page.context().newCDPSession(page);
  // Browsers send this key for every key that the input method takes.
  const key = (type) => session.send('Input.dispatchKeyEvent', { type, key: 'Process', code: 'KeyG', windowsVirtualKeyCode: 229 });
  return {
    async compose(text) {
      await key('rawKeyDown');
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await key('keyUp');
    },
    commit: (text) => session.send('Input.insertText', { text }),
    cancel: () => session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 }),
  };
}

/** @param {import('playwright-core').Page} page  of Chromium or Firefox */
export async function open_input_method(page) {
  const in_firefox = page.context().browser().browserType().name() === 'firefox';
  const method = await (in_firefox ? open_text_input : open_ime)(page);
  return {
    ...method,
    /** @param {string[]} stages  of one syllable: ['ㅎ', '하', '한'] */
    async type(...stages) {
      for (const stage of stages) await method.compose(stage);
      await method.commit(stages.at(-1));
    },
  };
}
