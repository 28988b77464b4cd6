// Without a server: a page that was open once opens again, and all sixteen answers can be given.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { expected_result } from './support/expected.mjs';
import { click } from './support/quick.mjs';
import { book_texts, page_path, serve_site, site_root } from './support/site.mjs';
import { worker_active } from './support/worker.mjs';

let browser;
before(async () => { browser = await open_browser(); });
after(() => browser.close());

// The site without the files of a pattern.
async function incomplete_copy(pattern) {
  const root = await mkdtemp(join(tmpdir(), 'jindan-site-'));
  await cp(site_root, root, { recursive: true });
  const files = (await readdir(join(root, 'files'))).filter((name) => pattern.test(name));
  assert.notEqual(files.length, 0);
  for (const name of files) await rm(join(root, 'files', name));
  return root;
}

test('a cold start with the server stopped', async () => {
  const site = await serve_site({ base: '/x/' });
  const profile = await open_profile(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  const first = await open_tab(profile, site.url + page_path());
  await worker_active(first.page);
  // Only what the worker keeps counts, not what the browser happens to have.
  await (await profile.newCDPSession(first.page)).send('Network.clearBrowserCache');
  await first.close();
  await site.close();

  const korean = await open_tab(profile, site.url + page_path());
  await korean.widget.begin();
  for (let index = 0; index < 16; ++index) await korean.widget.answer(index, 3);
  assert.deepEqual(await korean.widget.result(), expected_result(48));
  await korean.widget.press('share.copy');
  await korean.widget.shown('notice');
  const shared = await open_tab(profile, await korean.page.evaluate(() => navigator.clipboard.readText()));
  await shared.widget.shown('shared.note');
  assert.deepEqual(await shared.widget.result(), expected_result(48));
  await shared.close();
  await korean.close();
  // The page of the other language is there, too, and the doors lead on.
  const english = await open_tab(profile, site.url + page_path('en'));
  assert.deepEqual(await english.widget.result(), expected_result(48, 'en'));
  await english.close();
  for (const [path, lang] of [['', 'ko'], ['en/', 'en']]) {
    const { page, widget, close } = await open_tab(profile, site.url + path, { ready: false });
    await page.locator('.jd-door a').first().click();
    await widget.stands();
    assert.deepEqual(await widget.result(), expected_result(48, lang));
    await close();
  }
  await profile.close();
});

test('an installation that cannot be complete leaves nothing behind', async () => {
  const root = await incomplete_copy(/icon-512.*png$/);
  const site = await serve_site({ root });
  const profile = await open_profile(browser);
  const { page, close } = await open_tab(profile, site.url + page_path(), {
    expected: [/404/, /sw\.js/],
    // What the page itself installs, under its own policy.
    prepare: (each) => each.addInitScript(() => {
      const { register } = ServiceWorkerContainer.prototype;
      globalThis.installed = new Promise((known) => {
        ServiceWorkerContainer.prototype.register = function (address, how) {
          const registered = register.call(this, address, how);
          known(registered);
          return registered;
        };
      });
    }),
  });
  const end = await page.evaluate(async () => {
    const { installing } = await globalThis.installed;
    while (installing && installing.state === 'installing')
      await new Promise((changed) => installing.addEventListener('statechange', changed, { once: true }));
    return [installing?.state ?? 'redundant', await caches.keys()];
  });
  assert.deepEqual(end, ['redundant', []]);
  await close();
  await profile.close();
  await site.close();
  await rm(root, { recursive: true });
});

for (const { name, missing, open } of [engines.firefox, engines.webkit]) {
  test(`a cold start with the server stopped, in ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const engine = await open(), site = await serve_site({ base: '/x/' }), profile = await open_profile(engine);
    t.after(() => engine.close());
    const first = await open_tab(profile, site.url + page_path());
    await worker_active(first.page);
    await first.close();
    await site.close();
    const { page, widget, close } = await open_tab(profile, site.url + page_path('en'));
    await click(page, 'begin');
    for (let index = 0; index < 16; ++index) {
      await click(page, `q${index + 1}.opt3`);
      await click(page, 'nav.next');
    }
    assert.deepEqual(await widget.result(), expected_result(48, 'en'));
    await close();
    // An installed one begins with the book.
    const book = await open_tab(profile, site.url + page_path('ko', 'book'));
    assert.equal(await book.widget.text('title'), book_texts.ko['accounts.title']);
    await book.close();
    await profile.close();
  });
}
