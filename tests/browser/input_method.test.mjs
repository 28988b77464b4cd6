// Korean typed by a real input method, ibus-hangul, in three engines. Each has an order of events of its own; what is kept is always what the
// field shows.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { open_alone } from './support/browser.mjs';
import { engines, missing_programs, patience } from './support/engines.mjs';
import { programs, start_input_method } from './support/input_method.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let site, browser, method;
before(async () => { site = await serve_site(); });
after(() => site.close());

// 두벌식, the layout of Korean keyboards.
const hangul = [...'gksrmf'], half_typed = ['g', 'k'];  // 한글, 하

const viewport = { width: 900, height: 600 };

async function open() {
  const tab = await open_alone(browser, site.url + page_path(), { settings: { viewport } });
  await method.point(400, 400);  // the window under the pointer has the keyboard
  await until(() => tab.page.evaluate(() => document.hasFocus()), 'the window to have the keyboard');
  await tab.widget.settled();  // the pointer has arrived: it shall not come between a press and its release
  return tab;
}

async function start_typing({ widget }, id) {
  await widget.press(id);
  assert.equal(await widget.focused(), id);
}

const shows = ({ widget }, id, text) => until(async () => (await widget.value(id)) === text, () => `${id} to show ${text}`, 5_000)
  .catch(async (error) => assert.equal(await widget.value(id), text, error.message));

// What is kept, as the storage has it: of the account's name, or of a memo.
const kept = (page, id) => page.evaluate((wanted) => {
  const revision = (text) => Number(text.split(' ')[2]);
  const [newest] = ['jindan.store.0', 'jindan.store.1'].map((key) => localStorage.getItem(key) ?? '').filter(Boolean).sort((a, b) => revision(b) - revision(a));
  let found = '';
  if (!newest) return found;
  JSON.parse(newest.slice(newest.indexOf('\n') + 1), (key, value) => {
    if (wanted === 'account' && key === 'account' && typeof value === 'string') found = value;
    if (value?.item && `${value.item}.memo` === wanted) found = value.memo ?? '';
    return value;
  });
  return found;
}, id);

async function is_kept(tab, id) {
  const shown = await tab.widget.value(id);
  await until(async () => (await kept(tab.page, id)) === shown, () => `${shown} to be kept`, 5_000);
}

function typing() {
  test('a name, with a syllable taken back to its middle', async () => {
    const tab = await open();
    await start_typing(tab, 'account');
    await method.type('g', 'k', 's', 'BackSpace');
    await shows(tab, 'account', '하');
    await method.type('s', 'r', 'm', 'f');
    await shows(tab, 'account', '한글');
    await is_kept(tab, 'account');
    await method.type('Tab');  // away, in the middle of a syllable
    await shows(tab, 'account', '한글');
    await is_kept(tab, 'account');
    await tab.close();
  });

  test('a memo, scrolled and left in the middle of a syllable', async () => {
    const tab = await open(), { widget, page } = tab;
    await widget.press('begin');
    await start_typing(tab, 'q1.memo');
    await method.type(...hangul, 'space', ...half_typed);
    await shows(tab, 'q1.memo', '한글 하');
    await page.evaluate(() => scrollBy(0, 60));
    await widget.settled();
    await method.type('s');
    await shows(tab, 'q1.memo', '한글 한');
    await is_kept(tab, 'q1.memo');
    await widget.press('q1.opt3');
    assert.equal(await widget.chosen('q1'), 3);
    await shows(tab, 'q1.memo', '한글 한');
    await is_kept(tab, 'q1.memo');
    await start_typing(tab, 'q1.memo');
    // Firefox shows nothing of the next syllable until it is complete, on any page.
    await method.type('End', 'r', 'm', 'space', ...half_typed);
    await shows(tab, 'q1.memo', '한글 한그 하');
    await widget.press('nav.next');
    await widget.shown('q2');
    await method.type('g', 'k');  // goes nowhere
    await widget.press('nav.back');
    await shows(tab, 'q1.memo', '한글 한그 하');
    assert.equal(await kept(page, 'q2.memo'), '');
    await tab.close();
  });

  test('what is undone is undone in what is kept', async () => {
    const tab = await open();
    await tab.widget.press('begin');
    await start_typing(tab, 'q1.memo');
    await method.type(...hangul, 'space');
    await shows(tab, 'q1.memo', '한글 ');
    await tab.page.evaluate(() => { document.execCommand('undo'); });
    await until(async () => (await tab.widget.value('q1.memo')) !== '한글 ', 'something to be undone');
    await is_kept(tab, 'q1.memo');
    await tab.close();
  });

  test('half a syllable outlives a reload', async () => {
    const tab = await open(), { widget, page } = tab;
    await widget.press('begin');
    await start_typing(tab, 'q1.memo');
    await method.type(...hangul, ...half_typed);
    await shows(tab, 'q1.memo', '한글하');
    await page.reload();
    await widget.stands();
    await shows(tab, 'q1.memo', '한글하');
    await tab.close();
  });
}

const without = missing_programs('Korean input', ...programs);

for (const { name, missing, open: start } of Object.values(engines)) {
  describe(name, { skip: missing || without, timeout: patience }, () => {
    before(async () => {
      if (missing || without) return;
      method = await start_input_method();
      // Firefox's input method has the focus only where the window really has it.
      browser = await start({ seen: true, environment: method.environment, preferences: { 'focusmanager.testmode': false } });
    });
    after(async () => {
      await browser?.close();
      method?.close();
      browser = method = undefined;
    });
    typing();
  });
}
