// Killed in the middle: the page's process, and the whole browser, at various moments after an answer. What was said more than half a second before
// is there again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { add } from './support/book.mjs';
import { kill_page, open_killable } from './support/killed.mjs';
import { answer_in_overview, answer_one, click } from './support/quick.mjs';
import { page_path, serve_site } from './support/site.mjs';

const moments = [0, 100, 250, 500, 1000];  // ms from an answer to the end
const enough = 500;

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

const answers = [4, 2, 5, 1, 3];

const questionnaire = {
  async open(profile) {
    const tab = await open_tab(profile, site.url + page_path());
    if (await tab.widget.has('begin')) await click(tab.page, 'begin');
    return tab;
  },
  kept: async (tab, round) => await answer_in_overview(tab, `q${round + 1}`) === answers[round],
  give: (tab, round) => answer_one(tab, `q${round + 1}`, answers[round]),
};

const names = ['한빛정밀', '가람전자', '나래유통', '다온물산', '라온테크'];

const book = {
  open: (profile) => open_tab(profile, site.url + page_path('ko', 'book')),
  async kept({ page }, round) {
    return await page.locator('[data-node^="account."][data-node$=".open"]', { hasText: names[round] }).count() === 1;
  },
  async give(tab, round) {
    await add(tab, names[round]);
  },
};

// Rounds of one reader, each ended by `kill`; `begin` gives the profile of the next. What is there of a round is seen in the one after it, and stays.
async function rounds(t, { open, kept, give }, begin, kill) {
  const found = [];
  for (const [round, moment] of [...moments, null].entries()) {
    const tab = await open(await begin());
    for (let i = 0; i < round; ++i) {
      found[i] ??= await kept(tab, i);
      assert.equal(await kept(tab, i), found[i], `what was there after ${moments[i]} ms stays as it was`);
      assert.ok(found[i] || moments[i] < enough, `what was said ${moments[i]} ms before is there`);
    }
    if (moment === null) return t.diagnostic(moments.map((ms, i) => `${ms} ms: ${found[i] ? 'kept' : 'lost'}`).join(', '));
    await give(tab, round);
    await pause(moment);
    await kill(tab);
  }
}

for (const [name, what] of /** @type {[string, any][]} */ ([['an answer', questionnaire], ['a customer in the book', book]])) {
  test(`the page’s process is killed at varied moments after ${name}`, async (t) => {
    const browser = await open_browser(), profile = await open_profile(browser);
    t.after(() => browser.close());
    await rounds(t, what, () => profile, ({ page }) => kill_page(page));
  });

  test(`the whole browser is killed at varied moments after ${name}`, async (t) => {
    const reader = await open_killable();
    t.after(reader.close);
    await rounds(t, what, reader.start, reader.kill);
  });
}
