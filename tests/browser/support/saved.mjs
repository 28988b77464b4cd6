// What a page gives to be saved.
import { readFile } from 'node:fs/promises';

/**
 * The file that a press gives.
 * @param {{page: import('playwright-core').Page, widget: {press: (id: string) => Promise<void>}}} tab
 * @param {string} id  of what is pressed
 * @returns {Promise<{name: string, bytes: Buffer}>}
 */
export async function saved_file({ page, widget }, id) {
  const coming = page.waitForEvent('download');
  await widget.press(id);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
