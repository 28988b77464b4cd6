// The door: at the root and under each language all diagnostics, in order, and the customer book, and every page they lead to.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { said } from '../../web/build/template.mjs';
import { door_words } from '../../web/words.js';
import { open_alone, open_browser, open_profile, open_tab } from './support/browser.mjs';
import { book_texts, catalogue, listed, page_path, read_diagnostic, serve_site } from './support/site.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const diagnostics = listed.map(read_diagnostic);  // ours, and those that somebody has added
const doors = [['', 'ko'], ['ko/', 'ko'], ['en/', 'en']];
const entries = (page) => page.locator('.jd-door a');
const size = {
  ko: (d) => (d.sheet ? '여러 고객사를 함께 비교하는 평가표' : `문항 ${d.items.length}개`),
  en: (d) => (d.sheet ? 'Rating sheet for comparing several accounts' : `${d.items.length} statements`),
};
const language = (page) => page.locator('html').getAttribute('lang');

test('the catalogue has the five diagnostics', () => {
  assert.deepEqual(catalogue, ['customer-relationship', 'sales-management', 'customer-insight', 'key-account', 'customer-grading']);
});

for (const [path, lang] of doors) {
  test(`/${path} lists all of them in order, with what each is about and where it leads`, async () => {
    const { page, requests, close } = await open_alone(browser, site.url + path, { ready: false });
    const shown = await entries(page).evaluateAll((links) => links.map((link) => ({
      address: link.href,
      title: link.querySelector('strong').innerText,
      about: link.querySelector('span').innerText,
      size: link.querySelector('small').innerText,
    })));
    const book = book_texts[lang];
    assert.deepEqual(shown, [...diagnostics.map((d) => ({
      address: site.url + page_path(lang, d.id), title: said(d.title, lang), about: said(d.description, lang), size: size[lang](d),
    })), { address: site.url + page_path(lang, 'book'), title: book['accounts.title'], about: book['accounts.introduction'], size: book['page.door_size'] }]);
    assert.equal(await language(page), lang);
    assert.equal(await page.locator('h1').innerText(), await page.title());
    // It is a page to read: neither the program nor any diagnostic is fetched for it.
    assert.deepEqual(requests.map((request) => request.url()).filter((url) => /\.wasm|\.json/.test(url)), []);
    await close();
  });

  test(`/${path} works without script`, async () => {
    const profile = await open_profile(browser, { javaScriptEnabled: false });
    const page = await profile.newPage();
    for (const [i, d] of diagnostics.entries()) {
      await page.goto(site.url + path);
      assert.equal(await entries(page).count(), diagnostics.length + 1);
      await entries(page).nth(i).click();
      assert.equal(page.url(), site.url + page_path(lang, d.id));
      assert.equal(await page.locator('h1').innerText(), said(d.title, lang));
      assert.equal(await language(page), lang);
    }
    await profile.close();
  });
}

test('each door leads to the other language and back', async () => {
  const { page, close } = await open_alone(browser, site.url, { ready: false });
  for (const [link, path, lang] of [['English', 'en/', 'en'], ['한국어', 'ko/', 'ko'], ['English', 'en/', 'en']]) {
    await page.getByRole('link', { name: link, exact: true }).click();
    await page.waitForURL(site.url + path);
    assert.equal(await language(page), lang);
  }
  await close();
});

test('each door leads to the author’s page and to the one for diagnostics of others', async () => {
  const { page, close } = await open_alone(browser, `${site.url}en/`, { ready: false });
  for (const [link, path] of [[door_words.en.door_author, 'en/author/'], [door_words.en.door_open, 'en/open/']]) {
    await page.goto(`${site.url}en/`);
    await page.getByRole('link', { name: link, exact: true }).click();
    await page.waitForURL(site.url + path);
    assert.equal(await language(page), 'en');
  }
  await close();
});

test('the keyboard goes through the list in order and opens what it is on', async () => {
  const { page, widget, close } = await open_alone(browser, `${site.url}en/`, { ready: false });
  for (const d of diagnostics) {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.href), site.url + page_path('en', d.id));
  }
  await page.keyboard.press('Enter');
  await widget.stands();
  assert.equal(await widget.text('title'), said(diagnostics.at(-1).title, 'en'));
  await close();
});

for (const lang of ['ko', 'en']) {
  test(`every diagnostic stands on its page (${lang})`, async () => {
    const profile = await open_profile(browser);
    for (const d of diagnostics) {
      const { page, widget, close } = await open_tab(profile, site.url + page_path(lang, d.id));
      assert.equal(await widget.node('title').evaluate((el) => el.localName), 'h1');
      assert.equal(await widget.text('title'), said(d.title, lang));
      assert.equal(await page.locator('h1:visible').count(), 1);
      assert.equal(await page.title(), said(d.title, lang));
      assert.equal(await language(page), lang);
      assert.equal(await widget.text('introduction'), said(d.introduction, lang).replace(/\s+/g, ' '));
      await close();
    }
    await profile.close();
  });
}
