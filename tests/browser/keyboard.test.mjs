// What the keyboard may rely on: it comes into the widget and out again, sees where it is, and is told what happens.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { paragraph, serve_articles } from './support/article.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { press } from './support/screens.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site, articles;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  const frame = (id) => `<iframe data-jindan src="${site.url}${page_path('ko', id)}?embed" style="width:100%;border:0" title="진단"></iframe>`;
  const article = (id) => `<script src="${site.url}embed.js"></script><button>before</button>${paragraph(300)}${frame(id)}${paragraph(900)}<button>after</button>`;
  articles = await serve_articles({ '/': article('customer-relationship'), '/sheet': article('key-account') });
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), articles.close()]);
});

async function open_article(path) {
  const tab = await open_alone(browser, articles.origin + path, {
    ready: false, origins: [new URL(site.url).origin], settings: { viewport: { width: 500, height: 420 } },
  });
  const holder = await tab.page.locator('iframe').elementHandle(), frame = await holder.contentFrame(), widget = widget_in(tab.page, frame);
  await widget.stands();
  return { ...tab, frame, widget, holder };
}

const outside = (page) => page.evaluate(() => (document.activeElement.matches('button') ? document.activeElement.innerText : ''));

// What has the keyboard within the widget; nothing while that is the frame itself.
const place_in = (frame) => frame.evaluate(() => {
  const id = document.activeElement.dataset.node, { x, y, width, height } = document.activeElement.getBoundingClientRect();
  return id && { id, box: { x, y, width, height } };
});

// Every stop of the keyboard within the widget, from the one button of the article to the other.
async function stops({ page, frame, holder }, key, end) {
  const passed = [];
  for (;;) {
    await page.keyboard.press(key);
    // Between two documents the keyboard takes a moment, and is nowhere meanwhile.
    const at = await until(async () => (await outside(page) === end ? { out: true } : place_in(frame)),
      () => `${key} to come to something after ${passed.join(' ')}`);
    if (at.out) return passed;
    assert.ok(passed.length < 120, `${key} does not come out: ${passed.join(' ')}`);
    const { id, box } = at;
    passed.push(id);
    // Wherever the keyboard is can be seen, and its outline: the article has come along.
    await until(async () => {
      const top = (await holder.boundingBox()).y + box.y;
      return top >= 5 && top + Math.min(box.height, 200) <= 415;
    }, `${id} to be in view`);
    if (!await frame.evaluate(() => document.activeElement.matches('textarea, input[type=text]'))) {
      const ring = await frame.locator('.jd-ring').boundingBox(), own = await frame.evaluate(() => {
        const { x, y, width, height } = document.activeElement.closest('.jd-n').getBoundingClientRect();
        return [x, y, width, height];
      });
      const corner = await holder.boundingBox();
      const around = [ring.x - corner.x + 2, ring.y - corner.y + 2, ring.width - 4, ring.height - 4];
      for (const i of [0, 1, 2, 3]) assert.ok(Math.abs(around[i] - own[i]) <= 1, `the ring around ${id}: ${around}, and not ${own}`);
    }
  }
}

// One stop for each radio group, one for everything else.
const all_stops = (frame) => frame.evaluate(() => {
  const seen = [...document.querySelectorAll('.jd-live :is(button, input, textarea)')];
  const first = (el) => seen.find((each) => each.name === el.name && each.checked) ?? seen.find((each) => each.name === el.name);
  return seen.filter((el) => el.type !== 'radio' || first(el) === el).map((el) => el.dataset.node);
});

for (const [path, steps] of [['/', [[], ['begin'], ['nav.overview'], ['nav.result']]], ['/sheet', [[], ['add']]]]) {
  test(`Tab leads from the article through every screen of the widget and out again, both ways, always in view (${path})`, async () => {
    const tab = await open_article(path), { page, frame, widget } = tab;
    for (const ids of steps) {
      await press(frame, ...ids);
      await widget.at_rest();
      const expected = await all_stops(frame);
      await page.locator('button').first().focus();
      assert.deepEqual(await stops(tab, 'Tab', 'after'), expected);
      assert.deepEqual(new Set(await stops(tab, 'Shift+Tab', 'before')), new Set(expected));
    }
    await tab.close();
  });
}

