// Killed in the middle of a write: the page stands still before each single step of it, is killed there, and opened again. What was being written is
// there as it was or as it should be, whole; the rest is there as before.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { add, choose_file } from './support/book.mjs';
import { open_tab } from './support/browser.mjs';
import { entries_of } from './support/databases.mjs';
import { prepare_halts } from './support/halted.mjs';
import { open_killable } from './support/killed.mjs';
import { answer_in_overview, answer_one, click, to_overview } from './support/quick.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

const rows = '[data-node^="account."][data-node$=".open"]';
const many = 3000;

async function to_accounts({ page, widget }) {
  if (await widget.has('nav.accounts')) await click(page, 'nav.accounts');
  await widget.at_rest();
}

async function names_in_book(tab) {
  await to_accounts(tab);
  return (await tab.page.locator(rows).allInnerTexts()).map((text) => text.split(/[,\n]/)[0]).sort();
}

async function accounts_of({ page, widget }) {
  await widget.at_rest();
  if (await widget.has('nav.accounts')) await click(page, 'nav.accounts');
  await widget.at_rest();
  return (await page.locator(rows).allInnerTexts()).map((text) => text.split(/[,\n]/)[0]);
}

// `ready`: to where it is written; `write`: the value of this round; `read`: what is there. `grown`: what is written is added to what there is.
const kinds = {
  'an answer': {
    path: page_path(), initial: 3, value: (round) => [4, 5][round % 2],
    async ready(tab) {
      if (await tab.widget.has('begin')) await click(tab.page, 'begin');
      await to_overview(tab.page);
      await answer_one(tab, 'q2', 5);
      await to_overview(tab.page);
      await click(tab.page, 'q1.edit');
      await tab.widget.shown('q1.opt1');
    },
    write: (tab, value) => click(tab.page, `q1.opt${value}`),
    read: (tab) => answer_in_overview(tab, 'q1'),
  },
  'a memo': {
    path: page_path(), initial: '', value: (round) => `메모 ${round} `.repeat(200).trim(),
    async ready(tab) {
      if (await tab.widget.has('begin')) await click(tab.page, 'begin');
      await to_overview(tab.page);
      if (await tab.widget.has('q1.edit')) await click(tab.page, 'q1.edit');
      await tab.widget.shown('q1.memo');
    },
    write: (tab, value) => tab.widget.node('q1.memo').fill(value),
    async read(tab) {
      await this.ready(tab);
      return tab.widget.value('q1.memo');
    },
  },
  'the name of an account on a rating sheet': {
    path: page_path('ko', 'key-account'), initial: '', value: (round) => `고객 ${round}`,
    async ready(tab) {
      const { page, widget } = tab;
      await accounts_of(tab);
      if (await page.locator(rows).count()) await click(page, await page.locator(rows).first().getAttribute('data-node'));
      else await click(page, 'add');
      await widget.shown('account');
    },
    write: (tab, value) => tab.widget.node('account').fill(value),
    async read(tab) {
      const [name] = await accounts_of(tab);
      return name?.startsWith('고객') ? name : '';
    },
  },
  'a customer in the book': {
    path: page_path('ko', 'book'), initial: [], value: (round) => `거래처 ${round}`, grown: true,
    async ready(tab) {
      await to_accounts(tab);
      await tab.widget.node('new.name').fill('');
    },
    async write(tab, value) {
      await tab.widget.node('new.name').fill(value);
      await click(tab.page, 'add');
    },
    read: names_in_book,
  },
  'answers from a file': {
    path: page_path(), initial: [], value: (round) => `상사 ${round}`, grown: true,
    async ready({ page, widget }) {
      if (await widget.has('nav.start')) await click(page, 'nav.start');
      await widget.shown('import');
    },
    write: (tab, value) => choose_file(tab, JSON.stringify({
      format: 'jindan.workspace', version: 1, assessments: [{
        id: `shared-${value.split(' ')[1]}`, diagnostic: { id: 'customer-relationship', version: '1.0.0', hash: 'a9695b76db84a7ad' }, account: value, quarter: '2026-Q1', headed_at: 1, created_at: 1,
        entries: [{ item: 'q1', answer: 3, answered_at: 2, memo: '가'.repeat(1000), noted_at: 2 }],
      }],
    }), 'jindan-answers.json'),
    done: ({ page }, value) => until(() => page.evaluate((name) => Object.values(localStorage).some((text) => text.includes(name)), value), 'the file to be taken in'),
    // As the place itself has it: whole, as its first line vouches for it.
    read: ({ page }) => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('jindan.store.')).map(([, text]) => text)
      .sort((a, b) => b.split(' ')[2] - a.split(' ')[2]).slice(0, 1).flatMap((text) => JSON.parse(text.split('\n')[1]).assessments.map(({ account, entries }) => (entries?.[0]?.memo?.length === 1000 ? account : '')))
      .filter(Boolean).sort()),
  },
};

