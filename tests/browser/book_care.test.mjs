// What is done with customers, in a browser: an action is followed to its end and saved as files, and the link of a reminder brings a result back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { add, saved } from './support/book.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { no_webgl } from './support/graphics.mjs';
import { page_path, serve_site } from './support/site.mjs';
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

const book = () => site.url + page_path('ko', 'book');
const open = (how) => open_alone(browser, book(), how);

const first = (page, start, end) => page.locator(`[data-node^="${start}"][data-node$="${end}"]`).first().getAttribute('data-node');

test('an action is written down, done, told of, and saved as a table and for a calendar', async () => {
  const { page, widget, close } = await open();
  await add({ page, widget }, '한빛정밀');
  await widget.press('nav.tasks');
  await widget.press('task.owner');
  await page.keyboard.insertText('김영업');
  await widget.press('task.new');
  await page.keyboard.insertText('납기 지연 원인 회신');
  await widget.press('task.new.account');
  await page.keyboard.insertText('한빛정밀');
  await widget.press('task.add');
  // The focus waits in the field for its day.
  await until(() => page.evaluate(() => document.activeElement.dataset.node?.endsWith('.due')), 'the field of the day');
  await page.keyboard.insertText('2026-11-30');
  await until(async () => /11월 30일/.test(await widget.text(await first(page, 'task.b', '.open'))), 'the day in the row');
  await widget.press(await first(page, 'task.b', '.state.opt2'));
  await widget.press(await first(page, 'task.b', '.told'));
  await widget.press('task.filter.closed');
  const [table, rows] = await saved({ page, widget }, 'task.csv');
  assert.match(table, /^jindan-tasks-\d{4}-\d\d-\d\d\.csv$/);
  assert.match(rows.split('\r\n')[1], /^납기 지연 원인 회신,한빛정밀,,김영업,2026-11-30,완료,,\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d$/);
  const [calendar, tasks] = await saved({ page, widget }, 'task.ics');
  assert.match(calendar, /\.ics$/);
  assert.match(tasks, /STATUS:COMPLETED\r\n/);
  await widget.at_rest();
  await page.reload();
  await widget.stands();
  await widget.press('task.filter.closed');
  await until(async () => /고객에게 알림/.test(await widget.text(await first(page, 'task.b', '.open'))), 'the action is there again');
  await close();
});

test('the link of a reminder brings the result back, with the answers and without the customer’s name', async () => {
  const { page, widget, close } = await open();
  await add({ page, widget }, '한빛정밀');
  await widget.press('part.assessments');
  await widget.press('of.customer-relationship.assess');
  await page.waitForURL(`**/${page_path()}`);
  await widget.stands();
  await widget.begin();
  for (let i = 0; i < 16; ++i) await widget.answer(i, 4);
  await widget.result();
  await widget.at_rest();
  await page.goto(book());
  await widget.stands();
  await widget.press(await first(page, 'account.', '.open'));
  await widget.press('part.care');
  const [name, text] = await saved({ page, widget }, 'reminder.save');
  assert.match(name, /^jindan-reminder-.*\.ics$/);
  assert.doesNotMatch(text, /한빛/);
  const url = text.replaceAll('\r\n ', '').match(/\r\nURL:(.*)\r\n/)[1];
  assert.ok(url.startsWith(`${site.url}${page_path()}#j1.a.`), url);
  await page.goto('about:blank');
  await page.goto(url);
  await widget.stands();
  assert.ok(await widget.has('shared.note'));
  await close();
});

test('what is told at the top of a long page is seen at the end of it, too, and goes by itself', async () => {
  const tab = await open({ settings: { viewport: { width: 390, height: 700 } } }), { page, widget } = tab;
  await add(tab, '한빛정밀');
  await widget.press('part.care');
  assert.equal(await page.locator('.jd-toast').isVisible(), false);
  await saved(tab, 'reminder.save');
  await until(() => page.locator('.jd-toast').isVisible(), 'the toast');
  assert.equal(await page.locator('.jd-toast').textContent(), await widget.text('notice'));
  const box = await page.locator('.jd-toast').boundingBox();
  assert.ok(box.y > 0 && box.y + box.height <= 700 && box.x >= 0 && box.x + box.width <= 390);
  await page.locator('.jd-toast').waitFor({ state: 'hidden' });
  await page.evaluate(() => scrollTo(0, 0));
  assert.ok(await widget.has('notice'), 'where it stands it stays');
  await tab.close();
});

test('without a canvas the form of a row stands below it', async () => {
  const { page, widget, close } = await open({ settings: { viewport: { width: 390, height: 800 } }, prepare: (each) => each.addInitScript(no_webgl) });
  await widget.press('nav.tasks');
  await widget.press('task.new');
  await page.keyboard.insertText('납기 지연 원인 회신');
  await widget.press('task.add');
  const box = async (id) => page.locator(`[data-node="${id}"]`).boundingBox();
  const row = await box(await first(page, 'task.b', '.open')), form = await box(await first(page, 'task.b', '.form'));
  assert.ok(form.y >= row.y + row.height, JSON.stringify([row, form]));
  assert.ok(row.width > 250, JSON.stringify(row));
  assert.ok(form.x + form.width <= 390, JSON.stringify(form));
  await close();
});