const open = (id) => open_alone(browser, site.url + page_path('ko', id), { settings: { viewport: { width: 500, height: 420 } } });

test('arrows go round within the question and never leave it', async () => {
  const { widget, page, close } = await open();
  await widget.press_key('begin');
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])
    for (let step = 0; step < 7; ++step) {
      await page.keyboard.press(key);
      assert.match(await widget.focused(), /^q1\.opt[1-5]$/);
    }
  await widget.at_rest();
  assert.match(await widget.focused(), /^q1\.opt[1-5]$/);
  await close();
});

// What is said from now on, in order.
const listen = (page) => page.evaluate(() => {
  globalThis.said = [];
  for (const region of document.querySelectorAll('[role=status], [role=alert]'))
    new MutationObserver(() => region.textContent && globalThis.said.push(`${region.role}: ${region.textContent}`)).observe(region, { childList: true });
});
const said = async ({ page, widget }) => {
  await widget.at_rest();
  return page.evaluate(() => globalThis.said.splice(0));
};

test('progress, the result and what was done are told politely, and nothing while somebody writes', async () => {
  const tab = await open(), { widget, page } = tab;
  await listen(page);
  await widget.press_key('begin');
  assert.deepEqual(await said(tab), ['status: 문항 16개 중 1번, 0개 답함']);
  await widget.tab_to('q1.memo');
  await page.keyboard.type('분기마다 면담');
  assert.deepEqual(await said(tab), []);
  await page.evaluate(() => document.querySelector('[data-node="q1.opt3"]').click());
  assert.deepEqual(await said(tab), []);
  await press(page, ...Array.from({ length: 15 }, (_, i) => ['nav.next', `q${i + 2}.opt3`]).flat());
  await said(tab);
  await press(page, 'nav.next');
  assert.deepEqual(await said(tab), ['status: 진단을 마쳤습니다. 80점 만점에 48점, 단계: 우선적 공급사 고객관계.']);
  assert.equal(await page.title(), '진단 결과 · 나의 고객관계 수준은?');
  await tab.close();
});

test('what is wrong with a field belongs to it and is told once, not at every key', async () => {
  const tab = await open('key-account'), { widget, page } = tab;
  await widget.press_key('add');
  await widget.at_rest();
  await listen(page);
  const wrong = '최근 1년 매출(백만 원): 숫자를 적어 주세요.';
  await widget.tab_to('sales');
  await page.keyboard.type('많음');
  const field = widget.node('sales');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await page.locator(`[id="${await field.getAttribute('aria-describedby')}"]`).textContent(), '숫자를 적어 주세요.');
  assert.deepEqual(await said(tab), [`status: ${wrong}`]);
  await page.keyboard.type('요');
  await page.keyboard.press('Tab');
  assert.deepEqual(await said(tab), []);
  await widget.tab_to('sales', 'Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('1200');
  assert.equal(await field.getAttribute('aria-invalid'), null);
  await page.keyboard.type('원');
  await page.keyboard.press('Tab');
  assert.deepEqual(await said(tab), [`status: ${wrong}`], 'wrong again, when it is left');
  await tab.close();
});

test('Escape takes the notice away and leaves the keyboard where it is', async () => {
  const tab = await open(), { widget, page } = tab;
  await press(page, 'begin', 'q1.opt2', 'nav.start', 'another');
  await page.evaluate(() => document.querySelector('[data-node$=".remove"]').click());
  assert.equal(await widget.focused(), 'notice.undo', 'the way back is at hand');
  await widget.tab_to('begin');
  await page.keyboard.press('Escape');
  assert.equal(await widget.has('notice'), false);
  assert.equal(await widget.focused(), 'begin');
  await page.keyboard.press('Escape');
  assert.equal(await widget.focused(), 'begin');
  await press(page, 'begin', 'q1.opt2', 'nav.start', 'another');
  await page.evaluate(() => document.querySelector('[data-node$=".remove"]').click());
  await page.keyboard.press('Escape');
  assert.equal(await widget.has('notice'), false);
  assert.equal(await widget.focused(), 'title', 'what had the keyboard went with the notice');
  await tab.close();
});
