// As much as a reader may bring: a diagnostic of ten thousand items, a rating sheet of ten thousand accounts and a book of ten thousand customers work,
// and what is more than may be is refused in words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { choose_file } from './support/book.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { drop_file, open_path } from './support/others.mjs';
import { answer_in_overview, answer_one, click, to_overview } from './support/quick.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

const texts = (name) => JSON.parse(readFileSync(new URL(`../../assets/texts/${name}.json`, import.meta.url), 'utf8'));
const problems = texts('problems.en'), said = texts('en');

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const diagnostic_of = (many) => JSON.stringify({
  jindan: 1, id: 'large', version: '1', languages: ['en'], title: { en: 'Large' }, introduction: { en: 'Very.' },
  scales: [{ id: 's', points: [1, 2, 3].map((value) => ({ value, label: { en: `${value}` } })) }],
  dimensions: [{ id: 'd', name: { en: 'D' } }],
  items: Array.from({ length: many }, (_, i) => ({ id: `q${i + 1}`, scale: 's', dimension: 'd', statement: { en: `Statement ${i + 1}.` } })),
  scores: [{ id: 'total', name: { en: 'Total' }, bands: [{ id: 'any', from: many, to: 3 * many, name: { en: 'Any' } }] }],
});

const most = 10_000;

test('a diagnostic of ten thousand items: opened, answered, gone through, and there again', { timeout: 300_000 }, async (t) => {
  const tab = await open_alone(browser, site.url + open_path('en'), { ready: false }), { page, widget } = tab;
  const text = diagnostic_of(most), begun = performance.now();
  await drop_file(page, 'large.json', text);
  await widget.stands();
  t.diagnostic(`${Math.round(performance.now() - begun)} ms until it stands, ${Math.round(text.length / 1000)} kB`);
  await click(page, 'begin');
  for (let i = 1; i <= 3; ++i) {
    await click(page, `q${i}.opt2`);
    const pressed = performance.now();
    await click(page, 'nav.next');
    await widget.shown(`q${i + 1}`);
    if (i === 3) t.diagnostic(`${Math.round(performance.now() - pressed)} ms from one card to the next`);
  }
  await to_overview(page);
  await widget.shown('q4.edit');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await widget.settled();
  await answer_one(tab, `q${most}`, 3);
  await widget.at_rest();
  await page.reload();
  await drop_file(page, 'large.json', text);
  await widget.stands();
  assert.equal(await answer_in_overview(tab, `q${most}`), 3);
  assert.equal(await answer_in_overview(tab, 'q3'), 2);
  await tab.close();
});

for (const [name, text, words] of [
  ['one item more', diagnostic_of(most + 1), problems.too_many.replace('{}', '10,000')],
]) {
  test(`a diagnostic with ${name} is refused in words`, async () => {
    const { page, close } = await open_alone(browser, site.url + open_path('en'), { ready: false });
    await drop_file(page, 'large.json', text);
    await page.locator('.jd-failure').waitFor();
    assert.ok((await page.locator('.jd-failure').innerText()).replaceAll('10000', '10,000').includes(words), await page.locator('.jd-failure').innerText());
    await close();
  });
}

// All rated, so that all are ranked, in tiers and on the matrix.
const criteria = ['difference', 'value-price', 'preference', 'access', 'buying-rules', 'volume', 'margin', 'relationship-potential', 'relationship-state'];
const sheet_of = (many) => JSON.stringify({
  format: 'jindan.workspace', version: 1,
  assessments: Array.from({ length: many }, (_, i) => ({
    id: `s${i}`, diagnostic: { id: 'key-account', version: '1.0.0', hash: '0000000000000000' }, account: `Customer ${i + 1}`, quarter: '2026-Q1', headed_at: 1, created_at: 1,
    entries: [...criteria.map((item, n) => ({ item, answer: 1 + (i + n) * 7 % 5, answered_at: 2 })), { item: 'sales', answer: 100 + i, answered_at: 2 }],
  })),
});

