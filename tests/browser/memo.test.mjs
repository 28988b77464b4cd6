// Memos: real text fields, typed in Korean by composition, kept as they were typed, in every engine.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { open_alone } from './support/browser.mjs';
import { open_input_method } from './support/composing.mjs';
import { engines, patience } from './support/engines.mjs';
import { page_path, serve_site } from './support/site.mjs';

let browser, site;
before(async () => { site = await serve_site(); });
after(() => site.close());

// On the first card, with the cursor in its memo.
async function open_memo(composes = true) {
  const tab = await open_alone(browser, site.url + page_path());
  await tab.widget.press('begin');
  await tab.widget.press('q1.memo');
  assert.equal(await tab.widget.focused(), 'q1.memo');
  return { ...tab, method: composes ? await open_input_method(tab.page) : null };
}

async function reload({ page, widget }) {
  await page.reload();
  await widget.stands();
}

async function type_hangul(method) {
  await method.type('ㅎ', '하', '한');
  await method.type('ㄱ', '그', '글');
}

function composed() {
  test('composed syllables arrive once each', async () => {
    const tab = await open_memo(), { widget, method } = tab;
    const seen = [];
    await tab.page.exposeFunction('tell', (value) => seen.push(value));
    await widget.node('q1.memo').evaluate((el) => el.addEventListener('input', () => tell(el.value)));
    await type_hangul(method);
    assert.equal(await widget.value('q1.memo'), '한글');
    assert.deepEqual([...new Set(seen)], ['ㅎ', '하', '한', '한ㄱ', '한그', '한글']);
    await tab.page.keyboard.press('Space');
    await method.type('ㅁ', '메');
    assert.equal(await widget.value('q1.memo'), '한글 메');
    await tab.close();
  });

  test('input methods that take the composition back before they commit it', async () => {
    const { widget, method, close } = await open_memo();
    for (const stages of [['ㅎ', '하', '한'], ['ㄱ', '그', '글']]) {
      for (const stage of stages) await method.compose(stage);
      await method.cancel();
      await method.commit(stages.at(-1));
    }
    assert.equal(await widget.value('q1.memo'), '한글');
    await close();
  });

  test('in the middle of a text, and over a selection', async () => {
    const { widget, page, method, close } = await open_memo();
    await type_hangul(method);
    await page.keyboard.press('ArrowLeft');
    await method.type('ㅇ', '아');
    assert.equal(await widget.value('q1.memo'), '한아글');
    await page.keyboard.press('Shift+ArrowLeft');
    await method.type('ㄴ', '나', '난');
    assert.equal(await widget.value('q1.memo'), '한난글');
    await method.compose('ㄷ');
    await method.cancel();
    assert.equal(await widget.value('q1.memo'), '한난글');
    await page.keyboard.press('Backspace');
    assert.equal(await widget.value('q1.memo'), '한글');
    await close();
  });

  test('a memo is there after a reload, and the card did not move on while it was written', async () => {
    const tab = await open_memo(), { widget } = tab;
    await type_hangul(tab.method);
    await widget.press('q1.opt3');
    await widget.at_rest();
    assert.equal(await widget.chosen('q1'), 3);
    await reload(tab);
    await widget.press('nav.back');
    assert.equal(await widget.value('q1.memo'), '한글');
    assert.equal(await widget.chosen('q1'), 3);
    await tab.close();
  });

  test('a syllable that is still being composed is not lost by a reload', async () => {
    const tab = await open_memo();
    await tab.method.type('ㅎ', '하', '한');
    await tab.method.compose('ㄱ');
    await tab.method.compose('그');
    await reload(tab);
    assert.equal(await tab.widget.value('q1.memo'), '한그');
    await tab.close();
  });

  test('a composition ends well when the reader presses elsewhere', async () => {
    const tab = await open_memo(), { widget } = tab;
    await tab.method.type('ㅎ', '하', '한');
    await tab.method.compose('그');
    await widget.press('nav.next');
    await widget.shown('q2');
    await widget.press('nav.back');
    assert.equal(await widget.value('q1.memo'), '한그');
    await tab.close();
  });
}

function not_composed() {
  test('keyboards that rewrite the syllable without composing', async () => {
    const { widget, page, close } = await open_memo(false);
    const write = () => page.evaluate(() => {
      const rewrite = (text) => {
        document.execCommand('delete');
        document.execCommand('insertText', false, text);
      };
      document.execCommand('insertText', false, 'ㅎ');
      rewrite('하');
      rewrite('한');
    });
    await write();
    assert.equal(await widget.value('q1.memo'), '한');
    await widget.press('nav.start');
    await widget.press('account');
    await write();
    assert.equal(await widget.value('account'), '한');
    await widget.at_rest();
    await page.reload();
    await widget.stands();
    assert.equal(await widget.value('q1.memo'), '한');
    await widget.press('nav.start');
    assert.equal(await widget.value('account'), '한');
    await close();
  });

  test('a memo grows with its text, and the card with it', async () => {
    const { widget, page, close } = await open_memo(false);
    await page.keyboard.insertText('가');
    await widget.settled();
    const small = (await widget.place('q1.memo')).height, button = (await widget.place('nav.next')).y;
    await page.keyboard.insertText('\n나'.repeat(7));
    await widget.settled();
    const grown = (await widget.place('q1.memo')).height - small;
    assert.ok(grown > 100, `it grew by ${grown}`);
    assert.equal(Math.round((await widget.place('nav.next')).y - button), Math.round(grown));
    const hidden = await widget.node('q1.memo').evaluate((el) => el.scrollHeight - el.clientHeight);
    assert.equal(hidden, 0);
    await close();
  });

  test('ten thousand characters are kept, and more are refused in words', async () => {
    const tab = await open_memo(false), { widget, page } = tab;
    await page.keyboard.insertText('가'.repeat(10_000));
    assert.equal(await widget.has('notice'), false);
    await page.keyboard.insertText('나다');
    assert.match(await widget.text('notice'), /10,000자까지/);
    await reload(tab);
    assert.equal(await widget.value('q1.memo'), '가'.repeat(10_000));
    await tab.close();
  });
}

for (const { name, missing, composes, open } of Object.values(engines)) {
  describe(name, { skip: missing, timeout: patience }, () => {
    before(async () => { browser = missing ? null : await open(); });
    after(() => browser?.close());
    if (composes) composed();
    not_composed();
  });
}
