// A reader who has set larger text: whatever lays the page out anew, or takes another canvas, goes on as it was.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { lose } from './support/graphics.mjs';
import { fill_in } from './support/quick.mjs';
import { page_path, serve_site } from './support/site.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

async function open_large() {
  const tab = await open_alone(browser, site.url + page_path(), { settings: { viewport: { width: 900, height: 900 } } });
  const debug = await tab.page.context().newCDPSession(tab.page);
  await debug.send('Page.setFontSizes', { fontSizes: { standard: 24, fixed: 24 } });
  await tab.page.waitForFunction(() => document.querySelector('.jd-root').style.getPropertyValue('--scale') === '1.5');
  await tab.widget.settled();
  return tab;
}

const places = (page) => page.evaluate(() => [...document.querySelectorAll('.jd-live [data-node]')].map((el) => {
  const { x, y, width, height } = el.getBoundingClientRect();
  return [el.dataset.node, ...[x, y + scrollY, width, height].map(Math.round)].join(' ');
}));

test('after printing and after an image was saved everything stands where it stood', async () => {
  const { page, widget, close } = await open_large();
  await fill_in(page, {});
  await widget.at_rest();
  const before = await places(page);
  await page.pdf({ format: 'A4' });
  await widget.at_rest();
  assert.deepEqual(await places(page), before);
  await Promise.all([page.waitForEvent('download'), widget.press('picture')]);
  await widget.at_rest();
  assert.deepEqual(await places(page), before);
  await close();
});

test('charts in HTML keep their colours, their marks and their proportions', async () => {
  const { page, widget, close } = await open_large();
  await fill_in(page, {});
  await widget.press('plain');
  await page.locator('.jd-plain').waitFor();
  const shapes = () => page.locator('.jd-chart').evaluateAll((all) => all.map((svg) => [...svg.children].map((el) =>
    [el.nodeName, el.getAttribute('fill'), el.getAttribute('stroke'), (el.getAttribute('d') ?? '').replace(/[\d. ]+/g, '#')].join(' '))));
  const large = await shapes();
  for (const shape of large.flat()) assert.match(shape, /^\w+ (#[0-9a-f]{8}|none) /);
  const debug = await page.context().newCDPSession(page);
  await debug.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 16 } });
  await page.waitForFunction(() => document.querySelector('.jd-root').style.getPropertyValue('--scale') === '1');
  assert.deepEqual(await shapes(), large);
  await close();
});

test('a canvas that was replaced is pressed where it is drawn', async () => {
  const { page, widget, close } = await open_large();
  await lose(page);
  await page.locator('.jd-plain').waitFor();
  await page.locator('.jd-drawn').waitFor();
  await widget.settled();
  await widget.press('q1.opt4');
  assert.equal(await widget.chosen('q1'), 4);
  await close();
});
