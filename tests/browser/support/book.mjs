// What a reader does in the customer book, for the tests that begin with it.
import { saved_file } from './saved.mjs';
import { until } from './until.mjs';

/** An account, which is then open. */
export async function add({ page, widget }, name) {
  await widget.press('new.name');
  await page.keyboard.insertText(name);
  await widget.press('add');
  await until(async () => (await widget.text('title')) === name, `${name} is open`);
}

/** The file that a press gives: its name and its text. */
export async function saved(tab, id) {
  const { name, bytes } = await saved_file(tab, id);
  return [name, String(bytes)];
}

/** Chooses a file on the screen of data. */
export async function choose_file({ page, widget }, text, name = 'book.json') {
  const chooser = page.waitForEvent('filechooser');
  await widget.press('import');
  await (await chooser).setFiles({ name, mimeType: name.endsWith('.csv') ? 'text/csv' : 'application/json', buffer: Buffer.from(text) });
}

/** A file of everything is brought in, from any screen. */
export async function bring_in(tab, text) {
  const { widget } = tab;
  if (!await widget.has('import')) await widget.press('nav.data');
  await widget.at_rest();
  await choose_file(tab, text);
  await until(() => widget.has('import.apply'), 'what it would change');
  await widget.press('import.apply');
  await widget.at_rest();
}

/** The node of the first row of a list of accounts. */
export const first_row = (page) => page.locator('[data-node^="account."][data-node$=".open"]').first().getAttribute('data-node');
