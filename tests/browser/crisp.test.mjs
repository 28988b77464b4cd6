// The picture stands on the pixels of the screen at every density, and everything in it is where the live DOM says and the mouse finds it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { open_pictures, picture_of } from './support/pictures.mjs';
import { page_path, serve_site } from './support/site.mjs';

let browser, site, pictures;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  pictures = await open_pictures(browser);
});
after(async () => {
  await browser.close();
  await site.close();
});

for (const [ratio, width] of [[1, 1024], [1.25, 819], [2, 360], [2.625, 412]]) {
  test(`at ${ratio} device pixels per CSS pixel`, async () => {
    const tab = await open_alone(browser, site.url + page_path(), { settings: { viewport: { width, height: 740 }, deviceScaleFactor: ratio } });
    const { widget, page } = tab;
    const size = await widget.canvas.evaluate((el) => {
      const { width, height, left, top } = el.getBoundingClientRect();
      return { drawn: [el.width, el.height], shown: [width, height].map((css) => Math.round(css * devicePixelRatio)), left, top,
        root: document.querySelector('.jd-root').getBoundingClientRect().width * devicePixelRatio, content: document.documentElement.scrollHeight };
    });
    assert.deepEqual(size.drawn, size.shown);
    assert.ok(Math.abs(size.drawn[0] - size.root) < 1, `${size.drawn[0]} for ${size.root}`);
    assert.deepEqual([size.left, size.top], [0, 0]);

    // The button's straight edges: from one plain colour to another over at most one pixel between, and where the node is.
    const box = await widget.place('begin'), picture = await picture_of(page);
    const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height].map((css) => css * ratio);
    const row = Math.round((top + bottom) / 2), column = Math.round(left + 24 * ratio), reach = 6;
    for (const [edge, strip] of [
      [left, { x: Math.round(left) - reach, y: row, width: 2 * reach, height: 1 }],
      [right, { x: Math.round(right) - reach, y: row, width: 2 * reach, height: 1 }],
      [top, { x: column, y: Math.round(top) - reach, width: 1, height: 2 * reach }],
      [bottom, { x: column, y: Math.round(bottom) - reach, width: 1, height: 2 * reach }],
    ]) {
      const [[, first], [, second], ...between] = await pictures.colours(picture, strip);
      assert.ok(between.length <= 1, `${between.length} colours between the button and the card at ${edge}`);
      for (const half of [first, second]) assert.ok(Math.abs(half - reach) <= 1, `the edge at ${edge} is ${half - reach} pixels off`);
    }
    await tab.close();
  });
}

test('a change of density is followed', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), { settings: { viewport: { width: 800, height: 700 } } });
  const session = await page.context().newCDPSession(page);
  // The width changes along: the emulated density alone raises no event.
  for (const [width, ratio] of [[700, 2], [801, 1.5]]) {
    await session.send('Emulation.setDeviceMetricsOverride', { width, height: 700, deviceScaleFactor: ratio, mobile: false });
    await page.waitForFunction(([css, now]) => {
      const wide = document.querySelector('.jd-root').getBoundingClientRect().width;
      return innerWidth === css && Math.abs(document.querySelector('canvas').width - wide * now) < 1;
    }, [width, ratio], { polling: 20 });
    await widget.settled();
    await widget.press('begin');
    await widget.press('nav.back');
  }
  await close();
});

// Every part that can be pressed on a card: just inside of each corner it acts, just outside nothing does.
test('the mouse finds every answer exactly where its node is', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), { settings: { viewport: { width: 819, height: 740 }, deviceScaleFactor: 1.25 } });
  await widget.begin();
  for (let option = 1; option <= 5; ++option) {
    const other = option % 5 + 1;
    const { x, y, width, height } = await widget.place(`q1.opt${option}`);
    for (const [right, down] of [[0, 0], [0, 1], [1, 0], [1, 1]]) {
      const press_at = (inset) => page.mouse.click(x + (right ? width - inset : inset), y + (down ? height - inset : inset));
      await widget.press(`q1.opt${other}`);
      await press_at(-1.5);
      assert.equal(await widget.chosen('q1'), other, `outside of ${option}`);
      await press_at(1.5);
      assert.equal(await widget.chosen('q1'), option, `inside of ${option}`);
    }
  }
  await close();
});

test('selected text is the text that is drawn', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await widget.press('begin');
  const box = await widget.place('q1.text');
  const lines = await page.locator('[data-node="q1.text"] .jd-line').evaluateAll((all) => all.map((el) => el.getBoundingClientRect().toJSON()));
  await page.mouse.move(lines[0].left + 1, lines[0].top + lines[0].height / 2);
  await page.mouse.down();
  await page.mouse.move(lines.at(-1).right - 1, lines.at(-1).top + lines.at(-1).height / 2, { steps: 4 });
  await page.mouse.up();
  assert.equal((await page.evaluate(() => getSelection().toString())).replace(/\s+/g, ' '), await widget.text('q1.text'));

  // The ink of the drawn lines fills what the live lines cover.
  await page.evaluate(() => getSelection().removeAllRanges());
  await page.mouse.move(box.x, box.y - 40);
  await widget.settled();
  const picture = await picture_of(page);
  for (const line of lines) {
    const [x, y, right, bottom] = [line.left, line.top, line.right, line.bottom].map(Math.round);
    const inked = async (part) => (await pictures.colours(picture, { y, height: bottom - y, ...part })).length > 1;
    assert.ok(await inked({ x, width: 10 }) && await inked({ x: right - 12, width: 12 }), 'a line begins and ends with ink');
    assert.ok(!(await inked({ x: x - 12, width: 10 })) && !(await inked({ x: right + 3, width: 10 })), 'there is none beside it');
  }
  await close();
});
