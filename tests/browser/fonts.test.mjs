// Letters, in three engines: of every script and emoji in their colours, by the fonts of the system; where that has no Hangul, by a font that comes
// slice by slice; in a browser that guards against fingerprinting; and where they stand when a field gets the focus.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { open_pictures, picture_of } from './support/pictures.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

const latin = '/usr/share/fonts/truetype/dejavu';
const without_latin = await readdir(latin).then(() => false, () => `a system without Hangul is not tested: there is no ${latin}`);

let site, decoder, pictures, folder;
before(async () => {
  site = await serve_site();
  decoder = await open_browser();
  pictures = await open_pictures(decoder);
  folder = await mkdtemp(join(tmpdir(), 'jindan-fonts-'));
  await writeFile(join(folder, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${latin}</dir><cachedir>${folder}/cache</cachedir>
    <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias></fontconfig>`);
});
after(async () => {
  await decoder.close();
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (browser, options) => open_alone(browser, site.url + page_path(), { settings: { viewport: { width: 800, height: 740 } }, ...options });

// Where each cluster of a node's first line is drawn: [text, box].
const clusters = (page, id) => page.evaluate((wanted) => {
  const line = document.querySelector(`[data-node="${wanted}"] .jd-line`), text = /** @type {Text} */ (line.firstChild), range = document.createRange();
  return [...new Intl.Segmenter('ko').segment(text.data)].filter(({ segment }) => segment.trim()).map(({ segment, index }) => {
    range.setStart(text, index);
    range.setEnd(text, index + segment.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return [segment, { x, y, width, height }];
  });
}, id);

async function amounts(page, id) {
  const picture = await picture_of(page), out = [];
  for (const [text, box] of await clusters(page, id)) out.push([text, await pictures.ink(picture, box)]);
  return out;
}

const nearly = (one, other, part) => Math.abs(one - other) <= part * Math.max(one, other);

const letters = ['A', 'é', '한', '각', '日', '简', '☎'], emoji = ['😀', '👍🏽', '❤️', '🇰🇷'], family = '👨‍👩‍👧';
const decomposed = ['한', '각'].map((syllable) => syllable.normalize('NFD'));

async function every_letter(browser) {
  const tab = await open(browser), { widget, page } = tab;
  await widget.press('begin');
  await widget.press('q1.memo');
  await page.keyboard.insertText([...letters, ...decomposed, ...emoji, family].join(' '));
  await widget.press('q1.opt3');
  await widget.press('nav.overview');
  await widget.press('nav.result');
  await widget.place('q1.note.text');
  await page.mouse.move(1, 1);
  await widget.settled();
  const drawn = await amounts(page, 'q1.note.text'), by_text = new Map(drawn.map(([text, ink]) => [text.normalize('NFC'), ink]));
  assert.equal(by_text.size, letters.length + emoji.length + 1, drawn.map(([text]) => text).join(' '));
  for (const letter of letters) {
    assert.ok(by_text.get(letter).amount > 10, `${letter} is drawn`);
    assert.equal(by_text.get(letter).colourful, 0, `${letter} has the colour of text`);
  }
  for (const each of emoji) assert.ok(by_text.get(each).colourful > 20, `${each} has its colours`);
  assert.ok(by_text.get(family).amount > 40, 'a family is drawn');
  // Syllables that came apart are drawn like whole ones: both are there, so each comes twice.
  for (const whole of ['한', '각']) {
    const [one, other] = drawn.filter(([text]) => text.normalize('NFC') === whole).map(([, ink]) => ink.amount);
    assert.ok(nearly(one, other, 0.15), `${whole}: ${one} and ${other}`);
  }
  await tab.close();
}

async function nothing_jumps(browser) {
  const tab = await open(browser), { widget, page } = tab;
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { caret-color: transparent !important; }');
    document.adoptedStyleSheets = [sheet];
  });

  // The same field without the focus and with it; the frame around it may change, the text may not move.
  async function compare(id, what) {
    const seen = [];
    for (const focus of [false, true]) {
      if (focus) await widget.press(id);
      else await page.evaluate(() => document.activeElement.blur());
      await page.mouse.move(1, 1);
      await widget.settled();
      const { x, y, width, height } = await widget.place(id);
      seen.push(await pictures.ink(await picture_of(page), { x: x + 6, y: y + 6, width: width - 12, height: height - 12 }));
    }
    const [still, focused] = seen;
    assert.ok(still.amount > 10, `${what} is seen`);
    for (const edge of ['left', 'top', 'right', 'bottom']) assert.ok(Math.abs(still[edge] - focused[edge]) <= 1, `${what} moves: ${edge} ${still[edge]} to ${focused[edge]}`);
  }

  await compare('account', 'the hint of the name');
  await page.keyboard.insertText('한빛정밀 AV');
  await compare('account', 'the name');
  await widget.press('begin');
  await compare('q1.memo', 'the hint of the memo');
  await page.keyboard.insertText('분기마다 함께\n두 줄');
  await compare('q1.memo', 'the memo');
  await tab.close();
}

// Slices come when text asks for them, and what is around it moves.
async function letters_are_there({ page, widget }) {
  await until(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')), 'the first slice');
  do await widget.settled(); while (await page.evaluate(() => document.fonts.status !== 'loaded' && document.fonts.ready.then(() => true)));
}

async function slices_where_there_is_no_hangul(start) {
  const browser = await start({ environment: { FONTCONFIG_FILE: join(folder, 'fonts.conf') } });
  const tab = await open(browser, { expected: [/^asked for a font: .*\/files\/hangul\//] }), { widget, page } = tab;
  await letters_are_there(tab);
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')).length);
  const first = await fetched();
  assert.ok(first > 4 && first < 40, `${first} slices of many`);
  // Boxes for what is missing have all the same ink, wherever they stand; syllables differ.
  const [[one, { amount }], [other, { amount: second }], [another, { amount: third }]] = await amounts(page, 'title');
  assert.equal(one + other + another, '나의고');
  for (const [a, b] of [[amount, second], [second, third], [amount, third]]) assert.ok(a > 20 && !nearly(a, b, 0.03), `${amount} ${second} ${third}`);
  // What is typed is drawn, too, when it comes to the canvas.
  await widget.press('begin');
  await letters_are_there(tab);
  await widget.press('q1.memo');
  await page.keyboard.insertText('뷁 쀍');
  for (const id of ['q1.opt3', 'nav.overview', 'nav.result']) {
    await letters_are_there(tab);
    await widget.press(id);
  }
  await widget.place('q1.note.text');
  await page.mouse.move(1, 1);
  await letters_are_there(tab);
  const [[, rare], [, rarer]] = await amounts(page, 'q1.note.text');
  assert.ok(rare.amount > 10 && rarer.amount > 10 && !nearly(rare.amount, rarer.amount, 0.01), `${rare.amount} ${rarer.amount}`);
  assert.ok((await fetched()) > first);
  await tab.close();
  await browser.close();
}

// Only what the service worker keeps counts, not what the browser happens to have.
async function slices_without_a_server(start) {
  const own = await serve_site();
  const browser = await start({ environment: { FONTCONFIG_FILE: join(folder, 'fonts.conf') } });
  const tab = await open_alone(browser, own.url + page_path(), { expected: [/^asked for a font: .*\/files\/hangul\//] }), { widget, page } = tab;
  const visit = async () => {
    await page.reload();
    await widget.stands();
    await letters_are_there(tab);
    return amounts(page, 'title');
  };
  const kept = () => page.evaluate(async () => {
    const names = await caches.keys();
    return Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).filter(({ url }) => url.includes('/hangul/')).length));
  });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  assert.deepEqual(await kept(), [0], 'a visitor is not made to fetch the whole font');
  const [[, seen]] = await visit();
  await until(async () => (await kept()).some(Boolean), 'slices to be kept');
  await own.close();
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  const [[, offline]] = await visit();
  assert.ok(nearly(seen.amount, offline.amount, 0.02), `${seen.amount} and ${offline.amount}`);
  await tab.close();
  await browser.close();
}

async function guarded_against_fingerprinting(browser, start) {
  const guard = await start({ preferences: { 'privacy.resistFingerprinting': true } });
  const [plain, guarded] = await Promise.all([browser, guard].map(async (each) => {
    const tab = await open(each), drawn = await amounts(tab.page, 'title');
    await tab.close();
    return drawn;
  }));
  assert.deepEqual(guarded.map(([letter]) => letter), plain.map(([letter]) => letter));
  for (const [i, [letter, { amount }]] of guarded.entries()) assert.ok(amount > 10 && nearly(amount, plain[i][1].amount, 0.1), `${letter}: ${amount}`);
  await guard.close();
}

for (const [engine, { name, missing, open: start }] of Object.entries(engines)) {
  describe(name, { skip: missing, timeout: patience }, () => {
    let browser;
    before(async () => { browser = missing ? null : await start(); });
    after(() => browser?.close());

    test('letters of every script, and emoji in their colours', () => every_letter(browser));
    test('text stands still when its field gets the focus', () => nothing_jumps(browser));
    test('a font comes where the system has no Hangul', { skip: without_latin }, () => slices_where_there_is_no_hangul(start));
    if (engine === 'chromium') test('and stays without a server', { skip: without_latin }, () => slices_without_a_server(start));
    if (engine === 'firefox') test('guarded against fingerprinting', () => guarded_against_fingerprinting(browser, start));
  });
}
