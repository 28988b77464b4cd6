// A year with twelve customers, from a table to four quarters of assessments and a record of every kind, and everything back from one file, byte for byte.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { bring_in, choose_file, saved } from './support/book.mjs';
import { open_profile, open_tab } from './support/browser.mjs';
import { create_journeys } from './support/journeys.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => { site = await serve_site(); });
after(() => site.close());

const { in_each, run } = create_journeys();

const book = () => site.url + page_path('ko', 'book');
const names = ['한빛정밀', '가람전자', '나래유통', '다온케미칼', '라온식품', '마루건설', '바른제약', '사람과기계', '아침물류', '자람농산', '차오름테크', '하늘의류'];
const table = ['고객명,매출 2025(백만원),매출 2026(백만원),이익 2026(백만원),담당자', ...names.map((name, i) => `${name},${900 - i * 60},${1000 - i * 70},${i === 4 ? -20 : 90 - i * 5},담당 ${i + 1}`)].join('\r\n');
/** @type {[quarter: string, at: number][]} */
const quarters = [['2026-Q1', Date.UTC(2026, 1, 10, 3)], ['2026-Q2', Date.UTC(2026, 4, 12, 3)], ['2026-Q3', Date.UTC(2026, 7, 11, 3)], ['2026-Q4', Date.UTC(2026, 10, 10, 3)]];
const ids = ['difference', 'value-price', 'preference', 'access', 'buying-rules', 'volume', 'margin'];

// What colleagues have filled in for the other eleven, in a file: three of them not in the last quarter, and all rated for the portfolio.
function others(accounts) {
  const by_name = Object.fromEntries(accounts.map(({ id, name }) => [name, id]));
  const entry = (at) => ([item, answer]) => ({ item, answer, answered_at: at });
  const assessments = quarters.flatMap(([quarter, at], q) => names.slice(1).flatMap((name, i) => {
    if (q === 3 && i >= 8) return [];
    const answer = 2 + (i + q) % 3;
    return [{
      id: `c${q}-${i}`, diagnostic: { id: 'customer-relationship', version: '1.0.0', hash: 'a9695b76db84a7ad' }, account: name, account_id: by_name[name], quarter, headed_at: at, created_at: at,
      finished_at: at + 60, points: 16 * answer, band: ['general-supplier', 'preferred-supplier', 'preferred-supplier'][answer - 2],
      entries: Object.entries(Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`q${n + 1}`, answer]))).map(entry(at)),
    }];
  }));
  const ratings = names.map((name, i) => ({
    id: `k${i}`, diagnostic: { id: 'key-account', version: '1.0.0', hash: '0000000000000000' }, account: name, account_id: by_name[name], quarter: '2026-Q4', headed_at: quarters[3][1], created_at: quarters[3][1],
    entries: Object.entries({ ...Object.fromEntries(ids.map((id) => [id, 1 + (i * 2) % 5])), 'relationship-potential': 1 + i % 5, 'relationship-state': 1 + (i + 2) % 5 }).map(entry(quarters[3][1])),
  }));
  return JSON.stringify({ format: 'jindan.book', version: 1, assessments: [...assessments, ...ratings] });
}

const on_day = (at) => ({ prepare: (page) => page.addInitScript((day) => {
  const begun = performance.now();
  Date.now = () => day + Math.round(performance.now() - begun);
}, at) });

async function open_account({ page, widget }, name) {
  await widget.press('nav.accounts');
  await until(async () => (await widget.text('title')) === '고객 장부', 'the list');
  await page.locator('[data-node^="account."][data-node$=".open"]', { hasText: name }).first().waitFor({ state: 'attached' });
  await widget.press(await page.locator('[data-node^="account."][data-node$=".open"]', { hasText: name }).first().getAttribute('data-node'));
  await until(async () => (await widget.text('title')) === name, name);
}

