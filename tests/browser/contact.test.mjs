// The contact form: nothing is sent before a tick and a press on Send, nothing at all to what is not disclosed in full, and what could not be
// sent stays in sight until it is received or erased.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { open_alone, open_browser, open_profile, open_tab } from './support/browser.mjs';
import { complaints } from './support/checkers.mjs';
import { serve_configured, serve_endpoint } from './support/configured.mjs';
import { engines, patience } from './support/engines.mjs';
import { answer_from, fill, press } from './support/screens.mjs';
import { diagnostic, page_path } from './support/site.mjs';
import { until } from './support/until.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const { contact } = read('assets/site-settings.example.json');
const words = { ko: read('web/contact.ko.json'), en: read('web/contact.en.json') };
const disclosures = ['items', 'purpose', 'retention', 'collector', 'withdraw', 'refusal'];
const refused = /status of (4|5)\d\d/, unreachable = /ERR_INTERNET_DISCONNECTED/;

let browser, site, endpoint;
before(async () => {
  browser = await open_browser(['--host-resolver-rules=MAP insecure.test 127.0.0.1']);
  endpoint = await serve_endpoint();
  contact.endpoint = `${endpoint.origin}/leads`;
  site = await serve_configured({ contact });
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), endpoint.close()]);
});

/** A reader's eyes and hands on the form. */
function form_on(page) {
  const card = page.locator('.jd-contact');
  return {
    card,
    shown: () => card.locator('form').waitFor(),
    field: (name) => card.locator(`[name=${name}]`),
    tick: (i) => card.locator('fieldset [type=checkbox]').nth(i).check(),
    send: () => card.locator('form > button').click(),
    status: () => card.locator('[role=status]').innerText(),
    told: (text) => until(async () => (await card.locator('[role=status]').innerText()).includes(text), async () => `to be told “${text}”`),
    waiting: card.locator('.jd-unsent li'),
    press: (text) => card.locator('.jd-unsent').getByRole('button', { name: text }).click(),
    focused: () => page.evaluate(() => document.activeElement.name || document.activeElement.type || document.activeElement.className),
  };
}

const to_result = async (page) => {
  await press(page, 'begin');
  await answer_from(page, 1);  // 57 points, level 3
};

async function open_result({ lang = 'ko', path = page_path(lang), in_browser = browser, url = site.url, ...options } = {}) {
  endpoint.status = 204;
  endpoint.asked.length = endpoint.posted.length = 0;
  const tab = await open_alone(in_browser, url + path, { origins: [endpoint.origin], ...options });
  await to_result(tab.page);
  return { ...tab, get form() { return form_on(tab.page); } };
}

/** Fills in what is required, agrees to the first purpose and sends it. */
async function fill_and_send(form) {
  await form.shown();
  await form.field('name').fill('김한빛');
  await form.field('email').fill('hb@example.com');
  await form.tick(0);
  await form.send();
}

