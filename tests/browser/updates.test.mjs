// A newer build is served: readers are told and decide; nothing is lost, and no page mixes files of two builds.
import assert from 'node:assert/strict';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { add, first_row } from './support/book.mjs';
import { open_alone, open_browser, open_profile, open_tab } from './support/browser.mjs';
import { serve_builds } from './support/builds.mjs';
import { fill_in } from './support/quick.mjs';
import { page_path, serve_site, texts } from './support/site.mjs';
import { until } from './support/until.mjs';
import { words } from '../../web/words.js';

let browser;
before(async () => { browser = await open_browser(); });
after(() => browser.close());

const file_of = (request) => new URL(request.url()).pathname.split('/').at(-1);

// A tab whose worker is active and controls it.
async function open_controlled(profile, url, options) {
  const tab = await open_tab(profile, url, options);
  await tab.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await new Promise((changed) => active.addEventListener('statechange', changed, { once: true }));
  });
  if (await tab.page.evaluate(() => !navigator.serviceWorker.controller)) {
    await tab.page.reload();
    await tab.widget.stands();
  }
  return tab;
}

// As when the reader comes back to the tab.
const come_back = (page) => page.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); });

const script = (page) => page.evaluate(() => document.querySelector('script[type=module]').src.split('/').at(-1));
const cache_names = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith('font')));

test('the reader is told, takes the new build when it suits, and loses nothing; another tab goes on with the old one', async () => {
  const site = await serve_builds(), profile = await open_profile(browser);
  const one = await open_controlled(profile, site.url + page_path()), first_script = await script(one.page);
  await one.widget.begin();
  await one.widget.answer(0, 4);
  await one.widget.at_rest();
  const other = await open_controlled(profile, site.url + page_path());

  await site.publish();
  await one.page.bringToFront();
  await one.widget.press('q2.memo');
  await one.page.keyboard.insertText('아직 저장되지 않은 메모');
  await come_back(one.page);
  await until(() => one.page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting)), 'the new build to wait');
  await one.widget.at_rest();
  assert.equal(await one.widget.has('notice'), false, 'the card does not move under the hand');
  for (const { page, widget } of [one, other]) {
    await page.bringToFront();
    await widget.press('nav.start');
    await widget.shown('notice.update');
    assert.equal(await widget.text('notice'), texts.ko['notice.update']);
  }
  assert.equal(await script(one.page), first_script, 'never by itself');

  // Closed, it comes again with the reader.
  await other.page.bringToFront();
  await other.widget.press('notice.close');
  assert.equal(await other.widget.has('notice'), false);
  await come_back(other.page);
  await other.widget.shown('notice.update');

  await one.page.bringToFront();
  await one.widget.press('account');
  await one.page.keyboard.insertText('아직 저장되지 않은 이름');
  const before_update = one.requests.length, loaded = one.page.waitForEvent('load');
  await one.widget.press('notice.update');
  await loaded;
  await one.widget.stands();
  assert.ok(site.own.second.includes(await script(one.page)));
  while (!(await one.widget.has('q2'))) await one.widget.press('nav.back');
  assert.equal(await one.widget.value('q2.memo'), '아직 저장되지 않은 메모');
  await one.widget.press('nav.start');
  assert.equal(await one.widget.value('account'), '아직 저장되지 않은 이름');
  assert.equal(await one.widget.has('notice'), false);
  await one.widget.press('language');
  await until(() => one.page.evaluate(() => document.documentElement.lang === 'en'), 'the page to be in English');
  const asked = one.requests.slice(before_update).map(file_of);
  assert.deepEqual(asked.filter((name) => site.own.first.includes(name)), []);
  assert.ok(site.own.second.every((name) => asked.includes(name)), asked.join(' '));

  // The server has the old files no more, but the other tab finds its own.
  await other.page.bringToFront();
  assert.equal(await script(other.page), first_script);
  await other.widget.press('language');
  await until(() => other.page.evaluate(() => document.documentElement.lang === 'en'), 'the other page to be in English');
  assert.deepEqual(other.requests.map(file_of).filter((name) => site.own.second.includes(name)), []);
  await one.close();
  await other.page.reload();
  await other.widget.stands();
  assert.ok(site.own.second.includes(await script(other.page)));
  await until(async () => (await cache_names(other.page)).length === 1, 'the old build to go with its last page');
  await other.close();
  await profile.close();
  await site.close();
});

