// There is no more room while a page is open: localStorage is full to the last character, and the browser refuses what is written to the database, as on
// a full disk. What is on the screen stays, the reader is told, and once there is room again all of it is stored.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { add } from './support/book.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { everything } from './support/databases.mjs';
import { allow, fill_local_storage } from './support/full.mjs';
import { answer_in_overview, answer_one, click, to_overview } from './support/quick.mjs';
import { book_texts, page_path, serve_site, texts } from './support/site.mjs';
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

const long = (i) => `${i} ${'저장할 자리가 없어도 '.repeat(40)}`.trim();

test('a diagnostic, in the middle of it: said, and all that was said is on the screen', { timeout: 200_000 }, async () => {
  const tab = await open_alone(browser, site.url + page_path(), { expected: [/Quota/] }), { page, widget } = tab;
  await widget.begin();
  await widget.answer(0, 4);
  await widget.at_rest();
  const session = await allow(page, 1);
  await page.evaluate(fill_local_storage);
  await to_overview(page);
  await click(page, 'q1.edit');
  await widget.shown('q1.memo');
  const said = async () => ((await widget.has('kept')) ? widget.text('kept') : '');
  let written = 0;
  await until(async () => {
    await widget.node('q1.memo').fill(long(++written));
    await new Promise((later) => setTimeout(later, 500));
    return (await said()).endsWith(texts.ko['kept.in_tab']);
  }, 'to be told', 90_000);
  assert.equal(await widget.value('q1.memo'), long(written));
  await answer_one(tab, 'q2', 5);
  for (const [item, answer] of [['q1', 4], ['q2', 5]]) assert.equal(await answer_in_overview(tab, item), answer);
  await click(page, 'q1.edit');
  await widget.shown('q1.memo');
  assert.equal(await widget.value('q1.memo'), long(written));
  await session.detach();
  await tab.close();
});

test('the customer book, in the middle of it: said, nothing on the screen is lost, and with room again all of it is stored', { timeout: 200_000 }, async () => {
  const tab = await open_alone(browser, site.url + page_path('ko', 'book'), { expected: [/Quota/] }), { page, widget } = tab;
  await add(tab, '한빛정밀');
  await widget.node('note').fill('자리가 있을 때');
  await widget.at_rest();
  const session = await allow(page, 1), told = async () => (await widget.has('notice')) && (await widget.text('notice')).includes(book_texts.ko['notice.not_stored']);
  let written = 0;
  await until(async () => {
    await widget.node('note').fill(long(++written));
    await new Promise((later) => setTimeout(later, 500));
    return told();
  }, 'to be told', 90_000);
  assert.equal(await widget.value('note'), long(written));
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin });
  await until(async () => {
    await widget.node('note').fill(long(++written));
    await new Promise((later) => setTimeout(later, 500));
    return (await everything(page)).includes(long(written));
  }, 'to be stored', 90_000);
  await page.reload();
  await widget.stands();
  assert.equal(await widget.value('note'), long(written));
  await tab.close();
});
