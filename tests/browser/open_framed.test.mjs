// Diagnostics of others in articles, by <jindan-widget src>, and as the preview of an author's page of the same site.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { filled_in, open_words } from '../../web/open-words.js';
import { pasted } from './support/addresses.mjs';
import { height_of, open_article, serve_articles } from './support/article.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { expected_result } from './support/expected.mjs';
import { open_path, serve_others, whose } from './support/others.mjs';
import { fill_in } from './support/quick.mjs';
import { diagnostic, items, read_diagnostic, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

const mine = { ...diagnostic, title: { ko: '협력 진단', en: 'Working together' } };
const told_script = "globalThis.told = []; for (const type of ['ready', 'complete', 'error']) document.addEventListener(`jindan-${type}`, ({ detail }) => told.push([type, detail]));";

let browser, site, others, articles;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  others = await serve_others({ '/my.json': { body: JSON.stringify(mine) }, '/broken.json': { body: JSON.stringify({ ...mine, items: [] }) } });
  const script = `<script src="/told.js"></script><script src="${site.url}embed.js"></script>`;
  articles = await serve_articles({
    '/told.js': { script: told_script },
    '/': `${script}<jindan-widget src="${others.at('/my.json')}" lang="en" mode="dark"></jindan-widget>`,
    '/broken': `${script}<jindan-widget src="${others.at('/broken.json')}"></jindan-widget>`,
    '/wrong': `${script}${['ftp://example.org/my.json', 'data:application/json,{}', 'http://['].map((src) => `<jindan-widget src="${src}"></jindan-widget>`).join('')}`,
    '/insecure': `${script}<jindan-widget src="http://example.org/my.json"></jindan-widget>`,
    '/bare': `<iframe src="${site.url}ko/open/?embed" width="700" height="400" title="진단"></iframe>`,
    '/preview': `<iframe src="${site.url}ko/open/?preview&embed" width="700" height="400" title="진단"></iframe>`,
  });
});
after(() => Promise.all([browser.close(), site.close(), others.close(), articles.close()]));

const open = (path, how = {}) => open_article(browser, articles.origin + path, { origins: [new URL(site.url).origin, others.origin], ...how });
const told = (page, wanted) => page.evaluate((type) => globalThis.told.filter(([each]) => each === type).map(([, detail]) => detail), wanted);

// As tall as all of its content, whose it is with it.
const fits = (holder, frame) => until(async () => {
  const [outside, inside, scrolls] = [await height_of(holder), ...await frame.evaluate(() => [document.body.offsetHeight, document.documentElement.scrollHeight > innerHeight])];
  return outside >= inside && outside < inside + 2 && !scrolls;
}, 'a frame as tall as what is in it');

test('in an article: as tall as its content, and whose it is', async () => {
  const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open('/');
  await widget.stands();
  assert.equal(frame.url(), `${site.url}${open_path('en', others.at('/my.json'))}&embed=&mode=dark`);
  assert.equal(await whose(frame), filled_in(open_words.en.from_host, others.host, new URL(site.url).host));
  assert.equal(await frame.locator('html').evaluate((el) => el.classList.contains('jd-dark')), true);
  const popup = page.waitForEvent('popup');
  await widget.press('app');
  const app = await popup;
  assert.equal(app.url(), site.url + open_path('en', others.at('/my.json')), 'a page of its own has the same');
  await app.close();
  await widget.begin();
  await fits(holder, frame);
  await widget.press('nav.start');
  await page.evaluate(() => document.querySelector('jindan-widget').setLanguage('ko'));
  await until(async () => (await whose(frame)) === filled_in(open_words.ko.from_host, others.host, new URL(site.url).host), 'whose it is in the other language');
  await fill_in(frame, { answer: () => 3 });
  await widget.shown('points');
  await fits(holder, frame);
  assert.deepEqual((await told(page, 'ready')).map(({ diagnostic: id, title }) => [id, title]), [[mine.id, mine.title.en]]);
  assert.deepEqual((await told(page, 'complete')).map(({ score }) => score), [48]);
  assert.equal(await widget.has('book'), false);
  await close();
});