test('a page that is of the new build already lets it in without a word, and without being loaded again', async () => {
  const site = await serve_builds(), profile = await open_profile(browser);
  const old = await open_controlled(profile, site.url + page_path());
  await site.publish();
  const fresh = await open_tab(profile, site.url + page_path());
  assert.ok(site.own.second.includes(await script(fresh.page)));
  await fresh.page.evaluate(() => { globalThis.same = true; });
  await until(() => fresh.page.evaluate(async () => {
    const { waiting, installing, active } = await navigator.serviceWorker.ready;
    return !waiting && !installing && active.state === 'activated' && (await caches.keys()).some((name) => name.endsWith('0therBu1ld'));
  }), 'the new build to be in place');
  await come_back(fresh.page);
  await fresh.widget.at_rest();
  assert.equal(await fresh.widget.has('notice.update'), false);
  assert.equal(await fresh.page.evaluate(() => globalThis.same), true);
  // The page of the old one is told, and goes on finding its own files.
  await old.page.bringToFront();
  await old.widget.press('language');
  await until(() => old.page.evaluate(() => document.documentElement.lang === 'en'), 'the old page to be in English');
  await Promise.all([old.close(), fresh.close()]);
  await profile.close();
  await site.close();
});

test('the customer book, with a note half typed: the field stays under the hand, and the text is there in the new build', async () => {
  const site = await serve_builds(), profile = await open_profile(browser), tab = await open_controlled(profile, site.url + page_path('ko', 'book')), { page, widget } = tab;
  await add(tab, '한빛정밀');
  await widget.press('note');
  await page.keyboard.type('half ');
  await site.publish();
  await come_back(page);
  await until(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting)), 'the new build to wait');
  const before = await widget.place('note');
  await page.keyboard.type('a note');
  assert.equal(await widget.focused(), 'note');
  assert.deepEqual(await widget.place('note'), before, 'the page does not move under the hand');
  await widget.press('nav.accounts');
  await widget.shown('notice.update');
  const loaded = page.waitForEvent('load');
  await widget.press('notice.update');
  await loaded;
  await widget.stands();
  await widget.press(await first_row(page));
  await widget.press('part.info');
  await widget.shown('note');
  assert.equal(await widget.value('note'), 'half a note');
  await tab.close();
  await profile.close();
  await site.close();
});

test('where what is written here cannot be kept the page is not loaded anew', async () => {
  const site = await serve_builds(), profile = await open_profile(browser);
  const tab = await open_controlled(profile, site.url + page_path());
  await site.publish();
  await come_back(tab.page);
  await tab.widget.shown('notice.update');
  await tab.page.evaluate(() => { localStorage['jindan.store.0'] = 'jindan-store 2 99 0\n{}'; });  // by a newer version
  await tab.widget.press('account');
  await tab.page.keyboard.insertText('한빛정밀');
  await tab.widget.press('notice.update');
  await until(async () => (await tab.widget.text('notice')).includes(texts.ko['notice.store_newer']), 'the page to say why');
  await tab.widget.at_rest();
  assert.equal(await tab.widget.value('account'), '한빛정밀');
  assert.ok(!site.own.second.includes(await script(tab.page)));
  await tab.close();
  await profile.close();
  await site.close();
});

test('in a tab that no worker controls the new build can be opened, too', async () => {
  const site = await serve_builds(), profile = await open_profile(browser);
  const tab = await open_controlled(profile, site.url + page_path()), session = await profile.newCDPSession(tab.page);
  const reloaded = tab.page.waitForEvent('load');
  await session.send('Page.reload', { ignoreCache: true });  // as with the shift key
  await reloaded;
  assert.equal(await tab.page.evaluate(() => navigator.serviceWorker.controller), null);
  await tab.widget.stands();
  await site.publish();
  await come_back(tab.page);
  await tab.widget.shown('notice.update');
  const loaded = tab.page.waitForEvent('load');
  await tab.widget.press('notice.update');
  await loaded;
  await tab.widget.stands();
  assert.ok(site.own.second.includes(await script(tab.page)));
  await tab.close();
  await profile.close();
  await site.close();
});

async function change_byte(file) {
  const bytes = await readFile(file);
  bytes[bytes.length >> 1] ^= 1;
  await writeFile(file, bytes);
}

const page_instead = (file) => writeFile(file, '<!doctype html><title>Not found</title>');

