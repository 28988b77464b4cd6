// Without a server: a page that was open once opens again, and all sixteen answers can be given.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { expected_result } from './support/expected.mjs';
import { page_path, serve_site } from './support/site.mjs';

let browser;
before(async () => { browser = await open_browser(); });
after(() => browser.close());

const worker_active = (page) => page.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== 'activated') await new Promise((changed) => active.addEventListener('statechange', changed, { once: true }));
});

test('a cold start with the server stopped', async () => {
  const site = await serve_site({ base: '/x/' });
  const profile = await open_profile(browser);
  const first = await open_tab(profile, site.url + page_path());
  await worker_active(first.page);
  await first.close();
  await site.close();

  for (const [lang, answer] of [['ko', 3], ['en', 5]]) {
    const { widget, close } = await open_tab(profile, site.url + page_path(lang));
    if (lang === 'en') await widget.press('another');
    await widget.begin();
    for (let index = 0; index < 16; ++index) await widget.answer(index, answer);
    assert.deepEqual(await widget.result(), expected_result(16 * answer, lang));
    await close();
  }
  // The root leads on, and an address with a result in it opens.
  const { widget, close } = await open_tab(profile, site.url);
  assert.deepEqual(await widget.result(), expected_result(80));
  await close();
  await profile.close();
});

test('an installation that cannot be complete leaves nothing behind', async () => {
  const site = await serve_site();
  const profile = await open_profile(browser);
  await profile.route(/icon-512/, (route) => route.fulfill({ status: 404 }));
  const { page, close } = await open_tab(profile, site.url + page_path());
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration() ?? await new Promise((found) => {
      const look = async () => {
        const there = await navigator.serviceWorker.getRegistration();
        if (there) found(there);
        else probe.later(look, 20);
      };
      look();
    });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    while (worker && !['redundant', 'activated'].includes(worker.state))
      await new Promise((changed) => worker.addEventListener('statechange', changed, { once: true }));
    return { state: worker?.state ?? 'redundant', caches: await caches.keys() };
  });
  assert.deepEqual(state, { state: 'redundant', caches: [] });
  await close();
  await profile.close();
  await site.close();
});