test('in an article: what goes wrong is said there and to the article, and tried again', async () => {
  const { page, holders: [holder], frames: [frame], widgets: [widget], close } = await open('/broken');
  await frame.locator('.jd-failure').waitFor();
  await fits(holder, frame);
  const [title] = open_words.ko.failures.problems;
  assert.equal(await frame.locator('h1').innerText(), title);
  await until(async () => (await told(page, 'error')).length === 1, 'the article to be told');
  assert.deepEqual(await told(page, 'error'), [{ message: title }]);
  assert.deepEqual(await told(page, 'ready'), []);
  assert.equal(await frame.locator('a:not([hreflang])').count(), 0, 'nothing else is opened in an article');
  others.files['/broken.json'] = others.files['/my.json'];
  await frame.locator('button').click();
  await widget.stands();
  assert.equal(await widget.text('title'), mine.title.ko);
  await close();
});

test('in an article: addresses that cannot be opened are told in the console, and one that is missing or not secure in the frame', async () => {
  const wrong = await open('/wrong', { many: 0, expected: [/is no diagnostic of/] });
  assert.equal((await told(wrong.page, 'error')).length, 3);
  assert.equal(await wrong.page.locator('iframe').count(), 0);
  await wrong.close();
  const insecure = await open('/insecure');
  await insecure.frames[0].locator('.jd-failure').waitFor();
  assert.equal(await insecure.frames[0].locator('h1').innerText(), open_words.ko.failures.insecure[0]);
  await insecure.close();
  const bare = await open('/bare');
  await bare.frames[0].locator('.jd-failure').waitFor();
  assert.equal(await bare.frames[0].locator('h1').innerText(), open_words.ko.failures.no_address[0]);
  await bare.close();
});

