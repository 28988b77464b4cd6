// The author's page: a diagnostic is written, checked and tried out by somebody who cannot program.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_author } from './support/author.mjs';
import { open_browser } from './support/browser.mjs';
import { complaints } from './support/checkers.mjs';
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

test('form and text are one document: what is added in one is in the other, and undone in order', async () => {
  const { page, author, close } = await opened();
  const statements = page.locator('fieldset', { hasText: '문항 2개' });
  await statements.getByRole('button', { name: '문항 추가' }).click();
  await page.getByLabel('문항 3 (한국어)').fill('불만을 먼저 여쭈어봅니다.');
  await until(async () => (await author.text()).includes('불만을 먼저 여쭈어봅니다.'), 'the statement to be kept');
  const value = JSON.parse(await author.text());
  assert.equal(value.items.length, 3);
  assert.deepEqual([value.items[2].id, value.items[2].statement.ko], ['q3', '불만을 먼저 여쭈어봅니다.']);
  await author.undo();
  await author.undo();
  await until(async () => JSON.parse(await author.text()).items.length === 2, 'two statements again');
  // The form waits while the text is no JSON, and nothing typed is lost.
  await author.tab('text');
  await author.write('Control+End', 'Backspace', 'Backspace');
  await author.tab('form');
  await page.locator('.au-waiting').waitFor();
  // Nothing can be typed into it then, with the keyboard either.
  assert.ok(await page.locator('#au-form fieldset').first().evaluate((each) => each.inert));
  await author.undo();
  await page.locator('.au-waiting').waitFor({ state: 'detached' });
  assert.equal(await page.getByLabel('문항 1 (한국어)').inputValue(), '고객에게 필요한 것을 직접 묻습니다.');
  await close();
});

test('moving, removing and adding work on what has just been typed, and the focus stays where one was', async () => {
  const { page, author, close } = await opened();
  const ids = async () => JSON.parse(await author.text()).items.map(({ id, statement }) => `${id} ${statement.ko}`);
  await page.getByLabel('문항 2 (한국어)').fill('둘째');
  await page.getByRole('button', { name: '위로: 문항 2' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'au-down-q2');  // the first cannot go up
  await until(async () => (await ids())[0] === 'q2 둘째', 'the second to be the first');
  await page.getByRole('button', { name: '삭제: 문항 2' }).click();
  await until(async () => (await ids()).length === 1, 'one statement');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'au-remove-q2');
  for (const wanted of [2, 3]) {
    await page.getByRole('button', { name: '문항 추가' }).click();
    await until(async () => (await ids()).length === wanted, 'one more');
  }
  await until(async () => (await ids()).length === 3, 'three statements');
  assert.equal(new Set((await ids()).map((each) => each.split(' ')[0])).size, 3);
  // A name is not torn from under the letters: what is chosen by it follows.
  await page.getByRole('button', { name: '영역 추가' }).click();
  const area = page.getByLabel('영역 1 (한국어)');
  await area.click();
  await page.keyboard.type('가', { delay: 10 });
  await until(async () => /^가$/.test(await page.getByLabel('영역', { exact: true }).first().locator('option').nth(1).innerText()), 'the area in the choice');
  assert.ok(await area.evaluate((each) => each === document.activeElement));
  await page.getByRole('button', { name: '고르게 나누기 (3–15)' }).waitFor();
  await page.getByRole('button', { name: '구간 추가' }).click();
  await until(async () => JSON.parse(await author.text()).scores[0].bands.length === 3, 'three levels');
  const bands = JSON.parse(await author.text()).scores[0].bands;
  assert.deepEqual(bands.map(({ from, to }) => [from, to]), [[undefined, 6], [7, 10], [11, undefined]]);
  await close();
});

