// As an app: it can be installed, has a way to each diagnostic, and takes the files that readers have saved.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { serve_articles } from './support/article.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { expected_result } from './support/expected.mjs';
import { add_accounts, fill_in } from './support/quick.mjs';
import { said } from '../../web/build/template.mjs';
import { book_texts, diagnostic, listed, page_path, read_diagnostic, serve_site, texts } from './support/site.mjs';

let browser, site, articles, profile, saved;

// A file of a result and one of a rating sheet, as readers have them.
before(async () => {
  browser = await open_browser();
  site = await serve_site({ base: '/x/' });
  const form = (lang) => `<form method="post" enctype="multipart/form-data" action="${site.url}${lang}/share"><input type="file" name="file"></form>`;
  const frame = (id) => `<iframe src="${site.url}${page_path('ko', id)}?embed" title="진단" width="700" height="2000"></iframe>`;
  articles = await serve_articles({ '/share-ko': form('ko'), '/share-en': form('en'), '/sheet': frame('key-account'), '/card': frame() });
  const sender = await open_profile(browser, { serviceWorkers: 'block' });
  const tab = await open_tab(sender, site.url + page_path());
  await fill_in(tab.page, { account: '한빛정밀', answer: () => 3 });
  const download = tab.page.waitForEvent('download');
  await tab.widget.press('share.file');
  saved = await readFile(await (await download).path(), 'utf8');
  await tab.close();
  await sender.close();

  profile = await open_profile(browser);
  const { page, close } = await open_tab(profile, site.url + page_path());
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await new Promise((changed) => active.addEventListener('statechange', changed, { once: true }));
  });
  await close();
});

after(async () => {
  await Promise.all([profile?.close().finally(() => browser.close()), site.close(), articles.close()]);
});

test('it can be installed from every page, under each language', async () => {
  const { page, close } = await open_tab(profile, site.url + page_path());
  const session = await profile.newCDPSession(page);
  for (const path of ['', 'ko/', 'en/', page_path('ko'), page_path('en', 'key-account')]) {
    await page.goto(site.url + path);
    // Playwright's profiles are private ones, in which nothing can be installed: that is all there may be to say.
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), [], path);
    const { errors, data } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    assert.ok(data.includes('maskable'));
  }
  await close();
});

for (const lang of ['ko', 'en']) {
  test(`everything that the manifest names is there (${lang})`, async () => {
    const { page, close } = await open_tab(profile, site.url + page_path(lang));
    const address = new URL('../manifest.webmanifest', page.url()).href;
    const manifest = await (await profile.request.get(address)).json();
    assert.equal(manifest.lang, lang);
    assert.deepEqual(manifest.shortcuts.map(({ name, url }) => [name, url]), [[book_texts[lang]['accounts.title'], './book/'], ...listed.map((id) => [said(read_diagnostic(id).title, lang), `./${id}/`])]);
    for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)]) {
      const response = await profile.request.get(new URL(src, address).href);
      assert.equal(response.status(), 200, src);
      if (!src.endsWith('.png')) continue;
      const png = await response.body();
      assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
    }
    for (const { url } of [...manifest.shortcuts, { url: manifest.start_url }, ...manifest.file_handlers.map(({ action }) => ({ url: action }))])
      assert.equal((await profile.request.get(new URL(url, address).href)).status(), 200, url);
    await close();
  });
}

