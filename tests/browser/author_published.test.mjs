// From a draft of the author's page to a diagnostic that readers answer in an article on another site.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { open_author } from './support/author.mjs';
import { open_profile, open_tab } from './support/browser.mjs';
import { create_journeys } from './support/journeys.mjs';
import { listening } from './support/listening.mjs';
import { download_of } from './support/saved.mjs';
import { read_diagnostic, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
const servers = [];
before(async () => { site = await serve_site(); });
after(() => Promise.all([site, ...servers].map((each) => each.close())));

const { in_each, in_chromium, run } = create_journeys();

const opened = (...how) => open_author(browser, site, ...how);

// What an author has: a server for files, and an article somewhere else. Both allow what the guide asks for and no more.
async function served(files) {
  const server = createServer((request, response) => {
    const found = files[request.url];
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': found.type, 'access-control-allow-origin': '*' }).end(found.body);
  });
  const { port, close } = await listening(server);
  servers.push({ close });
  return `http://127.0.0.1:${port}`;
}

// From the page of a finished diagnostic to a reader who answers it in an article on another site.
async function answered_in_an_article({ page, author, may_ask }, { file, title, next }) {
  const [download] = await Promise.all([download_of(page), author.part('download').click()]);
  assert.equal(download.suggestedFilename(), file);
  const host = await served({ [`/${file}`]: { type: 'application/json', body: readFileSync(await download.path(), 'utf8') } });
  await author.tab('publish');
  // Nothing leaves that could not work, and it is said beside what has to change.
  const address = page.getByLabel('파일의 주소'), below = page.locator('#au-publish .au-wrong');
  await page.getByRole('button', { name: '코드 복사' }).click();
  assert.equal(await below.first().innerText(), '파일을 올린 주소를 먼저 적어 주세요.');
  assert.ok(await address.evaluate((each) => each === document.activeElement && each.ariaInvalid === 'true'));
  await address.fill('http://example.com/mine.json');
  await until(async () => await below.first().innerText() === 'https://로 시작하는 주소만 쓸 수 있습니다.', 'the address to be refused');
  await address.fill(`${host}/${file}`);
  assert.equal(await below.first().innerText(), '');
  await page.getByLabel('강조색 바꾸기').check();
  await page.getByLabel('강조색', { exact: true }).fill('#ffd000');
  assert.match(await below.nth(1).innerText(), /명암비 1\.4:1/);
  assert.doesNotMatch(await page.locator('.au-code').inputValue(), /accent/);
  await page.getByLabel('강조색', { exact: true }).fill('#0b6e4f');
  await author.number(page.getByLabel(/모서리/), '40');
  assert.match(await below.nth(2).innerText(), /0에서 24까지/);
  assert.doesNotMatch(await page.locator('.au-code').inputValue(), /radius/);
  await author.number(page.getByLabel(/모서리/), '');
  // What readers will see, from that address.
  may_ask(host);
  await page.getByRole('button', { name: '이 주소로 확인하기' }).click();
  await page.frameLocator('.au-try').getByRole('heading', { name: title }).first().waitFor();
  const snippet = await page.locator('.au-code').inputValue();
  assert.match(snippet, /accent="#0b6e4f"/);
  const article = await served({ '/': { type: 'text/html; charset=utf-8', body: `<!doctype html><html lang="ko"><title>글</title><link rel="icon" href="data:,"><h1>글</h1>${snippet}` } });
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

in_each('from an empty diagnostic to one that works in an article: five mistakes are made and mended, and each message names the place and what to do', async () => {
  const { page, author, may_ask, close } = await opened();
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
  const second = page.locator('fieldset', { hasText: '결과 구간' }).getByLabel('부터', { exact: true }).nth(1);
  await author.number(second, '5');
  assert.match(await author.problem(/5/), /\/scores\/0\/bands\/1/);
  await author.number(second, '7');
  await author.no_errors();

  // A text lacks a language.
  const english = page.getByLabel('제목 (영어)');
  await english.fill('');
  assert.match(await author.problem(/\/title\/en/), /적|글|비/);
  await english.fill('Do we hear our customers?');
  await author.no_errors();
  await until(async () => (await author.text()).includes('"en": "Do we hear our customers?"'), 'the title to stand in the text');
  // In view, as WebKitGTK gives no frames for drawing to what is far below.
  await (await page.locator('iframe[title*="영어"]').elementHandle()).scrollIntoViewIfNeeded();
  await page.frameLocator('iframe[title*="영어"]').getByRole('heading', { name: 'Do we hear our customers?' }).first().waitFor();
  await answered_in_an_article({ page, author, may_ask }, { file: 'my-diagnostic.json', title: '우리는 고객의 말을 듣고 있을까?', next: '이어서 진단하기 · 1/2' });
  await close();
});

in_chromium('from one of the five to one that works in an article; the preview is the real widget', async () => {
  const { page, author, may_ask, close } = await opened();
  await author.begin({ label: read_diagnostic('customer-insight').title.ko });
  await page.getByLabel('제목 (한국어)').fill('우리 팀의 고객 이해');
  await author.no_errors();
  await page.frameLocator('iframe[title*="한국어"]').getByRole('heading', { name: '우리 팀의 고객 이해' }).first().waitFor();
  await answered_in_an_article({ page, author, may_ask }, { file: 'my-customer-insight.json', title: '우리 팀의 고객 이해', next: '이어서 진단하기 · 1/25' });
  await close();
});

run('published', (with_browser) => { browser = with_browser; });
