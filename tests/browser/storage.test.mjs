// Storage that is torn, newer, full or forbidden: nothing is lost in silence, and the page says what holds.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { open_alone, open_browser, open_profile, open_tab } from './support/browser.mjs';
import { expected_result } from './support/expected.mjs';
import { page_path, serve_site, texts } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const slots = ['jindan.store.0', 'jindan.store.1'];
const stored = (page) => page.evaluate((keys) => keys.map((key) => localStorage.getItem(key)), slots);

// What the database holds: a copy of the newest slot, or all there is where localStorage holds nothing.
const records = (page) => page.evaluate(() => new Promise((read) => {
  const opening = indexedDB.open('jindan');
  opening.onupgradeneeded = () => opening.transaction.abort();  // there is none yet
  opening.onerror = (event) => {
    event.preventDefault();
    read([]);
  };
  opening.onsuccess = () => {
    const asked = opening.result.transaction('slots').objectStore('slots').getAll();
    asked.onsuccess = () => {
      opening.result.close();
      read(asked.result);
    };
  };
}));
// To a page of the same origin that is not ours.
async function leave(page) {
  const elsewhere = `${site.url}elsewhere`;
  await page.route(elsewhere, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }));
  await page.goto(elsewhere);
}

// Three answers, in both slots; then away from the page, which writes when it is left.
async function with_answers(lang) {
  const tab = await open_alone(browser, site.url + page_path(lang), { settings: { serviceWorkers: 'block' } });
  await tab.widget.begin();
  for (const [index, answer] of [4, 2, 5].entries()) {
    await tab.widget.answer(index, answer);
    await tab.widget.at_rest();
  }
  assert.ok((await stored(tab.page)).every(Boolean), 'both slots are in use');
  await until(async () => (await records(tab.page)).length > 0, 'the copy in the database');
  await leave(tab.page);
  return tab;
}

const change_slots = (page, change) => page.evaluate(([keys, how]) => {
  const newest = keys.toSorted((a, b) => Number(localStorage[b].split(' ')[2]) - Number(localStorage[a].split(' ')[2]));
  const tear = (text) => text.slice(0, text.length * 0.7);
  if (how === 'tear newest') localStorage[newest[0]] = tear(localStorage[newest[0]]);
  if (how === 'tear both') for (const key of keys) localStorage[key] = tear(localStorage[key]);
  if (how === 'alter both') for (const key of keys) localStorage[key] = localStorage[key].replace(/"answer":\d/, '"answer":1');
  if (how === 'newer') localStorage[newest[0]] = localStorage[newest[0]].replace('jindan-store 1', 'jindan-store 2');
}, [slots, change]);

const forget_copy = (page) => page.evaluate(() => new Promise((done) => { indexedDB.deleteDatabase('jindan').onsuccess = done; }));

async function come_back({ page, widget }, lang) {
  await page.goto(site.url + page_path(lang));
  await widget.stands();
}

const long_memo = '가득 찬 저장소에서도 '.repeat(20);

// Really full, down to the last character.
function fill_up() {
  for (let size = 4 * 1024 * 1024, i = 0; size >= 1; ) {
    try {
      localStorage.setItem(`filler ${i}`, 'x'.repeat(size));
      i += 1;
    } catch {
      size >>= 1;
    }
  }
}

const no_database = () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined });

