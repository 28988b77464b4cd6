// Diagnostics of others: from an address, from a file that is chosen or dropped, in both languages; whose they are is said above them, and whatever
// goes wrong is said in words, with what exactly for the author.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooser_words, filled_in, open_words } from '../../web/open-words.js';
import { open_alone, open_browser, open_profile } from './support/browser.mjs';
import { complaints } from './support/checkers.mjs';
import { drop_file, open_path, serve_others, whose } from './support/others.mjs';
import { diagnostic, page_path, read_diagnostic, serve_site, texts } from './support/site.mjs';
import { until } from './support/until.mjs';

const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{title}}';
const mine = { ...diagnostic, id: 'my-survey', title: { ko: '협력 진단', en: 'Working together' } };
const lacking = { ...mine, items: mine.items.map(({ statement, ...rest }, i) => (i === 4 ? rest : { statement, ...rest })) };
const with_kind = { ...mine, items: [...mine.items, { id: 'open', kind: 'text', statement: { ko: '하고 싶은 말', en: 'Anything else' } }] };

let browser, site, others, release;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  const hold = new Promise((go_on) => { release = go_on; });
  const json = (value, more = {}) => ({ body: JSON.stringify(value, null, 2), headers: { 'Content-Type': 'text/plain' }, ...more });
  others = await serve_others({
    '/my.json': json(mine), '/sheet.json': json(read_diagnostic('key-account')), '/closed.json': json(mine, { cors: false }),
    '/hostile.json': json({ ...mine, title: { ko: hostile, en: hostile } }), '/moved.json': { status: 302, headers: { Location: '/my.json' } },
    '/unsafe.json': { status: 302, headers: { Location: 'http://example.org/my.json' } }, '/gone.json': { status: 410 }, '/broken-server.json': { status: 503 },
    '/large.json': { body: ' '.repeat(2 * 1024 * 1024 + 1) }, '/slow.json': { hold }, '/empty.json': { body: ' \n' }, '/latin.json': { body: Buffer.from('{"a": "é"}', 'latin1') },
    '/page.html': { body: '<!doctype html><title>Sign in</title>' }, '/other.json': { body: '{"name": "package"}' }, '/newer.json': json({ ...mine, jindan: 99 }),
    '/lacking.json': json(lacking), '/kind.json': json(with_kind),
  });
});
after(async () => {
  release();
  await browser.close();
  await site.close();
  await others.close();
});

/** @param {string} path  @param {Parameters<typeof open_alone>[2]} [how] */
const open = (path, { origins = [], ...how } = {}) => open_alone(browser, site.url + path, { origins: [others.origin, ...origins], ...how });
const wide = { viewport: { width: 1024, height: 768 } }, narrow = { viewport: { width: 320, height: 640 } };

// What cannot be scrolled sideways.
const fits_window = (page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

for (const lang of ['ko', 'en']) {
  test(`from an address: the widget, and above it whose it is; the other language keeps the address (${lang})`, async () => {
    const other = lang === 'ko' ? 'en' : 'ko';
    const { page, widget, close } = await open(open_path(lang, others.at('/my.json')));
    assert.equal(await widget.text('title'), mine.title[lang]);
    assert.equal(await page.title(), mine.title[lang]);
    assert.equal(await whose(page), `${filled_in(open_words[lang].from_host, others.host, new URL(site.url).host)} ${open_words[lang].another}`);
    await widget.press('language');
    await until(async () => await widget.text('title') === mine.title[other], 'the other language');
    assert.equal(await whose(page), `${filled_in(open_words[other].from_host, others.host, new URL(site.url).host)} ${open_words[other].another}`);
    assert.equal(page.url(), site.url + open_path(other, others.at('/my.json')));
    await widget.press('plain');
    await page.locator('.jd-plain').waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.jd-foreign b').isVisible(), true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.jd-foreign a').click();
    await page.locator('.jd-chooser').waitFor();
    assert.equal(page.url(), site.url + open_path(other));
    await close();
  });
}

