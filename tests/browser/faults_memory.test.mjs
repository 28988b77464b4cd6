// The module gets no more memory, or stops: the reader is told, what was kept is there as a file and after the page is opened anew.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { words } from '../../web/words.js';
import { add, choose_file } from './support/book.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { limited } from './support/limited.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { can_trap, trap } from './support/trapping.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const reported = [/RuntimeError/, /unreachable/, /core exit/, /memory access/];

// The module as it was built, but for how much memory it may have.
const with_limit = (pages) => ({
  settings: { serviceWorkers: /** @type {'block'} */ ('block') }, expected: reported,
  prepare: (page) => page.route(/\.wasm$/, async (route) => route.fulfill({ contentType: 'application/wasm', body: limited(await (await route.fetch()).body(), pages) })),
});

// An assessment with notes, as large as a file may be.
const large = JSON.stringify({
  format: 'jindan.workspace', version: 1,
  assessments: Array.from({ length: 120 }, (_, i) => ({
    id: `a${i}`, diagnostic: { id: 'customer-relationship', version: '1.0.0', hash: 'a9695b76db84a7ad' }, account: `고객 ${i}`, quarter: '2026-Q1', headed_at: 1, created_at: 1,
    entries: [{ item: 'q1', answer: 3, answered_at: 2, memo: '가'.repeat(10_000), noted_at: 2 }],
  })),
});

for (const lang of ['ko', 'en']) {
  test(`no more memory in the middle: said, and what was answered is kept (${lang})`, async () => {
    const tab = await open_alone(browser, site.url + page_path(lang), with_limit(16)), { page, widget } = tab;
    await widget.begin();
    await widget.answer(0, 4);
    await widget.answer(1, 2);
    await widget.at_rest();
    await widget.press('nav.start');
    await choose_file(tab, large, 'jindan-answers.json');
    const card = page.locator('[role=alert].jd-stopped');
    await card.waitFor();
    assert.equal(await card.locator('h1').innerText(), words[lang].crashed);
    assert.ok((await card.innerText()).includes(words[lang].crashed_why));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words[lang].download }).click();
    assert.match(await readFile(await (await download).path(), 'utf8'), /"q2","answer":2/);
    await page.unrouteAll();
    await page.getByRole('button', { name: words[lang].reload }).click();
    await widget.stands();
    while (!(await widget.has('q2'))) await widget.press('nav.back').catch(() => widget.press('begin'));
    assert.equal(await widget.chosen('q2'), 2);
    await tab.close();
  });
}

test('no more memory in the customer book: said, and what was written is there again', async () => {
  const tab = await open_alone(browser, site.url + page_path('ko', 'book'), with_limit(16)), { page, widget } = tab;
  await widget.press('new.name');
  await page.keyboard.insertText('한빛정밀');
  await widget.press('add');
  await widget.at_rest();
  await widget.press('nav.data');
  await choose_file(tab, `customer\n${Array.from({ length: 19_000 }, (_, i) => `고객 ${i} ${'가'.repeat(60)}`).join('\n')}\n`, 'customers.csv');
  await page.locator('.jd-stopped').waitFor();
  assert.equal(await page.locator('.jd-stopped h1').innerText(), words.ko.crashed);
  assert.equal(await page.locator('.jd-stopped h1 + p').innerText(), words.ko.crashed_empty);
  await page.unrouteAll();
  await page.getByRole('button', { name: words.ko.reload }).click();
  await widget.stands();
  if (await widget.has('nav.accounts')) await widget.press('nav.accounts');
  await until(async () => await page.locator('[data-node^="account."][data-node$=".open"]', { hasText: '한빛정밀' }).count() === 1, 'the customer');
  await tab.close();
});

const with_trap = { expected: reported, prepare: (page) => page.addInitScript(can_trap) };
const rows = '[data-node^="account."][data-node$=".open"]';

test('the module stops while a note is typed in the customer book: said, and what was written before is there again', async () => {
  const tab = await open_alone(browser, site.url + page_path('ko', 'book'), with_trap), { page, widget } = tab;
  await add(tab, '한빛정밀');
  await widget.node('note').fill('멈추기 전에');
  await widget.at_rest();
  await trap(page);
  await widget.node('note').press('End');
  await page.keyboard.insertText(' 그리고');
  await page.locator('[role=alert].jd-stopped').waitFor();
  assert.equal(await page.locator('.jd-stopped h1').innerText(), words.ko.crashed);
  await page.getByRole('button', { name: words.ko.reload }).click();
  await widget.stands();
  await until(async () => (await widget.has('note')) && (await widget.value('note')).startsWith('멈추기 전에'), 'the note');
  await tab.close();
});

test('the module stops while an account is written on a rating sheet: said, given as a file, and there again', async () => {
  const tab = await open_alone(browser, site.url + page_path('ko', 'key-account'), with_trap), { page, widget } = tab;
  await widget.press('add');
  await widget.node('account').fill('한빛정밀');
  await widget.node('sales').fill('120');
  await widget.at_rest();
  await trap(page);
  await widget.node('sales').press('End');
  await page.keyboard.insertText('0');
  await page.locator('[role=alert].jd-stopped').waitFor();
  assert.equal(await page.locator('.jd-stopped h1').innerText(), words.ko.crashed);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words.ko.download }).click();
  assert.match(await readFile(await (await download).path(), 'utf8'), /한빛정밀.*"sales"/);
  await page.getByRole('button', { name: words.ko.reload }).click();
  await widget.stands();
  if (!(await widget.has('account'))) await widget.press(await page.locator(rows).first().getAttribute('data-node'));
  await widget.shown('account');
  assert.deepEqual([await widget.value('account'), await widget.value('sales')], ['한빛정밀', '120']);
  await tab.close();
});
