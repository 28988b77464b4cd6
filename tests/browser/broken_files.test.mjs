// Files that are missing, broken, hostile or not ours, and a core that stops: the reader gets a clear sentence, and keeps what was said.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { words } from '../../web/words.js';
import { open_alone, open_browser } from './support/browser.mjs';
import { diagnostic, page_path, serve_site, texts } from './support/site.mjs';
import { can_trap, trap } from './support/trapping.mjs';
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

const data = /customer-relationship\.[^/]*\.json$/, wasm = /\.wasm$/, languages = ['ko', 'en'];
// The page reports what it met, for whoever looks into the console.
const reported = [/^Error: \d{3} http/, /Failed to load resource/, /Failed to fetch/, /TypeError/, /CompileError/, /RuntimeError/, /LinkError/, /net::ERR/, /of another build/];

const open_with = (lang, pattern, answer, more = {}) => open_alone(browser, site.url + page_path(lang), {
  ready: false, expected: reported, prepare: (page) => page.route(pattern, answer), ...more,
});

// In view, for eyes and for ears.
async function says({ page }, title, reason) {
  const card = page.locator('[role=alert].jd-card');
  await card.waitFor();
  assert.equal(await card.locator('h1').innerText(), title);
  assert.ok((await card.innerText()).includes(reason));
  const { y, width } = await card.boundingBox();
  assert.ok(y >= 0 && y < 200 && width > 300);
}

async function refused({ widget }, lang, problem) {
  await widget.stands();
  assert.equal(await widget.text('title'), texts[lang]['refused.title']);
  assert.equal(await widget.text('refused.text'), texts[lang]['refused.text']);
  assert.match(await widget.text('problem1.text'), problem);
}

