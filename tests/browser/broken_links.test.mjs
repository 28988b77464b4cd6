// Links and record files that are cut, altered, newer, huge, hostile or not ours: a sentence, the diagnostic, and what was there before.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { crc32 } from './support/crc32.mjs';
import { forged_link } from './support/forged.mjs';
import { items, page_path, serve_site } from './support/site.mjs';

let browser, site, good;

/** @type {Record<string, Awaited<ReturnType<typeof open_alone>>>} */
let tabs;

// One tab for each language, with one answer given. From it a link is taken that is good.
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  tabs = {};
  for (const lang of ['ko', 'en']) {
    tabs[lang] = await open_alone(browser, site.url + page_path(lang), { settings: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await tabs[lang].widget.begin();
    await tabs[lang].widget.answer(0, 4);
  }
  const { widget, page } = tabs.ko;
  await widget.press('nav.overview');
  await widget.press('nav.result');
  await widget.press('share.copy');
  good = new URL(await page.evaluate(() => navigator.clipboard.readText())).hash;
  await widget.at_rest();
});

after(async () => {
  for (const { close } of Object.values(tabs)) await close();
  await browser.close();
  await site.close();
});

const middle = (text) => Math.floor(text.length / 2);
const answered = (answers, more = {}) => ({ d: diagnostic_of(), q: '2026-Q4', t: '2026-11-23', a: answers, ...more });

// Id, version and content hash, as the page itself writes them.
const diagnostic_of = () => JSON.parse(String(Buffer.from(good.split('.')[2], 'base64url'))).d;

const cut = { ko: /잘렸거나 변경되어/, en: /cut off or changed/ };
const not_ours = { ko: /진단 결과 링크가 아닙니다/, en: /not a link to a diagnostic result/ };

/** @type {Record<string, [make: () => string, sentence: Record<string, RegExp>]>} */
const cases = {
  'that is cut': [() => good.slice(0, -20), cut],
  'that is cut to almost nothing': [() => good.slice(0, 12), cut],
  'that was altered': [() => good.slice(0, middle(good)) + (good[middle(good)] === 'A' ? 'B' : 'A') + good.slice(middle(good) + 1), cut],
  'of a newer version': [() => good.replace('#j1.', '#j2.'), { ko: /더 새로운 버전\(2\)/, en: /newer version \(2\)/ }],
  'that is huge': [() => forged_link(answered({}, { m: { q1: 'x'.repeat(200_000) } }), { depth: 'f' }), { ko: /너무 길어/, en: /too long/ }],
  'that is none of ours': [() => '#top', not_ours],
  'of another diagnostic': [() => forged_link({ ...answered({ q1: 3 }), d: ['sales-management', '1.0.0', '0123456789abcdef'] }),
    { ko: /다른 진단 ‘sales-management’/, en: /another diagnostic, “sales-management”/ }],
  'whose answer is on no scale': [() => forged_link(answered({ q1: 6 })), cut],
  'whose statement is not known': [() => forged_link(answered({ q99: 3 })), cut],
  'that holds no JSON': [() => forged_link('{"d":'), cut],
  'that holds something else': [() => forged_link('[1,2,3]'), cut],
  'that is nested without end': [() => forged_link('['.repeat(20_000)), cut],
};

for (const lang of ['ko', 'en']) {
  for (const [name, [make, sentence]] of Object.entries(cases)) {
    test(`a link ${name} (${lang})`, async () => {
      const { widget, page } = tabs[lang];
      await page.goto('about:blank');
      await page.goto(site.url + page_path(lang) + make());
      await widget.stands();
      const said = await widget.text('notice');
      assert.match(said, sentence[lang]);
      assert.match(said, lang === 'ko' ? /[가-힣]{2}.*[.]$/ : /[a-z]{3} [a-z].*[.]$/, 'a sentence');
      // The page goes on where the reader was.
      assert.equal(await widget.has('points'), false);
      await widget.press('notice.close');
      assert.equal(await widget.has('notice'), false);
      await widget.press('nav.back');
      assert.equal(await widget.chosen('q1'), 4);
      assert.equal(await widget.canvas.isVisible(), true);
    });
  }
}

test('a broken link that is opened while the page is open leaves the card as it is', async () => {
  const { widget, page } = tabs.en;
  await page.goto(site.url + page_path('en'));
  await widget.stands();
  await page.evaluate((hash) => { location.hash = hash; }, good.slice(0, -3));
  await widget.shown('notice');
  assert.match(await widget.text('notice'), cut.en);
  assert.equal(await widget.has('q2'), true);
});

test('a link to a result does not open on a rating sheet, which has none', async () => {
  const { widget, page } = tabs.en;
  for (const [hash, sentence] of [[good, /another diagnostic, “customer-relationship”/], [good.slice(0, -3), cut.en], ['#top', not_ours.en]]) {
    await page.goto('about:blank');
    await page.goto(site.url + page_path('en', 'key-account') + hash);
    await widget.stands();
    assert.match(await widget.text('notice'), sentence);
    assert.equal(await widget.has('add'), true);
  }
});

test('texts in a link are shown as text, whatever they hold', async () => {
  const hostile = '<img src=x onerror="document.title=1"> \u202e뒤집힘';
  const all = Object.fromEntries(items.map((item) => [item, 3]));
  const { widget, page, close } = await open_alone(browser, site.url + page_path()
    + forged_link(answered(all, { m: { q1: hostile }, n: hostile }), { depth: 'f' }));
  assert.equal((await widget.result()).points, 48);
  assert.equal(await page.locator('.jd-root img').count(), 0);
  const said = await page.locator('.jd-live').innerText();
  assert.equal(said.split('<img src=x onerror="document.title=1">').length, 3, 'name and memo');
  await close();
});

test('the check is the one of the link’s document', () => assert.equal(crc32('123456789'), 'cbf43926'));

/** @type {Record<string, [text: string, sentence: Record<string, RegExp>]>} */
const files = {
  'that is no JSON': ['hello', { ko: /JSON|진단 기록 파일이 아닙니다/, en: /JSON|not a diagnostic record/ }],
  'that is empty': ['', { ko: /JSON|진단 기록 파일이 아닙니다/, en: /JSON|not a diagnostic record/ }],
  'of something else': ['{"name": "package"}', { ko: /진단 기록 파일이 아닙니다/, en: /not a diagnostic record/ }],
  'of a newer version': [JSON.stringify({ format: 'jindan.assessment', version: 99 }), { ko: /더 새로운 버전\(99\)/, en: /newer version \(99\)/ }],
  'that is huge': ['x'.repeat(9 * 1024 * 1024), { ko: /8 ?M/, en: /8 M/ }],
};

for (const lang of ['ko', 'en']) {
  test(`record files that cannot be read (${lang})`, async () => {
    const { widget, page, close } = await open_alone(browser, site.url + page_path(lang));
    for (const [name, [text, sentence]] of Object.entries(files)) {
      const chooser = page.waitForEvent('filechooser');
      await widget.press('import');
      await (await chooser).setFiles({ name: 'record.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await widget.shown('notice');
      assert.match(await widget.text('notice'), sentence[lang], name);
      assert.match(await widget.text('notice'), lang === 'ko' ? /[가-힣]{2}.*[.]$/ : /[a-z]{3} [a-z].*[.]$/, name);
      await widget.press('notice.close');
    }
    assert.equal(await widget.has('begin'), true);
    await close();
  });
}
