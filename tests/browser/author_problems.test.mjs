// What is wrong, told in the words of the form: by name, beside the field, and one press away from it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_author } from './support/author.mjs';
import { open_browser } from './support/browser.mjs';
import { serve_site } from './support/site.mjs';
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
const problem = (page, words) => page.locator('[data-part="problems"] button', { hasText: words });

test('a problem names its place as the form does, leads to the field, and stands under it; only what the form has no field for is in the text', async () => {
  const { page, author, close } = await opened();
  await page.getByRole('button', { name: '문항 추가' }).click();
  assert.equal(await focused(page), 'au-items-2-statement-ko');
  assert.match(await author.problem(/문항 3 \(영어\)/), /^오류 · 문항 3 \(영어\) 비어 있습니다.*\d+행 \d+열 \/items\/2\/statement\/en$/);
  const field = page.getByLabel('문항 3 (영어)');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await field.evaluate((each) => document.getElementById(each.getAttribute('aria-describedby')).textContent), '비어 있습니다. 내용을 적어 주세요.');
  await page.getByLabel('제목 (한국어)').focus();
  await problem(page, '문항 3 (영어)').click();
  assert.equal(await focused(page), 'au-items-2-statement-en');
  assert.ok(await page.locator('#au-form').isVisible());
  await page.keyboard.type('We call first.');
  await until(async () => await field.getAttribute('aria-invalid') === null, 'the mark to be gone');
  await page.getByLabel('문항 3 (한국어)').fill('먼저 전화합니다.');
  await author.no_errors();
  await author.tab('text');
  await author.replace('"version": "1"', '"version": "1", "odd": 1');
  await author.tab('form');
  await author.problem(/odd/);
  await problem(page, 'odd').click();
  assert.ok(await page.locator('[data-part="editor"]').isVisible());
  await close();
});

// Names that every object of the page's own language has.
test('a field that is called like anything is told as unknown', async () => {
  const { author, close } = await opened();
  await author.tab('text');
  for (const name of ['constructor', 'toString', '__proto__']) {
    await author.replace('"version": "1"', `"version": "1", "${name}": 1`);
    await author.problem(new RegExp(name));
    await author.replace(`"version": "1", "${name}": 1`, '"version": "1"');
    await author.no_errors();
  }
  await close();
});

test('what the checks ask for can be written in the form, in parts that open where a problem leads', async () => {
  const { page, author, close } = await opened();
  await page.getByRole('button', { name: '영역 추가' }).click();
  await page.keyboard.type('경청');
  await page.getByLabel('영역 1 (영어)').fill('Listening');
  for (const i of [0, 1]) await page.locator(`#au-items-${i}-dimension`).selectOption('area-1');
  await page.getByLabel('거꾸로 채점: 문항 1').check();
  await author.problem(/문항 2 – 할 일의 제목/);
  await author.part('summary').click();  // and it stays open
  const go = async (words, id) => {
    await problem(page, words).first().click();
    assert.equal(await focused(page), id);
  };
  await go('문항 2 – 할 일의 제목', 'au-items-1-step-title-ko');
  for (const [id, text] of [['title-ko', '적기'], ['title-en', 'Write'], ['text-ko', '오늘 적으세요.'], ['text-en', 'Write it today.']]) await page.locator(`#au-items-1-step-${id}`).fill(text);
  await go('문항 1 – 점수가 높을 때 보여 줄 글', 'au-items-0-strength-ko');
  await go('영역 1 ‘경청’ – 낮을 때의 조언', 'au-dimensions-0-advice-low-ko');
  for (const level of ['low', 'middle', 'high']) for (const lang of ['ko', 'en']) await page.locator(`#au-dimensions-0-advice-${level}-${lang}`).fill(`${level} ${lang}`);
  await author.no_errors();
  await until(async () => (await value_of(author)).items[1].step?.text?.en === 'Write it today.', 'the step');
  await until(async () => !(await author.problems()).some((each) => /문항 2 – 할 일|조언/.test(each)), 'nothing more to ask for');
  // A text that is emptied in both languages is no longer there, nor what held nothing else.
  for (const id of ['title-ko', 'title-en', 'text-ko', 'text-en']) await page.locator(`#au-items-1-step-${id}`).fill('');
  await until(async () => (await value_of(author)).items[1].step === undefined, 'no step');
  await author.no_errors();
  // Three things to do are there for a new level, and in the file only once they are written.
  await page.getByRole('button', { name: '구간 추가' }).click();
  assert.equal(await focused(page), 'au-scores-0-bands-2-name-ko');
  assert.equal((await value_of(author)).scores[0].bands[2]?.actions, undefined);
  for (const k of [0, 1, 2]) for (const lang of ['ko', 'en']) await page.locator(`#au-scores-0-bands-2-actions-${k}-${lang}`).fill(`${k} ${lang}`);
  await until(async () => (await value_of(author)).scores[0].bands[2]?.actions?.length === 3, 'three things to do');
  await close();
});