test('ten thousand accounts of a rating sheet: brought in, one of them rated, and there again; one more is refused in words', { timeout: 300_000 }, async (t) => {
  const tab = await open_alone(browser, site.url + page_path('en', 'key-account')), { page, widget } = tab;
  const rows = page.locator('[data-node^="account."][data-node$=".open"]');
  const timed = async (what, act) => {
    const begun = performance.now();
    await act();
    t.diagnostic(`${Math.round(performance.now() - begun)} ms until ${what}`);
  };
  await timed('they are stored', async () => {
    await choose_file(tab, sheet_of(most), 'jindan-answers.json');
    await until(async () => await rows.count() > 0, 'the list', 60_000);
    await widget.at_rest();
  });
  assert.equal(await rows.first().evaluate((el) => el.closest('li').getAttribute('aria-setsize')), String(most));
  await timed('they are there again', async () => {
    await page.reload();
    await widget.stands();
  });
  assert.equal(await rows.count(), 200);
  assert.equal(await page.locator('[data-node^="matrix."][data-node$=".open"]').count(), 200);
  assert.equal(await widget.text('accounts.more'), said['sheet.more'].replace('{0}', '9,800'));
  await click(page, 'accounts.more');
  await until(async () => await rows.count() === 400, 'more of them');
  const one = await rows.nth(200).getAttribute('data-node');
  await click(page, one);
  await widget.shown('sales');
  await timed('a figure is stored', async () => {
    await widget.node('sales').fill('4242');
    await widget.at_rest();
  });
  await click(page, 'nav.accounts');
  await click(page, 'add');
  await until(async () => (await page.locator('.jd-root').innerText()).includes(said['notice.too_many'].split('{0}')[1]), 'to be told that there is no room');
  await page.reload();
  await widget.stands();
  await click(page, 'accounts.more');
  await click(page, one);
  await widget.shown('sales');
  assert.equal(await widget.value('sales'), '4242');
  await tab.close();
});

const book_of = (many) => JSON.stringify({
  format: 'jindan.book', version: 1,
  accounts: Array.from({ length: many }, (_, i) => ({ id: `c${i}`, created_at: 1, changed_at: 2, name: `Customer ${i + 1}` })),
});
const table_of = (many) => `Customer,Sales 2026\n${Array.from({ length: many }, (_, i) => `Customer ${i + 1},${i}`).join('\n')}\n`;

for (const [kind, text, name] of [['file', book_of(most), 'book.json'], ['table', table_of(most), 'customers.csv']]) {
  test(`ten thousand customers from a ${kind}: brought in, found, and there again`, { timeout: 300_000 }, async (t) => {
    const tab = await open_alone(browser, site.url + page_path('en', 'book')), { page, widget } = tab;
    await click(page, 'nav.data');
    const begun = performance.now();
    await choose_file(tab, text, name);
    const apply = page.locator('[data-node="import.apply"], [data-node="table.apply"]').first();
    await apply.waitFor({ state: 'attached', timeout: 60_000 });
    await apply.evaluate((el) => el.click());
    await widget.at_rest();
    t.diagnostic(`${Math.round(performance.now() - begun)} ms until they are stored`);
    await page.reload();
    const opened = performance.now();
    await widget.stands();
    t.diagnostic(`${Math.round(performance.now() - opened)} ms until they are there again`);
    if (await widget.has('nav.accounts')) await click(page, 'nav.accounts');
    const rows = page.locator('[data-node^="account."][data-node$=".open"]');
    await rows.first().waitFor({ state: 'attached' });
    assert.equal(await rows.first().evaluate((el) => el.closest('li').getAttribute('aria-setsize')), String(most));
    await widget.node('search').fill(`Customer ${most}`);
    await until(async () => await rows.count() === 1, 'the one that is looked for');
    await tab.close();
  });
}

test('more customers than a book has room for are refused in words', async () => {
  const tab = await open_alone(browser, site.url + page_path('en', 'book')), { page, widget } = tab;
  await click(page, 'nav.data');
  await choose_file(tab, book_of(20_001));
  await until(async () => /20,?000/.test(await page.locator('.jd-root').innerText()), 'the limit to be said', 60_000);
  assert.equal(await widget.has('import.apply'), false);
  await tab.close();
});
