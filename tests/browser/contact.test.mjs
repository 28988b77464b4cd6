// The contact form: nothing is sent before a tick and a press on Send, nothing at all to what is not disclosed in full, and then exactly what the
// reader has agreed to.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { open_alone } from './support/browser.mjs';
import { complaints } from './support/checkers.mjs';
import { contact, disclosures, fill_and_send, form_on, hash_of, open_contact, refused, words } from './support/contact.mjs';
import { engines, patience } from './support/engines.mjs';
import { fill, press } from './support/screens.mjs';
import { diagnostic, page_path } from './support/site.mjs';
import { until } from './support/until.mjs';

let all, browser, site, endpoint, open_result;
before(async () => {
  all = await open_contact();
  ({ browser, site, endpoint, open_result } = all);
});
after(() => all.close());

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

for (const [engine, lang] of /** @type {[import('./support/engines.mjs').Engine, string][]} */ ([[engines.chromium, 'ko'], [engines.firefox, 'en']])) {
  describe(engine.name, { skip: engine.missing, timeout: patience }, () => {
    test('nothing is asked of anybody before a tick and Send, and then exactly this is posted', async (t) => {
      const own = engine === engines.firefox ? await engine.open() : null;
      t.after(() => own?.close());
      const { page, form, close } = await open_result({ lang, in_browser: own ?? browser });
      await form.shown();
      assert.equal(await form.card.locator(':checked').count(), 0);
      // There before it has anything to say: screen readers announce no region that appears with its text.
      assert.notEqual(await form.card.locator('[role=status]').evaluate((el) => getComputedStyle(el).display), 'none');
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
      assert.equal(await form.focused(), 'jd-told');
      await press(page, 'nav.overview');
      assert.equal(await form.card.isVisible(), false);
      await press(page, 'nav.result');
      await form.shown();
      assert.equal(await form.card.locator(':checked').count(), 0);
      assert.equal(await form.field('name').inputValue(), '');
      assert.equal(endpoint.posted.length, 1);
      await close();
    });
  });
}

describe(engines.webkit.name, { skip: engines.webkit.missing, timeout: patience }, () => {
  test('what is agreed to is posted, and only then', async (t) => {
    const own = await engines.webkit.open();
    t.after(() => own.close());
    const { page, close } = await open_result({ in_browser: own });
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
  const longest = { name: 80, company: 80, phone: 30, message: 1000 };  // characters
  for (const [name, most] of Object.entries(longest)) await form.field(name).fill('👍'.repeat(most + 1));
  for (const address of ['hb', 'hb@', 'hb@example', '@example.com', 'h b@example.com', 'hb@exam ple.com']) {
    await form.field('email').fill(address);
    assert.equal(await wrong('email'), words.ko.malformed, address);
  }
  await form.send();
  for (const [name, most] of [['name', 80], ['company', 80], ['phone', 30], ['message', 1000]]) assert.equal(await wrong(name), too_long(most));
  await form.field('email').fill(`${'a'.repeat(243)}@example.com`);
  assert.equal(await wrong('email'), too_long(254));
  assert.deepEqual(endpoint.asked, []);
  for (const [name, most] of Object.entries(longest)) await form.field(name).fill('👍'.repeat(most));
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
  await page.evaluate(() => { location.hash = new URL(globalThis.copied).hash; });
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
