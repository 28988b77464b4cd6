// Paper: the result as a report of two pages, with every statement, answer and note, in vectors; and the page as it was, afterwards.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { read_pdf } from './support/pdf.mjs';
import { open_pictures, picture_of } from './support/pictures.mjs';
import { click, fill_in } from './support/quick.mjs';
import { saved_file } from './support/saved.mjs';
import { diagnostic, page_path, serve_site, texts } from './support/site.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const print = async (page) => read_pdf(await page.pdf({ format: 'A4', printBackground: true }));
const without_blanks = (text) => text.normalize('NFKC').replace(/\s+/g, '');
const includes = (pdf, text) => assert.ok(pdf.text.includes(without_blanks(text)), `“${text}” is not on paper: ${pdf.text.slice(0, 300)}`);
const answer_of = (index) => 2 + index * 7 % 4;
const label_of = (index, lang) => {
  const point = diagnostic.scales[0].points.find(({ value }) => value === answer_of(index));
  return `${point.value} ${point.label[lang]}`;
};

for (const lang of ['ko', 'en']) {
  test(`a result is two pages of A4 with all that was said (${lang})`, async () => {
    const { page, close } = await open_alone(browser, site.url + page_path(lang), { settings: { colorScheme: 'dark' } });
    await fill_in(page, { account: '한빛정밀', answer: answer_of });
    const pdf = await print(page);
    assert.equal(pdf.pages, 2);
    assert.equal(pdf.images, 0, 'no raster image');
    assert.ok(pdf.fills > 20, `${pdf.fills} shapes`);
    includes(pdf, diagnostic.title[lang]);
    includes(pdf, '한빛정밀');
    includes(pdf, '56');
    diagnostic.items.forEach((item, index) => includes(pdf, `${index + 1}. ${item.statement[lang]}${label_of(index, lang)}`));
    for (const key of ['share.title', 'share.copy', 'result.print', 'footer.start']) assert.ok(!pdf.text.includes(without_blanks(texts[lang][key])), key);
    await close();
  });
}

test('a note of 2,000 characters is printed in full, and the page is as it was afterwards', async () => {
  const memo = Array.from({ length: 250 }, (_, i) => `메모${String(i).padStart(3, '0')}번. `).join('').slice(0, 2000);
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), { settings: { colorScheme: 'dark' } });
  await fill_in(page, { memos: { 2: memo } });
  await page.evaluate(() => document.querySelector('[data-node="share.copy"]').focus());
  await page.evaluate(() => scrollTo(0, 500));
  await widget.at_rest();
  const seen = () => page.evaluate(() => [document.activeElement.dataset.node, scrollY, document.querySelector('.jd-live').innerText, document.querySelector('.jd-root').className]);
  const before = await seen(), picture = await picture_of(page);
  includes(await print(page), memo);
  await widget.at_rest();
  assert.deepEqual(await seen(), before);
  const pictures = await open_pictures(browser);
  assert.deepEqual(await pictures.difference(picture, await picture_of(page)), { pixels: 0 });
  await pictures.close();
  await close();
});

test('a card prints its statement and its note', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await click(page, 'begin');
  await page.locator('[data-node="q1.memo"]').fill('첫 줄\n둘째 줄');
  const pdf = await print(page);
  assert.equal(pdf.pages, 1);
  includes(pdf, diagnostic.items[0].statement.ko);
  includes(pdf, '첫 줄둘째 줄');
  assert.equal(await widget.focused(), 'q1.memo');
  assert.equal(await widget.value('q1.memo'), '첫 줄\n둘째 줄');
  await close();
});

test('the button asks the browser to print', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await page.evaluate(() => {
    globalThis.asked = 0;
    globalThis.print = () => ++globalThis.asked;
  });
  await fill_in(page);
  await widget.press('print');
  assert.equal(await page.evaluate(() => asked), 1);
  await close();
});

const size_of = (png) => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('the result is saved as an image with the colours of its level, and without a name unless the reader lets it', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), { settings: { colorScheme: 'dark', acceptDownloads: true } });
  await fill_in(page, { account: '한빛정밀' });
  const before = await page.locator('.jd-live').innerText();
  const save = () => saved_file({ page, widget }, 'picture'), { name, bytes } = await save();
  assert.match(name, /^jindan-customer-relationship-\d{4}-Q\d\.png$/);
  assert.deepEqual(size_of(bytes), [1200, 630]);
  const pictures = await open_pictures(browser);
  const found = new Map(await pictures.colours(bytes));
  for (const [colour, what] of [[0xff577f0b, 'the third level'], [0xffffd4c5, 'the fourth, resting'], [0xffff5b1f, 'the bars'], [0xffffffff, 'the ground']]) {
    assert.ok(found.get(colour) > 500, `${what}: ${found.get(colour)} pixels`);
  }
  assert.equal(await page.locator('.jd-live').innerText(), before);
  await widget.press('share.account');
  await page.locator('[data-node="share.account"]:checked').waitFor({ state: 'attached' });
  const named = await save();
  assert.match(named.name, /한빛정밀\.png$/);
  assert.ok((await pictures.difference(bytes, named.bytes)).pixels > 100, 'the name is on it');
  await pictures.close();
  await close();
});

test('where a canvas holds noise, the image is a vector file', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), {
    settings: { acceptDownloads: true },
    prepare: (page) => page.addInitScript(() => {
      const get = CanvasRenderingContext2D.prototype.getImageData;
      CanvasRenderingContext2D.prototype.getImageData = function (...where) {
        const noise = get.apply(this, /** @type {any} */ (where));
        crypto.getRandomValues(noise.data);
        return noise;
      };
    }),
  });
  await fill_in(page);
  const coming = page.waitForEvent('download');
  await widget.press('picture');
  const file = await coming;
  assert.match(file.suggestedFilename(), /\.svg$/);
  assert.match(await readFile(await file.path(), 'utf8'), /^<svg [^>]*>.*우선적/s);
  await close();
});
