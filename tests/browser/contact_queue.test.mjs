// What the contact form could not send stays in sight until it is received or erased, and is sent once; what a host can do with the form.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_profile, open_tab } from './support/browser.mjs';
import { contact, fill_and_send, form_on, hash_of, open_contact, refused, to_result, words } from './support/contact.mjs';
import { page_path } from './support/site.mjs';
import { until } from './support/until.mjs';

const unreachable = /ERR_INTERNET_DISCONNECTED/;

let all, browser, site, endpoint, open_result;
before(async () => {
  all = await open_contact();
  ({ browser, site, endpoint, open_result } = all);
});
after(() => all.close());

test('offline it is kept, survives a reload, and is sent once', async () => {
  const { page, form, profile, close } = await open_result({ expected: [unreachable] });
  await page.evaluate(() => navigator.serviceWorker.ready.then(async ({ active }) => {
    while (active.state !== 'activated') await new Promise((changed) => active.addEventListener('statechange', changed, { once: true }));
  }));
  await profile.setOffline(true);
  await fill_and_send(form);
  await form.told(words.ko.unsent);
  const shown = async () => {
    await form.waiting.first().waitFor();
    assert.equal(await form.waiting.count(), 1);
    assert.equal(await form.card.locator('h3').innerText(), words.ko.waiting.replace('{0}', 1));
    assert.ok((await form.card.locator('.jd-unsent').innerText()).includes(words.ko.kept));
    return (await form.waiting.locator('p').innerText()).includes(contact.purposes[0].label.ko);
  };
  assert.ok(await shown());
  await page.reload();
  assert.ok(await shown());
  assert.deepEqual(endpoint.posted, []);
  const [{ payload: { id } }] = JSON.parse(await page.evaluate(() => localStorage.getItem('jindan.contact')));
  await profile.setOffline(false);
  await form.told(words.ko.agreed.replace('{0}', contact.purposes[0].label.ko));
  assert.equal(await form.waiting.count(), 0);
  assert.equal(await page.evaluate(() => localStorage.getItem('jindan.contact')), null);
  await page.reload();
  await form.card.locator('h2').waitFor({ state: 'attached' });
  assert.deepEqual(endpoint.posted.map(({ body }) => JSON.parse(body).id), [id]);
  await close();
});

test('what is refused is told and kept; it is sent again, the same, or erased, when the reader says so', async () => {
  const { page, form, close } = await open_result({ expected: [refused] });
  endpoint.status = 422;
  await fill_and_send(form);
  await form.told(words.ko.refused.replace('{0}', 422));
  assert.equal(await form.card.locator('form').isVisible(), true);
  assert.equal(await form.field('name').inputValue(), '김한빛');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.reload();
  await form.waiting.first().waitFor();
  assert.equal(endpoint.posted.length, 1);
  endpoint.status = 200;
  await form.press(words.ko.again);
  await form.told(words.ko.agreed.replace('{0}', contact.purposes[0].label.ko));
  assert.equal(endpoint.posted[0].body, endpoint.posted[1].body);

  endpoint.status = 400;
  await fill_and_send(form);
  await form.told(words.ko.refused.replace('{0}', 400));
  await form.press(words.ko.erase);
  await form.told(words.ko.erased);
  assert.equal(await form.focused(), 'jd-told');
  assert.equal(await form.waiting.count(), 0);
  assert.equal(await page.evaluate(() => localStorage.getItem('jindan.contact')), null);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.reload();
  await form.card.locator('h2').waitFor({ state: 'attached' });
  assert.equal(endpoint.posted.length, 3);
  await close();
});

test('while the page is open it is tried again after growing pauses, an hour at most', async () => {
  // The browser's clock in the test's hand: what would come in a minute or later comes when it says so.
  const hold_late = (page) => page.addInitScript(() => {
    globalThis.late = [];
    const own = setTimeout;
    globalThis.setTimeout = /** @type {any} */ ((act, ms, ...given) => (ms < 60_000 ? own(act, ms, ...given) : -late.push({ act, ms })));
  });
  const { page, form, close } = await open_result({ prepare: hold_late, expected: [refused] });
  endpoint.status = 408;  // the browser may try again at once by itself
  await fill_and_send(form);
  for (const [i, minutes] of [1, 2, 4, 8, 16, 32, 60, 60].entries()) {
    await until(() => page.evaluate((many) => late.length === many, i + 1), `pause ${i + 1}`);
    assert.equal(await page.evaluate(() => late.at(-1).ms), minutes * 60_000);
    endpoint.status = i % 2 ? 429 : 503;
    const { length } = endpoint.posted;
    await page.evaluate(() => late.at(-1).act());
    assert.equal(endpoint.posted.length, length + 1);
  }
  assert.equal(new Set(endpoint.posted.map(({ body }) => body)).size, 1);
  await close();
});

