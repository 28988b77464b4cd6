// Answers by the live DOM's own events, without a hand on the mouse: for tests of what comes after. Works drawn and plain.

/** @typedef {import('playwright-core').Page | import('playwright-core').Frame} Place  that the widget is on */

/** @param {Place} page  @param {string} id */
export const click = (page, id) => page.evaluate((wanted) => document.querySelector(`[data-node="${wanted}"]`).click(), id);

/**
 * From the start to the result.
 * @param {Place} page
 * @param {{account?: string, memos?: Record<number, string>, answer?: (index: number) => number}} [how]  memos by the index of their statement
 */
export async function fill_in(page, { account = '', memos = {}, answer = (index) => 2 + index * 7 % 4 } = {}) {
  if (account) await page.locator('[data-node="account"]').fill(account);
  await click(page, 'begin');
  for (let index = 0; ; ++index) {
    const item = await page.evaluate(() => document.querySelector('[role=radiogroup]')?.dataset.node);
    if (!item) return;
    await click(page, `${item}.opt${answer(index)}`);
    if (memos[index]) await page.locator(`[data-node="${item}.memo"]`).fill(memos[index]);
    await click(page, 'nav.next');
    if (await page.locator('[data-node="points"]').count()) return;
  }
}

/** Adds accounts to a rating sheet; `rows` by the ids of fields and statements. */
export async function add_accounts(page, rows) {
  for (const row of rows) {
    await click(page, 'add');
    for (const [id, value] of Object.entries(row)) {
      const field = page.locator(`input[type=text][data-node="${id}"]`);
      if (await field.count()) await field.fill(value);
      else if (await page.locator(`[data-node="${id}.opt${value}"]`).count()) await click(page, `${id}.opt${value}`);
    }
    await click(page, 'nav.accounts');
  }
}

/** To the overview of all statements, from a card or from there. */
export const to_overview = (page) => page.evaluate(() => document.querySelector('[data-node="nav.overview"]')?.click());

/** Answers one statement, by way of the overview. */
export async function answer_one({ page, widget }, item, value) {
  await to_overview(page);
  await click(page, `${item}.edit`);
  await widget.shown(`${item}.opt${value}`);
  await click(page, `${item}.opt${value}`);
}

/** What the overview says of a statement: its answer, or null. */
export async function answer_in_overview({ page }, item) {
  await to_overview(page);
  const said = await page.evaluate((id) => document.querySelector(`[data-node="${id}"]`)?.innerText ?? '', `${item}.edit`);
  return Number(/, (\d) /.exec(said.replace(/\s+/g, ' '))?.[1] ?? 0) || null;
}