test('a rating sheet, an address that has moved within the server, and how it looks', async () => {
  const sheet = await open(open_path('en', others.at('/sheet.json'), '&mode=dark&accent=0b6e4f'));
  assert.equal(await sheet.widget.text('title'), read_diagnostic('key-account').title.en);
  await sheet.widget.press('add');
  await sheet.widget.shown('account');
  assert.equal(await sheet.page.locator('html').evaluate((el) => el.className), 'jd-dark');
  await sheet.close();
  const moved = await open(open_path('ko', others.at('/moved.json')));
  assert.equal(await moved.widget.text('title'), mine.title.ko);
  await moved.close();
});

test('nothing but the file is asked for, and nobody is told who asks or whence', async () => {
  const before = others.asked.length;
  const { requests, widget, close } = await open(open_path('ko', others.at('/my.json#part')), {});
  await widget.begin();
  await widget.answer(0, 4);
  await widget.at_rest();
  const asked = others.asked.slice(before);
  assert.deepEqual(asked.map(({ method, url }) => `${method} ${url}`), ['GET /my.json']);
  assert.deepEqual([asked[0].headers.referer, asked[0].headers.cookie], [undefined, undefined]);
  assert.equal(requests.filter((request) => !request.url().startsWith(site.url)).length, 1);
  await close();
});

/** @typedef {[name: string, src: () => string, why: string, found: (string | number)[], expected: RegExp[], sentence?: Record<string, RegExp>]} Failure */

/** @type {Failure[]} */
const failures = [
  ['no whole address', () => 'my.json', 'bad_address', [], []],
  ['a name and a password in it', () => 'https://a:b@example.org/', 'bad_address', [], []],
  ...['http://example.org/my.json', 'data:application/json,{}', 'javascript:alert(1)', 'blob:https://example.org/1', 'file:///etc/passwd', 'ftp://example.org/a']
    .map((src) => /** @type {Failure} */ ([src, () => src, 'insecure', [], []])),
  ['not let by CORS', () => others.at('/closed.json'), 'unreachable', [''], [/CORS/, /ERR_FAILED/]],
  ['no server', () => 'https://nowhere.invalid/my.json', 'unreachable', [], [/ERR_/]],
  ['nothing there', () => others.at('/none.json'), 'missing', [404], [/404/]],
  ['gone', () => others.at('/gone.json'), 'missing', [410], [/410/]],
  ['a broken server', () => others.at('/broken-server.json'), 'status', [503], [/503/]],
  ['a redirect to where it is not safe', () => others.at('/unsafe.json'), 'redirected', [], [/Content Security Policy/, /policy: connect-src/, /violates/, /ERR_/]],
  ['too large', () => others.at('/large.json'), 'large', [2097152], []],
  ['empty', () => others.at('/empty.json'), 'empty', [], []],
  ['no UTF-8', () => others.at('/latin.json'), 'encoding', [], []],
  ['a web page', () => others.at('/page.html'), 'not_json', [], [], { ko: /^1행 1열.*JSON/, en: /^Line 1, column 1.*JSON/ }],
  ['no diagnostic', () => others.at('/other.json'), 'no_diagnostic', [], [], { ko: /^1행 1열.*jindan/, en: /^Line 1, column 1.*jindan/ }],
  ['a newer format', () => others.at('/newer.json'), 'newer', [], [], { ko: /\d+행 \d+열.*더 새로운 형식/, en: /Line \d+, column \d+.*newer format/ }],
  ['a kind without a card', () => others.at('/kind.json'), 'kind', [], [], { ko: /./, en: /./ }],
  ['a statement missing', () => others.at('/lacking.json'), 'problems', [], [], { ko: /\d+행 \d+열, \/items\/4|\d+행 \d+열 \/items\/4/, en: /Line \d+, column \d+, \/items\/4/ }],
];

