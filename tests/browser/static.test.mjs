// The page as the build wrote it: read and answered before the script comes, taken over without a jump, and of use where it never comes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_input_method } from './support/composing.mjs';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { catalogue, page_path, read_diagnostic, serve_site } from './support/site.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const questionnaires = catalogue.filter((id) => !read_diagnostic(id).sheet);

/** A tab whose module is on its way until `release` is called. */
async function open_waiting(path, settings = {}) {
  const profile = await open_profile(browser, settings);
  let release;
  const gate = new Promise((go_on) => { release = go_on; });
  const prepare = async (page) => {
    await page.route('**/*.wasm', async (route) => {
      await gate;
      await route.continue();
    });
    await page.addInitScript(() => {
      globalThis.shifts = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => { globalThis.shifts += entry.value; })).observe({ type: 'layout-shift', buffered: true });
    });
  };
  const tab = await open_tab(profile, site.url + path, { prepare, ready: false });
  return {
    ...tab,
    async release() {
      release();
      await tab.widget.stands();
    },
    async close() {
      await tab.close();
      await profile.close();
    },
  };
}

// Of what is pressed, read or written: where it is.
const places = (page) => page.evaluate(() => Object.fromEntries([...document.querySelectorAll('.jd-live [data-node]')]
  .filter((el) => el.matches('h1, h2, p, input, button'))
  .map((el) => {
    const { x, y, width, height } = (el.closest('.jd-choice') ?? el).getBoundingClientRect();
    return [el.dataset.node, [x, y, width, height]];
  })));

// A phone and a desktop. Between them the canvas, whose glyphs stand on whole pixels, and the page may break a line elsewhere.
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
for (const settings of [phone, { viewport: { width: 1024, height: 900 } }]) {
  const { width } = settings.viewport;
  test(`nothing moves when the picture takes over, ${width} px wide`, async () => {
    for (const id of questionnaires) {
      for (const lang of ['ko', 'en']) {
        const tab = await open_waiting(page_path(lang, id), settings);
        const as_written = await places(tab.page);
        await tab.release();
        const as_drawn = await places(tab.page);
        assert.deepEqual(Object.keys(as_written), Object.keys(as_drawn));
        for (const [node, before] of Object.entries(as_written)) {
          if (node === 'quarter.name') continue;  // as wide as what only the script knows
          // A button is not seen yet: what it must have is its row.
          const off = before.map((value, i) => (/^(begin|import|language|plain|book)$/.test(node) && i !== 1 ? 0 : Math.abs(value - as_drawn[node][i])));
          assert.ok(Math.max(...off) <= 2, `${id} ${lang} ${node}: ${before} is drawn at ${as_drawn[node]}`);
        }
        const shifts = await tab.page.evaluate(() => globalThis.shifts);
        assert.ok(shifts < 0.02, `${id} ${lang}: layout shift ${shifts}`);
        await tab.close();
      }
    }
  });
}

test('what is answered and typed before the module comes stays, with the focus', async () => {
  const { page, widget, release, close } = await open_waiting(page_path());
  assert.equal(await page.locator('button:visible').count(), 0, 'a button appears once it works');
  await page.getByRole('radio', { name: '4 대개 맞음' }).check();
  await page.getByRole('textbox').fill('한빛전자');
  await page.getByRole('textbox').press('ArrowLeft');
  await release();
  assert.equal(await widget.chosen('q1'), 4);
  assert.equal(await widget.value('account'), '한빛전자');
  assert.equal(await widget.focused(), 'account');
  assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 3);
  assert.match(await widget.text('begin'), /1\/16/);
  await page.reload();
  await widget.stands();
  assert.match(await page.title(), /^2\/16/, 'and is kept');
  await close();
});

const hands = {
  mouse: async ({ mouse }, x, y) => {
    await mouse.move(x, y);
    await mouse.down();
    return () => mouse.up();
  },
  finger: async (page, x, y) => {
    const session = await page.context().newCDPSession(page), touch = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x, y }]);
    return () => touch('touchEnd', []);
  },
  'right mouse button': async ({ mouse }, x, y) => {
    await mouse.move(x, y);
    await mouse.down({ button: 'right' });
    return () => mouse.up({ button: 'right' });
  },
};

/** What a hand presses while nothing is drawn, and keeps pressing while the picture would come. */
async function pressing(press) {
  const tab = await open_waiting(page_path(), phone), { page } = tab;
  const { x, y, width, height } = await page.locator('[data-node="q1.opt4"]').boundingBox();
  await page.evaluate(() => {
    const own = globalThis.requestAnimationFrame, waiting = [];
    globalThis.requestAnimationFrame = (draw) => waiting.push(draw);
    globalThis.go_on_drawing = () => {
      globalThis.requestAnimationFrame = own;
      waiting.forEach((draw) => own(draw));
    };
  });
  const stands = tab.release();
  await page.locator('.jd-ready').waitFor();
  const let_go = await press(page, x + width / 2, y + height / 2);
  await page.evaluate(async () => {
    globalThis.go_on_drawing();
    for (let i = 0; i < 10; ++i) await new Promise((go_on) => probe.frame(go_on));
  });
  assert.equal(await page.locator('.jd-drawn').count(), 0);
  assert.equal(await page.evaluate(() => probe.drawn), false, 'nothing would be drawn');
  await let_go();
  await stands;
  assert.equal(await page.locator('.jd-drawn').count(), 1);
  return tab;
}

