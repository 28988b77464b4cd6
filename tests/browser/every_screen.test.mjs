// What holds on every screen for readers with small windows, large text or wide spacing: nothing runs out of the window, nothing is cut off,
// and what assistive technology points at is where it is drawn.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { no_webgl } from './support/graphics.mjs';
import { press, screens } from './support/screens.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

// As a reader's setting of the browser does.
async function set_text_size(page, standard) {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await page.waitForFunction((size) => parseFloat(getComputedStyle(document.documentElement).fontSize) === size, standard);
}

// What sticks out of the window, or out of what holds and hides it. A line of text over the canvas is as wide as it is drawn.
const cut_off = (page) => page.evaluate(() => {
  const width = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > width) found.push(`the page is ${document.documentElement.scrollWidth} px wide, and the window ${width}`);
  for (const el of document.querySelectorAll('.jd-n, .jd-choice span, button span, .jd-card *')) {
    const { left, right } = el.getBoundingClientRect();
    if (right > left && (left < -1 || right > width + 1)) found.push(`${el.dataset.node ?? el.outerHTML.slice(0, 80)}: ${left} to ${right}`);
  }
  return found;
});

// Boxes of the live DOM, against the places that the core gave them: within one CSS px.
const misplaced = (page) => page.evaluate(() => {
  const root = document.querySelector('.jd-live').getBoundingClientRect();
  const number = (el, name) => parseFloat(el.style.getPropertyValue(name));
  const found = [];
  for (const el of document.querySelectorAll('.jd-n')) {
    let x = 0, y = 0;
    for (let each = el; each; each = each.parentElement.closest('.jd-n')) x += number(each, '--x'), y += number(each, '--y');
    const at = el.getBoundingClientRect();
    const wrong = [at.x - root.x - x, at.y - root.y - y, at.width - number(el, '--w'), at.height - number(el, '--h')].filter((by) => Math.abs(by) > 1);
    if (wrong.length) found.push(`${el.dataset.node ?? el.querySelector('[data-node]').dataset.node}: ${wrong}`);
  }
  return found;
});

const is_drawn = (page) => page.evaluate(() => document.querySelector('.jd-drawn') !== null);

async function check_all(lang, how, check) {
  const found = {};
  for await (const [name, page] of screens(browser, site, lang, how)) {
    const wrong = await check(page, name);
    if (wrong.length) found[name] = wrong;
  }
  assert.deepEqual(found, {});
}

test('320 px and a phone on its side are wide enough, and what can be reached is where it is drawn', async () => {
  await check_all('ko', { settings: { viewport: { width: 320, height: 640 } } }, async (page) => {
    const wrong = [];
    for (const viewport of [{ width: 320, height: 640 }, { width: 740, height: 360 }]) {
      await page.setViewportSize(viewport);
      await widget_in(page).settled();
      wrong.push(...await cut_off(page), ...(await is_drawn(page) ? await misplaced(page) : []));
    }
    return wrong;
  });
});

test('text of twice the size is drawn twice as large, and everything is still there', async () => {
  await check_all('en', { settings: { viewport: { width: 800, height: 600 } } }, async (page, name) => {
    await set_text_size(page, 32);
    await widget_in(page).settled();
    const smallest = await page.evaluate(() => Math.min(...[...document.querySelectorAll('.jd-t, .jd-card > *')].map((el) => parseFloat(getComputedStyle(el).fontSize))));
    const drawn = await is_drawn(page);
    assert.equal(drawn, !['door', 'open', 'open-failed', 'stopped'].includes(name), name);
    return [...await cut_off(page), ...(drawn ? await misplaced(page) : []), ...(smallest < 29.9 ? [`text of ${smallest} px`] : [])];
  });
});

// https://www.w3.org/TR/WCAG22/#text-spacing
const wide_spacing = (page) => page.addInitScript(() => addEventListener('DOMContentLoaded', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
  document.adoptedStyleSheets = [sheet];
}));