// Until the last step; null where the write was over before.
async function round(reader, kind, steps) {
  const profile = await reader.start(), halts = await prepare_halts(profile), url = site.url + kind.path;
  const tab = await open_tab(profile, url), { page, widget } = tab;
  await kind.ready(tab);
  await widget.at_rest();
  await pause(300);  // the copy in the database, of what getting here has written
  const at = await halts.during(page, steps, () => kind.write(tab, kind.value(steps)), async () => {
    await kind.done?.(tab, kind.value(steps));
    await widget.at_rest();
    await pause(300);
    return true;
  });
  await reader.kill_pages();
  const again = await open_tab(profile, url);
  await again.widget.at_rest();
  const there = await kind.read(again);
  await again.page.close();
  await reader.quit();
  return { at, there };
}

for (const [name, kind] of Object.entries(kinds)) {
  test(`killed before each step of writing ${name}`, { timeout: 400_000 }, async (t) => {
    const reader = await open_killable();
    t.after(reader.close);
    let there = null, told = [];
    for (let steps = 0; ; ++steps) {
      const found = await round(reader, kind, steps), should = kind.grown ? [...there ?? kind.initial, kind.value(steps)].sort() : kind.value(steps);
      const old = there ?? found.there;
      const is = (expected) => JSON.stringify(found.there) === JSON.stringify(expected);
      told.push(`${found.at ?? 'written'}: ${is(should) ? 'new' : 'old'}`);
      assert.ok(is(should) || is(old), `${told.join('; ')}: there is ${JSON.stringify(found.there)}`);
      there = found.there;
      if (!found.at) {
        assert.ok(is(should), `what was written is there: ${told.join('; ')}`);
        break;
      }
    }
    t.diagnostic(told.join('; '));
    assert.ok(told.length > 2 && told[0].endsWith('old'), told.join('; '));
  });
}

test('killed in the middle of taking thousands of rows into the book: all of them or none', { timeout: 400_000 }, async (t) => {
  const reader = await open_killable();
  t.after(reader.close);
  const found = [];
  let before = 1;
  for (const steps of [0, 1, many / 2, many, Infinity]) {
    const profile = await reader.start(), halts = await prepare_halts(profile), url = site.url + page_path('ko', 'book'), tab = await open_tab(profile, url), { page, widget } = tab;
    if (steps === 0) await add(tab, '처음부터');
    await widget.at_rest();
    await click(page, 'nav.data');
    await choose_file(tab, `거래처명\n${Array.from({ length: many }, (_, i) => `${found.length}차 고객 ${i}`).join('\n')}\n`, 'customers.csv');
    const apply = page.locator('[data-node="table.apply"]');
    await apply.waitFor({ state: 'attached', timeout: 60_000 });
    await widget.at_rest();
    const at = await halts.during(page, steps, () => apply.evaluate((el) => el.click()),
      () => until(async () => (await entries_of(page, 'jindan-book', 'records')).length >= before + many, 'all of them to be written', 60_000));
    await reader.kill_pages();
    const again = await open_tab(profile, url);
    await to_accounts(again);
    const row = again.page.locator(rows).first();
    const count = Number(await row.evaluate((el) => el.closest('li').getAttribute('aria-setsize')));
    found.push(`${at ?? 'written'}: ${count}`);
    assert.ok(count === before || count === before + many, found.join('; '));
    before = count;
    await reader.quit();
  }
  t.diagnostic(found.join('; '));
  assert.equal(before % many, 1);
  assert.ok(before > many, 'the last one is there');
});