test('of two tabs one sends it', async () => {
  endpoint.status = 503;
  endpoint.posted.length = 0;
  const profile = await open_profile(browser), options = { origins: [endpoint.origin], expected: [refused] };
  const first = await open_tab(profile, site.url + page_path(), options);
  await to_result(first.page);
  await fill_and_send(form_on(first.page));
  await form_on(first.page).waiting.first().waitFor();
  const second = await open_tab(profile, site.url + page_path(), options);
  const tabs = [first, second].map(({ page }) => form_on(page));
  await tabs[1].waiting.first().waitFor();
  await until(() => endpoint.posted.length === 2, 'the try at the second tab’s start');

  let release = () => {};
  endpoint.hold = /** @type {Promise<void>} */ (new Promise((go_on) => { release = go_on; }));
  endpoint.status = 204;
  for (const { page } of [first, second]) await page.evaluate(() => { dispatchEvent(new Event('online')); });
  await until(() => endpoint.posted.length === 3, 'a try');
  await until(() => second.page.evaluate(async () => (await navigator.locks.query()).pending.length === 1), 'the other tab to wait its turn');
  release();
  for (const { waiting } of tabs) await waiting.first().waitFor({ state: 'detached' });
  for (const { page } of [first, second]) await page.evaluate(() => navigator.locks.request('jindan.contact', () => {}));
  assert.equal(endpoint.posted.length, 3);
  await first.close();
  await second.close();
  await profile.close();
});

test('where nothing can be stored it is kept while the page is open, and the form says so', async () => {
  const blocked = (page) => page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  const { page, form, close } = await open_result({ prepare: blocked, expected: [refused] });
  endpoint.status = 500;
  await fill_and_send(form);
  await form.waiting.first().waitFor();
  assert.ok((await form.card.locator('.jd-unsent').innerText()).includes(words.ko.lost));
  endpoint.status = 204;
  await page.evaluate(() => { dispatchEvent(new Event('online')); });
  await form.waiting.first().waitFor({ state: 'detached' });
  assert.equal(endpoint.posted.length, 2);
  await close();
});

test('a host gets what was sent as an event; its own disclosures are never posted, and it changes nothing in a form that is', async () => {
  endpoint.status = 204;
  endpoint.posted.length = 0;
  const tab = await open_alone(browser, site.url + await site.add_page('bare', 'ko', {}), { origins: [endpoint.origin] }), { page } = tab, form = form_on(page);
  const module = new URL(await site.form_module(), page.url()).pathname;
  // Whose it is: of the build's and the host's wish, this one.
  const show = (own, wish) => page.evaluate(async ([module, own, wish]) => {
    const { contact_settings, create_contact } = await import(module), settings = contact_settings(own, wish);
    document.querySelector('.jd-contact')?.remove();
    globalThis.said = [];
    const made = await create_contact({
      settings, lang: 'ko', diagnostic: { id: 'some', version: '1.0.0' }, campaign: () => ({ utm_source: 'news' }), hosted: () => true,
      say: (type, detail) => said.push([type, JSON.stringify(detail)]), changed() {}, storage_prefix: 'jindan.', signal: new AbortController().signal,
    });
    document.querySelector('.jd-below').append(made.el);
    made.show({});
    return settings;
  }, [module, own, wish]);
  const theirs = { ...contact, endpoint: 'https://elsewhere.example/', version: 'theirs' };
  const { endpoint: _, ...unposted } = contact;

  for (const own of [undefined, unposted]) {
    await show(own, theirs);
    await fill_and_send(form);
    await form.told(words.ko.agreed.replace('{0}', contact.purposes[0].label.ko));
    const [[type, text], ...more] = await page.evaluate(() => said), detail = JSON.parse(text);
    assert.deepEqual([type, more], ['lead', []]);
    assert.deepEqual(detail, {
      jindan: 1, type: 'lead', id: detail.id, created: detail.created, lang: 'ko', diagnostic: { id: 'some', version: '1.0.0' },
      fields: { name: '김한빛', email: 'hb@example.com' },
      consent: [{ purpose: 'consulting', version: 'theirs', text_sha256: hash_of(contact.purposes[0], 'ko'), given_at: detail.consent[0].given_at }],
      campaign: { utm_source: 'news' },
    });
  }
  assert.equal(endpoint.posted.length, 0);
  assert.deepEqual(await show(unposted, true), unposted);
  for (const wish of [true, theirs]) assert.deepEqual(await show(contact, wish), contact);
  await fill_and_send(form);
  await form.told(words.ko.agreed.replace('{0}', contact.purposes[0].label.ko));
  const { id } = JSON.parse(endpoint.posted[0].body);
  assert.deepEqual(await page.evaluate(() => said), [['lead', JSON.stringify({ id, purposes: ['consulting'], diagnostic: { id: 'some', version: '1.0.0' } })]]);
  await assert.rejects(show(undefined, { purposes: 'all' }));
  await tab.close();
});

