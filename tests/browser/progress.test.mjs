// The bar above a statement and what it is called say the same: which are answered, and which one is open.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { open_pictures, picture_of } from './support/pictures.mjs';
import { items, page_path, serve_site } from './support/site.mjs';

let browser, site, pictures;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  pictures = await open_pictures(browser);
});
after(async () => {
  await pictures.close();
  await browser.close();
  await site.close();
});

// Per segment: the colour in its middle, and whether it stands above the row.
async function segments(widget, page) {
  await widget.settled();
  const picture = await picture_of(page), { x, y, width, height } = await widget.place('progress');
  const step = (width + 4) / items.length;
  const colour_at = async (px, py) => (await pictures.colours(picture, { x: Math.round(px), y: Math.round(py), width: 1, height: 1 }))[0][0];
  const card = await colour_at(x + width / 2, y - 10);
  return Promise.all(items.map(async (_, i) => {
    const middle = x + step * i + (step - 4) / 2;
    return { colour: await colour_at(middle, y + height / 2), taller: await colour_at(middle, y - 2) !== card };
  }));
}

test('answered here and there, in any order', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 4);
  await widget.press('nav.next');
  await widget.answer(2, 2);
  const row = await segments(widget, page);
  const [answered, blank] = [row[0].colour, row[1].colour];
  assert.notEqual(answered, blank);
  assert.deepEqual(row.map((each) => each.colour === answered), items.map((_, i) => i === 0 || i === 2));
  assert.deepEqual(row.map((each) => each.taller), items.map((_, i) => i === 3));
  const bar = widget.node('progress');
  assert.equal(await bar.getAttribute('aria-label'), '문항 16개 중 4번, 2개 답함');
  assert.equal(await bar.getAttribute('aria-valuenow'), '2');
  assert.equal(await bar.getAttribute('aria-valuemax'), '16');

  await widget.press('q4.opt1');
  const later = await segments(widget, page);
  assert.equal(later[3].colour, answered);
  assert.equal(later[3].taller, true);
  assert.equal(await bar.getAttribute('aria-label'), '문항 16개 중 4번, 3개 답함');
  await close();
});
