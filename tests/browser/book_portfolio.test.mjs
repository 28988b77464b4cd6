// The portfolio under the hand: circles that are pressed, walked through by keys, the image and the printed report.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bring_in } from './support/book.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { no_webgl } from './support/graphics.mjs';
import { letters_alone, read_pdf } from './support/pdf.mjs';
import { open_pictures } from './support/pictures.mjs';
import { portfolio_book } from './support/portfolio.mjs';
import { saved_file } from './support/saved.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

async function open(how) {
  const tab = await open_alone(browser, site.url + page_path('ko', 'book'), how), { widget } = tab;
  await bring_in(tab, portfolio_book);
  await widget.press('nav.portfolio');
  await until(async () => (await widget.text('title')) === '포트폴리오', 'the portfolio');
  await widget.at_rest();
  return tab;
}

const points = (page) => page.locator('[data-node="matrix.accounts"] button').evaluateAll((all) => all.map((el) => ({ id: el.dataset.node, name: el.textContent.split(',')[0], ...JSON.parse(JSON.stringify(el.getBoundingClientRect())) })));

for (const [what, settings] of [['a desk', { viewport: { width: 1280, height: 900 } }], ['a phone', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }]]) {
  test(`each circle opens its account on ${what}, by pointer or finger`, async () => {
    const { page, widget, close } = await open({ settings });
    const all = await points(page);
    assert.equal(all.length, 11);
    for (const { id, name, width, height } of all) {
      assert.ok(width >= 24 && height >= 24, `${name}: ${width} × ${height}`);
      await widget.press(id);
      await until(async () => (await widget.text('title')) === name, name);
      await widget.press('nav.portfolio');
      await until(async () => (await widget.text('title')) === '포트폴리오', 'the portfolio again');
    }
    await close();
  });
}

test('arrow keys go from circle to circle, and Enter opens the account', async () => {
  const { page, widget, close } = await open({ settings: { viewport: { width: 1280, height: 900 } } });
  const all = await points(page), of = (name) => all.find((each) => each.name === name);
  await page.evaluate((id) => document.querySelector(`[data-node="${id}"]`).focus(), of('사람과기계').id);
  await page.keyboard.press('ArrowDown');
  assert.equal(await widget.focused(), of('차오름테크').id);
  await page.keyboard.press('ArrowUp');
  assert.equal(await widget.focused(), of('사람과기계').id);
  await page.keyboard.press('ArrowRight');
  assert.equal(await widget.focused(), of('라온식품').id);
  await page.keyboard.press('Enter');
  await until(async () => (await widget.text('title')) === '라온식품', 'the account');
  await close();
});

test('the image has the matrix, the curve and the figures, and its script is loaded only for it', async () => {
  const { page, widget, close } = await open({ settings: { colorScheme: 'dark', acceptDownloads: true } });
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('book-image')).length);
  assert.equal(await loaded(), 0);
  const save = () => saved_file({ page, widget }, 'picture'), { name, bytes } = await save();
  assert.equal(await loaded(), 1);
  assert.match(name, /^jindan-portfolio-\d{4}-\d\d-\d\d\.png$/);
  assert.equal(bytes.readUInt32BE(16), 1260);
  assert.ok(bytes.readUInt32BE(20) > 1800, `${bytes.readUInt32BE(20)} px high`);
  const pictures = await open_pictures(browser);
  const found = new Map(await pictures.colours(bytes));
  // As ABGR: light ground, whatever the page is like; the first bars, the others, text.
  for (const [colour, least, what] of [[0xffffffff, 500_000, 'the ground'], [0xffff5b1f, 20_000, 'the bars up to the line'], [0xff2a1710, 2_000, 'text']]) {
    assert.ok(found.get(colour) > least, `${what}: ${found.get(colour)} pixels of ${[...found].slice(0, 8).map(([c, n]) => `${c.toString(16)} ${n}`)}`);
  }
  assert.ok(await widget.has('picture'), 'the page is as it was');
  await widget.press('amount.profit');
  const other = await save();
  assert.ok((await pictures.difference(bytes, other.bytes)).pixels > 100, 'another curve');
  await pictures.close();
  await close();
});

test('where the image’s script does not come, the reader is told', async () => {
  const { page, widget, close } = await open({ expected: [/ERR_FAILED|Failed to fetch|dynamically imported/], prepare: (each) => each.route(/book-image/, (route) => route.abort()) });
  await widget.press('picture');
  await until(async () => /이미지를 만들지 못했습니다/.test(await widget.text('notice')), 'a word about it');
  await page.unroute(/book-image/);
  await close();
});

test('the report on paper has every account with its figures, and no buttons', async () => {
  const { page, widget, close } = await open({ settings: { colorScheme: 'dark' } });
  await page.evaluate(() => {
    globalThis.asked = 0;
    globalThis.print = () => ++globalThis.asked;
  });
  await widget.press('print');
  assert.equal(await page.evaluate(() => asked), 1);
  const pdf = read_pdf(await page.pdf({ format: 'A4', printBackground: true }));
  assert.equal(pdf.images, 0, 'no raster image');
  assert.ok(pdf.fills > 20, `${pdf.fills} shapes`);
  for (const text of [
    '12,450,000,000 KRW', '주요 고객 선정과 육성 · 표준 기준표', '함께 성장할 고객 · 6곳', '1. 한빛정밀, 상호 관계 5, 흡인력과 잠재력 5, 2026년 매출 5,200,000,000 KRW',
    '고객 11곳 가운데 4곳이 매출의 82.7%를 차지해 80% 선을 채웁니다.', '11. 차오름테크, 60,000,000 KRW, 0.5%, 누적 구성비 100%', '하늘의류, 아직 평가하지 않음', '하늘의류, 적지 않음',
  ]) assert.ok(pdf.text.includes(letters_alone(text)), `“${text}” is not on paper: ${pdf.text.slice(0, 400)}`);
  for (const text of ['이미지로 저장', 'English', '분류에 쓸 기준표']) assert.ok(!pdf.text.includes(letters_alone(text)), text);
  await widget.at_rest();
  assert.equal((await points(page)).length, 11);
  await close();
});

test('without a canvas the chart is there as shapes, and the lists lead to the accounts', async () => {
  const { page, widget, close } = await open({ prepare: (each) => each.addInitScript(no_webgl) });
  assert.ok(await page.locator('[data-node="matrix.accounts"] svg rect').count() > 20);
  assert.match(await page.locator('[data-node="field.a0.open"]').innerText(), /^1\. 한빛정밀/);
  await widget.press('share.a10.open');
  await until(async () => (await widget.text('title')) === '차오름테크', 'the account');
  await close();
});