test('what was sent to another address is shown and can be erased, never posted; what is damaged takes nothing else with it', async () => {
  const item = (id, more) => ({ payload: { id, created: '2026-11-01T00:00:00.000Z', consent: [{ purpose: 'consulting' }] }, ...more });
  const list = [
    null, { payload: {} }, item('no-consent', { payload: { id: 'x', consent: 'all' } }),
    item('elsewhere', { endpoint: 'https://elsewhere.example/leads' }), item('nowhere', { tried: true }), item('here', { endpoint: contact.endpoint }),
  ];
  const { page, form, close } = await open_result({
    prepare: (page) => page.addInitScript((text) => { if (!sessionStorage.seeded) [localStorage['jindan.contact'], sessionStorage.seeded] = [text, 1]; }, JSON.stringify(list)),
  });
  await form.shown();
  await until(async () => await form.waiting.count() === 2, 'what is not posted');
  for (const text of await form.waiting.allInnerTexts()) assert.ok(text.includes(words.ko.moved), text);
  assert.equal(await form.card.locator('.jd-unsent').getByRole('button', { name: words.ko.again }).count(), 0);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.evaluate(() => navigator.locks.request('jindan.contact', () => {}));
  assert.deepEqual(endpoint.posted.map(({ body }) => JSON.parse(body).id), ['here']);
  for (const left of [1, 0]) {
    await form.waiting.first().getByRole('button', { name: words.ko.erase }).click();
    assert.equal(await form.waiting.count(), left);
  }
  assert.equal(await page.evaluate(() => localStorage.getItem('jindan.contact')), null);
  await close();
});

// An article of one frame.
const article_of = (body) => ({
  ready: false,
  prepare: (page) => page.route(site.url, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>a</title><link rel="icon" href="data:,">${body}` })),
});
const frame_in = async ({ page }) => {
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await frame.locator('.jd-ready').waitFor();
  await to_result(frame);
  return frame;
};

test('a sandbox without forms lets it send, by Enter too; the article learns that it was sent, not what', async () => {
  endpoint.status = 204;
  endpoint.posted.length = 0;
  const tab = await open_alone(browser, site.url, {
    ...article_of(`<script>leads = []; addEventListener('jindan-lead', ({ detail }) => leads.push(detail));</script>
      <iframe data-jindan sandbox="allow-scripts allow-same-origin" width="600" src="${page_path()}?embed&contact&radius=0"></iframe><script src="embed.js"></script>`),
    origins: [endpoint.origin],
  });
  const form = form_on(await frame_in(tab));
  await form.shown();
  assert.equal(await form.field('name').evaluate((el) => getComputedStyle(el).borderRadius), '0px');
  await form.send();
  assert.equal(await form.card.locator('[id$=purposes-wrong]').innerText(), words.ko.no_tick);
  await form.field('name').fill('김한빛');
  await form.field('email').fill('hb@example.com');
  await form.tick(0);
  await form.field('email').press('Enter');
  await form.told(words.ko.agreed.replace('{0}', contact.purposes[0].label.ko));
  assert.equal(endpoint.posted.length, 1);
  const { id, diagnostic } = JSON.parse(endpoint.posted[0].body);
  assert.deepEqual(await tab.page.evaluate(() => leads), [{ id, purposes: ['consulting'], diagnostic }]);
  await tab.close();
});

test('an article that asks for a form which the site has not is told so, and may ask again', async () => {
  const tab = await open_alone(browser, site.url, article_of(`<iframe width="600" height="1400" src="${await site.add_page('formless', 'ko', {})}?embed"></iframe><script>
    told = [];
    ask = (contact) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => told.push(data);
      document.querySelector('iframe').contentWindow.postMessage({ jindan: 1, type: 'welcome', settings: { contact } }, '*', [port2]);
    };
  </script>`));
  const form = form_on(await frame_in(tab));
  await tab.page.evaluate(() => ask(true));
  await until(() => tab.page.evaluate(() => told.some(({ type, detail }) => type === 'error' && detail.message.startsWith('contact'))), 'what is wrong');
  await tab.page.evaluate((theirs) => ask(theirs), contact);
  await form.shown();
  await tab.close();
});

test('in an article it is there only where that asks for it', async () => {
  for (const [query, many] of [['?embed', 0], ['?embed&contact', 1]]) {
    const tab = await open_alone(browser, site.url, {
      ready: false,
      prepare: (page) => page.route(site.url, (route) => route.fulfill({
        contentType: 'text/html', body: `<!doctype html><title>a</title><link rel="icon" href="data:,"><iframe data-jindan width="600" src="${page_path()}${query}"></iframe><script src="embed.js"></script>`,
      })),
    });
    const frame = await (await tab.page.locator('iframe').elementHandle()).contentFrame();
    await frame.locator('.jd-ready').waitFor();
    await to_result(frame);
    if (many) await frame.locator('.jd-contact form').waitFor();
    await until(() => frame.evaluate(() => Math.ceil(document.querySelector('.jd-drawn')?.getBoundingClientRect().height) === innerHeight), 'a frame as tall as all of it');
    assert.equal(await frame.locator('.jd-contact').count(), many);
    assert.equal(tab.requests.filter((request) => /contact/.test(request.url()) && /json/.test(request.url())).length, many);
    await tab.close();
  }
});
