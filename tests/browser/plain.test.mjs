// Plain mode: asked for, remembered, complete, and able to hold larger text. Charts are vectors that agree with the drawn page.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { open_alone, open_tab } from './support/browser.mjs';
import { no_webgl } from './support/graphics.mjs';
import { create_journeys } from './support/journeys.mjs';
import { open_pictures, picture_of } from './support/pictures.mjs';
import { add_accounts, click, fill_in } from './support/quick.mjs';
import { accounts } from './support/sheet.mjs';
import { diagnostic, page_path, serve_site, texts } from './support/site.mjs';

let browser, site;
before(async () => { site = await serve_site(); });
after(() => site.close());

const { in_each, in_chromium, run } = create_journeys();

const is_plain = (page) => page.locator('.jd-plain').count().then(Boolean);
const tall = { viewport: { width: 1024, height: 2400 } };

in_each('HTML can be asked for, is remembered on this device, and left again', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  assert.equal(await widget.text('plain'), texts.ko['footer.plain']);
  await widget.press('plain');
  assert.equal(await is_plain(page), true);
  assert.equal(await widget.text('plain'), texts.ko['footer.drawn']);
  await page.goto(site.url + page_path('en'));
  await page.locator('.jd-plain').waitFor();
  await widget.press('plain');
  await page.locator('.jd-drawn').waitFor();
  assert.equal(await widget.text('plain'), texts.en['footer.plain']);
  await close();
});

in_chromium('it is the same wish in every tab', async () => {
  const { widget, page, profile, close } = await open_alone(browser, site.url + page_path());
  await widget.press('plain');
  const again = await open_tab(profile, site.url + page_path('en'));
  await again.page.locator('.jd-plain').waitFor();
  await again.widget.press('plain');
  await page.locator('.jd-drawn').waitFor();
  await again.close();
  await close();
});

in_chromium('where there can be no canvas, nothing is offered', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), { prepare: (page) => page.addInitScript(no_webgl) });
  assert.equal(await is_plain(page), true);
  assert.equal(await widget.has('language'), true);
  assert.equal(await widget.has('plain'), false);
  await close();
});

// All boxes of all charts: where they are in the window, by a point that nothing drawn later covers.
const boxes_of_charts = (page) => page.evaluate(() => [...document.querySelectorAll('.jd-chart')].flatMap((svg) => {
  const shapes = [...svg.children].map((el) => ({ el, box: el.getBBox() }));
  const [left, top] = svg.getAttribute('viewBox').split(' ').map(Number), at = svg.getBoundingClientRect(), scale = at.width / svg.viewBox.baseVal.width;
  // A frame covers only its edge, which is not asked for.
  const covers = ({ el, box }, x, y) => el.getAttribute('fill') !== 'none' && x > box.x - 2 && x < box.x + box.width + 2 && y > box.y - 2 && y < box.y + box.height + 2;
  return shapes.flatMap(({ el, box }, i) => {
    const fill = el.getAttribute('fill');
    if (el.nodeName !== 'rect' || !fill.endsWith('ff') || box.width < 6 || box.height < 3) return [];
    for (const part of [0.5, 0.2, 0.8, 0.35, 0.65, 0.07, 0.93]) {
      const x = box.x + box.width * part, y = box.y + box.height / 2;
      if (shapes.slice(i + 1).some((later) => covers(later, x, y)) || at.y + (y - top) * scale > innerHeight) continue;
      return [{ of: svg.parentElement.dataset.node, fill: fill.slice(0, 7), inside: [x - left, y - top], plain: [at.x + (x - left) * scale, at.y + (y - top) * scale] }];
    }
    return [];
  });
}));