test('wide spacing and twice the text size fit into 320 px without a picture', async () => {
  const prepare = async (page) => {
    await page.addInitScript(no_webgl);
    await wide_spacing(page);
  };
  await check_all('ko', { settings: { viewport: { width: 320, height: 640 } }, prepare }, async (page) => {
    const wrong = await cut_off(page);
    await set_text_size(page, 32);
    wrong.push(...await cut_off(page));
    await set_text_size(page, 16);
    const hidden = await page.evaluate(() => [...document.querySelectorAll('.jd-n, .jd-n *, .jd-card *')]
      .filter((el) => !el.matches('.jd-hide, .jd-about, .jd-comma, .jd-charted > .jd-line, input[type=text], textarea') && getComputedStyle(el).overflow !== 'visible' &&
        (el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1)).map((el) => el.outerHTML.slice(0, 80)));
    return [...wrong, ...hidden];
  });
});

test('where text is so large that a picture has no room for it, there is none', async () => {
  const { page, widget, close } = await open_alone(browser, site.url + page_path(), { settings: { viewport: { width: 440, height: 740 }, deviceScaleFactor: 2.625 } });
  await set_text_size(page, 24);
  await press(page, 'begin');
  await widget.settled();
  assert.equal(await is_drawn(page), true);
  await widget.press('q1.memo');
  await page.keyboard.insertText('하나\n둘\n셋\n넷');
  await widget.settled();
  assert.deepEqual([...await cut_off(page), ...await misplaced(page)], []);
  const memo = await widget.node('q1.memo').evaluate((el) => [el.scrollHeight - el.clientHeight, parseFloat(getComputedStyle(el).fontSize)]);
  assert.deepEqual(memo, [0, 25.5], 'the memo is as tall as its text');
  await widget.press('q1.opt3');
  assert.equal(await widget.chosen('q1'), 3);
  await set_text_size(page, 32);
  await page.locator('.jd-plain').waitFor();
  assert.equal(await widget.chosen('q1'), 3);
  assert.equal(await widget.node('q1.text').evaluate((el) => Math.round(parseFloat(getComputedStyle(el).fontSize))), 46);
  await set_text_size(page, 16);
  await page.locator('.jd-drawn').waitFor();
  await widget.settled();
  assert.deepEqual(await misplaced(page), []);
  await close();
});

test('the text size of the whole system counts, and so do a phone’s rounded corners', async () => {
  const { page, widget, close } = await open_alone(browser, site.url + page_path(), { settings: { viewport: { width: 740, height: 360 } } });
  const debug = await page.context().newCDPSession(page);
  const size = () => widget.node('introduction').evaluate((el) => parseFloat(getComputedStyle(el).fontSize));
  assert.equal(await size(), 17);
  await debug.send('Emulation.setEmulatedOSTextScale', { scale: 1.5 });
  await page.waitForFunction(() => getComputedStyle(document.querySelector('[data-node=introduction]')).fontSize === '25.5px');
  await debug.send('Emulation.setSafeAreaInsetsOverride', { insets: { left: 44, right: 44, bottom: 21 } });
  await widget.settled();
  const at = await page.locator('.jd-root').boundingBox();
  assert.equal(at.x, 44);
  assert.ok(at.x + at.width <= 740 - 44);
  assert.deepEqual(await misplaced(page), []);
  await widget.press('begin');
  await widget.shown('q1');
  await close();
});

test('cards slide in, unless the reader wants nothing to move', async () => {
  for (const [reducedMotion, moves] of /** @type {['no-preference' | 'reduce', boolean][]} */ ([['no-preference', true], ['reduce', false]])) {
    const { page, close } = await open_alone(browser, site.url + page_path(), { settings: { reducedMotion } });
    assert.equal(await page.evaluate(() => {
      document.querySelector('[data-node=begin]').click();
      return document.getAnimations().length > 0;
    }), moves);
    await close();
  }
});

test('zooming with the fingers is not forbidden', async () => {
  const { page, close } = await open_alone(browser, site.url + page_path());
  assert.doesNotMatch(await page.locator('meta[name=viewport]').getAttribute('content'), /maximum-scale|user-scalable/);
  assert.match(await page.locator('canvas').evaluate((el) => getComputedStyle(el).touchAction), /pan-y.*pinch-zoom/);
  await close();
});
