// An author's drafts: kept, undone, shared, and made of something else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { author_on, open_author } from './support/author.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
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

// The clock of the page stands still, as on a machine that is busy a pause is nobody's.
test('what is typed into a field without a pause is one step to undo, however often it is kept meanwhile', async () => {
  const { page, author, close } = await opened(), field = page.getByLabel('제목 (한국어)'), before = await field.inputValue();
  await field.focus();
  await page.evaluate(() => {
    const now = Date.now();
    Date.now = () => now;
    globalThis.typing = setInterval(() => document.execCommand('insertText', false, 'x'), 20);
  });
  const letters = async () => /x{3,}/.exec(await author.text())?.[0].length ?? 0;
  await until(async () => await letters() > 0, 'the first of it to be kept');
  const first = await letters();
  await until(async () => await letters() > first + 10, 'more of it to be kept');
  await page.evaluate(() => clearInterval(globalThis.typing));
  await author.undo();
  await until(async () => await field.inputValue() === before, 'the title as it was');
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

test('/author/ is the Korean page', async () => {
  const profile = await open_profile(browser), tab = await open_tab(profile, `${site.url}author/`, { ready: false });
  await tab.page.waitForURL(`${site.url}ko/author/**`);
  await author_on(tab.page).ready();
  await tab.close();
  await profile.close();
});
