// A survey of SurveyJS in the author's page: what it could not bring is told by question, where one is, and what it brought can be written in the form.
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

const survey = {
  title: '방문 설문', elements: [
    { type: 'rating', name: 'kept', title: '약속을 지킵니다.', rateMax: 5 }, { type: 'rating', name: 'heard', title: '이야기를 듣습니다.', rateMax: 5 },
    { type: 'radiogroup', name: 'size', title: '회사의 크기', choices: ['작음', '큼', '아주 큼'], choicesOrder: 'random' }, { type: 'html', name: 'hint', html: '<b>안내</b>' },
    { type: 'checkbox', name: 'channels', title: '사용 채널', choices: ['전화', '메일'] },
    { type: 'constructor', name: 'odd' },
  ],
};

test('the report names each question, is in view and can be closed; choices are written in the form', async () => {
  const { page, author, close } = await open_author(browser, site);
  const value = async () => JSON.parse(await author.text());
  const choosing = page.waitForEvent('filechooser');
  await author.part('open').click();
  await (await choosing).setFiles({ name: 'visit.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(survey)) });
  await until(async () => (await author.text()).includes('약속을 지킵니다.'), 'the draft');
  const report = author.part('report');
  const lines = await report.locator('li').allTextContents();
  assert.ok(lines.some((each) => /^‘사용 채널’ \(여러 개 고르기\) /.test(each)), lines.join('\n'));
  assert.ok(lines.some((each) => /^‘odd’ \(constructor\) /.test(each)), lines.join('\n'));
  assert.ok(lines.some((each) => /^‘hint’ \(안내 글\) /.test(each)), lines.join('\n'));
  await until(() => report.evaluate((each) => document.activeElement === each && each.getBoundingClientRect().top > -1 && each.getBoundingClientRect().top < innerHeight / 2), 'the report in view, with the focus');
  await report.getByRole('button', { name: '닫기' }).click();
  assert.ok(await report.isHidden());

  await author.no_errors();
  const at = (await value()).items.findIndex(({ kind }) => kind === 'choice');
  assert.match(await page.locator('.au-items > li').nth(at).innerText(), /답하는 방법: 하나 고르기/);
  const options = async () => (await value()).items[at].options.map(({ label }) => label);
  await page.locator(`#au-items-${at}-options-0-label-ko`).fill('열 명까지');
  await page.getByRole('button', { name: `삭제: 문항 ${at + 1}, 선택지 2` }).click();
  await until(async () => JSON.stringify(await options()) === JSON.stringify(['열 명까지', '아주 큼']), 'two choices');
  await page.locator('.au-items > li').nth(at).getByRole('button', { name: '선택지 추가' }).click();
  assert.equal(await page.evaluate(() => document.activeElement.id), `au-items-${at}-options-2-label-ko`);
  assert.match(await author.problem(/선택지 3/), new RegExp(`오류 · 문항 ${at + 1} – 선택지 3`));
  await page.keyboard.type('모름');
  await author.no_errors();
  // The score has the name of the survey until it is given one.
  assert.equal(await page.getByLabel('점수 이름').first().getAttribute('placeholder'), '방문 설문');
  await close();
});
