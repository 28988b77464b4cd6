// One journey, in three engines and five ways: by mouse, by keyboard, as assistive technology presses, by touch, and on the plain page. All end
// in the same file, byte for byte.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { open_alone } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { items, page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

// A clock that stands still, the same ids each time, and the files that the page gives to be saved.
function fix_the_world() {
  Date.now = () => Date.UTC(2026, 10, 23, 3);
  crypto.getRandomValues = (bytes) => /** @type {any} */ (bytes).map((_, i) => i * 7);
  globalThis.files = [];
  URL.createObjectURL = new Proxy(URL.createObjectURL, {
    apply(make, of, [blob]) {
      globalThis.files.push(blob);
      return Reflect.apply(make, of, [blob]);
    },
  });
}

const answers = items.map((_, index) => (index * 2) % 5 + 1);
const memos = new Map([['q3', '달력을 함께 만들기'], ['q16', '‘두 줄’\n"따옴표" 😀']]);
const account = '한빛/정밀';

// Each way of reaching a node and doing something there; `choose` also moves on to the next card.
const ways = {
  mouse: ({ widget, page }) => ({
    press: widget.press,
    async write(id, text) {
      await widget.press(id);
      await page.keyboard.insertText(text);
    },
    async choose(item, answer) {
      await this.press(`${item}.opt${answer}`);
      await this.press('nav.next');
    },
  }),
  keyboard: ({ widget, page }) => ({
    press: (id) => widget.press_key(id, id === 'advance' ? 'Space' : 'Enter'),
    async write(id, text) {
      await widget.tab_to(id);
      await page.keyboard.insertText(text);
    },
    async choose(item, answer) {
      const options = [1, 2, 3, 4, 5].map((value) => `${item}.opt${value}`);
      while (!options.includes(await widget.focused())) await page.keyboard.press('Shift+Tab');
      await page.keyboard.press(String(answer));
      await widget.press_key('nav.next');
    },
  }),
  'assistive technology': ({ widget }) => ({
    press: (id) => widget.node(id).evaluate((el) => el.click()),
    write: (id, text) => widget.node(id).evaluate((el, value) => {
      el.focus();
      document.execCommand('insertText', false, value);
    }, text),
    async choose(item, answer) {
      await this.press(`${item}.opt${answer}`);
      await this.press('nav.next');
    },
  }),
};
ways.touch = (tab, tap) => ({
  ...ways.mouse(tab),
  async press(id) {
    const { x, y, width, height } = await tab.widget.place(id);
    await tap(tab.page, x + width / 2, y + height / 2);
  },
  async write(id, text) {
    await this.press(id);
    await tab.page.keyboard.insertText(text);
  },
});
ways['plain page'] = ways.mouse;

const files = new Map();

// From the first field to the file, in the browser's own words.
async function journey(browser, make_way, { plain, tap }) {
  const tab = await open_alone(browser, site.url + page_path(), { settings: { hasTouch: Boolean(tap) }, prepare: (page) => page.addInitScript(fix_the_world) });
  const { widget, page } = tab, way = make_way(tab, tap);
  assert.equal(await page.locator('.jd-plain').count(), plain ? 1 : 0);
  await way.write('account', account);
  await way.press('quarter.back');
  await way.press('begin');
  await widget.shown('q1');
  await way.press('advance');
  for (const [index, item] of items.entries()) {
    await widget.shown(item);
    if (memos.has(item)) await way.write(`${item}.memo`, memos.get(item));
    await way.choose(item, answers[index]);
  }
  await widget.shown('points');
  // Chromium also saves it: what was given is what is written.
  const saved = browser.browserType?.().name() === 'chromium' ? page.waitForEvent('download') : null;
  await way.press('share.file');
  await until(() => page.evaluate(() => globalThis.files.length === 1), 'the file');
  const text = await page.evaluate(() => globalThis.files[0].text());
  if (saved) assert.equal(await readFile(await (await saved).path(), 'utf8'), text);
  await tab.close();
  return text;
}

for (const [engine, { name, missing, tap, open }] of Object.entries(engines)) {
  describe(name, { skip: missing, timeout: patience }, () => {
    let browser;
    before(async () => { browser = missing ? null : await open(); });
    after(() => browser?.close());

    for (const [way, make_way] of Object.entries(ways)) {
      const hands = way === 'touch' && !tap ? `the automation of ${name} has no fingers` : false;
      test(`by ${way}`, { skip: hands }, async () => {
        const plain = way === 'plain page';
        const used = plain ? await open({ without_webgl: true }) : browser;
        files.set(`${engine} ${way}`, await journey(used, make_way, { plain, tap: way === 'touch' ? tap : null }));
        if (plain) await used.close();
      });
    }
  });
}

test('the files are the same', () => {
  const text = files.get('chromium mouse');
  const { entries, account: written } = JSON.parse(text);
  assert.equal(written, account);
  assert.deepEqual(entries.map((entry) => entry.answer), answers);
  for (const [item, memo] of memos) assert.equal(entries.find((entry) => entry.item === item).memo, memo);
  for (const [how, other] of files) assert.equal(other, text, how);
});
