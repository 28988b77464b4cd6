// Every screen that a reader can come to, one after the other, reached as assistive technology does: by what the live DOM offers.
import { open_alone } from './browser.mjs';
import { choose_file } from './book.mjs';
import { results_book, table } from './book_files.mjs';
import { portfolio_book } from './portfolio.mjs';
import { page_path } from './site.mjs';
import { accounts_of } from './worked_out.mjs';

/** Presses what has these ids, one after the other. */
export const press = (page, ...ids) => page.evaluate((list) => list.forEach((id) => {
  const found = document.querySelector(`[data-node="${id}"]`);
  if (!found) throw new Error(`there is no ${id}; there is ${[...document.querySelectorAll('[data-node]')].map((each) => each.dataset.node)}`);
  found.click();
}), ids);

/** Types into fields: texts by ids. */
export const fill = (page, texts) => page.evaluate((all) => Object.entries(all).forEach(([id, text]) => {
  const found = document.querySelector(`[data-node="${id}"]`);
  found.value = text;
  found.dispatchEvent(new InputEvent('input', { bubbles: true }));
}), texts);

/** The id of the first part of the page whose id begins and ends so, as soon as there is one. */
const first_node = (page, start, end) => page.locator(`[data-node^="${start}"][data-node$="${end}"]`).first().getAttribute('data-node');

const given = [4, 4, 3, 2, 4, 3, 3, 2, 5, 5, 4, 4, 3, 3, 4, 4];  // 57 points

/** From the card of one statement on: answers it and all that follow. */
export const answer_from = (page, first) =>
  press(page, ...given.slice(first - 1).flatMap((answer, i) => [`q${first + i}.opt${answer}`, 'nav.next']));

const [one, two] = accounts_of('key-account.accounts');

function enter(page, { account, ...values }) {
  const ratings = Object.entries(values).filter(([id]) => !['sales', 'profit'].includes(id));
  return press(page, 'add').then(() => fill(page, { account, sales: values.sales }))
    .then(() => press(page, ...ratings.map(([id, value]) => `${id}.opt${value}`), 'nav.accounts'));
}

const steps = {
  'customer-relationship': {
    start: async () => {},
    question: (page) => press(page, 'begin'),
    'question-memo': async (page) => {
      await press(page, 'q1.opt4');
      await fill(page, { 'q1.memo': '분기마다 실무자와 면담\n결과를 적어 두기' });
    },
    overview: (page) => press(page, 'nav.overview'),
    range: (page) => press(page, 'nav.result'),
    'overview-unanswered': (page) => press(page, 'q16.answer', 'nav.next'),
    async result(page) {
      await press(page, 'nav.start');
      await fill(page, { account: '한빛정밀' });
      await press(page, 'begin');
      await answer_from(page, 2);
    },
    async notice(page) {
      await press(page, 'share.copy');
      await page.locator('[data-node="notice"]').waitFor({ state: 'attached' });
    },
    'start-kept': (page) => press(page, 'another'),
    'notice-undo': async (page) => {
      await press(page, 'begin', 'q1.opt2', 'nav.start', 'another');
      await page.evaluate(() => document.querySelector('[data-node^="kept."][data-node$=".remove"]').click());
    },
    async shared(page) {
      await page.evaluate(() => { location.hash = new URL(copied).hash; });
      await page.locator('[data-node="shared.note"]').waitFor({ state: 'attached' });
    },
  },
  'key-account': {
    'accounts-empty': async () => {},
    account: (page) => press(page, 'add'),
    'account-invalid': (page) => fill(page, { account: '한빛정밀', sales: '많음' }),
    async accounts(page) {
      await press(page, 'nav.accounts');
      await enter(page, one);
      await enter(page, two);
    },
  },
  book: {
    'book-empty': async () => {},
    async 'book-account'(page) {
      await fill(page, { 'new.name': '한빛정밀' });
      await press(page, 'add', 'year.add', 'person.add');
      await fill(page, { 'tag.new': '제조', note: '분기마다 공정 회의\n결과를 적어 두기' });
      await press(page, 'tag.add');
    },
    'book-invalid': async (page) => {
      const [year] = await page.evaluate(() => [...document.querySelectorAll('[data-node^="year."][data-node$=".sales"]')].map((el) => el.dataset.node));
      await fill(page, { [year]: '많음', 'account.name': '' });
    },
    'book-assess': (page) => press(page, 'part.assessments'),
    'book-accounts': (page) => press(page, 'nav.accounts'),
    'book-due': (page) => press(page, 'nav.due'),
    'book-data': (page) => press(page, 'nav.data', 'erase'),
    async 'book-tasks'(page) {
      await press(page, 'nav.tasks');
      await fill(page, { 'task.new': '납기 지연 원인을 정리해 회신', 'task.new.account': '한빛정밀' });
      await press(page, 'task.add');
      await fill(page, { [await first_node(page, 'task.', '.due')]: '다음 주' });
    },
    'book-tasks-closed': async (page) => press(page, await first_node(page, 'task.', '.state.opt2')),
    async 'book-care'(page) {
      await press(page, 'nav.accounts');
      await press(page, await first_node(page, 'account.', '.open'), 'part.care', 'visit.add', 'review.now.way.opt2', 'plan.add');
      await fill(page, { 'reminder.day': '40' });
    },
    async 'book-care-goal'(page) {
      await press(page, await first_node(page, 'plan.b', '.add'));
      await fill(page, { [await first_node(page, 'goal.', '.text')]: '하반기 매출 10% 늘리기' });
    },
    'book-due-work': (page) => press(page, 'nav.due'),
    async 'book-portfolio'(page) {
      await press(page, 'nav.data');
      await choose_file({ page, widget: { press: (node) => press(page, node) } }, portfolio_book);
      await page.locator('[data-node="import.apply"]').waitFor({ state: 'attached' });
      await press(page, 'import.apply', 'nav.portfolio');
    },
    'book-portfolio-levels': (page) => press(page, 'axis.level', 'amount.profit'),
    'book-portfolio-unrated': (page) => press(page, 'portfolio.sheet.customer-grading'),
    'book-criteria': (page) => press(page, 'nav.portfolio', 'tiers.criteria'),
    'book-criteria-set': async (page) => {
      await press(page, 'template.key-account.wholesalers.open', 'alternative.add');
      await fill(page, { 'criterion.timely-delivery.weight': '많이', 'tier.candidate.cut': '5' });
    },
    'book-ratings': (page) => press(page, 'part.rate'),
    'book-rating': (page) => press(page, 'rating.open', 'rate.timely-delivery.opt4'),
    async 'book-tiers'(page) {
      await press(page, ...['order-fulfilment', 'information-sharing', 'minimum-stock', 'no-sub-wholesalers', 'suitable-size', 'policy-execution', 'vitality'].map((id) => `rate.${id}.opt3`), 'nav.portfolio');
      await page.evaluate(() => document.querySelector('[data-node^="portfolio.sheet.set-"]').click());
      await fill(page, { 'settings.hours': '160' });
    },
    async 'book-table'(page) {
      await press(page, 'nav.data');
      await choose_file({ page, widget: { press: (node) => press(page, node) } }, table, 'customers.csv');
      await page.locator('[data-node="table.title"]').waitFor({ state: 'attached' });
      await press(page, 'table.column2.change');
    },
    async 'book-import'(page) {
      await choose_file({ page, widget: { press: (node) => press(page, node) } }, results_book);
      await page.locator('[data-node="import.apply"]').waitFor({ state: 'attached' });
    },
    async 'book-course'(page) {
      await press(page, 'import.apply', 'nav.accounts');
      await fill(page, { search: '제조' });
      await press(page, 'account.h1.open');
    },
    'book-quarter': (page) => press(page, 'of.customer-relationship.at8104.open'),
    'book-items': (page) => press(page, 'of.customer-relationship.items.open'),
    'book-compare': (page) => press(page, 'of.customer-relationship.point8104'),
    'book-compare-choose': (page) => press(page, 'compare.then.change'),
    'book-own': (page) => press(page, 'nav.own'),
    'book-undo': async (page) => {
      await press(page, 'nav.accounts', 'account.h1.open', 'part.info', 'remove');
    },
  },
};

