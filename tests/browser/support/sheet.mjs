// The sheet of key accounts: ways to enter an account, and what tests/data/examples/key-account.portfolio.md works out for all of them.
import assert from 'node:assert/strict';
import { read_diagnostic, texts } from './site.mjs';
import { accounts_of, tables_of } from './worked_out.mjs';

export const about = read_diagnostic('key-account'), [standard] = about.sheet.sets;
export const accounts = accounts_of('key-account.accounts');
const [worked_out, by_field, by_sales, by_objective] = tables_of('key-account.portfolio').map(([, ...rows]) => rows);
export { by_objective, worked_out };

export const by_id = (list, id) => list.find((each) => each.id === id);
export const statement = (id, lang) => by_id(about.items, id).statement[lang];
export const is_number = (id) => by_id(about.items, id).kind === 'number';

/** The last number of a cell, as the page writes it: "51.75 → 51.8", "75.0". */
export const figure = (cell) => String(Number(cell.split(' ').at(-1)));

/** What a field holds gives way to `text`. */
export async function type(widget, id, text) {
  await widget.press(id);
  await widget.page.keyboard.press('Control+A');
  await widget.page.keyboard.insertText(text);
  await widget.settled();
}

const is_field = (id) => id === 'account' || is_number(id);

// Ways to enter one value of the account that is open, in the order of the page.
const enter = {
  async mouse(widget, id, value) {
    if (is_field(id)) return type(widget, id, value);
    await widget.press(`${id}.opt${value}`);
    assert.equal(await widget.chosen(id), Number(value));
  },

  async keyboard({ page, ...widget }, id, value) {
    if (id === 'account') await widget.tab_to(id);
    else await page.keyboard.press('Tab');
    assert.equal(await widget.focused(), is_field(id) ? id : `${id}.opt1`);
    if (is_field(id)) return page.keyboard.type(value);
    if (value === '1') await page.keyboard.press('Space');
    for (let step = 1; step < Number(value); ++step) await page.keyboard.press('ArrowDown');
    assert.equal(await widget.chosen(id), Number(value));
  },

  // As assistive technology does.
  async directly(widget, id, value) {
    if (is_field(id)) await widget.node(id).fill(value);
    else if (value) await widget.node(`${id}.opt${value}`).evaluate((el) => el.click());
  },
};

/** From the empty sheet to the list of all accounts: the first by mouse, the second by keyboard. */
export async function enter_all(widget) {
  for (const [i, account] of accounts.entries()) {
    const by = [enter.mouse, enter.keyboard][i] ?? enter.directly;
    await (by === enter.keyboard ? widget.press_key('add') : widget.press('add'));
    await widget.settled();
    for (const [id, value] of Object.entries(account)) await by(widget, id, value);
  }
  await widget.press('nav.accounts');
}

const rows_of = (widget) => widget.page.locator('[data-node^="account."][data-node$=".open"]');
const items_of = (widget, id) => widget.page.locator(`[data-node="${id}"] > li`).allTextContents();

async function list(widget) {
  await widget.shown('accounts');
  await widget.settled();
  return rows_of(widget).allTextContents();
}

/** In Korean: rank by account, "–" where it has none. */
export const ranks = async (widget) => Object.fromEntries((await list(widget)).map((row) => {
  const [, rank, name] = /^(?:(\d+)위, )?([^,]+)/.exec(row);
  return [name, rank ?? '–'];
}));

export async function open_account(widget, name) {
  await widget.press(await rows_of(widget).filter({ hasText: `${name}, ` }).getAttribute('data-node'));
  await widget.shown('account');
}

const ranked = worked_out.filter((row) => row[8] !== '–').sort((a, b) => a[8] - b[8]);
const unranked = worked_out.filter((row) => row[8] === '–');

function expected_list(lang) {
  const say = (key, value) => texts[lang][key].replace('{0}', value);
  const sold = (name) => Number(accounts.find((each) => each.account === name).sales).toLocaleString('en');
  const sales = ([name]) => `${statement('sales', lang)} ${sold(name)}`;
  const score = (row) => `${about.scores[0].name[lang]} ${figure(row[6])}`, tier = (row) => by_id(standard.tiers.list, row[9]).name[lang];
  return [
    ...ranked.map((row) => `${say('sheet.rank_value', row[8])}, ${row[0]}, ${score(row)} · ${tier(row)} · ${sales(row)}`),
    ...unranked.map((row) => `${row[0]}, ${say('sheet.missing', 1)} · ${sales(row)}`),
  ];
}

const concentration = {
  ko: ['최근 1년 매출(백만 원)의 83.3%를 고객사 12곳 가운데 6곳이 차지합니다.', '상위 20%(3곳)가 실제로 차지하는 비율은 64.2%입니다.'],
  en: [
    'Sales over the past 12 months (million won): 83.3% of the total comes from 6 of 12 accounts.',
    'The actual share of the top 20% of accounts (3) is 64.2%.',
  ],
};

/** The page of all accounts says everything that the document works out. */
export async function check(widget, lang) {
  assert.deepEqual(await list(widget), expected_list(lang));

  assert.deepEqual([await widget.text('shares.pareto'), await widget.text('shares.top')], concentration[lang]);
  assert.deepEqual((await items_of(widget, 'shares')).map((row) => [row.split(', ')[0], Number(/([\d.]+)%$/.exec(row)[1])]),
    by_sales.map(([name, , , so_far]) => [name, parseFloat(so_far)]));

  for (const { id, name, hours } of standard.tiers.list) {
    const members = ranked.filter((row) => row[9] === id).map((row) => row[0]);
    assert.equal(await widget.text(`tier.${id}`), `${name[lang]} · ${texts[lang]['sheet.tier_count'].replace('{0}', members.length)}`);
    assert.equal(await widget.text(`tier.${id}.accounts`), members.join(', '));
    assert.equal(await widget.text(`tier.${id}.hours`), texts[lang]['sheet.hours_total'].replace('{0}', members.length * hours));
  }

  const { across, up, fields } = standard.matrix;
  for (const { id, name } of fields) {
    assert.equal(await widget.text(`field.${id}`), name[lang]);
    assert.equal(await widget.text(`field.${id}.accounts`), by_field.find((row) => row[0].startsWith(`${id} `))[1]);
  }
  assert.deepEqual((await items_of(widget, 'matrix.accounts')).sort(), ranked.map((row) =>
    `${row[0]}, ${by_id(fields, row[11]).name[lang]}, ${across.name[lang]} ${figure(row[4])}, ${up.name[lang]} ${figure(row[10])}`).sort());
  assert.equal(await widget.text('matrix.unplaced'), texts[lang]['sheet.matrix_unplaced'].replace('{0}', unranked[0][0]));
}