// An author's page of the site: `send` puts a text into the preview, `said` is what came from it.
async function open_author() {
  const address = `${site.url}author`, preview = '<iframe src="ko/open/?preview" width="700" height="600" title="preview"></iframe>';
  const script = 'globalThis.said = []; addEventListener("message", ({ data, source, origin }) => said.push({ ...data, ours: source === frames[0] && origin === location.origin }));';
  const tab = await open_alone(browser, address, {
    ready: false,
    async prepare(page) {
      await page.addInitScript(`if (window === top) { ${script} }`);
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="ko"><title>author</title><link rel="icon" href="data:,">${preview}<iframe srcdoc="<p>another"></iframe>` }));
    },
  });
  const holder = await tab.page.locator('iframe').first().elementHandle(), frame = await holder.contentFrame();
  const said = (what) => tab.page.evaluate((wanted) => globalThis.said.filter(({ jindan }) => jindan === wanted), what);
  await until(async () => (await said('preview-ready')).length === 1, 'the preview to listen');
  return { ...tab, holder, frame, said, send: (text, theme) => tab.page.evaluate((message) => frames[0].postMessage(message, location.origin), { jindan: 'diagnostic', text, theme }) };
}

test('as a preview: each text in place of the one before, its height is told, and nothing is kept', async () => {
  const { page, frame, said, send, holder, close } = await open_author(), widget = widget_in(page, frame);
  const shows = (title) => until(async () => (await frame.locator('main').count()) === 1 && (await frame.locator('h1').allInnerTexts()).map((each) => each.trim()).join() === title, title);
  await send(JSON.stringify(mine), { mode: 'dark', accent: '#0b6e4f' });
  await widget.stands();
  await shows(mine.title.ko);
  assert.equal(await frame.locator('.jd-foreign').isVisible(), false);
  assert.equal(await frame.locator('html').evaluate((el) => el.classList.contains('jd-dark')), true);
  const told_height = async () => (await said('preview')).at(-1)?.height;
  await until(async () => (await told_height()) === Math.ceil(await frame.evaluate(() => document.body.getBoundingClientRect().height)), 'its height');
  await holder.evaluate((el, height) => { el.height = height; }, await told_height());
  await widget.press(`${items[0]}.opt3`);
  await until(async () => (await widget.chosen(items[0]).catch(() => null)) === 3 || widget.has('nav.next'), 'the answer');

  await send(JSON.stringify(read_diagnostic('key-account')), { mode: 'light' });
  await shows(read_diagnostic('key-account').title.ko);
  await until(() => frame.evaluate(() => document.documentElement.classList.contains('jd-light') && !document.documentElement.classList.contains('jd-dark')), 'the light colours');
  await send(JSON.stringify({ ...mine, items: [] }));
  await shows(open_words.ko.failures.problems[0]);
  assert.match(await frame.locator('details li').first().innerText(), /\d+행/);
  assert.equal(await frame.locator('.jd-failure a, .jd-failure button').count(), 0);
  // One right after the other: the last stands.
  await Promise.all(['하나', '둘', '셋'].map((title) => send(JSON.stringify({ ...mine, title: { ko: title, en: title } }))));
  await shows('셋');
  await widget.stands();
  await widget.at_rest();
  assert.equal(await widget.has('begin'), true, 'it begins anew');
  assert.deepEqual(await page.evaluate(async () => [Object.keys(localStorage), (await indexedDB.databases()).length]), [[], 0]);
  assert.equal((await said('preview')).every(({ ours, height }) => ours && height > 0), true);
  await close();
});

test('as a preview: nobody but the page around it is heeded', async () => {
  const { page, frame, send, close } = await open_author();
  // A text that is heeded gets a place in the page at once.
  const heeded = (inside) => inside.evaluate(() => new Promise((told) => { probe.later(() => told(document.querySelectorAll('main').length > 1)); }));
  await send(JSON.stringify(mine));
  assert.equal(await heeded(frame), true);
  await widget_in(page, frame).stands();
  const sources = await frame.evaluateHandle(() => {
    const all = [];
    addEventListener('message', ({ source }) => all.push(source === parent ? 'parent' : source === window ? 'itself' : 'another'));
    return all;
  });
  await page.evaluate(() => {
    const script = Object.assign(frames[1].document.createElement('script'), { textContent: "parent.frames[0].postMessage({ jindan: 'diagnostic', text: '{}' }, '*')" });
    frames[1].document.body.append(script);
    frames[0].postMessage({ jindan: 'other', text: '{}' }, '*');
    frames[0].postMessage({ jindan: 'diagnostic', text: 7 }, '*');
  });
  await frame.evaluate(() => postMessage({ jindan: 'diagnostic', text: '{}' }, '*'));
  await until(async () => (await sources.evaluate((all) => all.length)) === 4, 'all of them to arrive');
  assert.deepEqual((await sources.jsonValue()).sort(), ['another', 'itself', 'parent', 'parent']);
  assert.equal(await heeded(frame), false);
  await close();
  // Of another origin: it is not told that there is one, and not heeded.
  const elsewhere = await open('/preview', { expected: [/target origin|recipient window/] });
  await elsewhere.page.evaluate(() => {
    globalThis.heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
    frames[0].postMessage({ jindan: 'diagnostic', text: '{}' }, '*');
  });
  const [inside] = elsewhere.frames;
  assert.equal(await heeded(inside), false);
  assert.deepEqual(await elsewhere.page.evaluate(() => heard.filter(({ jindan }) => typeof jindan === 'string')), []);
  await elsewhere.close();
});

// From an address, to the result, which is kept and handed on; and from a file.
for (const { name, open: open_engine, missing } of Object.values(engines))
  test(`a diagnostic of others in ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const engine = await open_engine(), how = { origins: [others.origin] };
    t.after(() => engine.close());
    const tab = await open_alone(engine, site.url + open_path('ko', others.at('/my.json')), how), { page, widget } = tab;
    const is_theirs = async ({ page: shown }) => assert.ok((await whose(shown)).includes(others.host));
    assert.equal(await widget.text('title'), mine.title.ko);
    await is_theirs(tab);
    await widget.begin();
    for (const index of items.keys()) await widget.answer(index, 4);
    assert.deepEqual(await widget.result(), expected_result(64));
    await page.reload();
    await widget.stands();
    assert.deepEqual(await widget.result(), expected_result(64));
    await widget.press('share.copy');
    await widget.shown('notice');
    const other = await open_alone(engine, await pasted(page), how);
    await other.widget.shown('shared.note');
    assert.deepEqual(await other.widget.result(), expected_result(64));
    await is_theirs(other);
    await other.close();
    const chooser = page.waitForEvent('filechooser');
    await page.goto(site.url + open_path('en'));
    await page.locator('.jd-by-file button').click();
    await (await chooser).setFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(mine)) });
    await widget.stands();
    assert.equal(await widget.text('title'), mine.title.en);
    assert.ok((await whose(page)).includes('theirs.json'));
    await tab.close();
  });