for (const hand of ['mouse', 'finger']) {
  test(`what a ${hand} is pressing when the picture is ready is pressed to its end`, async () => {
    const { widget, close } = await pressing(hands[hand]);
    assert.equal(await widget.chosen('q1'), 4);
    await close();
  });
}

test('a press that comes to no click does not keep the picture away, nor the page busy', async () => {
  const { page, widget, close } = await pressing(hands['right mouse button']);
  assert.equal(await widget.chosen('q1'), null);
  const frames = await page.evaluate(() => probe.frames);
  await page.evaluate(() => new Promise((go_on) => probe.later(go_on, 300)));
  assert.equal(await page.evaluate(() => probe.frames), frames);
  await close();
});

test('a syllable that is being composed goes on', async () => {
  const { page, widget, release, close } = await open_waiting(page_path());
  await page.locator('[data-node=account]').focus();
  const { compose, commit } = await open_input_method(page);
  await compose('ㅎ');
  await compose('하');
  await release();
  await compose('한');
  await commit('한');
  await page.keyboard.type('빛');
  await widget.at_rest();
  assert.equal(await widget.value('account'), '한빛');
  await page.reload();
  await widget.stands();
  assert.equal(await widget.value('account'), '한빛');
  await close();
});

/** A first answer is kept. */
async function open_answered() {
  const first = await open_waiting(page_path(), { serviceWorkers: 'block' });  // it would answer for the server
  await first.page.getByRole('radio', { name: '2 대개 틀림' }).check();
  await first.release();
  await first.widget.at_rest();
  return first;
}

test('who comes back waits for what is kept, and is not asked the first statement anew', async () => {
  const first = await open_answered();
  let release = () => {};
  const gate = /** @type {Promise<void>} */ (new Promise((go_on) => { release = go_on; }));
  const { page: again } = await open_tab(first.page.context(), site.url + page_path(), {
    ready: false, wait: 'domcontentloaded',
    async prepare(page) {
      await page.route('**/files/page.*.js', async (route) => {  // what stands in the page itself has to know
        await gate;
        await route.continue();
      });
      await page.addInitScript(() => {
        requestAnimationFrame(() => { globalThis.first_seen = document.querySelector('main')?.matches('.jd-returning'); });
      });
    },
  });
  await again.locator('.jd-returning').waitFor();
  assert.notEqual(await again.evaluate(() => globalThis.first_seen), false, 'the first frame shows the statement');
  assert.equal(await again.getByRole('radio').count(), 0);
  assert.equal(await again.locator('.jd-busy').isVisible(), true);
  release();
  await again.locator('[data-node=q2]').waitFor();
  await first.close();
});

test('who comes back and gets no script can answer on the page as it is', async () => {
  const first = await open_answered();
  const { page: again } = await open_tab(first.page.context(), site.url + page_path(), {
    ready: false, expected: [/ERR_FAILED/], prepare: (page) => page.route('**/files/page.*.js', (route) => route.abort()),
  });
  await again.getByRole('radio', { name: '4 대개 맞음' }).check();
  assert.equal(await again.locator('.jd-returning').count(), 0);
  await first.close();
});

test('without script: all statements, the scale, how to add up, levels and advice', async () => {
  const profile = await open_profile(browser, { javaScriptEnabled: false });
  const page = await profile.newPage();
  for (const id of catalogue) {
    const d = read_diagnostic(id);
    for (const lang of ['ko', 'en']) {
      await page.goto(site.url + page_path(lang, id));
      const said = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
      const asked = d.sheet ? d.sheet.sets[0].items.map((id) => d.items.find((item) => item.id === id)) : d.items;
      const expected = [d.title, d.introduction, ...asked.map((item) => item.statement)].map((text) => text[lang]);
      if (d.sheet) for (const tier of d.sheet.sets[0].tiers.list) expected.push(tier.name[lang], tier.cut ? `${tier.cut}%` : '');
      if (!d.sheet) {
        for (const scale of d.scales) expected.push(...scale.points.map((point) => point.label?.[lang] ?? ''));
        for (const band of d.scores[0].bands) expected.push(`${band.from}–${band.to}`, band.name[lang], band.summary[lang], ...band.actions.map((action) => action[lang]));
        for (const dimension of d.dimensions) expected.push(dimension.advice.low[lang]);
      }
      for (const text of expected) assert.ok(said.includes(text.replace(/\s+/g, ' ')), `${id} ${lang}: “${text}” is missing`);
      assert.equal(await page.locator('button:visible').count(), 0);
      assert.equal(await page.locator('.jd-busy').isVisible(), false);
    }
  }
  await page.goto(site.url + page_path());
  for (const item of read_diagnostic('customer-relationship').items) await page.locator(`input[name$="-${item.id}"]`).nth(2).check();
  assert.equal(await page.locator(':checked').count(), 16);
  await profile.close();
});

test('where the module cannot be had, the page says so, keeps what was answered and tells how to go on by hand', async () => {
  const profile = await open_profile(browser);
  const tab = await open_tab(profile, site.url + page_path(), {
    ready: false, expected: [/wasm/, /Failed to fetch/, /TypeError/],
    prepare: (page) => page.route('**/*.wasm', async (route) => {
      await page.locator('[data-node="q1.opt5"]').check();
      await route.abort();
    }),
  });
  await tab.page.locator('.jd-stopped').waitFor();
  assert.equal(await tab.page.locator('.jd-live input:checked').count(), 1);
  assert.equal(await tab.page.locator('.jd-busy').count(), 0);
  await tab.page.locator('input[name="hand-q16"]').nth(4).check();
  await tab.close();
  await profile.close();
});