// A reader in each language meets every failure in one tab, one after the other.
for (const lang of ['ko', 'en']) {
  test(`whatever goes wrong is said, and what to do, and what exactly for the author (${lang})`, async (t) => {
    const tab = await open(open_path(lang), { ready: false, expected: failures.flatMap(([, , , , expected]) => expected), origins: ['https://nowhere.invalid', 'http://example.org'] });
    const { page } = tab;
    for (const [name, src, why, found, , sentence] of failures) {
      await t.test(name, async () => {
        await page.goto(site.url + open_path(lang, src()));
        await page.locator('.jd-failure').waitFor();
        const [title, advice, exactly] = open_words[lang].failures[why];
        assert.equal(await page.locator('h1').innerText(), title);
        assert.equal(await page.locator('.jd-failure > p').first().innerText(), advice);
        const details = page.locator('details');
        if (!await details.evaluate((/** @type {HTMLDetailsElement} */ el) => el.open)) await page.locator('summary').click();
        const facts = (await details.locator('li').allInnerTexts()).map((each) => each.replace(/\s+/g, ' '));
        assert.equal(facts[0], filled_in(open_words[lang].source, src()));
        if (exactly) assert.ok(facts[1].startsWith(filled_in(exactly.split('{1}')[0], ...found)), facts[1]);
        if (sentence) assert.match(facts[1], sentence[lang]);
        assert.equal(await page.getByRole('button', { name: open_words[lang].retry }).count(), /bad_address|insecure/.test(why) ? 0 : 1);
        assert.equal(await page.getByRole('link', { name: open_words[lang].another }).count(), 1);
        assert.equal(await page.locator('.jd-foreign').isVisible(), false);
      });
    }
    const other = lang === 'ko' ? 'en' : 'ko', [, src] = failures.at(-1);
    await page.locator('a[hreflang]').click();
    await page.waitForURL(site.url + open_path(other, src()));
    await page.locator('.jd-failure').waitFor();
    assert.equal(await page.locator('h1').innerText(), open_words[other].failures.problems[0]);
    await tab.close();
  });
}

test('offline, and a server that is too slow: said, and it goes on where it is tried again', async () => {
  const { page, widget, profile, close } = await open(open_path('en'), { ready: false, expected: [/ERR_INTERNET_DISCONNECTED/], origins: ['https://nowhere.invalid'] });
  const title = (why) => until(async () => (await page.locator('.jd-failure h1').count()) && (await page.locator('h1').innerText()) === open_words.en.failures[why][0], why);
  await page.clock.install();
  await page.goto(site.url + open_path('en', others.at('/slow.json')));
  await page.locator('.jd-busy').waitFor();
  await until(() => others.asked.some(({ url }) => url === '/slow.json'), 'the server to be asked');
  await page.clock.runFor(15_000);
  await title('slow');
  others.files['/slow.json'] = others.files['/my.json'];
  await page.getByRole('button', { name: open_words.en.retry }).click();
  await page.clock.resume();
  await widget.stands();
  assert.equal(await widget.text('title'), mine.title.en);
  // The page itself is there: the worker has it.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await profile.setOffline(true);
  await page.goto(site.url + open_path('en', 'https://nowhere.invalid/my.json'));
  await title('offline');
  const kept = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat());
  assert.ok(kept.includes(`${site.url}en/open/`));
  assert.deepEqual(kept.filter((url) => !url.startsWith(site.url) || url.includes('my.json')), []);
  await close();
});

test('an address can be typed, without https too, and a file chosen or dropped, and another one after it', async () => {
  const tab = await open(open_path('ko'), { ready: false }), { page, widget } = tab;
  await page.getByLabel(chooser_words.ko.address).fill(others.at('/my.json').replace('http://', ''));
  await page.keyboard.press('Enter');
  await widget.stands();
  assert.equal(page.url(), site.url + open_path('ko', others.at('/my.json')));
  await page.goBack();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: chooser_words.ko.file }).press('Enter');
  const asked = tab.requests.length;
  await (await chooser).setFiles({ name: 'mine.json', mimeType: '', buffer: Buffer.from(JSON.stringify(mine)) });
  await widget.stands();
  assert.equal(await widget.focused(), 'title');
  assert.equal(await whose(page), `${filled_in(open_words.ko.from_file, 'mine.json')} ${open_words.ko.another}`);
  assert.deepEqual(tab.requests.slice(asked).filter((request) => request.method() !== 'GET'), [], 'it stays in the browser');
  await drop_file(page, 'sheet.json', JSON.stringify(read_diagnostic('customer-grading')));
  await until(async () => (await widget.has('title')) && (await widget.text('title')) === read_diagnostic('customer-grading').title.ko, 'the second file');
  await drop_file(page, 'notes.txt', 'not at all');
  await page.locator('.jd-failure').waitFor();
  assert.equal(await page.locator('h1').innerText(), open_words.ko.failures.not_json[0]);
  await drop_file(page, 'mine.json', JSON.stringify(mine));
  await widget.stands();
  assert.equal(await widget.text('title'), mine.title.ko);
  await tab.close();
});

