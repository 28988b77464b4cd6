// Two tabs of one browser, changed in turn: nothing that was said in either is lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_browser, open_profile, open_tab } from './support/browser.mjs';
import { open_input_method } from './support/composing.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site, profile, url;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  url = site.url + page_path();
});
after(async () => {
  await browser.close();
  await site.close();
});

async function two_tabs() {
  profile = await open_profile(browser);
  return [await open_tab(profile, url), await open_tab(profile, url)];
}

async function go_to(widget, item) {
  await widget.press('nav.overview');
  await widget.press(`${item}.edit`);
}

test('the same assessment in both, answered in turn without a pause', async () => {
  const [one, other] = await two_tabs();
  await one.widget.begin();
  await one.widget.answer(0, 1);
  await one.widget.at_rest();
  await other.page.reload();
  await other.widget.stands();

  await one.widget.answer(1, 2);
  await go_to(other.widget, 'q3');
  await other.widget.answer(2, 3);
  await go_to(one.widget, 'q4');
  await one.widget.answer(3, 4);
  await other.widget.press('q4.memo');
  await other.page.keyboard.insertText('다른 창의 메모');
  await one.close();
  await other.close();

  const { widget, close } = await open_tab(profile, url);
  await go_to(widget, 'q1');
  for (const [item, answer] of Object.entries({ q1: 1, q2: 2, q3: 3, q4: 4 })) {
    assert.equal(await widget.chosen(item), answer, item);
    if (item === 'q4') assert.equal(await widget.value('q4.memo'), '다른 창의 메모');
    await widget.press('nav.next');
  }
  await close();
  await profile.close();
});

// Three, so that at least two of them write the same slot.
test('tabs that hear nothing of each other, as in the background, still lose nothing', async () => {
  profile = await open_profile(browser);
  await profile.addInitScript(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
  const first = await open_tab(profile, url);
  await first.widget.begin();
  await first.widget.answer(0, 1);
  await first.widget.at_rest();
  const all = [first, await open_tab(profile, url), await open_tab(profile, url)];
  for (const [tab, item, answer] of [[0, 1, 2], [1, 2, 3], [2, 3, 4], [0, 4, 5], [1, 5, 1], [2, 6, 2]]) {
    const { widget } = all[tab];
    await go_to(widget, `q${item + 1}`);
    await widget.answer(item, answer);
    await widget.at_rest();
  }
  for (const { close } of all) await close();

  const { widget, close } = await open_tab(profile, url);
  await go_to(widget, 'q1');
  for (const [index, answer] of [1, 2, 3, 4, 5, 1, 2].entries()) {
    assert.equal(await widget.chosen(`q${index + 1}`), answer);
    await widget.press('nav.next');
  }
  await close();
  await profile.close();
});

test('what one tab says is seen in the other, under the reader’s hands', async () => {
  const [one, other] = await two_tabs();
  await one.widget.begin();
  await one.widget.answer(0, 5);
  await one.widget.at_rest();
  await other.page.reload();
  await other.widget.stands();
  await other.widget.press('nav.back');
  assert.equal(await other.widget.chosen('q1'), 5);
  await other.widget.press('q1.memo');
  await other.page.keyboard.insertText('쓰는 중');

  await one.widget.press('nav.back');
  await one.widget.press('q1.opt2');
  await other.widget.node('q1.opt2').and(other.page.locator(':checked')).waitFor({ state: 'attached' });
  assert.equal(await other.widget.focused(), 'q1.memo', 'the cursor stays');
  assert.equal(await other.widget.value('q1.memo'), '쓰는 중');
  await one.close();
  await other.close();
  await profile.close();
});

test('a memo that is being composed in one tab is not written over by the other', async () => {
  const [one, other] = await two_tabs();
  await one.widget.begin();
  await one.widget.press('q1.memo');
  await one.page.keyboard.insertText('처음');
  await one.widget.at_rest();
  await other.page.reload();
  await other.widget.stands();
  await one.widget.press('q1.memo');
  const method = await open_input_method(one.page);
  await method.compose('하');
  await other.widget.press('q1.memo');
  await other.page.keyboard.insertText(' 다른 창');
  await other.widget.at_rest();
  await method.compose('한');
  await method.commit('한');
  assert.equal(await one.widget.value('q1.memo'), '처음한');
  await one.widget.at_rest();
  await until(async () => await other.widget.value('q1.memo') === '처음한', 'the later of the two in both tabs');
  await one.close();
  await other.close();
  await profile.close();
});

test('two assessments that were begun at the same time are both kept', async () => {
  const tabs = await two_tabs();
  for (const [i, { widget, page }] of tabs.entries()) {
    await widget.press('account');
    await page.keyboard.insertText(`고객 ${i}`);
  }
  for (const [i, { widget }] of tabs.entries()) {
    await widget.begin();
    await widget.answer(0, i + 1);
  }
  for (const { close } of tabs) await close();

  const { widget, page, close } = await open_tab(profile, url);
  await widget.press('nav.start');
  const open = await widget.value('account');
  const listed = await page.locator('[data-node$=".open"]').allInnerTexts();
  assert.equal(listed.length, 1);
  assert.deepEqual([open, listed[0].split(',')[0].trim()].sort(), ['고객 0', '고객 1']);
  assert.match(listed[0], /16개 중 1개/);
  await close();
  await profile.close();
});

test('a removal in one tab and a change elsewhere in the other', async () => {
  const [one, other] = await two_tabs();
  await one.widget.press('account');
  await one.page.keyboard.insertText('지울 고객');
  await one.widget.begin();
  await one.widget.answer(0, 3);
  await one.widget.press('nav.start');
  await one.widget.press('another');
  await one.widget.at_rest();
  await other.page.reload();
  await other.widget.stands();
  await one.widget.press(await one.page.locator('[data-node$=".remove"]').getAttribute('data-node'));
  await other.widget.press('account');
  await other.page.keyboard.insertText('남길 고객');
  await one.close();
  await other.close();

  const { widget, page, close } = await open_tab(profile, url);
  assert.equal(await widget.value('account'), '남길 고객');
  assert.equal(await page.locator('[data-node$=".open"]').count(), 0);
  await close();
  await profile.close();
});

test('what was removed is not stored any more, in neither slot, also where another tab was open', async () => {
  const [one, other] = await two_tabs();
  await one.widget.press('account');
  await one.page.keyboard.insertText('지울 고객');
  await one.widget.begin();
  await one.widget.answer(0, 3);
  await one.widget.press('q2.memo');
  await one.page.keyboard.insertText('지울 메모');
  await one.widget.press('nav.start');
  await one.widget.press('another');
  await one.widget.at_rest();
  const stored = (tab) => tab.page.evaluate(() => Object.values(localStorage).join());
  assert.match(await stored(one), /지울 고객/);
  await one.widget.press(await one.page.locator('[data-node$=".remove"]').getAttribute('data-node'));
  await one.widget.at_rest();
  await other.widget.at_rest();
  assert.doesNotMatch(await stored(one), /지울/);
  await one.widget.press('notice.undo');
  await one.widget.at_rest();
  assert.match(await stored(other), /지울 메모/, 'brought back, with all it had');
  await one.widget.press(await one.page.locator('[data-node$=".remove"]').getAttribute('data-node'));
  await one.close();
  await other.close();
  const { page, close } = await open_tab(profile, url);
  assert.doesNotMatch(await stored({ page }), /지울/);
  await close();
  await profile.close();
});