test('a file in one line is edited as one of many; one that is no diagnostic is checked, kept and can be left', async () => {
  const { page, author, close } = await opened('en');
  const open = async (name, text) => {
    const choosing = page.waitForEvent('filechooser');
    await author.part('open').click();
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await open('short.json', '{"jindan":1,"id":"short","version":"1","languages":["en"],"title":"Short","scales":[{"id":"s","from":1,"to":5}],"items":[{"id":"q1","statement":"A."},{"id":"q2","statement":"B."}],"scores":[{"id":"t"}]}');
  await author.no_errors();
  await page.getByRole('button', { name: 'Remove: Statement 2' }).click();
  await until(async () => JSON.parse(await author.text()).items.length === 1, 'one statement');
  for (const odd of ['{"items": {}}', '{"items": [null], "languages": "ko", "version": {}}', '{"title": {"ko": 5}, "scales": {}}']) {
    await open('odd.json', odd);
    await author.problem(/./);
    await page.locator('.au-waiting').waitFor();
    for (const name of ['simulator', 'translations', 'publish', 'preview']) await author.tab(name);
  }
  await page.reload();
  await author.ready();
  assert.equal(await author.text(), '{"title": {"ko": 5}, "scales": {}}');
  await open('latin.json', Buffer.from([0x7b, 0xb0, 0xa1, 0x7d]));
  await until(async () => /cannot be read/.test(await author.part('notice').innerText()), 'the refusal');
  await close();
});

test('scores follow the answers, and what would change the level is told', async () => {
  const { page, author, close } = await opened();
  await author.tab('simulator');
  const ranges = page.locator('.au-answers input[type=range]');
  await until(async () => await ranges.count() === 2, 'the statements');
  for (const i of [0, 1]) await ranges.nth(i).fill('3');
  await until(async () => (await page.locator('.au-value').innerText()).startsWith('6'), 'the sum');
  assert.match(await page.locator('.au-value').innerText(), /^6 · 이제 시작입니다$/);
  await page.locator('.au-score summary', { hasText: '구간이 바뀌는 답' }).click();
  assert.match(await page.locator('.au-score').innerText(), /3 → 4.*잘 듣고 있습니다/);
  await ranges.nth(1).fill('5');
  await until(async () => /^8 .*잘 듣고 있습니다$/.test(await page.locator('.au-value').innerText()), 'the higher level');
  await close();
});

test('what lacks a language, or says the same in two, is listed and leads to its place', async () => {
  const { page, author, close } = await opened();
  await page.getByLabel('짧은 설명 (영어)').fill('두 문항으로 살펴보는 짧은 진단');
  await author.tab('translations');
  const english = page.locator('.au-language').nth(1);
  await until(async () => /두 언어의 글이 같음 \(1\)/.test(await english.innerText()), 'the text that is alike');
  const way = english.getByRole('button', { name: '짧은 설명 (영어)' });
  await way.click();  // the form has it
  assert.equal(await page.evaluate(() => document.activeElement.id), 'au-description-en');
  await author.tab('text');
  await way.click();
  assert.match(await page.locator('[data-part="editor"] .cm-activeLine').first().innerText(), /description|두 문항/);
  await close();
});

for (const [lang, settings] of [['ko', { viewport: { width: 1400, height: 900 } }], ['en', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }]]) {
  test(`no checker finds anything on any part of the page, and nothing scrolls sideways (${lang})`, async () => {
    const { page, author, close } = await opened(lang, settings);
    const found = {};
    for (const [left, right] of [['form', 'simulator'], ['text', 'translations'], ['form', 'publish']]) {
      await author.tab(left);
      await author.tab(right);
      await author.no_errors();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));  // where the list of problems lies over nothing
      const all = await complaints(page);
      if (all.length) found[`${left} ${right}`] = all;
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${left} ${right} scrolls sideways`);
    }
    assert.deepEqual(found, {});
    await close();
  });
}

test('on a phone one press leads from writing to trying and back', async () => {
  const { page, author, close } = await opened('ko', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const top = (name) => page.locator(`[data-tab="${name}"]`).evaluate((tab) => Math.round(tab.getBoundingClientRect().top));
  const in_view = async (name) => { const at = await top(name); return at > -4 && at < 200; };
  await page.locator('.au-frame').first().waitFor();
  assert.ok(await top('preview') > 740, 'far below');
  await author.part('try').tap();
  await until(() => in_view('preview'), 'the preview');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.tab), 'preview');
  await author.part('write').tap();
  await until(() => in_view('form'), 'the form');
  await close();
});

test('the editor is left with Escape and Tab, and tabs are chosen with arrows', async () => {
  const { page, author, close } = await opened();
  await author.tab('text');
  await author.write('Control+End', 'Escape', 'Tab');
  assert.notEqual(await page.evaluate(() => document.activeElement?.dataset.part), 'editor');
  await page.locator('[data-tab="text"]').focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.tab), 'form');
  assert.ok(await page.locator('#au-form').isVisible());
  await close();
});

test('what can be written at a place is offered from the schema, and ids from the file itself', async () => {
  const { page, author, close } = await opened();
  await author.tab('text');
  await author.write('Control+Home', 'End', 'Enter', 'Control+Space');
  const offered = page.locator('.cm-tooltip-autocomplete li');
  await offered.first().waitFor();
  assert.ok((await offered.allTextContents()).some((each) => each.includes('"dimensions"')));
  await page.keyboard.press('Escape');
  await author.undo();
  await close();
});
