// What a page gives to be saved.
import { readFile } from 'node:fs/promises';
import { next_download } from './bidi.mjs';

/** The next file, to be asked for before it is given. @param {import('playwright-core').Page} page */
export const download_of = (page) => (page.context?.().browser().browserType().name() === 'firefox' ? next_download(page) : page.waitForEvent('download'));

/**
 * The file that a press gives.
 * @param {{page: import('playwright-core').Page, widget: {press: (id: string) => Promise<void>}}} tab
 * @param {string} id  of what is pressed
 * @returns {Promise<{name: string, bytes: Buffer}>}
 */
export async function saved_file({ page, widget }, id) {
  const coming = download_of(page);
  await widget.press(id);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