for (const lang of ['ko', 'en']) {
  test(`the newest copy is torn: the other one holds (${lang})`, async () => {
    const tab = await with_answers(lang), { widget } = tab;
    await change_slots(tab.page, 'tear newest');
    await come_back(tab, lang);
    assert.equal(await widget.text('notice'), texts[lang]['notice.one_copy_lost']);
    await tab.page.locator('[role=alert].jd-hide', { hasText: texts[lang]['notice.one_copy_lost'] }).waitFor({ state: 'attached' });
    while (!(await widget.has('q1'))) await widget.press('nav.back');
    assert.equal(await widget.chosen('q1'), 4);
    await widget.press('nav.next');
    assert.equal(await widget.chosen('q2'), 2);
    await tab.close();
  });

  for (const how of ['tear both', 'alter both']) {
    test(`both copies are damaged (${how}): said, and the original can be saved (${lang})`, async () => {
      const tab = await with_answers(lang), { widget, page } = tab;
      await change_slots(page, how);
      await forget_copy(page);
      const damaged = await stored(page);
      await come_back(tab, lang);
      assert.equal(await widget.text('notice'), texts[lang]['notice.both_copies_lost']);
      const download = page.waitForEvent('download');
      await widget.press('notice.damaged');
      const saved = await readFile(await (await download).path(), 'utf8');
      for (const text of damaged) assert.ok(saved.includes(text));
      // One can begin anew, and that is kept.
      await widget.begin();
      await widget.answer(0, 5);
      await page.reload();
      await widget.stands();
      await widget.press('nav.back');
      assert.equal(await widget.chosen('q1'), 5);
      await tab.close();
    });
  }

  test(`both copies are damaged, and the one in the database is whole: it holds (${lang})`, async () => {
    const tab = await with_answers(lang), { widget } = tab;
    await change_slots(tab.page, 'tear both');
    await come_back(tab, lang);
    assert.equal(await widget.text('notice'), texts[lang]['notice.one_copy_lost']);
    for (const [index, answer] of [5, 2, 4].entries()) {
      while (!(await widget.has(`q${3 - index}`))) await widget.press('nav.back');
      assert.equal(await widget.chosen(`q${3 - index}`), answer);
    }
    await tab.close();
  });

  test(`a newer version has written: its record is left as it is (${lang})`, async () => {
    const tab = await with_answers(lang), { widget, page } = tab;
    await change_slots(page, 'newer');
    const before = await stored(page);
    await come_back(tab, lang);
    assert.equal(await widget.text('notice'), texts[lang]['notice.store_newer']);
    assert.equal(await widget.has('begin') || await widget.has('nav.next'), true);
    if (await widget.has('begin')) await widget.begin();
    await widget.press('nav.start');
    assert.equal(await widget.text('privacy'), texts[lang]['start.kept_nowhere']);
    await widget.press('begin');
    await widget.press('nav.next');
    await widget.at_rest();
    await leave(page);
    assert.deepEqual(await stored(page), before);
    await tab.close();
  });

  for (const [name, forbid] of [
    ['even looking at it throws', () => {
      for (const each of ['localStorage', 'indexedDB'])
        Object.defineProperty(globalThis, each, { get() { throw new DOMException('denied', 'SecurityError'); } });
    }],
    ['every write throws', () => { Storage.prototype.setItem = IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }],
    ['it forgets', () => {
      Storage.prototype.setItem = () => {};
      const { get } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.get = function (name) { return get.call(this, `not ${name}`); };
    }],
  ]) {
    test(`storage is forbidden, ${name}: the page says so and everything works (${lang})`, async () => {
      const { widget, page, close } = await open_alone(browser, site.url + page_path(lang), { prepare: (page) => page.addInitScript(forbid) });
      assert.equal(await widget.text('privacy'), texts[lang]['start.kept_in_tab']);
      await widget.begin();
      assert.ok((await widget.text('kept')).endsWith(texts[lang]['kept.in_tab']));
      await widget.press('q1.memo');
      await page.keyboard.insertText('메모');
      for (let index = 0; index < (lang === 'ko' ? 16 : 1); ++index) await widget.answer(index, 3);
      if (lang === 'ko') assert.deepEqual(await widget.result(), expected_result(48));
      await widget.at_rest();
      await widget.press('nav.overview');
      await widget.press('q1.edit');
      assert.equal(await widget.chosen('q1'), 3);
      assert.equal(await widget.value('q1.memo'), '메모');
      await close();
    });
  }

  test(`storage fills up in the middle, and there is no other: said at once, and nothing is lost in the tab (${lang})`, async () => {
    const { widget, page, close } = await open_alone(browser, site.url + page_path(lang), { prepare: (page) => page.addInitScript(no_database) });
    await widget.begin();
    await widget.answer(0, 4);
    await widget.at_rest();
    await page.evaluate(fill_up);
    await widget.press('q2.memo');
    await page.keyboard.insertText(long_memo);
    await widget.shown('notice');
    assert.equal(await widget.text('notice'), texts[lang]['notice.storage_lost']);
    assert.equal(await widget.value('q2.memo'), long_memo);
    await widget.press('q2.opt3');
    await widget.press('nav.next');
    assert.ok((await widget.text('kept')).endsWith(texts[lang]['kept.in_tab']));
    await widget.press('nav.back');
    assert.equal(await widget.chosen('q2'), 3);
    await page.reload();
    await widget.stands();
    while (!(await widget.has('q1'))) await widget.press('nav.back');
    assert.equal(await widget.chosen('q1'), 4, 'what was written before is still there');
    await close();
  });
}

test('a slot that still holds what was removed is written over when the page opens', async () => {
  const tab = await with_answers('ko'), { widget, page } = tab;
  const before = await stored(page);
  await come_back(tab, 'ko');
  await widget.press('nav.start');
  await widget.press('another');
  await widget.press(await page.locator('[data-node$=".remove"]').getAttribute('data-node'));
  await widget.at_rest();
  await leave(page);
  assert.doesNotMatch((await stored(page)).join(), /"answer"/);
  await page.evaluate(([key, text]) => { localStorage[key] = text; }, [slots[0], before[0]]);
  await come_back(tab, 'ko');
  await widget.at_rest();
  assert.doesNotMatch((await stored(page)).join(), /"answer"/);
  assert.equal(await widget.has('kept'), false);
  await tab.close();
});

