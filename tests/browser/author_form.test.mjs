// The form of the author's page, for somebody who never sees the file: what is taken out takes its references with it, levels follow the scores, and nothing has to be
// mended elsewhere.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_author } from './support/author.mjs';
import { open_browser } from './support/browser.mjs';
import { read_diagnostic, serve_site } from './support/site.mjs';
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

const opened = (...how) => open_author(browser, site, ...how);
const value_of = async (author) => JSON.parse(await author.text());
const focused = (page) => page.evaluate(() => document.activeElement.id);
const open_file = async ({ page, author }, value) => {
  const choosing = page.waitForEvent('filechooser');
  await author.part('open').click();
  await (await choosing).setFiles({ name: 'given.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(value, null, 2)) });
  await until(async () => (await author.text()).includes(`"id": "${value.id}"`), 'the file');
};

for (const [template, kept] of [['customer-insight', ['q1', 'q2', 'q3', 'q6', 'q7', 'q8']], ['customer-relationship', ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']]]) {
  test(`from the template ${template} to a valid diagnostic of six statements, in the form alone`, async () => {
    const { page, author, close } = await opened('ko', { viewport: { width: 1400, height: 900 } });
    await author.begin({ label: read_diagnostic(template).title.ko });
    await author.no_errors();
    const ids = async () => (await value_of(author)).items.map(({ id }) => id);
    await until(async () => (await ids()).length === read_diagnostic(template).items.length, 'the template');
    for (const id of (await ids()).filter((each) => !kept.includes(each))) await page.locator(`#au-remove-${id}`).click();
    await until(async () => (await ids()).length === 6, 'six statements');
    // Areas that nothing belongs to any more are named, and go with one press each.
    const first = await author.problem(/속한 문항이 없습니다/), { dimensions } = await value_of(author);
    const empty = read_diagnostic(template).dimensions.filter(({ id }) => !read_diagnostic(template).items.some((item) => item.dimension === id && kept.includes(item.id)));
    assert.ok(empty.length > 1 && dimensions.length > empty.length);
    assert.match(first, new RegExp(`영역 \\d ‘${empty[0].name.ko}’`));
    for (const { id } of empty) await page.locator(`#au-remove-dimension-${id}`).click();
    // Levels that no score reaches now are spread over what there is.
    await page.getByRole('button', { name: '고르게 나누기 (6–30)' }).waitFor();
    for (const spread of await page.locator('[id^="au-even-"]').all()) await spread.click();
    for (const reference of await page.getByRole('button', { name: '삭제: 기준선' }).all()) await reference.click();
    await author.no_errors();
    await until(async () => (await value_of(author)).scores[0].bands[0].from === undefined, 'the levels to be kept');
    const value = await value_of(author);
    assert.deepEqual(value.items.map(({ id }) => id), kept);
    const known = new Set([...kept, ...value.scores.map(({ id }) => id)]);
    for (const { items } of value.scores) for (const each of Array.isArray(items) ? items : []) assert.ok(known.has(each), each);
    const edges = value.scores[0].bands.map(({ from, to }) => [from, to]);
    assert.deepEqual([edges[0][0], edges.at(-1)[1]], [undefined, undefined]);
    for (let i = 1; i < edges.length; ++i) assert.equal(edges[i][0], edges[i - 1][1] + 1);
    await close();
  });
}

test('an area that is deleted leaves its statements, takes what names it along, and comes back in one step', async () => {
  const all = await opened(), { page, author, close } = all;
  const value = {
    jindan: 1, id: 'areas', version: '1', languages: ['ko'], title: '영역', scales: [{ id: 's', from: 1, to: 5 }, { id: 'spare', from: 0, to: 3 }], dimensions: [{ id: 'one', name: '하나' }, { id: 'two', name: '둘' }],
    items: [{ id: 'q1', dimension: 'one', statement: '가', scale: 's' }, { id: 'q2', dimension: 'two', statement: '나', scale: 's' }, { id: 'q3', dimension: 'two', statement: '다', scale: 's', ask_if: { any: [{ value: 'of-one', ge: 3 }] } }],
    scores: [{ id: 'total', reference: { at: 9, label: '선' } }, { id: 'of-one', name: '하나', dimension: 'one' }, { id: 'gap', kind: 'difference', pairs: [['q1', 'q2']] }], flags: [{ id: 'low', when: { value: 'of-one', lt: 3 }, message: '낮음' }],
  };
  await open_file(all, value);
  await page.getByRole('button', { name: '삭제: 영역 1' }).click();
  await until(async () => (await value_of(author)).dimensions.length === 1, 'one area');
  assert.equal(await focused(page), 'au-remove-dimension-two');
  const left = await value_of(author);
  assert.deepEqual(left.items, [{ id: 'q1', statement: '가', scale: 's' }, { id: 'q2', dimension: 'two', statement: '나', scale: 's' }, { id: 'q3', dimension: 'two', statement: '다', scale: 's' }]);
  assert.deepEqual(left.scores.map(({ id }) => id), ['total', 'gap']);
  assert.equal(left.flags, undefined);
  // Beside a field the keys of undoing are those of the whole.
  await page.keyboard.press('Control+z');
  await until(async () => JSON.stringify(await value_of(author)) === JSON.stringify(value), 'all of it back');
  assert.equal(await page.getByLabel('영역 1', { exact: true }).inputValue(), '하나');
  // Only a scale that nothing uses can go; a statement takes its scores along.
  assert.equal(await page.getByRole('button', { name: '삭제: 척도 1' }).count(), 0);
  await page.getByRole('button', { name: '삭제: 척도 2' }).click();
  await page.getByRole('button', { name: '삭제: 기준선' }).click();
  await page.getByRole('button', { name: '삭제: 문항 2' }).click();
  await until(async () => (await value_of(author)).items.length === 2, 'two statements');
  const { scales, scores } = await value_of(author);
  assert.deepEqual([scales.length, scores.map(({ id }) => id), scores[0].reference], [1, ['total', 'of-one'], undefined]);
  await close();
});

test('levels begin where the last ends, share a mean evenly, and never overlap, from none at all', async () => {
  const all = await opened('en'), { page, author, close } = all, edges = async () => (await value_of(author)).scores[0].bands?.map(({ from, to, below }) => [from, to, below]);
  await open_file(all, { jindan: 1, id: 'levels', version: '1', languages: ['en'], title: 'Levels', scales: [{ id: 's', from: 1, to: 5 }], items: [{ id: 'q1', statement: 'A.' }, { id: 'q2', statement: 'B.' }], scores: [{ id: 'mean', kind: 'mean' }] });
  await author.no_errors();
  for (const name of ['Low', 'Middle', 'High']) {
    await page.getByRole('button', { name: 'Add a level' }).click();
    await page.keyboard.type(name);  // its name is where one is
    await until(async () => (await edges())?.length === ['Low', 'Middle', 'High'].indexOf(name) + 1 && (await author.text()).includes(name), name);
    await author.no_errors();
  }
  await page.getByRole('button', { name: 'Spread the levels evenly over the scores (1–5)' }).click();
  await until(async () => JSON.stringify(await edges()) === JSON.stringify([[null, null, 2.33], [2.33, null, 3.67], [3.67, null, null]]), 'an even share');
  await author.no_errors();
  assert.equal(await page.locator('#au-scores-0-bands-0-from').getAttribute('placeholder'), '1');
  await page.getByLabel('Below').first().fill('3');
  assert.match(await author.problem(/^Error/), /Error · Level 2 “Middle”/);
  await close();
});
