// The author's page, when something goes wrong with what it keeps: killed, left, full, written by others, by a clock that is behind, and come back to.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { words_for } from '../../web/author/words.js';
import { author_on, drafts_of, open_author } from './support/author.mjs';
import { open_browser, open_profile, open_tab, plain_arguments } from './support/browser.mjs';
import { open_other } from './support/clearing.mjs';
import { own_clock, set_back, year } from './support/clock.mjs';
import { kill_page } from './support/killed.mjs';
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

const say = words_for('ko'), title = '제목 (한국어)', enough = 500;  // ms
const opened = (...how) => open_author(browser, site, ...how);

async function open_again(profile, url) {
  const tab = await open_tab(profile, url, { ready: false }), author = author_on(tab.page);
  await author.ready();
  return { ...tab, author };
}

for (const [where, begin] of /** @type {[string, (page: any, author: any) => Promise<void>][]} */ ([
  ['a field', async (page) => { await page.getByLabel(title).focus(); await page.keyboard.press('End'); }],
  ['the text', async (page, author) => { await author.tab('text'); await author.write('Control+End'); }],
])) {
  // Of three rounds the best counts: what a busy machine makes of one says nothing.
  test(`the page’s process is killed while its author types into ${where} without a pause: what is older than ${enough} ms is there`, async (t) => {
    const lost = [];
    for (let round = 0; round < 3; ++round) {
      const { page, profile, author } = await opened(), url = page.url(), times = [];
      await author.says_kept(say('kept'));
      await begin(page, author);
      await page.exposeFunction('typed', (/** @type {number} */ at) => times.push(at));
      await page.evaluate(() => setInterval(() => {
        globalThis.typed(Date.now());
        document.execCommand('insertText', false, 'x');
      }, 20));
      await until(() => times.length > 20 && times.at(-1) - times[0] > 2000, 'two seconds of typing');
      const killed = Date.now();
      await kill_page(page);
      const again = await open_again(profile, url), there = /x{3,}/.exec(await again.author.text())?.[0].length ?? 0;
      lost.push(Math.max(0, killed - (times[there] ?? killed)));
      await profile.close();
    }
    t.diagnostic(`lost: the last ${lost.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`);
    assert.ok(Math.min(...lost) <= enough);
  });
}

const ways_to_leave = {
  'loaded anew': (page) => page.reload(),
  'left for another one': (page) => page.goto(`${site.url}elsewhere`),
  closed: (page) => page.close(),
};
for (const [name, leave] of Object.entries(ways_to_leave)) {
  test(`the page is ${name} just as something is typed: it is there again, and can be undone`, async () => {
    const { page, profile, author } = await opened(), url = page.url(), other = await open_other(profile, site);
    await author.says_kept(say('kept'));
    await page.bringToFront();
    await author.type(title, ' 마지막 말');
    await leave(page);
    const again = await open_again(profile, url), field = again.page.getByLabel(title);
    assert.match(await field.inputValue(), / 마지막 말$/);
    await until(async () => (await drafts_of(other)).join().includes('마지막 말'), 'it to be kept');
    assert.equal(await other.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('unwritten')).length), 0);
    await again.author.undo();
    await until(async () => !(await field.inputValue()).includes('마지막 말'), 'the title as it was');
    await again.close();
    await profile.close();
  });
}

test('a page is left just as something is typed, and another one has changed the same draft: both are kept', async () => {
  const { page, profile, author } = await opened(), url = page.url(), second = await open_again(profile, url);
  await second.author.type(title, ' 둘째');
  await until(async () => (await second.author.text()).includes('둘째'), 'what the second says');
  await page.bringToFront();
  await author.type(title, ' 첫째');
  await page.reload();
  await author.ready();
  await author.says(say('changed_elsewhere'));
  assert.match(await page.getByLabel(title).inputValue(), / 첫째$/);
  assert.match((await drafts_of(page)).join(), /둘째/);
  await second.close();
  await profile.close();
});

test('five windows with one draft, changed in turn: all that was written is in one of the drafts', async () => {
  const { page, profile, author, close } = await opened(), url = page.url(), all = [{ page, author }];
  while (all.length < 5) all.push(await open_again(profile, url));
  for (const part of ['하나', '둘']) {
    for (const [i, each] of all.entries()) {
      await each.page.bringToFront();
      await each.author.type(title, ` ${part}${i}`);
    }
  }
  const whole = (i, texts) => texts.some((text) => JSON.parse(text).title.ko.includes(` 하나${i} 둘${i}`));
  await until(async () => {
    const texts = await drafts_of(page);
    return all.every((_, i) => whole(i, texts));
  }, 'all to be kept');
  assert.equal((await drafts_of(page)).length, 5);
  for (const each of all.slice(1)) await /** @type {any} */ (each).close();
  await close();
});