test('a file that is dropped on what an address shows leaves the address, and the way back leads to it', async () => {
  const { page, widget, close } = await open(open_path('ko', others.at('/my.json')));
  await widget.press('language');
  await until(async () => await widget.text('title') === mine.title.en, 'the other language');
  await drop_file(page, 'sheet.json', JSON.stringify(read_diagnostic('key-account')));
  await until(async () => (await widget.has('title')) && (await widget.text('title')) === read_diagnostic('key-account').title.en, 'the file, in the language of before');
  assert.equal(page.url(), site.url + open_path('en'));
  await page.goBack();
  await until(async () => (await widget.has('title')) && (await widget.text('title')) === mine.title.en, 'what was at the address');
  await close();
});

test('markup in a title or a name stays text', async () => {
  const { page, widget, close } = await open(open_path('ko', others.at('/hostile.json')));
  assert.equal(await widget.text('title'), hostile);
  await drop_file(page, `${hostile}\u202e.json`, JSON.stringify(mine));
  await until(async () => (await whose(page)).includes(`${hostile}\u202e.json`), 'the name');
  await drop_file(page, `${hostile}${'x'.repeat(300)}.json`, '[]');
  await page.locator('.jd-failure').waitFor();
  assert.ok((await page.locator('details').textContent()).includes(hostile));
  assert.equal(await page.locator('body img, body script:not(.jd-next + script)').count(), 0);
  await close();
});

/** @type {Record<string, import('playwright-core').BrowserContextOptions>} */
const readers = { ko: wide, en: { ...narrow, colorScheme: 'dark' } };
for (const [lang, settings] of Object.entries(readers)) {
  test(`nothing to complain about and nothing to scroll sideways: empty, failed and running (${lang})`, async () => {
    const { page, widget, close } = await open(open_path(lang, undefined, '#a-result'), { ready: false, settings });
    const debug = await page.context().newCDPSession(page);
    const look = async (what) => {
      assert.deepEqual(await complaints(page), [], what);
      await page.setViewportSize(narrow.viewport);
      for (const size of [32, 16]) {
        await debug.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
        await page.waitForFunction((wanted) => parseFloat(getComputedStyle(document.documentElement).fontSize) === wanted, size);
        await until(() => fits_window(page), `${what} to fit into 320 px, letters of ${size} px`);
      }
      await page.setViewportSize(settings.viewport);
    };
    await page.locator('.jd-linked').waitFor();
    assert.equal(await page.locator('.jd-linked').innerText(), chooser_words[lang].linked);
    await look('empty');
    await page.goto(site.url + open_path(lang, others.at('/lacking.json')));
    await page.locator('.jd-failure').waitFor();
    await look('failed');
    await page.goto(site.url + open_path(lang, others.at('/my.json')));
    await widget.stands();
    await look('running');
    await drop_file(page, `${'a-long-name'.repeat(30)}.json`, JSON.stringify(mine));
    await until(async () => (await whose(page)).includes('a-long-name'), 'the file');
    await widget.stands();
    await look('from a file');
    await close();
  });
}

test('these pages alone may ask elsewhere, and search engines leave them out', async () => {
  const policy_of = async (path) => (await fetch(site.url + path)).headers.get('Content-Security-Policy');
  const open_page = await (await fetch(site.url + open_path('ko'))).text(), [own, usual] = [await policy_of(open_path('ko')), await policy_of(page_path())];
  const without_style = (policy) => policy.replace(/(?<=style-src 'self' 'sha256-)[^']*/, '');
  assert.equal(without_style(own), without_style(usual).replace("connect-src 'self'", "connect-src 'self' https: http://localhost:* http://127.0.0.1:*"));
  for (const path of ['', 'ko/', page_path('en'), 'ko/book/']) assert.match(await policy_of(path), /connect-src 'self';/);
  assert.match(open_page, /<meta name="robots" content="noindex">/);
  assert.equal(texts.ko['refused.title'].length > 0, true);
});

test('without script the page says that it needs one', async () => {
  const profile = await open_profile(browser, { javaScriptEnabled: false }), page = await profile.newPage();
  await page.goto(site.url + open_path('en'));
  assert.ok((await page.locator('main').innerText()).includes(chooser_words.en.noscript));
  assert.equal(await page.locator('input').isVisible(), false);
  await profile.close();
});
