// Where a page is, and what a reader would paste: as the tests know it. WebKitGTK is served each site at another address, see webkit.mjs.

/** @param {any} page  @param {string} text */
const as_known = (page, text) => page.original?.(text) ?? text;

/** @param {import('playwright-core').Page} page */
export const address_of = async (page) => as_known(page, await page.evaluate(() => location.href));

/** By the keyboard, as no engine lets scripts read the clipboard without a question. @param {import('playwright-core').Page} page */
export async function pasted(page) {
  await page.evaluate(() => document.body.appendChild(Object.assign(document.createElement('textarea'), { id: 'pasted-by-test' })).focus());
  const field = page.locator('#pasted-by-test');
  await page.keyboard.press('Control+V');
  const text = await field.inputValue();
  await field.evaluate((el) => el.remove());
  return as_known(page, text);
}
