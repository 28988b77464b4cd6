// The author's page: a diagnostic is written, checked and tried out by somebody who cannot program.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { author_on } from './support/author.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { complaints } from './support/checkers.mjs';
import { engines, patience } from './support/engines.mjs';
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

async function opened(lang = 'ko', settings = { viewport: { width: 1400, height: 900 } }, fragment = '') {
  const profile = await open_profile(browser, settings), tab = await open_tab(profile, `${site.url}${lang}/author/${fragment}`, { ready: false });
  const author = author_on(tab.page);
  await author.ready();
  return { ...tab, profile, author, async close() { await tab.close(); await profile.close(); } };
}

// What an author has: a server for files, and an article somewhere else. Both allow what the guide asks for and no more.
async function served(t, files) {
  const server = createServer((request, response) => {
    const found = files[request.url];
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': found.type, 'access-control-allow-origin': '*' }).end(found.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  }));
  return `http://127.0.0.1:${server.address().port}`;
}

// From the page of a finished diagnostic to a reader who answers it in an article on another site.
async function answered_in_an_article(t, { page, author }, { file, title, next }) {
  const [download] = await Promise.all([page.waitForEvent('download'), author.part('download').click()]);
  assert.equal(download.suggestedFilename(), file);
  const host = await served(t, { [`/${file}`]: { type: 'application/json', body: readFileSync(await download.path(), 'utf8') } });
  await author.tab('publish');
  await page.getByLabel('파일의 주소').fill(`${host}/${file}`);
  await page.getByLabel('강조색 바꾸기').check();
  await page.getByLabel('강조색', { exact: true }).fill('#0b6e4f');
  const snippet = await page.locator('.au-code').inputValue();
  assert.match(snippet, /accent="#0b6e4f"/);
  const article = await served(t, { '/': { type: 'text/html; charset=utf-8', body: `<!doctype html><html lang="ko"><title>글</title><link rel="icon" href="data:,"><h1>글</h1>${snippet}` } });
  const profile = await open_profile(browser), tab = await open_tab(profile, article, { ready: false, origins: [site.url, host].map((each) => new URL(each).origin) });
  const widget = tab.page.frameLocator('jindan-widget iframe, iframe');
  await widget.getByRole('heading', { name: title }).first().waitFor();
  const radio = widget.getByRole('radio').nth(3);
  await radio.waitFor({ state: 'attached' });
  await radio.evaluate((each) => each.click());
  await widget.getByText(next).first().waitFor({ state: 'attached' });
  await tab.close();
  await profile.close();
}

test('from an empty diagnostic to one that works in an article: five mistakes are made and mended, and each message names the place and what to do', async (t) => {
  const { page, author, close } = await opened();
  await author.no_errors();
  await author.tab('text');

  // A comma is lost.
  await author.replace('"jindan": 1,', '"jindan": 1');
  assert.match(await author.problem(/오류/), /쉼표.*3행 3열/);
  await author.undo();
  await author.no_errors();

  // A name is mistyped.
  await author.replace('"introduction"', '"introductoin"');
  assert.match(await author.problem(/introductoin/), /17행 3열 \/introductoin/);
  await page.locator('[data-part="problems"] button').first().click();  // leads to the place
  assert.match(await page.locator('[data-part="editor"] .cm-activeLine').innerText(), /introductoin/);
  await author.undo();
  await author.no_errors();

  // Two statements have one id.
  await author.replace('"id": "q2"', '"id": "q1"');
  assert.match(await author.problem(/q1/), /\/items\/1/);
  await author.undo();
  await author.no_errors();

  // Two levels overlap: in the form.
  await author.tab('form');
  const bands = page.locator('fieldset', { hasText: '결과 구간' });
  await bands.getByLabel('부터', { exact: true }).nth(1).fill('5');
  assert.match(await author.problem(/5/), /\/scores\/0\/bands\/1/);
  await bands.getByLabel('부터', { exact: true }).nth(1).fill('7');
  await author.no_errors();

  // A text lacks a language.
  const english = page.getByLabel('제목 (영어)');
  await english.fill('');
  assert.match(await author.problem(/\/title\/en/), /적|글|비/);
  await english.fill('Do we hear our customers?');
  await author.no_errors();
  await until(async () => (await author.text()).includes('"en": "Do we hear our customers?"'), 'the title to stand in the text');
  await answered_in_an_article(t, { page, author }, { file: 'my-diagnostic.json', title: '우리는 고객의 말을 듣고 있을까?', next: '이어서 진단하기 · 1/2' });
  await close();
});

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

test('drafts outlast the page with what can be undone; deleted ones can be taken back', async () => {
  const { page, author, close } = await opened();
  await page.getByLabel('제목 (한국어)').fill('들리는 영업');
  await until(async () => (await author.text()).includes('들리는 영업'), 'the title to be kept');
  await page.reload();
  await author.ready();
  assert.equal(await page.getByLabel('제목 (한국어)').inputValue(), '들리는 영업');
  await author.undo();
  await until(async () => (await page.getByLabel('제목 (한국어)').inputValue()) !== '들리는 영업', 'the title as it was before');
  await page.locator('[data-part="redo"]').click();
  await author.begin('blank');
  await page.locator('.au-drafts summary').click();
  const drafts = page.locator('[data-part="drafts"] li');
  await until(async () => await drafts.count() === 2, 'two drafts');
  await page.getByRole('button', { name: '‘들리는 영업’ 삭제' }).click();
  await until(async () => await drafts.count() === 1, 'one draft');
  await page.getByRole('button', { name: '삭제 되돌리기' }).click();
  await until(async () => await drafts.count() === 2, 'two drafts again');
  assert.equal(await page.getByLabel('제목 (한국어)').inputValue(), '들리는 영업');
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
  await until(async () => /영역 1가/.test(await page.getByLabel('영역', { exact: true }).first().locator('option').nth(1).innerText()), 'the area in the choice');
  assert.ok(await area.evaluate((each) => each === document.activeElement));
  await page.getByRole('button', { name: '구간 추가' }).click();
  await until(async () => JSON.parse(await author.text()).scores[0].bands.length === 3, 'three levels');
  const bands = JSON.parse(await author.text()).scores[0].bands;
  assert.deepEqual(bands.map(({ from, to }) => [from, to]), [[undefined, 6], [7, 7], [8, undefined]]);
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

test('two windows with one draft lose nothing: the later one keeps a copy', async () => {
  const { page, profile, author, close } = await opened('en');
  const other = await open_tab(profile, page.url(), { ready: false }), second = author_on(other.page);
  await second.ready();
  await page.getByLabel('Title (English)').fill('First');
  await until(async () => (await author.text()).includes('"First"'), 'the first');
  await other.page.getByLabel('Title (English)').fill('Second');
  await until(async () => /another window/.test(await second.part('notice').innerText()), 'the copy to be told');
  await until(async () => (await second.text()).includes('"Second"'), 'the second');
  assert.ok((await author.text()).includes('"First"'));
  assert.notEqual(new URL(page.url()).hash, new URL(other.page.url()).hash);
  await other.close();
  await close();
});

test('a template is a copy under a name of its own; a draft travels in a link, and a damaged link is said', async () => {
  const { page, profile, author, close } = await opened('en');
  await profile.grantPermissions(['clipboard-read', 'clipboard-write']);
  await author.begin({ label: read_diagnostic('customer-insight').title.en });
  await until(async () => (await author.text()).includes('"my-customer-insight"'), 'the copy');
  await author.no_errors();
  const text = await author.text();
  await page.locator('[data-part="share"]').click();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await until(async () => (await clipboard()).includes('#draft='), 'the link to be copied');
  const first = await clipboard();
  await author.begin('blank');
  await until(async () => (await author.text()).includes('"my-diagnostic"'), 'a small one');
  await page.locator('[data-part="share"]').click();
  await until(async () => await clipboard() !== first, 'the other link to be copied');
  assert.match(await author.part('notice').innerText(), /copied/);
  const link = await clipboard(), small = await author.text();
  const other = await opened('ko', {}, new URL(link).hash);
  await until(async () => await other.author.text() === small, 'the draft of the link');
  await other.close();
  const cut = await opened('ko', {}, new URL(link).hash.slice(0, -40));
  assert.match(await cut.author.part('notice').innerText(), /잘렸거나 손상/);
  await cut.author.no_errors();
  await cut.close();
  assert.ok(text.length > 40_000);
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
  await english.getByRole('button', { name: '/description' }).click();
  assert.match(await page.locator('[data-part="editor"] .cm-activeLine').first().innerText(), /description|두 문항/);
  await close();
});

test('a survey of SurveyJS becomes a draft with a report', async () => {
  const { page, author, close } = await opened('en');
  const survey = { title: 'Visit', elements: [{ type: 'rating', name: 'kept', title: 'We kept our promise.', rateMax: 5 }, { type: 'html', name: 'hint', html: '<b>Hello</b>' }] };
  const choosing = page.waitForEvent('filechooser');
  await author.part('open').click();
  await (await choosing).setFiles({ name: 'visit.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(survey)) });
  await until(async () => (await author.text()).includes('We kept our promise.'), 'the draft');
  assert.equal(JSON.parse(await author.text()).id, 'visit');
  assert.match(await author.part('report').innerText(), /html/);
  const refused = page.waitForEvent('filechooser');
  await author.part('open').click();
  await (await refused).setFiles({ name: 'empty.json', mimeType: 'application/json', buffer: Buffer.from('{"pages": []}') });
  await until(async () => /cannot become a diagnostic/.test(await author.part('notice').innerText()), 'the refusal');
  assert.equal(JSON.parse(await author.text()).id, 'visit');  // what was being written stays
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
      const all = await complaints(page);
      if (all.length) found[`${left} ${right}`] = all;
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${left} ${right} scrolls sideways`);
    }
    assert.deepEqual(found, {});
    await close();
  });
}

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

for (const { name, open: open_engine, missing } of [engines.firefox, engines.webkit]) {
  test(`it is written, checked and previewed in ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const other = await open_engine();
    t.after(() => other.close());
    const profile = await open_profile(other, { viewport: { width: 1280, height: 900 } }), page = await profile.newPage();
    await page.goto(`${site.url}ko/author/`);
    const write = (text) => page.evaluate((to) => {
      const field = document.getElementById('au-title-ko');
      field.focus();
      field.value = to;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
    const said = (of) => page.evaluate((selector) => [...document.querySelectorAll(selector)].map((each) => each.textContent).join('\n'), of);
    await until(() => page.evaluate(() => Boolean(document.querySelector('main:not(.au-starts) #au-title-ko'))), 'the form', 60_000);
    await write('');
    await until(async () => /\/title/.test(await said('[data-part="problems"] button')), 'the problem');
    await write('다른 브라우저에서');
    await until(async () => /문제가 없습니다/.test(await said('[data-part="summary"]')), 'no problems');
    await until(async () => /저장했습니다/.test(await said('[data-part="kept"]')), 'it to be kept');
    await until(() => page.evaluate(() => [...document.querySelectorAll('iframe')].some((each) => each.contentDocument?.body?.textContent.includes('다른 브라우저에서'))), 'the preview', 60_000);
  });
}

test('from one of the five to one that works in an article; the preview is the real widget', async (t) => {
  const { page, author, close } = await opened();
  await author.begin({ label: read_diagnostic('customer-insight').title.ko });
  await page.getByLabel('제목 (한국어)').fill('우리 팀의 고객 이해');
  await author.no_errors();
  await page.frameLocator('iframe[title*="한국어"]').getByRole('heading', { name: '우리 팀의 고객 이해' }).first().waitFor();
  await answered_in_an_article(t, { page, author }, { file: 'my-customer-insight.json', title: '우리 팀의 고객 이해', next: '이어서 진단하기 · 1/25' });
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

test('/author/ is the Korean page', async () => {
  const profile = await open_profile(browser), tab = await open_tab(profile, `${site.url}author/`, { ready: false });
  await tab.page.waitForURL(`${site.url}ko/author/**`);
  await author_on(tab.page).ready();
  await tab.close();
  await profile.close();
});
