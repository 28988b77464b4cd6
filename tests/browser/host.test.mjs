// Articles as people write them: our own element, a link, elements that come late or move, two on a page with hostile style sheets, strict policies, right to
// left, narrow columns; what the article is told, and what it may ask for.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fits, height_of, loaded, open_article, paragraph, serve_articles } from './support/article.mjs';
import { open_alone } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { items, page_path, read_diagnostic, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

const reserved = 128;  // CSS px: what may be left over of the height that was reserved

const { title } = read_diagnostic('customer-relationship');

const hostile = `<style>
  * { box-sizing: content-box !important; padding: 1px !important; margin: 7px !important; font: 3px monospace !important; }
  iframe { max-width: 90px !important; display: none !important; transform: rotate(9deg) !important; }
  iframe, jindan-widget { height: 33px !important; }
</style>`;

let site, articles;
before(async () => {
  site = await serve_site();
  const script = `<script src="${site.url}embed.js"></script>`;
  const widget = (more = '', inside = '') => `<jindan-widget diagnostic="customer-relationship" ${more}>${inside}</jindan-widget>`;
  // Everything that is told, in order.
  const record = `<script>globalThis.told = []; for (const type of ['ready', 'start', 'answer', 'progress', 'complete', 'share', 'lead', 'error', 'height'])
    addEventListener('jindan-' + type, event => told.push([type, event.detail, event.target.id || event.target.localName]));</script>`;
  const pages = {
    '/element': `${script}${record}${paragraph(200)}${widget()}${paragraph(900)}`,
    '/async': `${record}${paragraph(100)}${widget('lang="en" style="display:block;min-height:1226px"')}${paragraph(900)}<script async src="${site.url}embed.js"></script>`,
    '/link': `${record}<p><a data-jindan href="${site.url}${page_path()}">고객관계 진단</a></p><p id="after">다음 단락</p>${script}`,
    '/late': `${script}${script}${record}${paragraph(100)}`,
    '/two': `${hostile}${script}${widget('lang="ko" id="one"')}${widget('lang="en" id="two"')}`,
    '/still': `<meta name="viewport" content="width=device-width">${script}${paragraph(100)}${widget()}${paragraph(900)}`,
    '/far': `${script}${paragraph(1500)}${widget()}${paragraph(5000)}${widget('lang="en"')}`,
    '/right-to-left': { body: `${script}${paragraph(50)}${widget()}`, attributes: 'dir="rtl"' },
    '/narrow': `${script}<div style="width:320px;margin:0 auto">${widget()}</div>`,
    '/sandboxed': `${script}<iframe data-jindan sandbox="allow-scripts allow-same-origin allow-popups allow-downloads" src="${site.url}${page_path()}?embed" style="width:100%;border:0" title="진단"></iframe>`,
    '/settings': `${script}${record}${widget('account="한빛정밀" mode="dark"', `<script type="application/json">${JSON.stringify({
      sponsor: { name: '한빛 컨설팅', link: 'https://example.com/', logo: 'http://example.com/logo.png' },
      calls: [{ band: [1, 2], text: '상담 신청', link: 'https://example.com/low' }, { band: 3, text: { ko: '사례 보기', en: 'See cases' }, link: 'https://example.com/high' },
              { text: 'x'.repeat(81), link: 'javascript:alert(1)' }],
    })}</script>`)}`,
    '/comments': `${script}${record}<a data-jindan data-src="javascript:globalThis.ran=1//">x</a><a data-jindan href="https://example.com/ko/customer-relationship/">x</a>
      <jindan-widget src="javascript:globalThis.ran=1//${site.url}"></jindan-widget><a data-jindan href="http://[">x</a>
      <a data-jindan href="${site.url}ko/open/?src=https%3A%2F%2Fexample.com%2Fmine.json">x</a><a data-jindan data-src="https://example.com/mine.json">x</a>
      <p><a data-jindan href="${site.url}${page_path()}">고객관계 진단</a></p>`,
    '/inside': `${script}${widget('', `<a href="${site.url}${page_path()}">고객관계 진단</a>`)}`,
    '/mistakes': `${script}${record}${widget('accent="red" radius="99" density="x" mode="night"', '<script type="application/json">{ "sponser": {}, "theme": { "radius": 99, "colour": "red" } }</script>')}`,
    '/no-json': `${record}<script>{ const { error } = console; console.error = (...all) => { told.push(['console', all.join(' ')]); error(...all); }; }</script>${script}${widget('', '<script type="application/json">{ "account": "한빛정밀", }</script>')}`,
    '/unknown': `${script}${record}<jindan-widget diagnostic="nothing"><a href="${site.url}">진단 모음</a></jindan-widget>`,
  };
  pages['/strict'] = { body: `${script}${widget()}`, policy: `default-src 'none'; img-src data:; frame-src ${new URL(site.url).origin}; script-src ${new URL(site.url).origin}` };
  articles = await serve_articles(pages);
});
after(() => Promise.all([site.close(), articles.close()]));

const told = (page, ...types) => page.evaluate((wanted) => globalThis.told.filter(([type]) => wanted.includes(type)).map(([type, detail]) => [type, detail]), types);

for (const engine of Object.values(engines)) {
  test(`articles in ${engine.name}`, { skip: engine.missing, timeout: patience }, async (t) => {
    const browser = await engine.open({ frames: true });
    const open = (path, how) => open_article(browser, articles.origin + path, { origins: [new URL(site.url).origin], ...how });
    // WebKitGTK has the journeys: a widget is answered, told of and asked things.
    const journeys_alone = engine === engines.webkit, in_two = (...how) => !journeys_alone && t.test(...how);

    for (const path of ['/element', ...journeys_alone ? [] : ['/async', '/strict', '/right-to-left', '/narrow', '/sandboxed', '/link']]) {
      await t.test(`${path.slice(1)}: as tall as its content, and it can be answered`, async () => {
        const { widgets: [widget], holders: [holder], frames: [frame], close, page } = await open(path);
        await widget.stands();
        await fits(holder, frame, reserved);
        const { width } = await holder.boundingBox();
        assert.ok(width >= 320 && (path !== '/narrow' || width === 320), `it is ${width} px wide`);
        await widget.begin();
        for (let index = 0; index < 3; ++index) await widget.answer(index, 3);
        await widget.press('nav.back');
        assert.equal(await widget.chosen(items[2]), 3);
        if (path === '/async') assert.equal(await frame.evaluate(() => document.documentElement.lang), 'en');
        await fits(holder, frame);
        assert.equal(await holder.evaluate((/** @type {HTMLElement} */ el) => el.title), { '/sandboxed': '진단', '/link': '고객관계 진단', '/async': title.en }[path] ?? title.ko);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing sticks out');
        await close();
      });
    }

    await in_two('two with hostile style sheets around: each whole, each its own', async () => {
      const { page, widgets: [korean, english], holders, frames, close } = await open('/two', { many: 2, settings: { viewport: { width: 700, height: 1000 } } });
      for (const widget of [korean, english]) await widget.stands();
      for (const i of [0, 1]) await fits(holders[i], frames[i], reserved);
      await korean.begin();
      await english.begin();
      await korean.answer(0, 1);
      await english.answer(0, 5);
      await korean.press('nav.back');
      await english.press('nav.back');
      assert.deepEqual([await korean.chosen(items[0]), await english.chosen(items[0])], [1, 5]);
      await page.evaluate(() => document.querySelector('#two').goTo(4));
      await english.shown(items[4]);
      assert.equal(await korean.has(items[4]), false);
      await close();
    });

    await in_two('below the fold it is loaded and has its height before it is seen; far below it is not loaded', async () => {
      const { page, close } = await open_alone(browser, `${articles.origin}/far`, {
        ready: false, origins: [new URL(site.url).origin], settings: { viewport: { width: 800, height: 600 } },
      });
      const [near, far] = await page.locator('iframe').elementHandles();
      await fits(near, await loaded(near), reserved);
      assert.equal(await page.evaluate(() => scrollY), 0);
      assert.equal(await far.evaluate((/** @type {HTMLIFrameElement} */ el) => el.src), '');
      assert.ok(await height_of(far) > 800, 'room is made for it all the same');
      await far.scrollIntoViewIfNeeded();
      await widget_in(page, await loaded(far)).stands();
      await close();
    });

    await t.test('what the article is told: places, never answers, notes or names', async () => {
      const { page, widgets: [widget], close } = await open('/element');
      await widget.stands();
      await widget.node('account').fill('비밀전자');
      await widget.begin();
      for (let index = 0; index < 16; ++index) {
        if (index === 2) {
          await widget.press('q3.memo');
          await page.keyboard.insertText('비밀 메모');
        }
        await widget.answer(index, 4);
      }
      const result = await widget.result();
      const complete = { diagnostic: 'customer-relationship', version: '1.0.0', score: 64, band: result.level, name: result.name };
      await until(async () => (await told(page, 'complete')).length > 0, 'the result to be told');
      assert.deepEqual(await told(page, 'ready', 'start', 'complete'), [
        ['ready', { diagnostic: 'customer-relationship', version: '1.0.0', lang: 'ko', title: title.ko }], ['start', {}], ['complete', complete]]);
      assert.deepEqual(await told(page, 'answer'), items.map((_, index) => ['answer', { index }]));
      assert.deepEqual(await told(page, 'progress'), items.map((_, index) => ['progress', { answered: index + 1, of: 16 }]));
      assert.deepEqual(await page.evaluate(() => document.querySelector('jindan-widget').getResult()), complete);
      assert.doesNotMatch(JSON.stringify(await page.evaluate(() => globalThis.told)), /비밀/);
      const heights = await told(page, 'height');
      assert.ok(heights.length > 0 && heights.every(([, { height }]) => Number.isInteger(height)));
      // Told again when it is another one.
      await widget.press('nav.overview');
      await widget.press('q1.edit');
      await widget.press('q1.opt5');
      await widget.press('nav.overview');
      await widget.press('nav.result');
      await until(async () => (await told(page, 'complete')).length === 2, 'the new result');
      assert.equal((await told(page, 'complete'))[1][1].score, 65);
      await close();
    });

    await t.test('what the article may ask for', async () => {
      const { page, widgets: [widget], frames: [frame], close } = await open('/late', { many: 0 }).then(async (tab) => {
        // Before there is any frame.
        await tab.page.evaluate(() => {
          const el = Object.assign(document.createElement('jindan-widget'), { id: 'mine' });
          el.setAttribute('diagnostic', 'customer-relationship');
          document.body.append(el);
          el.prefill({ account: '한빛정밀', campaign: { utm_source: 'letter' } });
          el.setLanguage('en');
          globalThis.asked = el.getResult();
        });
        const holder = await tab.page.locator('iframe').elementHandle(), its = await loaded(holder);
        return { ...tab, frames: [its], widgets: [widget_in(tab.page, its)] };
      });
      await widget.stands();
      await frame.waitForURL('**/en/**');
      assert.equal(await page.evaluate(() => globalThis.asked), null);
      assert.equal(await widget.value('account'), '한빛정밀');
      await page.evaluate(() => document.querySelector('#mine').goTo(6));
      await widget.shown(items[6]);
      await page.evaluate(() => document.querySelector('#mine').setTheme({ mode: 'dark' }));
      await until(() => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme === 'dark'), 'the dark');
      await widget.settled();
      await widget.press(`${items[6]}.opt2`);
      await page.evaluate(() => document.querySelector('#mine').restart());
      await widget.shown('begin');
      assert.ok(await widget.has('kept'), 'what was open is kept');
      // What makes no sense does nothing.
      await page.evaluate(() => {
        const el = document.querySelector('#mine');
        el.goTo(99); el.goTo('nowhere'); el.goTo(null); el.setLanguage('xx'); el.prefill(null); el.setTheme(7);
      });
      await widget.press('begin');
      await widget.shown(items[0]);
      // Moved to another place, it is opened anew there; taken away, nothing is left.
      await page.evaluate(() => document.body.prepend(document.querySelector('#mine')));
      await until(() => page.evaluate(() => globalThis.told.filter(([type]) => type === 'ready').length === 2), 'the widget in its new place');
      const markup = await page.evaluate(() => {
        const el = document.querySelector('#mine');
        el.destroy();
        return [el.outerHTML, el.shadowRoot.innerHTML];
      });
      assert.deepEqual(markup, ['<jindan-widget id="mine" diagnostic="customer-relationship"></jindan-widget>', '<slot></slot>']);
      await page.evaluate(() => Jindan.destroy());
      assert.equal(await page.evaluate(() => 'Jindan' in globalThis), false);
      await close();
    });

    await in_two('a link becomes a widget and is a link again', async () => {
      const { page, holders: [holder], widgets: [widget], close } = await open('/link');
      await widget.stands();
      assert.equal(await page.locator('a').isVisible(), false);
      await page.evaluate(() => Jindan.of(document.querySelector('a')).destroy());
      assert.equal(await page.locator('iframe').count(), 0);
      assert.equal(await page.evaluate(() => document.querySelector('p').outerHTML.includes('style')), false);
      assert.equal(await page.locator('a').isVisible(), true);
      assert.ok(holder);
      await close();
    });

    await in_two('what is inside of an element is seen before and after it is a widget', async () => {
      const { page, widgets: [widget], close } = await open('/inside');
      await widget.stands();
      assert.equal(await page.locator('a').isVisible(), false);
      await page.evaluate(() => document.querySelector('jindan-widget').destroy());
      assert.equal(await page.locator('a').isVisible(), true);
      await page.evaluate(() => Jindan.adopt(document.querySelector('jindan-widget')));
      await until(async () => !await page.locator('a').isVisible(), 'the widget to be there again');
      await close();
    });

    await in_two('settings: what is wrong is said, what is right is there', async () => {
      const { page, widgets: [widget], frames: [frame], holders: [holder], close } = await open('/settings');
      await widget.stands();
      assert.equal(await widget.value('account'), '한빛정밀');
      assert.equal(await holder.evaluate((/** @type {HTMLElement} */ el) => el.title), title.ko, 'not the JSON inside');
      assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'dark');
      // What the reader has taken out stays out.
      await widget.node('account').fill('');
      await page.evaluate(() => document.querySelector('jindan-widget').setTheme({ radius: 8 }));
      await until(() => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--jd-radius').trim() === '8px'), 'other corners');
      assert.equal(await widget.value('account'), '');
      const complaints = async () => (await told(page, 'error')).map(([, { message }]) => message.split(':')[0]);
      assert.deepEqual(await complaints(), ['sponsor.logo']);
      for (const [answer, call] of [[1, '상담 신청 https://example.com/low'], [5, '']]) {
        await fits(holder, frame);  // a page that gets shorter moves what is pressed
        if (await widget.has('begin')) await widget.begin();
        for (let index = 0; index < 16; ++index) await widget.answer(index, answer);
        await widget.shown('points');
        const shown = await frame.locator('.jd-calls a').evaluateAll((all) => all.map((el) => `${el.textContent} ${el.href} ${el.target} ${el.rel} ${el.title}`));
        assert.deepEqual(shown, call ? [`${call} _blank noopener 새 창에서 열립니다`] : []);
        await fits(holder, frame);
        await widget.press('nav.start');
        await widget.shown('another');
        await fits(holder, frame);
        await widget.press('another');
        await until(() => widget.has('begin'), 'a new record');
      }
      assert.deepEqual([...new Set(await complaints())], ['sponsor.logo', 'calls[2].text', 'calls[2].link']);
      await close();
    });

    await in_two('a setting that cannot be used is told once, by its name, and is in the console', async () => {
      const said = /** @type {string[]} */ ([]);
      const { page, widgets: [widget], close } = await open('/mistakes', { prepare: async (tab) => tab.on('console', (message) => said.push(message.text())) });
      await widget.stands();
      const messages = async () => (await told(page, 'error')).map(([, { message }]) => message);
      const names = async () => (await messages()).map((message) => message.split(':')[0]).sort();
      const all = ['sponser', 'theme.accent', 'theme.colour', 'theme.density', 'theme.mode', 'theme.radius'];
      await until(async () => (await names()).length >= all.length, 'all to be told');
      // What comes after it has been heard: nothing more was on its way.
      await page.evaluate(() => document.querySelector('jindan-widget').goTo(0));
      await widget.shown(items[0]);
      assert.deepEqual(await names(), all);
      for (const message of await messages()) assert.ok(said.includes(`jindan: ${message}`), message);
      // A wish of its own is a mistake of its own.
      await page.evaluate(() => document.querySelector('jindan-widget').setTheme({ accent: 'red' }));
      await until(async () => (await names()).filter((name) => name === 'theme.accent').length === 2, 'it to be told again');
      await close();
    });

    await in_two('JSON that cannot be read is one error, and the diagnostic is there without it', async () => {
      const { page, widgets: [widget], close } = await open('/no-json', { expected: [/jindan: settings:/] });
      await widget.stands();
      assert.equal(await widget.value('account'), '');
      const all = await told(page, 'error', 'console');
      assert.deepEqual(all.map(([type]) => type), ['console', 'error']);
      assert.match(all[1][1].message, /^jindan: settings: SyntaxError/);
      assert.equal(all[0][1], all[1][1].message);
      await close();
    });

    await in_two('it moves nothing of the article', { skip: engine !== engines.chromium && 'only Chromium tells of shifts' }, async () => {
      for (const width of [412, 700, 1024]) {
        const { page, widgets: [widget], holders: [holder], frames: [frame], close } = await open('/still', { settings: { viewport: { width, height: 1600 } } });
        await widget.stands();
        await fits(holder, frame, reserved);
        const shifts = await page.evaluate(() => new Promise((told) => {
          new PerformanceObserver((list) => told(list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
          probe.later(() => told([]), 200);
        }));
        assert.deepEqual(shifts, [], `${width} px`);
        await close();
      }
    });

    await in_two('what readers may write in an article makes no widget of another site, and no script', async () => {
      const { page, widgets: [widget], close } = await open('/comments', { expected: [/is no diagnostic of/] });
      await widget.stands();
      assert.equal((await told(page, 'error')).length, 6);
      assert.equal(await page.locator('iframe').count(), 1, 'the one that leads to a diagnostic of the site');
      assert.equal(await page.evaluate(() => 'ran' in globalThis), false);
      await close();
    });

    await in_two('the script is taken out and put in again: the elements come back to life', async () => {
      const { page, close } = await open('/element');
      await page.evaluate(() => Jindan.destroy());
      assert.equal(await page.locator('iframe').count(), 0);
      await page.evaluate((src) => document.body.append(Object.assign(document.createElement('script'), { src })), `${site.url}embed.js`);
      const holder = await page.locator('iframe').elementHandle();
      await widget_in(page, await loaded(holder)).stands();
      assert.equal(await page.evaluate(() => document.querySelector('jindan-widget').getResult()), null);
      await close();
    });

    await in_two('what was answered before the widget was there is told after it is', { skip: engine !== engines.chromium && 'only Chromium can be made to wait' }, async () => {
      let go_on = () => {};
      const gate = /** @type {Promise<void>} */ (new Promise((open_it) => { go_on = open_it; }));
      const { page, close } = await open_alone(browser, `${articles.origin}/element`, {
        ready: false, origins: [new URL(site.url).origin], settings: { viewport: { width: 800, height: 600 } },
        prepare: (tab) => tab.route(/\.wasm$/, (route) => gate.then(() => route.continue())),
      });
      const frame = await loaded(await page.locator('iframe').elementHandle());
      await frame.locator('.jd-live .jd-choice').nth(3).click();
      go_on();
      await widget_in(page, frame).stands();
      await until(async () => (await told(page, 'progress')).length > 0, 'how far the reader is');
      assert.deepEqual((await told(page, 'ready', 'start', 'answer', 'progress')).map(([type]) => type), ['ready', 'start', 'answer', 'progress']);
      await close();
    });

    await in_two('a diagnostic that does not exist: said, and the link inside can be followed', async () => {
      const { page, close } = await open('/unknown', { many: 0, expected: [/is no diagnostic of/] });
      assert.deepEqual(await told(page, 'error'), [['error', { message: `jindan: ${site.url}ko/nothing/ is no diagnostic of ${site.url}` }]]);
      assert.equal(await page.locator('a').isVisible(), true);
      await close();
    });
    await browser.close();
  });
}
