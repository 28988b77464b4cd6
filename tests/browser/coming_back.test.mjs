// Coming back: after a reload the reader is where they were, with everything they said.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { open_alone } from './support/browser.mjs';
import { expected_result } from './support/expected.mjs';
import { create_journeys } from './support/journeys.mjs';
import { page_path, serve_site, texts } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => { site = await serve_site(); });
after(() => site.close());

const { in_each, in_chromium, run } = create_journeys();

async function reload({ page, widget }) {
  await page.reload();
  await widget.stands();
}

in_each('in the middle of the questions', async () => {
  const tab = await open_alone(browser, site.url + page_path()), { widget, page } = tab;
  await widget.press('account');
  await page.keyboard.insertText('한빛정밀');
  const quarter = await widget.text('quarter.name');
  await widget.press('quarter.back');
  const earlier = await widget.text('quarter.name');
  assert.notEqual(earlier, quarter);
  await widget.begin();
  for (const [index, answer] of [4, 2, 5].entries()) await widget.answer(index, answer);

  await reload(tab);
  assert.equal(await widget.chosen('q4'), null);
  for (const [item, answer] of [['q3', 5], ['q2', 2], ['q1', 4]]) {
    await widget.press('nav.back');
    assert.equal(await widget.chosen(item), answer);
  }
  await widget.press('nav.start');
  assert.equal(await widget.value('account'), '한빛정밀');
  assert.equal(await widget.text('quarter.name'), earlier);
  assert.match(await widget.text('begin'), /3\/16/);
  await tab.close();
});

in_chromium('a name and a quarter alone', async () => {
  const tab = await open_alone(browser, site.url + page_path('en')), { widget, page } = tab;
  await widget.press('account');
  await page.keyboard.insertText('Hanbit');
  await reload(tab);
  assert.equal(await widget.value('account'), 'Hanbit');
  await tab.close();
});

in_each('to the result, and to another customer beside it', async () => {
  const tab = await open_alone(browser, site.url + page_path()), { widget, page } = tab;
  await widget.begin();
  for (let index = 0; index < 16; ++index) await widget.answer(index, 4);
  assert.deepEqual(await widget.result(), expected_result(64));
  await reload(tab);
  assert.deepEqual(await widget.result(), expected_result(64));

  await widget.press('another');
  await widget.press('account');
  await page.keyboard.insertText('두번째');
  await reload(tab);
  assert.equal(await widget.value('account'), '두번째');
  const kept = page.locator('[data-node$=".open"]');
  assert.match(await kept.innerText(), /64점 · 3단계/);
  await widget.press(await kept.getAttribute('data-node'));
  assert.deepEqual(await widget.result(), expected_result(64));
  await tab.close();
});

in_chromium('what was removed can be brought back, and else stays away', async () => {
  const tab = await open_alone(browser, site.url + page_path()), { widget, page } = tab;
  await widget.press('account');
  await page.keyboard.insertText('지울 고객');
  await widget.begin();
  await widget.answer(0, 3);
  await widget.press('nav.start');
  await widget.press('another');
  const remove = page.locator('[data-node$=".remove"]');
  const id = await remove.getAttribute('data-node');
  await widget.press(id);
  assert.equal(await remove.count(), 0);
  await widget.press('notice.undo');
  assert.equal(await widget.has(id), true);
  await widget.press(id);
  await reload(tab);
  assert.equal(await remove.count(), 0);
  await tab.close();
});

in_chromium('the language stays, and the page of the other language has the same answers', async () => {
  const tab = await open_alone(browser, site.url + page_path()), { widget, page } = tab;
  await widget.begin();
  await widget.answer(0, 5);
  await widget.press('language');
  await page.waitForURL(`**/${page_path('en')}`);  // its words come from the server first
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await reload(tab);
  assert.match(await widget.text('nav.next'), /Next/);
  await widget.press('nav.back');
  assert.equal(await widget.chosen('q1'), 5);
  await tab.close();
});

in_chromium('a language that cannot be fetched is said so, and asked for again the next time', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), { expected: [/ERR_FAILED/] });
  await page.route(/words\.en\./, (route) => route.abort(), { times: 1 });
  await widget.press('language');
  assert.equal(await widget.text('notice'), texts.ko['notice.words_failed']);
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'ko');
  await widget.press('language');
  await page.waitForURL(`**/${page_path('en')}`);
  assert.equal(await widget.has('notice'), false);
  await close();
});

in_chromium('to a page that stayed open over the end of a quarter', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path(), {
    prepare: (page) => page.addInitScript(() => {
      globalThis.today = Date.UTC(2026, 8, 30, 12);
      Date.now = () => today;
    }),
  });
  assert.equal(await widget.text('quarter.name'), '2026년 3분기');
  await page.evaluate(() => {
    today += 2 * 86_400_000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await until(async () => await widget.text('quarter.name') === '2026년 4분기', 'the new quarter');
  await close();
});

run('coming back', (with_browser) => { browser = with_browser; });