async function charts_agree(page, widget, expected) {
  const pictures = await open_pictures(browser);
  await page.mouse.move(1, 1);
  await widget.settled();
  const drawn = await picture_of(page);
  const corners = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll('[data-node]')].map((el) => {
    const { x, y } = el.getBoundingClientRect();
    return [el.dataset.node, [x, y]];
  })));
  await click(page, 'plain');
  await page.locator('.jd-plain').waitFor();
  await widget.at_rest();
  const boxes = await boxes_of_charts(page), plain = await picture_of(page);
  const charts = new Set(boxes.map(({ of }) => of));
  for (const wanted of expected) assert.ok([...charts].some((of) => wanted.test(of)), `${wanted} is not among ${[...charts]}`);
  const colours = boxes.map(({ fill }) => fill);
  assert.deepEqual(await pictures.at(plain, boxes.map(({ plain: at }) => at)), colours);
  assert.deepEqual(await pictures.at(drawn, boxes.map(({ of, inside }) => [corners[of][0] + inside[0], corners[of][1] + inside[1]])), colours);
  await pictures.close();
}

in_chromium('each chart is the same as vectors and as drawn', async () => {
  const result = await open_alone(browser, site.url + page_path(), { settings: { viewport: { width: 1024, height: 1000 }, colorScheme: 'dark' } });
  await fill_in(result.page);
  await charts_agree(result.page, result.widget, [/^gauge$/, /^profile\./]);
  await result.close();
  const card = await open_alone(browser, site.url + page_path());
  await click(card.page, 'begin');
  await click(card.page, 'q1.opt3');
  await charts_agree(card.page, card.widget, [/^progress$/]);
  await card.close();
  const sheet = await open_alone(browser, site.url + page_path('ko', 'key-account'), { settings: tall });
  await add_accounts(sheet.page, accounts.slice(0, 4));
  await charts_agree(sheet.page, sheet.widget, [/^share\./, /^matrix\.accounts$/]);
  await sheet.close();
});

in_chromium('texts of authors stay texts', async () => {
  const hostile = '<img src=x onerror="document.title=1"><u>이름</u>';
  const forged = structuredClone(diagnostic);
  for (const dimension of forged.dimensions) dimension.name = { ko: hostile, en: hostile };
  const { page, close } = await open_alone(browser, site.url + page_path(), {
    prepare: async (page) => {
      await page.addInitScript(no_webgl);
      await page.route(/customer-relationship\.[^/]*\.json$/, (route) => route.fulfill({ json: forged }));
    },
  });
  await fill_in(page);
  const texts_drawn = await page.locator('[data-node^="profile."] text').evaluateAll((all) => all.map((el) => el.textContent).join(''));
  assert.match(texts_drawn, /<img src=x/);
  assert.equal(await page.locator('.jd-root img, .jd-root u').count(), 0);
  await close();
});

// What is cut off or sticks out, where every text is twice as large and set apart as WCAG 1.4.12 has it.
in_chromium('text spacing and text of 200 % fit on every screen of a phone', async () => {
  const { page, widget, close } = await open_alone(browser, site.url + page_path('en'), {
    settings: { viewport: { width: 360, height: 700 } }, prepare: (page) => page.addInitScript(no_webgl),
  });
  // A page of its own rules, as a reader's extension has it: the policy forbids others.
  const set_apart = () => page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.jd-root *:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      .jd-root .jd-t, .jd-root button, .jd-root label, .jd-root textarea, .jd-root input { font-size: 30px !important }`);
    document.adoptedStyleSheets = [sheet];
  });
  const cut_off = () => page.evaluate(() => [document.scrollingElement, ...document.querySelectorAll('.jd-live .jd-n, .jd-live .jd-n span')]
    .filter((el) => el.scrollWidth > el.clientWidth + 1 && el.clientWidth > 1 && getComputedStyle(el).display !== 'inline' && !el.matches('.jd-charted, textarea, input'))
    .map((el) => el.dataset.node ?? el.nodeName));
  await set_apart();
  assert.deepEqual(await cut_off(), []);
  await click(page, 'begin');
  assert.deepEqual(await cut_off(), []);
  await click(page, 'nav.start');
  await fill_in(page, { account: 'Hanbit Precision Components' });
  assert.deepEqual(await cut_off(), []);
  await click(page, 'nav.overview');
  assert.deepEqual(await cut_off(), []);
  assert.equal(await widget.node('q1.edit').isVisible(), true);
  await close();
});

run('plain mode', (with_browser) => { browser = with_browser; });
