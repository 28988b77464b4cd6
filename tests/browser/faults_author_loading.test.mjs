// The author's page, when something goes wrong with what it is made of: offline, files that arrive in part, a checker that stops, files and links that are
// too large. Each time it is said, and what is written goes on being kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { words_for } from '../../web/author/words.js';
import { words } from '../../web/build/words.mjs';
import { author_on, drafts_of, open_author } from './support/author.mjs';
import { open_alone, open_browser, open_tab } from './support/browser.mjs';
import { limited } from './support/limited.mjs';
import { serve_site } from './support/site.mjs';
import { serve_torn } from './support/torn.mjs';
import { until } from './support/until.mjs';
import { worker_active } from './support/worker.mjs';

let browser, site, torn;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  torn = await serve_torn();
});
after(async () => {
  await browser.close();
  await site.close();
  await torn.close();
});

const say = words_for('ko'), title = '제목 (한국어)';
const reported = [/net::ERR/, /Failed to (fetch|load)/, /SyntaxError/, /TypeError/, /network error/];

async function choose(page, author, name, text) {
  const choosing = page.waitForEvent('filechooser');
  await author.part('open').click();
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

async function keeps(page, author, text) {
  await author.type(title, text);
  await until(async () => (await author.text()).includes(text), 'it to be kept');
  await author.says_kept(say('kept'));
}

test('offline after one visit: a page that is open goes on, and one that is opened says in its language that it needs a connection', async () => {
  const own = await serve_site({ base: '/x/' }), { page, profile, author } = await open_author(browser, own);
  await worker_active(page);
  await author.no_errors();
  await (await profile.newCDPSession(page)).send('Network.clearBrowserCache');
  await own.close();
  await keeps(page, author, ' 연결 없이');
  await page.getByRole('button', { name: '문항 추가' }).click();
  await author.problem(/비어 있습니다/);
  for (const lang of ['ko', 'en']) {
    const tab = await open_tab(profile, `${own.url}${lang}/author/`, { ready: false });
    assert.equal(await tab.page.locator('html').getAttribute('lang'), lang);
    assert.equal(await tab.page.locator('h1').innerText(), words[lang].offline_title);
    assert.ok((await tab.page.locator('main').innerText()).includes(words[lang].offline_text));
    await tab.page.getByRole('link', { name: words[lang].offline_door }).click();
    await tab.page.locator('.jd-door').waitFor();
    await tab.close();
  }
  const short = await open_tab(profile, `${own.url}author/`, { ready: false });
  await short.page.waitForURL(`${own.url}ko/author/`);
  assert.equal(await short.page.locator('h1').innerText(), words.ko.offline_title);
  await short.close();
  assert.match((await drafts_of(page)).join(), /연결 없이/);
  await profile.close();
});

const open_torn = (expected = reported) => open_alone(browser, `${torn.url}ko/author/`, { ready: false, wait: 'commit', expected, settings: { serviceWorkers: 'block', viewport: { width: 1400, height: 900 } } });

for (const [name, how] of [['ends', {}], ['stands still', { stalls: true }]]) {
  test(`the connection ${name} in the middle of the script: said, with a link to the next try`, async () => {
    torn.tear(/\/author\.[^/]*\.js$/, how);
    const { page, close } = await open_torn(), late = page.locator('.jd-late');
    await late.locator('a').waitFor({ timeout: 30_000 });
    assert.equal(await late.innerText(), `${say('page_late')} ${say('page_reload')}`);
    torn.mend();
    await late.locator('a').click();
    await author_on(page).ready();
    assert.equal(await late.count(), 0);
    await close();
  });
}

for (const [name, pattern] of /** @type {[string, RegExp][]} */ ([['the checker’s module', /\/jindan-author\.[^/]*\.wasm$/], ['the checker’s script', /\/author-core\.[^/]*\.js$/]])) {
  test(`${name} arrives in part: said; what is written is kept, and checked with the next change`, async () => {
    torn.tear(pattern);
    const { page, close } = await open_torn(), author = author_on(page);
    await author.ready();
    await until(async () => await author.part('summary').innerText() === say('check_failed'), 'it to be said');
    await choose(page, author, 'survey.json', JSON.stringify({ pages: [] }));
    await author.says(say('check_failed'));
    await keeps(page, author, ' 검사 없이');
    await until(async () => await author.part('summary').innerText() === say('check_failed'), 'it to be said again');
    torn.mend();
    await keeps(page, author, ' 다시');
    await author.no_errors();
    await close();
  });
}

test('the checker gets no more memory and stops: said; what is written is kept, and checked again with the next change', async () => {
  const { page, close } = await open_alone(browser, `${site.url}ko/author/`, {
    ready: false, settings: { serviceWorkers: 'block', viewport: { width: 1400, height: 900 } },
    prepare: (opened) => opened.route(/jindan-author\.[^/]*\.wasm$/, async (route) => route.fulfill({ contentType: 'application/wasm', body: limited(await (await route.fetch()).body(), 16) })),
  }), author = author_on(page);
  await author.ready();
  await author.no_errors();
  const large = JSON.stringify({ jindan: 1, id: 'large', title: '큰 진단', items: Array.from({ length: 2000 }, (_, i) => ({ id: `q${i}`, statement: '가'.repeat(300) })) }, null, 1);
  await choose(page, author, 'large.json', large);
  await until(async () => await author.part('summary').innerText() === say('check_failed'), 'it to be said');
  await author.says_kept(say('kept'));
  assert.equal(await author.text(), large);
  await author.tab('text');
  await author.write('Control+A', 'Backspace', 'text: {"jindan": 1}');
  await author.problem(/./);
  await until(async () => await author.text() === '{"jindan": 1}', 'the change to be kept');
  await close();
});

for (const lang of ['ko', 'en']) {
  const say_in = words_for(lang);

  test(`a file that is too large, and a draft that is too long for a link, are told; the draft stays (${lang})`, async () => {
    const { page, author, close } = await open_author(browser, site, lang);
    await author.says_kept(say_in('kept'));
    const before = await author.text();
    await choose(page, author, 'large.json', ' '.repeat(8 * 1024 * 1024 + 1));
    await author.says(say_in('file_too_large'));
    assert.equal(await author.text(), before);
    const letters = Array.from({ length: 20_000 }, (_, i) => String.fromCharCode(0xac00 + ((i * i * 7919) % 11_003))).join('');
    await choose(page, author, 'long.json', JSON.stringify({ jindan: 1, title: letters }));
    await until(async () => (await author.text()).includes(letters), 'the long one');
    await author.part('share').click();
    await author.says(say_in('link_too_long'));
    await close();
  });

  test(`drafts that cannot be read: said, and nothing is written over them (${lang})`, async () => {
    const { page, profile, author, close } = await open_author(browser, site, lang);
    await author.says_kept(say_in('kept'));
    const before = await drafts_of(page);
    const broken = await open_tab(profile, page.url(), {
      ready: false, prepare: (opened) => opened.addInitScript(() => { IDBObjectStore.prototype.getAll = () => { throw new DOMException('damaged', 'UnknownError'); }; }),
    });
    await until(async () => (await broken.page.locator('.au-wait').innerText()).includes(say_in('start_failed')), 'it to be said');
    await broken.close();
    assert.deepEqual(await drafts_of(page), before);
    await close();
  });
}