test('what is left of the example is told by name until it is written anew', async () => {
  const { page, author, close } = await opened('en');
  assert.match(await author.problem(/example/), /Words of the example are left: Title, Short description, .* and \d+ more/);
  assert.match(await author.part('summary').innerText(), /^No errors; things to look at: 1$/);
  for (const field of await page.locator('#au-form :is(input[type=text], textarea)').all()) if (!/^au-(id|version|source-title)$/.test(await field.getAttribute('id'))) await field.fill(`Own ${await field.getAttribute('id')}`);
  await page.locator('#au-form summary').first().click();
  for (const lang of ['ko', 'en']) await page.locator(`#au-source-note-${lang}`).fill(`Own note ${lang}`);
  await until(async () => !(await author.problems()).some((each) => /example/.test(each)), 'nothing of it left');
  await close();
});

test('the list of what is wrong leaves room to write, and its summary one line on a phone', async () => {
  for (const [width, height] of [[1400, 900], [360, 740]]) {
    const { page, author, close } = await opened('ko', { viewport: { width, height } });
    for (let i = 0; i < 5; ++i) await page.getByRole('button', { name: '문항 추가' }).click();
    await author.problem(/문항 7 \(영어\)/);
    const { bar, line } = await page.evaluate(() => ({ bar: document.querySelector('.au-problems').offsetHeight, line: document.querySelector('.au-problems summary').offsetHeight }));
    assert.ok(bar <= height * .4, `${bar} of ${height}`);
    assert.ok(line <= 56, `a summary of ${line}`);
    await close();
  }
});

// The text, beside a preview in both languages.
async function with_preview() {
  const tab = await opened(), { page, author } = tab;
  const previews = page.locator('[data-part="preview"] iframe'), note = page.locator('[data-part="preview"] [role="status"]');
  await author.tab('preview');
  await until(async () => (await previews.count()) === 2, 'the preview in both languages');
  await author.tab('text');
  return { ...tab, previews, note };
}

test('an item that the page cannot ask is warned of by name, and in place of a preview it is said why there is none', async () => {
  const { author, previews, note, close } = await with_preview();
  await author.replace('"items": [', '"items": [{"id": "why", "kind": "text", "statement": {"ko": "왜 그렇습니까?", "en": "Why?"}}, ');
  assert.match(await author.problem(/화면에서 물을 수 없는/), /^확인 · 문항 1 화면에서 물을 수 없는 종류라 .*\d+행 \d+열 \/items\/0\/kind$/);
  await author.no_errors();
  await until(async () => (await previews.count()) === 0, 'what was shown before to be gone');
  assert.equal(await note.textContent(), '화면에서 물을 수 없는 종류의 문항이 있어 미리보기를 보여 드릴 수 없습니다: 문항 1. 명령줄 도구로는 채점할 수 있습니다.');
  await author.undo();
  await until(async () => (await previews.count()) === 2, 'the preview to be back');
  await until(async () => (await note.textContent()) === '', 'nothing more to be said');
  await close();
});

test('the preview shows what was right last of the same diagnostic, and nothing of another one', async () => {
  const { page, author, previews, note, close } = await with_preview();
  await author.replace('"version": "1"', '"version": 1');
  await until(async () => (await note.textContent()) === '오류를 고치면 미리보기가 바뀝니다. 지금은 마지막으로 올바르던 내용입니다.', 'that it stays');
  assert.equal(await previews.count(), 2);
  await page.locator('input[type=file]').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"jindan": 1, "id": "other", "languages": ["en"]}') });
  await until(async () => (await previews.count()) === 0, 'the other one to be gone');
  assert.equal(await note.textContent(), '오류를 고치면 미리보기가 바뀝니다.');
  await close();
});