const spoilt = /** @type {[how: string, name_of: RegExp, spoil: (file: string) => Promise<void>][]} */ ([
  ['cannot be fetched completely', /icon-512.*png$/, rm],
  ['has a file with one other byte', /icon-512.*png$/, change_byte],
  ['has a page in the place of its module', /^jindan\.\w+\.wasm$/, page_instead],
]);
for (const [how, name_of, spoil] of spoilt) test(`a new build that ${how} leaves the old one in place`, async () => {
  const site = await serve_builds(), profile = await open_profile(browser);
  const tab = await open_controlled(profile, site.url + page_path(), { expected: [/404/, /of another build/] });
  const before_it = await cache_names(tab.page);
  const name = (await readdir(join(site.second, 'files'))).find((each) => name_of.test(each));
  await spoil(join(site.second, 'files', name));
  await site.publish();
  const end = await tab.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const came = new Promise((found) => registration.addEventListener('updatefound', () => found(registration.installing), { once: true }));
    await registration.update().catch(() => {});
    const fresh = await came;
    while (fresh.state === 'installing') await new Promise((changed) => fresh.addEventListener('statechange', changed, { once: true }));
    return [fresh.state, Boolean(registration.waiting), registration.active.state];
  });
  assert.deepEqual(end, ['redundant', false, 'activated']);
  assert.deepEqual(await cache_names(tab.page), before_it);
  assert.equal(await tab.widget.has('notice.update'), false);
  await site.close();
  await tab.page.reload();
  await tab.widget.stands();
  await tab.close();
  await profile.close();
});

for (const lang of ['ko', 'en']) {
  test(`words of another build are refused, and the page can be opened anew (${lang})`, async () => {
    const site = await serve_site();
    const { page, widget, close } = await open_alone(browser, site.url + page_path(lang), {
      settings: { serviceWorkers: 'block' }, ready: false, expected: [/of another build/],
      prepare: (page) => page.route(/words\.\w+\.\w+\.txt/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/^\w+/, 'another') });
      }),
    });
    await page.locator('.jd-stopped').waitFor();
    assert.equal(await page.locator('.jd-stopped h1').innerText(), words[lang].mixed);
    assert.equal(await page.locator('.jd-stopped h1 + p').innerText(), words[lang].mixed_why);
    await page.unroute(/words\.\w+\.\w+\.txt/);
    await page.locator('.jd-stopped button').click();
    await widget.stands();
    await close();
    await site.close();
  });
}

test('a module of another build is refused', async () => {
  const site = await serve_site();
  const { page, close } = await open_alone(browser, site.url + page_path(), {
    settings: { serviceWorkers: 'block' }, ready: false, expected: [/of another build/],
    prepare: (page) => page.route(/\.wasm$/, async (route) => {
      const response = await route.fetch(), body = await response.body();
      body[body.length - 1] ^= 1;  // the end of its name
      await route.fulfill({ response, body });
    }),
  });
  await page.locator('.jd-stopped').waitFor();
  assert.equal(await page.locator('.jd-stopped h1').innerText(), words.ko.mixed);
  await close();
  await site.close();
});

function count_asking() {
  if (!globalThis.StorageManager) return;  // a page that is none yet
  StorageManager.prototype.persist = async () => {
    localStorage.asked = Number(localStorage.asked ?? 0) + 1;
    return true;
  };
}

test('the browser is asked once not to clear what is kept: with the first result, or when the reader comes back', async () => {
  const site = await serve_site();
  const profile = await open_profile(browser, { serviceWorkers: 'block' });
  await profile.addInitScript(count_asking);
  const { page, widget, close } = await open_tab(profile, site.url + page_path());
  const asked = () => page.evaluate(() => Number(localStorage.asked ?? 0));
  await widget.begin();
  await widget.answer(0, 4);
  await widget.at_rest();
  assert.equal(await asked(), 0);
  await page.reload();
  await widget.stands();
  assert.equal(await asked(), 0, 'not before the reader does something');
  await widget.answer(1, 4);
  await widget.at_rest();
  assert.equal(await asked(), 1);
  await page.reload();
  await widget.stands();
  await widget.answer(2, 4);
  await widget.at_rest();
  assert.equal(await asked(), 1);
  await close();
  await profile.close();
  // Who has a result at once.
  const fresh = await open_alone(browser, site.url + page_path(), { settings: { serviceWorkers: 'block' }, prepare: (page) => page.addInitScript(count_asking) });
  await fill_in(fresh.page);
  assert.equal(await fresh.page.evaluate(() => localStorage.asked), '1');
  await fresh.close();
  await site.close();
});