// Down the ladder and up again.


test('storage fills up in the middle: the database takes over with all there was, and hands back once there is room', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 4);
  await widget.at_rest();
  await page.evaluate(fill_up);
  await widget.press('q2.memo');
  await page.keyboard.insertText(long_memo);
  await until(async () => (await records(page)).some((text) => text.includes(long_memo)), 'the database to hold the memo');
  await until(async () => (await stored(page)).every((text) => text === null), 'the full storage to let go of what has moved');
  await widget.at_rest();
  assert.equal(await widget.has('notice'), false);
  await widget.press('q2.opt3');
  await widget.press('nav.next');
  assert.ok((await widget.text('kept')).endsWith(texts.ko['kept.here']));
  await widget.press('q3.opt5');
  await until(async () => (await records(page)).some((text) => text.includes('"q3"')), 'the database to hold the third answer');
  await page.evaluate(fill_up);  // the room that was let go of
  await page.reload();
  await widget.stands();
  await widget.press('nav.back');
  assert.equal(await widget.chosen('q3'), 5);
  await widget.press('nav.back');
  assert.equal(await widget.value('q2.memo'), long_memo);
  assert.equal(await widget.chosen('q2'), 3);
  await widget.press('nav.back');
  assert.equal(await widget.chosen('q1'), 4);

  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('filler')).forEach((key) => localStorage.removeItem(key)));
  await page.reload();
  await widget.stands();
  await until(async () => (await stored(page)).some((text) => text?.includes(long_memo)), 'the storage to hold it again');
  await until(async () => (await stored(page)).includes((await records(page)).join()), 'the database to hold a copy and nothing else');
  await page.reload();
  await widget.stands();
  while (!(await widget.has('q1'))) await widget.press('nav.back');
  assert.equal(await widget.chosen('q1'), 4);
  await close();
});

test('what a full storage holds is not taken out where a newer version has written to the database', async () => {
  const tab = await open_alone(browser, site.url + page_path(), { settings: { serviceWorkers: 'block' } }), { widget, page } = tab;
  await widget.begin();
  await widget.answer(0, 4);
  await until(async () => (await records(page)).length > 0, 'the copy in the database');
  await page.evaluate(() => new Promise((done) => {
    const opening = indexedDB.open('jindan');
    opening.onsuccess = () => {
      const change = opening.result.transaction('slots', 'readwrite');
      change.objectStore('slots').put('jindan-store 2 99 0\n{}', 0);
      change.oncomplete = () => done(opening.result.close());
    };
  }));
  await page.evaluate(fill_up);
  const before = await stored(page);
  assert.ok(before.some(Boolean));
  await widget.press('q2.memo');
  await page.keyboard.insertText(long_memo);
  await widget.shown('notice');
  assert.equal(await widget.text('notice'), texts.ko['notice.store_newer']);
  await widget.at_rest();
  await leave(page);
  assert.deepEqual(await stored(page), before);
  await tab.close();
});

test('without localStorage two tabs bring their answers together in the database', async () => {
  const profile = await open_profile(browser);
  await profile.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } }));
  const one = await open_tab(profile, site.url + page_path());
  await one.widget.begin();
  await one.widget.answer(0, 4);
  await one.widget.at_rest();
  await until(async () => (await records(one.page)).length > 0, 'the answer to be kept');
  const other = await open_tab(profile, site.url + page_path());
  await other.widget.press('q2.opt2');
  await other.widget.at_rest();
  await until(async () => (await one.widget.chosen('q2')) === 2, 'the first tab to see the answer of the second');
  await one.widget.press('nav.next');
  await one.widget.press('q3.opt1');
  await other.widget.press('nav.next');
  await other.widget.press('nav.next');
  await other.widget.at_rest();
  await other.widget.press('q4.opt5');
  await until(async () => (await records(one.page)).some((text) => text.includes('"q4"')), 'the last answer to be kept');
  await Promise.all([one.close(), other.close()]);
  const again = await open_tab(profile, site.url + page_path());
  for (let answers = [4, 2, 1, 5], index = 3; index >= 0; --index) {
    while (!(await again.widget.has(`q${index + 1}`))) await again.widget.press('nav.back');
    assert.equal(await again.widget.chosen(`q${index + 1}`), answers[index]);
  }
  await again.close();
  await profile.close();
});