test('the storage is full in the middle: said, and all is kept once there is room', async () => {
  const profile = await open_profile(browser), other = await open_other(profile, site), session = await profile.newCDPSession(other), { origin } = new URL(other.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 300_000 });  // heeded only by a database that is opened then
  const { page, author, close } = await open_again(profile, `${site.url}ko/author/`), letters = Array.from({ length: 60_000 }, (_, i) => String.fromCharCode(0xac00 + ((i * i * 7919) % 11_003))).join('');
  await author.says_kept(say('kept'));
  await author.tab('text');
  await author.write('Control+End', `text: ${letters}`);
  await author.says_kept(say('kept_failed'));
  const downloading = page.waitForEvent('download');
  await author.part('download').click();
  assert.ok((await readFile(await (await downloading).path(), 'utf8')).endsWith(letters));
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  // Room is made, and the page opened anew before anything else is written.
  await page.reload();
  await author.ready();
  await until(async () => (await author.text()).endsWith(letters), 'what found no room');
  await author.tab('text');
  await author.write('Control+Home', 'text: 그다음');
  await until(async () => (await author.text()).startsWith('그다음'), 'what is written then');
  await author.says_kept(say('kept'));
  await close();
  await profile.close();
});

test('a newer version has written, while the page is open and before it is: said, and its drafts stay as they are', async () => {
  const { page, profile, author, close } = await opened(), other = await open_other(profile, site);
  await author.says_kept(say('kept'));
  await other.evaluate(() => new Promise((done, failed) => {
    const asked = indexedDB.open('jindan-author', 2);
    asked.onupgradeneeded = () => asked.transaction.objectStore('drafts').put({ id: 'newer', in_another: 'way' });
    asked.onblocked = asked.onerror = failed;
    asked.onsuccess = () => done(asked.result.close());
  }));
  const stored = async () => JSON.stringify(await other.evaluate(() => new Promise((done) => {
    const asked = indexedDB.open('jindan-author');
    asked.onsuccess = () => {
      asked.result.transaction('drafts').objectStore('drafts').getAll().onsuccess = ({ target }) => done(/** @type {any} */ (target).result);
      asked.result.close();
    };
  })));
  const before = await stored();
  await author.says_kept(say('kept_newer'));
  await author.type(title, ' 옛 판의 말');
  await until(async () => await page.evaluate(() => Object.keys(localStorage).length) > 0, 'the change to be met');
  await author.says_kept(say('kept_newer'));
  assert.match(await page.getByLabel(title).inputValue(), /옛 판의 말/);
  assert.equal(await stored(), before);
  const again = await open_again(profile, page.url());
  await again.author.says_kept(say('kept_newer'));
  assert.equal(await stored(), before);
  await again.close();
  await close();
});

test('the clock is set back by a year: the draft that was changed last is the first, and the one that opens', async () => {
  const { page, profile, author, close } = await opened();
  await profile.addInitScript(own_clock);
  await page.reload();
  await author.ready();
  const first = page.url();
  await author.type(title, ' 먼저');
  await until(async () => (await author.text()).includes('먼저'), 'the first');
  await set_back(page, year);
  await author.begin('blank');
  await author.type(title, ' 나중');
  await until(async () => (await author.text()).includes('나중'), 'the second');
  const again = await open_again(profile, first.split('#')[0]);
  assert.match(await again.page.getByLabel(title).inputValue(), / 나중$/);
  await again.page.locator('.au-drafts summary').click();
  assert.match(await again.page.locator('[data-part="drafts"] li').first().innerText(), /나중/);
  await again.close();
  await close();
});

test('back to a page that the browser has kept: it has what was written elsewhere meanwhile, and writes on', async (t) => {
  const keeping = await chromium.launch({ executablePath: process.env.JINDAN_CHROMIUM ?? '/usr/bin/chromium', args: plain_arguments, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  t.after(() => keeping.close());
  const { page, profile, author } = await open_author(keeping, site, 'ko', { viewport: { width: 1400, height: 900 }, serviceWorkers: 'block' }), url = page.url(), field = page.getByLabel(title);
  await page.evaluate(() => { globalThis.stayed = true; });
  await author.type(title, ' 떠나기 전');
  await page.goto(`${site.url}elsewhere`);
  const other = await open_again(profile, url);
  assert.match(await other.page.getByLabel(title).inputValue(), / 떠나기 전$/);
  await other.author.type(title, ' 다른 창');
  await until(async () => (await other.author.text()).includes('다른 창'), 'what the other window says');
  await other.close();
  await page.evaluate(() => setTimeout(() => history.back()));
  await until(() => page.locator('main:not(.au-starts)').count().catch(() => 0), 'the page');
  assert.equal(await page.evaluate(() => globalThis.stayed), true, 'nothing of ours keeps it out of the cache');
  await until(async () => / 떠나기 전 다른 창$/.test(await field.inputValue()), 'what the other window has written');
  await author.type(title, ' 돌아와서');
  await until(async () => (await author.text()).includes('다른 창 돌아와서'), 'what is written then');
  assert.equal((await drafts_of(page)).length, 1);
  await profile.close();
});
