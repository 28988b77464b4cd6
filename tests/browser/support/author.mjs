// The author's page as its user has it: what it says, and what is typed into it.
import { address_of } from './addresses.mjs';
import { open_profile, open_tab } from './browser.mjs';
import { entries_of } from './databases.mjs';
import { until } from './until.mjs';

/**
 * @param {import('playwright-core').Page} page
 * @returns what a test does on it
 */
export function author_on(page) {
  const part = (name) => page.locator(`[data-part="${name}"]`);
  const text_area = page.locator('[data-part="editor"] .cm-content');
  const problems = () => page.locator('[data-part="problems"] button').allTextContents();
  return {
    part,
    problems,
    ready: () => page.locator('main:not(.au-starts)').waitFor(),
    /** What it says about what is kept, in the page's words. */
    says_kept: (text) => until(async () => await part('kept').innerText() === text, `“${text}” about what is kept`),
    says: (text) => until(async () => (await part('notice').innerText()).includes(text), `“${text}”`),
    /** Into a field of the form, at its end. */
    async type(label, text) {
      await page.getByLabel(label, { exact: true }).focus();
      await page.keyboard.press('End');
      await page.keyboard.insertText(text);
    },
    tab: (name) => page.locator(`[data-tab="${name}"]`).click(),
    /** The whole text, as the draft keeps it; CodeMirror itself draws only what is near the view. */
    text: () => page.evaluate(() => new Promise((resolve, reject) => {
      const asked = indexedDB.open('jindan-author');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
        all.onsuccess = () => {
          asked.result.close();
          resolve(all.result.find(({ id }) => `#${id}` === location.hash)?.text ?? '');
        };
      };
    })),
    /** With the keyboard: keys as Playwright names them, "text: …" is typed as it is. */
    async write(...keys) {
      await text_area.focus();
      for (const key of keys) await (key.startsWith('text: ') ? page.keyboard.insertText(key.slice(6)) : page.keyboard.press(key));
    },
    /** Find and replace, as CodeMirror has it. */
    async replace(from, to) {
      await text_area.focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+f');
      const panel = page.locator('[data-part="editor"] .cm-search');
      for (const [field, text] of [['[name=search]', from], ['input[name=replace]', to]]) {
        await panel.locator(field).fill(text);
        await page.keyboard.press('End');  // it is read as keys come up
      }
      await panel.locator('[name=next]').click();
      await panel.locator('button[name=replace]').click();
      await page.keyboard.press('Escape');
      await text_area.focus();
      await page.keyboard.press('Escape');
    },
    /** A number, by the keyboard: Firefox’s automation fills in what stands behind the number that is there. */
    async number(field, text) {
      await field.focus();
      await page.keyboard.press('Control+A');
      await (text ? page.keyboard.type(text) : page.keyboard.press('Delete'));
    },
    /** A new draft: the label of a template, or "blank". */
    async begin(template) {
      const before = await address_of(page);
      await part('template').selectOption(template);
      await part('begin').click();
      await until(async () => await address_of(page) !== before, 'the new draft');
    },
    async undo() {
      await page.locator('[data-part="undo"]').click();
    },
    /** Waits for a problem that says this, and gives all. */
    async problem(words) {
      await until(async () => (await problems()).some((each) => words.test(each)), `a problem like ${words}; there is ${await problems()}`);
      return (await problems()).find((each) => words.test(each));
    },
    /** Of the text as it is now. */
    no_errors: () => page.locator('details[aria-busy="false"] [data-part="summary"]:not([data-state="error"])').waitFor(),
  };
}

/** The texts of all drafts. @param {import('playwright-core').Page} page  of the origin */
export const drafts_of = async (page) => (await entries_of(page, 'jindan-author', 'drafts')).map(([, draft]) => /** @type {any} */ (draft).text);

/** The page in a profile of its own, ready to be written on. */
export async function open_author(browser, site, lang = 'ko', settings = { viewport: { width: 1400, height: 900 } }, fragment = '') {
  const profile = await open_profile(browser, settings), tab = await open_tab(profile, `${site.url}${lang}/author/${fragment}`, { ready: false });
  const author = author_on(tab.page);
  await author.ready();
  return { ...tab, profile, author, async close() { await tab.close(); await profile.close(); } };
}
