// One journey in four ways, by mouse, by keyboard, as assistive technology presses, and on the plain page, ends in the same file, byte for byte.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { no_webgl } from './support/graphics.mjs';
import { items, page_path, serve_site } from './support/site.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

// A clock that stands still, and the same ids each time.
function fix_the_world() {
  Date.now = () => Date.UTC(2026, 10, 23, 3);
  crypto.getRandomValues = (bytes) => bytes.map((_, i) => i * 7);
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
      await widget.press(`${item}.opt${answer}`);
      await widget.press('nav.next');
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
ways['plain page'] = ways.mouse;

const files = new Map();

for (const [name, make_way] of Object.entries(ways)) {
  test(`by ${name}`, async () => {
    const plain = name === 'plain page';
    const tab = await open_alone(browser, site.url + page_path(), {
      async prepare(page) {
        await page.addInitScript(fix_the_world);
        if (plain) await page.addInitScript(no_webgl);
      },
    });
    const { widget, page } = tab, way = make_way(tab);
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
    const download = page.waitForEvent('download');
    await way.press('share.file');
    files.set(name, [await (await download).suggestedFilename(), await readFile(await (await download).path(), 'utf8')]);
    await tab.close();
  });
}

test('the files are the same', () => {
  const [name, text] = files.get('mouse');
  const { entries, account: written } = JSON.parse(text);
  assert.equal(written, account);
  assert.deepEqual(entries.map((entry) => entry.answer), answers);
  for (const [item, memo] of memos) assert.equal(entries.find((entry) => entry.item === item).memo, memo);
  for (const other of Object.keys(ways)) assert.deepEqual(files.get(other), [name, text], other);
});