// Instead of the clipboard, which asks for a permission.
const keep_copies = (page) => page.addInitScript(() => {
  navigator.clipboard.writeText = async (text) => { globalThis.copied = text; };
});

/** @type {[name: string, before: (page: import('playwright-core').Page) => Promise<unknown>, expected: RegExp[]][]} */
const broken = [
  ['refused', (page) => page.route(/customer-relationship.*\.json$/, (route) => route.fulfill({ contentType: 'application/json', body: '{"jindan": 1}' })), []],
  ['stopped', (page) => page.route(/\.wasm$/, (route) => route.abort()), [/ERR_FAILED/, /Failed to fetch/]],
];

/**
 * All of them in one language, each as soon as it stands.
 * @param {import('playwright-core').Browser} browser
 * @param {{url: string}} site
 * @param {string} lang
 * @param {{settings?: object, prepare?: (page: import('playwright-core').Page) => Promise<void>}} [how]  the reader's profile, and what
 *        happens in each page before anything is loaded
 * @returns {AsyncGenerator<[name: string, page: import('playwright-core').Page]>}
 */
export async function* screens(browser, site, lang, { settings, prepare } = {}) {
  const open = (path, more) => open_alone(browser, site.url + path, {
    settings, ...more,
    async prepare(page) {
      await keep_copies(page);
      await prepare?.(page);
      await more.prepare?.(page);
    },
  });

  for (const [name, path, card] of [['door', `${lang}/`, '.jd-card'], ['open', `${lang}/open/`, '.jd-shown'], ['open-failed', `${lang}/open/?src=nothing`, '.jd-failure']]) {
    const tab = await open(path, { ready: false });
    await tab.page.locator(card).waitFor();
    yield [name, tab.page];
    await tab.close();
  }
  for (const [id, all] of Object.entries(steps)) {
    const tab = await open(page_path(lang, id), {});
    for (const [name, go] of Object.entries(all)) {
      await go(tab.page);
      await tab.widget.at_rest();
      yield [name, tab.page];
    }
    await tab.close();
  }
  for (const [name, before, expected] of broken) {
    const tab = await open(page_path(lang), { prepare: before, ready: false, expected });
    await tab.page.locator(name === 'stopped' ? '.jd-stopped' : '[data-node="refused.text"]').waitFor({ state: 'attached' });
    if (name === 'refused') await tab.widget.stands();
    yield [name, tab.page];
    await tab.close();
  }
}