for (const lang of languages) {
  for (const [name, answer] of [
    ['missing', (route) => route.fulfill({ status: 404, body: 'nothing' })],
    ['out of reach', (route) => route.abort('connectionreset')],
  ]) {
    test(`the diagnostic’s file is ${name} (${lang})`, async () => {
      const tab = await open_with(lang, data, answer);
      await says(tab, words[lang].failed, words[lang].failed_why);
      await tab.close();
    });
  }

  for (const [name, body, problem] of [
    ['is cut', JSON.stringify(diagnostic).slice(0, 5000), { ko: /1행 \d+열/, en: /Line 1, column \d+/ }],
    ['is a web page', '<!doctype html><title>Sign in</title>', { ko: /JSON 형식이 올바르지 않습니다/, en: /not valid JSON/ }],
    ['is empty', '', { ko: /JSON 형식이 올바르지 않습니다/, en: /not valid JSON/ }],
    ['is of a newer format', JSON.stringify({ ...diagnostic, jindan: 99 }), { ko: /더 새로운 형식/, en: /newer format/ }],
    ['is nested without end', `${'['.repeat(100_000)}`, { ko: /너무 깊습니다/, en: /too deeply/ }],
    ['lacks its items', JSON.stringify({ ...diagnostic, items: [] }), { ko: /모자랍니다/, en: /too few/ }],
  ]) {
    test(`the diagnostic’s file ${name} (${lang})`, async () => {
      const tab = await open_with(lang, data, (route) => route.fulfill({ contentType: 'application/json', body }));
      await refused(tab, lang, problem[lang]);
      await tab.close();
    });
  }

  // Each module has one half of the screens.
  for (const [page_id, file_id] of [['customer-relationship', 'key-account'], ['key-account', 'customer-relationship']]) {
    test(`the page of ${page_id} is given the file of ${file_id} (${lang})`, async () => {
      const body = await readFile(new URL(`../../assets/diagnostics/${file_id}.json`, import.meta.url), 'utf8');
      const tab = await open_alone(browser, site.url + page_path(lang, page_id), {
        ready: false, expected: reported, prepare: (page) => page.route(new RegExp(`${page_id}\\.[^/]*\\.json$`), (route) => route.fulfill({ contentType: 'application/json', body })),
      });
      await refused(tab, lang, { ko: /이 종류의 진단을 보여 줄 화면이 없습니다/, en: /no screens for this kind of diagnostic/ }[lang]);
      await tab.widget.press('language');
      const other = texts[lang === 'ko' ? 'en' : 'ko']['refused.title'];
      await until(async () => (await tab.widget.text('title')) === other, 'the other language');
      await tab.close();
    });
  }

  const answers = /** @type {[name: string, answer: (route: import('playwright-core').Route) => Promise<void>, why: 'failed' | 'mixed'][]} */ ([
    ['missing', (route) => route.fulfill({ status: 404, body: 'nothing' }), 'failed'],
    ['no WebAssembly', (route) => route.fulfill({ contentType: 'application/wasm', body: 'not at all' }), 'failed'],
    ['cut', async (route) => route.fulfill({ contentType: 'application/wasm', body: (await (await route.fetch()).body()).subarray(0, 50_000) }), 'failed'],
    ['another module', (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) }), 'mixed'],
  ]);
  for (const [name, answer, why] of answers) {
    test(`the core’s file is ${name} (${lang})`, async () => {
      const tab = await open_with(lang, wasm, answer);
      await says(tab, words[lang][why], words[lang][`${why}_why`]);
      assert.equal(await tab.page.getByRole('button', { name: words[lang].download }).count(), 0);
      await tab.close();
    });
  }

  test(`no WebAssembly in the browser (${lang})`, async () => {
    const tab = await open_alone(browser, site.url + page_path(lang), {
      ready: false, expected: reported, prepare: (page) => page.addInitScript(() => { delete globalThis.WebAssembly; }),
    });
    await says(tab, words[lang].unsupported, words[lang].unsupported_why);
    await tab.close();
  });

  test(`the core stops in the middle (${lang})`, async () => {
    const tab = await open_alone(browser, site.url + page_path(lang), {
      expected: reported,
      prepare: (page) => page.addInitScript(can_trap),
    });
    const { widget, page } = tab;
    await widget.begin();
    await widget.answer(0, 4);
    await widget.answer(1, 2);
    await widget.at_rest();
    await trap(page);
    const { x, y } = await widget.place('q3.opt3');
    await page.mouse.click(x + 9, y + 9);
    await says(tab, words[lang].crashed, words[lang].crashed_why);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words[lang].download }).click();
    const saved = await readFile(await (await download).path(), 'utf8');
    assert.doesNotThrow(() => JSON.parse(saved));
    assert.match(saved, /"answer":4/);
    await page.getByRole('button', { name: words[lang].reload }).click();
    await widget.shown('q3');
    await widget.press('nav.back');
    assert.equal(await widget.chosen('q2'), 2);

    // Another browser, where nothing is stored.
    const elsewhere = await open_alone(browser, site.url + page_path(lang)), chooser = elsewhere.page.waitForEvent('filechooser');
    await elsewhere.widget.press('import');
    await (await chooser).setFiles({ name: 'jindan-answers.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
    await elsewhere.widget.shown('kept');
    assert.equal(await elsewhere.widget.text('notice'), texts[lang]['notice.imported']);
    await elsewhere.close();
    await tab.close();
  });
}

test('a server that names no type for the core is no obstacle', async () => {
  const tab = await open_with('ko', wasm, async (route) => route.fulfill({ contentType: 'application/octet-stream', body: await (await route.fetch()).body() }));
  await tab.widget.stands();
  await tab.widget.press('begin');
  await tab.widget.shown('q1');
  await tab.close();
});

test('text in the diagnostic’s file is shown as text, whatever it holds', async () => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{title}}';
  const changed = structuredClone(diagnostic);
  changed.title.ko = hostile;
  changed.items[0].statement.ko = `${hostile} %s %n \u202e뒤집힘`;
  const tab = await open_with('ko', data, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(changed) }));
  const { widget, page } = tab;
  await widget.stands();
  assert.equal(await widget.text('title'), hostile);
  assert.equal(await page.title(), hostile);
  await widget.press('begin');
  assert.ok((await widget.text('q1.text')).startsWith(hostile));
  assert.equal(await page.locator('.jd-root img, .jd-root script').count(), 0);
  await tab.close();
});
