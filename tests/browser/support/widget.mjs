// A reader's hands and eyes on one widget: nodes by their ids, pressed with the mouse where they are drawn, or reached by the keyboard.
import assert from 'node:assert/strict';
import { items } from './site.mjs';

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Page | import('playwright-core').Frame} [frame]  that holds the widget
 */
export function widget_in(page, frame = page) {
  const node = (id) => frame.locator(`[data-node="${id}"]`);

  // Two frames first: what an event has changed may ask for its frame only in the next one.
  const until = (state) => frame.evaluate(async (wanted) => {
    const frame = () => new Promise((go_on) => probe.frame(go_on));
    do await frame(), await frame(); while (!probe[wanted] || document.getAnimations().length > 0);
  }, state);

  /** The canvas shows what is in view, and nothing moves. */
  const settled = () => until('drawn');

  /** Nothing more will happen by itself. */
  const at_rest = () => until('at_rest');

  /** The widget can be used, drawn or plain. */
  async function stands() {
    if ('frameElement' in frame) await (await frame.frameElement()).scrollIntoViewIfNeeded();
    await frame.locator('.jd-drawn, .jd-plain').waitFor();
    await settled();
  }

  // In one call, as a journey asks this for every answer. With `to_press` the node is brought into view, and the mouse must find it there.
  const rectangle = (id, to_press) => frame.evaluate(async ([wanted, press, patience]) => {
    const find = () => document.querySelector(`[data-node="${wanted}"]`);
    const last = performance.now() + patience;
    const until = async (true_at_last, complaint) => {
      while (!true_at_last()) {
        if (performance.now() > last) throw new Error(complaint());
        await new Promise((go_on) => probe.later(go_on, 5));
      }
    };
    await until(find, () => `there is no ${wanted}; there is ${[...document.querySelectorAll('[data-node]')].map((each) => each.dataset.node)}`);
    const seen = () => find().getBoundingClientRect();
    if (press) {
      if (seen().top < 0 || seen().bottom > innerHeight) find().scrollIntoView({ block: 'center' });
      const at_centre = () => document.elementFromPoint(seen().x + seen().width / 2, seen().y + seen().height / 2);
      await until(() => at_centre()?.matches('.jd-canvas, .jd-n, .jd-n *'), () => `nothing of the widget is drawn at ${wanted}`);
    }
    const { x, y, width, height } = seen();
    return { x, y, width, height };
  }, [id, to_press, 15_000]);

  const shown = (id) => rectangle(id, false);

  // Where the frame is in the window, once its host has come to rest: it scrolls in its own time.
  async function frame_corner() {
    return (await /** @type {import('playwright-core').Frame} */ (frame).frameElement()).evaluate(async (/** @type {Element} */ el) => {
      const at = () => el.getBoundingClientRect();
      for (let before; before !== at().y;) {
        before = at().y;
        for (let i = 0; i < 2; ++i) await new Promise((go_on) => probe.frame(go_on));
      }
      return { x: at().x + el.clientLeft, y: at().y + el.clientTop };
    });
  }

  // The frame, and the window around it: WebKitGTK's leaves that where it is, as the frame is another site's.
  async function scroll_to(id) {
    await node(id).evaluate((el) => el.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { y, height } = await shown(id), corner = await frame_corner(), too_low = corner.y + y + height / 2 - page.viewportSize().height / 2;
    await (await /** @type {import('playwright-core').Frame} */ (frame).frameElement()).evaluate((_, top) => scrollBy({ top, behavior: 'instant' }), too_low);
  }

  /** Where a node is, in the window: in a frame once it has told its host of the next screen and how high that is, which may take a tenth of a second. */
  async function place(id) {
    if (frame === page) return rectangle(id, true);
    await shown(id);
    await at_rest();
    for (let box = await shown(id), tries = 0; tries < 5; ++tries) {
      const corner = await frame_corner();
      const in_view = corner.y + box.y >= 0 && corner.y + box.y + box.height <= page.viewportSize().height;
      if (!in_view) await scroll_to(id);
      const inside = await rectangle(id, true), now = await frame_corner();
      box = inside;
      if (in_view && now.y === corner.y) return { ...inside, x: now.x + inside.x, y: now.y + inside.y };
    }
    throw new Error(`${id} does not come to rest in the window`);
  }

  async function press(id) {
    const { x, y, width, height } = await place(id);
    await page.mouse.click(x + width / 2, y + height / 2);
  }

  const focused = () => frame.evaluate(() => document.activeElement?.dataset.node ?? null);

  /** Goes to a node by the keyboard alone. */
  async function tab_to(id, key = 'Tab') {
    await shown(id);
    const passed = [await focused()];
    while (passed.at(-1) !== id) {
      assert.ok(passed.length < 80, `${id} cannot be reached by ${key}: ${passed.join(' ')}`);
      await page.keyboard.press(key);
      passed.push(await focused());
    }
  }

  async function press_key(id, key = 'Enter') {
    await tab_to(id);
    await page.keyboard.press(key);
  }

  const text = (id) => node(id).evaluate((el) => el.innerText.replace(/\s+/g, ' ').trim());
  const value = (id) => node(id).inputValue();
  const has = async (id) => (await node(id).count()) > 0;

  /** The option that is chosen, or null. */
  async function chosen(item) {
    const checked = await frame.locator(`[data-node="${item}"] input:checked`).evaluateAll((all) => all.map((el) => el.dataset.node));
    assert.ok(checked.length < 2, `${checked} are chosen together`);
    return checked[0] ? Number(checked[0].split('.opt')[1]) : null;
  }

  /** Points, level number and level name of the result that is shown. */
  async function result() {
    await shown('points');
    const [, level] = /(\d+)단계|level (\d+)/.exec(await text('points.of'))?.filter(Boolean) ?? [];
    return { points: Number(await text('points')), level: Number(level), name: await text('title') };
  }

  return {
    page, frame, node, settled, at_rest, stands, shown, place, press, focused, tab_to, press_key, text, value, has, chosen, result,
    canvas: frame.locator('canvas'),

    /**
     * From the start to the first card, which shall not move on by itself: then every step is the reader's.
     * @param {{beside?: boolean}} [where]  beside another widget of this origin, which may tell this one the same between the look and the press
     */
    async begin({ beside = false } = {}) {
      await press('begin');
      await shown('advance');
      for (let tries = 0; await node('advance').isChecked(); ++tries) {
        assert.ok(tries < (beside ? 3 : 1), 'it goes on moving on by itself');
        await press('advance');
        await settled();
      }
    },

    /** After `begin`. */
    async answer(index, answer) {
      await press(`${items[index]}.opt${answer}`);
      await press('nav.next');
    },

    /** Answers with arrows and the space bar; Tab leads through the memo to the next card. */
    async answer_by_arrows(index, answer) {
      await shown(`${items[index]}.opt1`);
      if (answer === 1) await page.keyboard.press('Space');
      for (let step = 1; step < answer; ++step) await page.keyboard.press('ArrowDown');
      await press_key('nav.next');
    },
  };
}

/** Sixteen answers that begin with `many` times `first`. */
export const answers_of = (first, many = 16, rest = first) => items.map((_, i) => (i < many ? first : rest));
