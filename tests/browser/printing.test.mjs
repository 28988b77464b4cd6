// Paper: the result as a report of two pages, with every statement, answer and note, in vectors; and the page as it was, afterwards.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { print as print_in_firefox } from './support/bidi.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { engines } from './support/engines.mjs';
import { create_journeys } from './support/journeys.mjs';
import { letters_alone, read_pdf } from './support/pdf.mjs';
import { open_pictures, picture_of } from './support/pictures.mjs';
import { click, fill_in } from './support/quick.mjs';
import { saved_file } from './support/saved.mjs';
import { diagnostic, page_path, serve_site, texts } from './support/site.mjs';

let browser, site, decoder, pictures;
before(async () => {
  site = await serve_site();
  decoder = await open_browser();
  pictures = await open_pictures(decoder);
});
after(async () => {
  await decoder.close();
  await site.close();
});

const { in_each, in_some, in_chromium, run } = create_journeys();

const in_firefox = () => browser.browserType().name() === 'firefox';
const print = async (page) => read_pdf(await (in_firefox() ? print_in_firefox(page) : page.pdf({ format: 'A4', printBackground: true })));
const includes = (pdf, text) => assert.ok(pdf.text.includes(letters_alone(text)), `“${text}” is not on paper: ${pdf.text.slice(0, 300)}`);
const answer_of = (index) => 2 + index * 7 % 4;
const label_of = (index, lang) => {
  const point = diagnostic.scales[0].points.find(({ value }) => value === answer_of(index));
  return `${point.value} ${point.label[lang]}`;
};

for (const lang of ['ko', 'en']) {
  const [where, why] = /** @type {const} */ ({
    ko: [[engines.chromium, engines.firefox], 'the automation of WebKitGTK cannot print'], en: [[engines.chromium], 'of an English page Chromium’s PDF alone says what its digits are'],
  })[lang];
  in_some([...where], `a result is two pages of A4 with all that was said (${lang})`, async () => {
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
    for (const key of ['share.title', 'share.copy', 'result.print', 'footer.start']) assert.ok(!pdf.text.includes(letters_alone(texts[lang][key])), key);
    await close();
  }, why);
}

in_chromium('a note of 2,000 characters is printed in full, and the page is as it was afterwards', async () => {
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
  assert.deepEqual(await pictures.difference(picture, await picture_of(page)), { pixels: 0 });
  await close();
});

in_chromium('a card prints its statement and its note', async () => {
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

in_each('the button asks the browser to print', async () => {
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

in_each('the result is saved as an image with the colours of its level, and without a name unless the reader lets it', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), { settings: { colorScheme: 'dark', acceptDownloads: true } });
  await fill_in(page, { account: '한빛정밀' });
  const before = await page.locator('.jd-live').innerText();
  const save = () => saved_file({ page, widget }, 'picture'), { name, bytes } = await save();
  assert.match(name, /^jindan-customer-relationship-\d{4}-Q\d\.png$/);
  assert.deepEqual(size_of(bytes), [1200, 630]);
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
  await close();
});

in_chromium('where a canvas holds noise, the image is a vector file', async () => {
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
  const { name, bytes } = await saved_file({ page, widget }, 'picture');
  assert.match(name, /\.svg$/);
  assert.match(String(bytes), /^<svg [^>]*>.*우선적/s);
  await close();
});

run('on paper and as an image', (with_browser) => { browser = with_browser; });