/** What was agreed to: label, the six disclosures with their headings, and the sentence beside the tick. */
function hash_of({ label, ...purpose }, lang) {
  const t = words[lang], said = (name) => (purpose[name] ?? contact[name])[lang];
  const text = [label[lang], ...disclosures.map((name) => `${t[name]}: ${said(name)}`), t.agree.replace('{0}', label[lang])].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

for (const [engine, lang] of [[engines.chromium, 'ko'], [engines.firefox, 'en']]) {
  describe(engine.name, { skip: engine.missing, timeout: patience }, () => {
    test('nothing is asked of anybody before a tick and Send, and then exactly this is posted', async () => {
      const own = engine === engines.firefox ? await engine.open() : null;
      const { page, form, close } = await open_result({ lang, in_browser: own ?? browser });
      await form.shown();
      assert.equal(await form.card.locator(':checked').count(), 0);
      for (const [name, text] of [['name', ' 김한빛 '], ['email', 'hb@example.com'], ['message', '첫째 줄\n"둘째" 줄']]) await form.field(name).fill(text);
      await form.send();
      assert.equal(await form.card.locator('[id$=purposes-wrong]').innerText(), words[lang].no_tick);
      await form.tick(1);
      await form.tick(0);
      await form.card.locator('[id$=along]').check();
      assert.deepEqual(endpoint.asked, []);
      await form.send();
      await form.told(words[lang].agreed.replace('{0}', contact.purposes.map(({ label }) => label[lang]).join(', ')));
      assert.deepEqual(endpoint.asked, ['OPTIONS /leads', 'POST /leads']);

      const [{ body, headers }] = endpoint.posted, { id, created, consent } = JSON.parse(body);
      assert.match(id, /^[0-9a-f-]{36}$/);
      for (const time of [created, ...consent.map((each) => each.given_at)]) assert.match(time, moment);
      assert.ok(consent[1].given_at < consent[0].given_at && consent[0].given_at <= created);
      assert.equal(body, JSON.stringify({
        jindan: 1, type: 'lead', id, created, lang, diagnostic: { id: 'customer-relationship', version: diagnostic.version },
        fields: { name: '김한빛', email: 'hb@example.com', message: '첫째 줄\n"둘째" 줄' },
        consent: contact.purposes.map((purpose, i) => (
          { purpose: purpose.id, version: '2026-11-01', text_sha256: hash_of(purpose, lang), given_at: consent[i].given_at })),
        result: { points: 57, band: 3 },
      }));
      assert.equal(headers['content-type'], 'application/json');
      assert.equal(headers.referer, undefined);
      assert.equal(headers.cookie, undefined);
      assert.equal(await page.evaluate(() => localStorage.getItem('jindan.contact')), null);
      // How to withdraw is said for each; the form is gone, and comes back empty.
      for (const purpose of contact.purposes) await form.told((purpose.withdraw ?? contact.withdraw)[lang]);
      assert.equal(await form.card.locator('form').isVisible(), false);
      assert.equal(await form.focused(), 'jd-title');
      await press(page, 'nav.overview');
      assert.equal(await form.card.isVisible(), false);
      await press(page, 'nav.result');
      await form.shown();
      assert.equal(await form.card.locator(':checked').count(), 0);
      assert.equal(await form.field('name').inputValue(), '');
      assert.equal(endpoint.posted.length, 1);
      await close();
      await own?.close();
    });
  });
}

describe(engines.webkit.name, { skip: engines.webkit.missing, timeout: patience }, () => {
  test('what is agreed to is posted, and only then', async () => {
    const own = await engines.webkit.open(), { page, close } = await open_result({ in_browser: own });
    await page.locator('.jd-contact form').waitFor();
    await page.evaluate(() => {
      const of_form = (what) => document.querySelector(`.jd-contact ${what}`);
      of_form('[name=name]').value = '김한빛';
      of_form('[name=email]').value = 'hb@example.com';
      of_form('form > button').click();
      of_form('fieldset input').click();
    });
    assert.deepEqual(endpoint.asked, []);
    await page.evaluate(() => document.querySelector('.jd-contact form > button').click());
    await until(() => page.evaluate((text) => document.querySelector('.jd-contact').innerText.includes(text), words.ko.agreed.replace('{0}', contact.purposes[0].label.ko)), 'the confirmation');
    const [{ body }] = endpoint.posted, { fields, consent: [{ text_sha256 }] } = JSON.parse(body);
    assert.deepEqual(fields, { name: '김한빛', email: 'hb@example.com' });
    assert.equal(text_sha256, hash_of(contact.purposes[0], 'ko'));
    assert.deepEqual(endpoint.asked, ['OPTIONS /leads', 'POST /leads']);
    await close();
    await own.close();
  });
});

test('both languages have the same sentences', () => {
  const places = (all) => Object.entries(all).map(([name, text]) => [name, text.match(/\{\d\}/g)?.sort()]);
  assert.deepEqual(places(words.en), places(words.ko));
});

for (const lang of ['ko', 'en']) {
  test(`nothing can be sent to a purpose while one of its disclosures is empty (${lang})`, async () => {
    const [whole] = contact.purposes, { collector, withdraw, refusal } = contact;
    const lacking = disclosures.map((name, i) => ({
      ...whole, collector, withdraw, refusal, id: `lacks-${name}`, label: `Lacks ${name}`, [name]: [undefined, '', ' \n', {}, { ko: '' }, { ko: ' ', en: '\t' }][i],
    }));
    const other = lang === 'ko' ? 'en' : 'ko';
    const complete = { ...whole, ...{ collector, withdraw, refusal }, retention: { [other]: 'only in the other language' } };
    const settings = { contact: { ...contact, collector: undefined, withdraw: undefined, refusal: undefined, purposes: [...lacking, complete] } };
    const { page, form, close } = await open_result({ lang, path: await site.add_page('lacking', lang, settings) });
    await form.shown();
    const parts = form.card.locator('fieldset');
    for (const [i, name] of disclosures.entries()) {
      assert.equal(await parts.nth(i).locator('input').count(), 0, name);
      assert.equal(await parts.nth(i).locator('.jd-wrong').innerText(), words[lang].missing.replace('{0}', words[lang][name]));
    }
    // Not even where a box is forged.
    await page.evaluate(() => {
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', id: 'jd-contact1-purpose0', checked: true });
      document.querySelector('.jd-contact fieldset').append(box);
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await form.field('name').fill('A');
    await form.field('email').fill('a@example.com');
    await form.send();
    assert.equal(await form.card.locator('[id$=purposes-wrong]').innerText(), words[lang].no_tick);
    assert.deepEqual(endpoint.asked, []);
    assert.match(await parts.last().innerText(), /only in the other language/);
    await parts.last().locator('input').check();
    await form.send();
    await until(() => endpoint.posted.length > 0, 'the complete one');
    assert.deepEqual(JSON.parse(endpoint.posted[0].body).consent.map((each) => each.purpose), ['consulting']);
    await close();
  });
}

test('a form whose purposes all lack something sends nothing and says so', async () => {
  const settings = { contact: { ...contact, purposes: contact.purposes.map((each) => ({ ...each, retention: '' })) } };
  const { form, close } = await open_result({ path: await site.add_page('nothing-whole', 'ko', settings) });
  await form.shown();
  await form.field('name').fill('A');
  await form.field('email').fill('a@example.com');
  await form.send();
  assert.equal(await form.focused(), 'jd-wrong');
  assert.deepEqual(endpoint.asked, []);
  await close();
});

test('what is wrong is said at its field, and the first takes the focus', async () => {
  const { form, close } = await open_result();
  await form.shown();
  const wrong = async (name) => {
    const control = form.field(name), note = await control.getAttribute('aria-describedby');
    assert.equal(await control.getAttribute('aria-invalid'), note && 'true');
    return note && form.card.locator(`#${note}`).innerText();
  };
  await form.tick(0);
  await form.send();
  assert.equal(await wrong('name'), words.ko.empty);
  assert.equal(await wrong('email'), words.ko.empty);
  assert.equal(await wrong('company'), null);
  assert.equal(await form.focused(), 'name');
  const too_long = (most) => words.ko.long.replace('{0}', most).replace('{1}', most + 1);
  await form.field('name').fill('가');
  assert.equal(await wrong('name'), null);
  for (const [name, most] of [['name', 80], ['company', 80], ['phone', 30], ['message', 1000]]) await form.field(name).fill('👍'.repeat(most + 1));
  for (const address of ['hb', 'hb@', 'hb@example', '@example.com', 'h b@example.com', 'hb@exam ple.com']) {
    await form.field('email').fill(address);
    assert.equal(await wrong('email'), words.ko.malformed, address);
  }
  await form.send();
  for (const [name, most] of [['name', 80], ['company', 80], ['phone', 30], ['message', 1000]]) assert.equal(await wrong(name), too_long(most));
  await form.field('email').fill(`${'a'.repeat(243)}@example.com`);
  assert.equal(await wrong('email'), too_long(254));
  assert.deepEqual(endpoint.asked, []);
  for (const [name, most] of [['name', 80], ['company', 80], ['phone', 30], ['message', 1000]]) await form.field(name).fill('👍'.repeat(most));
  await form.field('email').fill(`${'a'.repeat(242)}@example.com`);
  assert.equal(await form.card.locator('[aria-invalid]').count(), 0);
  await form.send();
  await until(() => endpoint.posted.length === 1, 'all that there is room for');
  await close();
});

test('it is there on a rating sheet with accounts, which has no points to send along, and not below somebody else’s result', async () => {
  const tab = await open_alone(browser, site.url + page_path('ko', 'customer-grading')), form = form_on(tab.page);
  await form.card.locator('form').waitFor({ state: 'attached' });
  assert.equal(await form.card.isVisible(), false);
  await press(tab.page, 'add');
  await fill(tab.page, { account: '한빛정밀' });
  await press(tab.page, 'nav.accounts');
  await form.shown();
  assert.equal(await form.card.locator('[id$=along]').isVisible(), false);
  await tab.close();

  const copied = (page) => page.addInitScript(() => { navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }; });
  const { page, form: below, close } = await open_result({ prepare: copied });
  await below.shown();
  await press(page, 'share.copy');
  await page.evaluate(() => { location.hash = new URL(copied).hash; });
  await page.locator('[data-node="shared.note"]').waitFor({ state: 'attached' });
  assert.equal(await below.card.isVisible(), false);
  await close();
});

test('in the other language fields keep their texts and ticks are gone: they were for other words', async () => {
  const { page, form, close } = await open_result();
  await form.shown();
  await form.field('name').fill('김한빛');
  await form.tick(0);
  await press(page, 'language');
  await until(async () => await form.card.locator('h2').innerText() === words.en.title, 'English');
  assert.equal(await form.field('name').inputValue(), '김한빛');
  assert.equal(await form.card.locator(':checked').count(), 0);
  await close();
});

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
  assert.equal(await form.focused(), 'jd-title');
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
    globalThis.setTimeout = (act, ms, ...given) => (ms < 60_000 ? own(act, ms, ...given) : -late.push({ act, ms }));
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

  let release;
  endpoint.hold = new Promise((go_on) => { release = go_on; });
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
  assert.deepEqual(await page.evaluate(() => said), [['lead', endpoint.posted[0].body]]);
  await assert.rejects(show(undefined, { purposes: 'all' }));
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

test('on an address that is not secure nothing can be typed or sent', async () => {
  const { form, close } = await open_result({ url: site.url.replace('localhost', 'insecure.test') });
  await form.shown();
  assert.equal(await form.card.locator('form').innerText(), words.ko.insecure);
  assert.equal(await form.card.locator('input, textarea, button').count(), 0);
  await close();
});

test('the card is left out on paper', async () => {
  const { page, form, close } = await open_result();
  await form.shown();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await form.card.isVisible(), false);
  await close();
});

for (const [lang, colorScheme] of [['ko', 'light'], ['en', 'dark']]) {
  test(`no checker finds anything in the form, its complaints and its queue (${lang}, ${colorScheme})`, async () => {
    const { page, widget, form, close } = await open_result({ lang, expected: [refused], settings: { viewport: { width: 360, height: 740 }, colorScheme } });
    await form.shown();
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const small = await form.card.locator('button, .jd-tick, .jd-field > input').evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 48).length);
    assert.equal(small, 0);
    await form.send();
    await widget.at_rest();
    assert.deepEqual(await complaints(page), []);
    endpoint.status = 410;
    await fill_and_send(form);
    await form.waiting.first().waitFor();
    await widget.at_rest();
    assert.deepEqual(await complaints(page), []);
    await close();
  });
}
