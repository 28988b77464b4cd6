// Killed in the middle: the page's process, and the whole browser, at various moments after an answer. What was said more than half a second before the
// page's process ended is there again, and the card; after the browser's end, which no clock of ours knows how fast the disk was for, what the database
// had by then. What each moment gave is printed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { add } from './support/book.mjs';
import { entries_of } from './support/databases.mjs';
import { kill_page, open_killable } from './support/killed.mjs';
import { answer_in_overview, answer_one, click } from './support/quick.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

const moments = [0, 100, 250, 500, 1000];  // ms from an answer to the end
const enough = 500, in_database = 'in the database';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

const held_by = async (page, database, shelf) => (await entries_of(page, database, shelf)).map(([, text]) => text);

const answers = [4, 2, 5, 1, 3, 4];

const questionnaire = {
  async open(profile) {
    const tab = { ...await open_tab(profile, site.url + page_path()), card: 0 };
    await tab.widget.at_rest();
    tab.card = Number(await tab.page.evaluate(() => document.querySelector('[role=radiogroup][data-node]')?.dataset.node.slice(1) ?? 0));
    if (await tab.widget.has('begin')) await click(tab.page, 'begin');
    return tab;
  },
  kept: async (tab, round) => await answer_in_overview(tab, `q${round + 1}`) === answers[round],
  shows({ card }, found) {
    const [open_one] = [...found, false].flatMap((kept, i) => (kept ? [] : [i + 1]));
    if (found.includes(true)) assert.equal(card, open_one, 'the first card without an answer is the one that the page opens with');
  },
  give: (tab, round) => answer_one(tab, `q${round + 1}`, answers[round]),
  async written({ page, widget }) {
    await widget.at_rest();
    // The first line of a slot is "jindan-store <version> <revision> <check>".
    const revision = (text) => Number(text.split(' ', 3)[2]), slots = await page.evaluate(() => [0, 1].map((slot) => localStorage.getItem(`jindan.store.${slot}`)).filter(Boolean));
    const [newest] = slots.sort((a, b) => revision(b) - revision(a));
    await until(async () => (await held_by(page, 'jindan', 'slots')).includes(newest), 'IndexedDB to have what localStorage has');
  },
};

const names = ['한빛정밀', '가람전자', '나래유통', '다온물산', '라온테크', '마루산업'];

const book = {
  open: (profile) => open_tab(profile, site.url + page_path('ko', 'book')),
  async kept({ page }, round) {
    return await page.locator('[data-node^="account."][data-node$=".open"]', { hasText: names[round] }).count() === 1;
  },
  async give(tab, round) {
    await add(tab, names[round]);
  },
  written: ({ page }, round) => until(async () => (await held_by(page, 'jindan-book', 'records')).some((text) => text.includes(names[round])), 'the customer to be in the book'),
};

// Rounds of one reader, each ended by `kill`; `begin` gives the profile of the next. What is there of a round is seen in the one after it, and stays.
async function rounds(t, { open, kept, shows, give, written }, { when, sure, begin, kill }) {
  const found = [];
  for (const [round, moment] of [...when, null].entries()) {
    const tab = await open(await begin());
    for (let i = 0; i < round; ++i) {
      found[i] ??= await kept(tab, i);
      assert.equal(await kept(tab, i), found[i], `what was there after ${when[i]} stays as it was`);
      assert.ok(found[i] || !sure(when[i]), `what was said is there after ${when[i]}`);
    }
    shows?.(tab, found);
    if (moment === null) return t.diagnostic(when.map((at, i) => `${at}${typeof at === 'string' ? '' : ' ms'}: ${found[i] ? 'kept' : 'lost'}`).join(', '));
    await give(tab, round);
    await (typeof moment === 'string' ? written(tab, round) : pause(moment));
    await kill(tab);
  }
}

for (const [name, what] of /** @type {[string, any][]} */ ([['an answer', questionnaire], ['a customer in the book', book]])) {
  test(`the page’s process is killed at varied moments after ${name}`, { timeout: 400_000 }, async (t) => {
    const browser = await open_browser(), profile = await open_profile(browser);
    t.after(() => browser.close());
    await rounds(t, what, { when: moments, sure: (moment) => moment >= enough, begin: () => profile, kill: ({ page }) => kill_page(page) });
  });

  test(`the whole browser is killed at varied moments after ${name}`, { timeout: 400_000 }, async (t) => {
    const reader = await open_killable();
    t.after(reader.close);
    await rounds(t, what, { when: [...moments, in_database], sure: (moment) => moment === in_database, begin: reader.start, kill: reader.kill });
  });
}

// Not the book, which is kept in a database or not at all. When Chromium writes localStorage to its disk is its own affair, so that nothing but what a
// browser holds that was closed is sure.
test('the whole browser is killed, and the site has no database in it, at varied moments after an answer', { timeout: 400_000 }, async (t) => {
  const reader = await open_killable(), closed = 'closed by the reader';
  t.after(reader.close);
  async function begin() {
    const profile = await reader.start();
    await profile.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
    return profile;
  }
  const end = { ...questionnaire, written: ({ widget }) => widget.at_rest() };
  let round = 0;
  const when = [closed, 1000, 3000, 5500, 10_000];
  await rounds(t, end, { when, sure: (moment) => moment === closed, begin, kill: () => (when[round++] === closed ? reader.quit() : reader.kill()) });
});