in_each('twelve customers over four quarters: table, assessments, comparison, portfolio, review, actions, calendar; and all of it back', async () => {
  const profile = await open_profile(browser, { serviceWorkers: 'block' });  // the day comes before the page: WebKitGTK puts it into what the server gives
  for (const [quarter, at] of quarters) {
    const tab = await open_tab(profile, book(), on_day(at)), { page, widget } = tab;
    if (quarter === '2026-Q1') {
      await widget.press('nav.data');
      await choose_file(tab, [0x50, 0x4b, 3, 4, 0xff], 'customers.xlsx');
      await until(async () => await widget.has('notice') && (await widget.text('notice')).startsWith('엑셀 파일은'), 'how to save a table');
      await choose_file(tab, table, 'customers.csv');
      await until(() => widget.has('table.apply'), 'what the table says');
      assert.match(await widget.text('table.sum'), /추가 12곳 .* 오류 0행/);
      await widget.press('table.apply');
      await until(async () => (await widget.text('nav.due')) === '이번 분기 12', 'twelve are due');
      await choose_file(tab, [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'customers.xls');
      await until(async () => (await widget.text('notice')).startsWith('엑셀 파일은'), 'how to save a table of an older Excel');
    }
    await open_account(tab, names[0]);
    // Begun anew once, then each quarter with the answers of the one before.
    await widget.press(quarter === '2026-Q1' ? 'of.customer-relationship.assess' : 'of.customer-relationship.forward');
    await page.waitForURL(`**/${page_path()}`);
    await widget.stands();
    if (quarter === '2026-Q1') {
      await widget.begin();
      for (let i = 0; i < 16; ++i) await widget.answer(i, 3);
    } else {
      await widget.press('q1.edit');
      await widget.press(`q1.opt${quarter === '2026-Q4' ? 5 : 3}`);
      await widget.press('nav.overview');
      await widget.press('nav.result');
    }
    await widget.result();
    await widget.at_rest();
    await tab.close();
  }
  const tab = await open_tab(profile, book(), on_day(quarters[3][1] + 3_600_000)), { page, widget } = tab;
  await widget.press('nav.data');
  const [, empty_of_others] = await saved(tab, 'export');
  await bring_in(tab, others(JSON.parse(empty_of_others).accounts));
  assert.equal(await widget.text('nav.due'), '이번 분기 3');

  // What is due: the first of three is assessed with its answers of the quarter before, and is due no more.
  await widget.press('nav.due');
  const due = page.locator('[data-node="due"] button');
  await until(async () => (await due.count()) === 3, 'three that are due');
  await widget.press(await due.first().getAttribute('data-node'));
  await until(() => widget.has('of.customer-relationship.forward'), 'the customer');
  const owed = await widget.text('title');
  assert.ok(names.slice(9).includes(owed), owed);
  await widget.press('of.customer-relationship.forward');
  await page.waitForURL(`**/${page_path()}`);
  await widget.stands();
  await widget.press('q1.edit');
  await widget.press('q1.opt1');
  await widget.press('nav.overview');
  await widget.press('nav.result');
  await widget.result();
  await widget.at_rest();
  // The result leads back to the customer it is about.
  await widget.press('result.book');
  await page.waitForURL(`**/${page_path('ko', 'book')}*`);
  await widget.stands();
  assert.equal(await widget.text('title'), owed);
  assert.equal(await widget.text('nav.due'), '이번 분기 2');

  // A result of an earlier quarter stands in another one from now on.
  await widget.press('of.customer-relationship.at8107.open');
  await widget.press('of.customer-relationship.at8107.to8103');
  await until(() => widget.has('of.customer-relationship.at8103.open'), 'the result in the quarter before the first');
  await widget.press('notice.undo');
  await until(() => widget.has('of.customer-relationship.at8107.open'), 'the result where it was');

  // Change: the first of four quarters against the last.
  await open_account(tab, names[0]);
  await widget.press('of.customer-relationship.point8104');
  await until(async () => (await widget.text('title')) === '결과 비교', 'the comparison');
  assert.match(await widget.text('compare.item.q1.answers'), /^3 .* → 5 .*올라감/);

  // The portfolio: all twelve stand in the matrix.
  await widget.press('nav.portfolio');
  await until(async () => (await page.locator('[data-node="matrix.accounts"] button').count()) === 12, 'twelve circles');

  // Criteria of one's own, from the sheet's: the ratings come along, and a weight is changed.
  await widget.press('tiers.make_own');
  await until(() => widget.has('criterion.margin.weight'), 'the copy');
  await widget.press('criterion.margin.weight');
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText('30');
  await widget.press('part.rate');
  await until(async () => /12곳을 모두 평가했습니다/.test(await widget.text('rating.count')), 'all ratings in the copy');

  // The quarter's review, an action to its end, and the calendar.
  await open_account(tab, names[0]);
  await widget.press('part.care');
  await widget.press('review.now.way.opt0');
  await widget.press('review.now.why');
  await page.keyboard.insertText('신제품을 함께 개발하는 유일한 고객');
  const node = (start, end) => page.locator(`[data-node^="${start}"][data-node$="${end}"]`).first().getAttribute('data-node');
  await widget.press('visit.add');
  for (const step of [0, 2, 7]) await widget.press(await node('visit.', `.step${step}`));
  await widget.press('plan.add');
  await widget.press(await node('plan.b', '.add'));
  await widget.press(await node('goal.', '.text'));
  await page.keyboard.insertText('하반기 매출 10% 늘리기');
  await widget.press('part.info');
  await widget.press('tag.new');
  await page.keyboard.insertText('주요');
  await widget.press('tag.add');
  await widget.press('part.care');
  const [reminder, calendar] = await saved(tab, 'reminder.save');
  assert.match(reminder, /\.ics$/);
  assert.match(calendar, /RRULE:FREQ=MONTHLY;INTERVAL=3/);
  await widget.press('nav.tasks');
  await widget.press('task.new');
  await page.keyboard.insertText('납기 지연 원인 회신');
  await widget.press('task.new.account');
  await page.keyboard.insertText(names[0]);
  await widget.press('task.add');
  await until(async () => (await page.locator('[data-node^="task.b"][data-node$=".due"]').count()) > 0, 'the action is open');
  const part = (end) => page.locator(`[data-node^="task.b"][data-node$="${end}"]`).first().getAttribute('data-node');
  await widget.press(await part('.state.opt2'));
  await widget.press(await part('.told'));
  await widget.at_rest();

  // Everything in one file, nothing left here, and everything back.
  await widget.press('nav.data');
  const [, before_wipe] = await saved(tab, 'export');
  const held = JSON.parse(before_wipe);
  const many = Object.fromEntries(Object.entries(held).filter(([, all]) => Array.isArray(all)).map(([kind, all]) => [kind, all.length]));
  assert.deepEqual(many, { accounts: 12, assessments: 4 + 1 + 41 + 12 + 12, visits: 1, reviews: 1, plans: 1, actions: 1, sets: 1 });
  await widget.press('erase');
  await widget.press('erase.yes');
  await until(async () => (await widget.text('title')) === '고객 장부' && !await widget.has('accounts'), 'nothing is left');
  await bring_in(tab, before_wipe);
  const [, back] = await saved(tab, 'export');
  assert.equal(back, before_wipe);
  await widget.at_rest();
  await page.reload();
  await widget.stands();
  const [, stored] = await saved(tab, 'export');
  assert.equal(stored, before_wipe);
  await tab.close();
  await profile.close();
});

run('a year with the book', (with_browser) => { browser = with_browser; });