// As the system does it for an installed app: a form from elsewhere, sent to the address in the manifest.
async function share_file(lang, text) {
  const tab = await open_tab(profile, `${articles.origin}/share-${lang}`, { ready: false, origins: [new URL(site.url).origin] });
  await tab.page.locator('input').setInputFiles({ name: '결과.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await tab.page.locator('form').evaluate((form) => form.submit());
  return tab;
}

async function open_frame(path) {
  const tab = await open_tab(profile, articles.origin + path, { ready: false, origins: [new URL(site.url).origin] });
  const inside = await (await tab.page.locator('iframe').elementHandle()).contentFrame();
  await inside.locator('.jd-ready').waitFor();
  return { ...tab, inside, press: (id) => inside.locator(`[data-node="${id}"]`).evaluate((el) => el.click()) };
}

for (const lang of ['ko', 'en']) {
  test(`a file that is shared with it opens where it belongs (${lang})`, async () => {
    const { page, widget, close } = await share_file(lang, saved);
    await page.waitForURL(`${site.url}${page_path(lang, diagnostic.id)}`);
    await widget.stands();
    assert.equal(await widget.text('notice'), texts[lang]['notice.handed']);
    await widget.press('notice.open');
    await widget.shown('points');
    assert.deepEqual(await widget.result(), expected_result(48, lang));
    assert.equal(await widget.text('notice'), texts[lang]['notice.imported']);
    assert.equal(new URL(page.url()).search, '');
    // Once: a page loaded anew does not open it again.
    await page.reload();
    await widget.stands();
    assert.equal(await widget.has('notice'), false);
    await close();
  });
}

test('what any site has sent is not read where the reader closes the notice', async () => {
  const { page, widget, close } = await share_file('ko', saved.replaceAll('한빛정밀', '불청객'));
  await page.waitForURL(`${site.url}${page_path('ko', diagnostic.id)}`);
  await widget.stands();
  await widget.shown('notice.open');
  await widget.press('notice.close');
  await page.reload();
  await widget.stands();
  assert.equal(await widget.has('notice.open'), false);
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(localStorage)), /불청객/);
  await close();
});

test('a file that is too large to be one of ours is refused without being asked about', async () => {
  const { page, widget, close } = await share_file('ko', ' '.repeat(8 * 1024 * 1024 + 1));
  await page.waitForURL(/\/ko\/[\w-]+\/$/);
  await widget.stands();
  await widget.shown('notice');
  assert.equal(await widget.text('notice'), texts.ko['notice.file_refused']);
  assert.equal(await widget.has('notice.open'), false);
  await close();
});

test('what is no file of ours is refused by the page', async () => {
  const { page, widget, close } = await share_file('ko', 'nothing that could be read');
  await page.waitForURL(/\/ko\/[\w-]+\/$/);
  await widget.stands();
  await widget.press('notice.open');
  assert.match(await widget.text('notice'), /파일/);
  assert.equal(await widget.has('notice.open'), false);
  await close();
});

// As the browser does it when a file is opened with the installed app.
function launch_with(text) {
  const files = location.pathname.endsWith('/ko/') ? [{ getFile: async () => new File([text], 'a.json') }] : [];
  Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (take) => take({ files }) } });
}

test('a rating sheet goes out of an article as a file, which opens with the app on its own page', async () => {
  const { page, inside, press, close } = await open_frame('/sheet');
  await add_accounts(inside, [{ account: '한빛정밀', sales: '120' }, { account: '대한상사', sales: '80' }]);
  const download = page.waitForEvent('download'), opened = profile.waitForEvent('page');
  await press('app');
  const sheet = await readFile(await (await download).path(), 'utf8');
  const alone = await opened;
  await alone.waitForURL(`${site.url}${page_path('ko', 'key-account')}`);
  await alone.close();
  await close();

  const elsewhere = await open_profile(browser);
  const fresh = await open_tab(elsewhere, `${site.url}ko/`, { ready: false, prepare: (page) => page.addInitScript(launch_with, sheet) });
  await fresh.page.waitForURL(`${site.url}${page_path('ko', 'key-account')}`);
  await fresh.widget.stands();
  await fresh.widget.press('notice.open');
  assert.match(await fresh.page.locator('.jd-live').innerText(), /한빛정밀[^]*대한상사/);
  await fresh.close();
  await elsewhere.close();
});

test('out of an article the open assessment goes to the page itself, unfinished as it is, and is kept there', async () => {
  const { inside, press, close } = await open_frame('/card');
  await inside.locator('[data-node="account"]').fill('한빛정밀');
  await press('begin');
  await press('q1.opt4');
  await inside.locator('[data-node="q1.memo"]').fill('분기마다 함께 점검하기');
  const opened = profile.waitForEvent('page');
  await press('app');
  const alone = await opened;
  await alone.locator('[data-node="keep"]').waitFor({ state: 'attached' });
  assert.ok(alone.url().startsWith(`${site.url}${page_path()}#`));
  await alone.locator('[data-node="keep"]').evaluate((el) => el.click());
  await alone.locator('[data-node="q1.edit"]').evaluate((el) => el.click());
  assert.equal(await alone.locator('[data-node="q1.memo"]').inputValue(), '분기마다 함께 점검하기');
  assert.equal(new URL(alone.url()).hash, '');
  await alone.close();
  await close();
});
