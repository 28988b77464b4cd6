// Colours, corners and density that an embedding site asks for, by the address or by its script: what is right is drawn, what is wrong is said and left out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_article, paragraph, serve_articles } from './support/article.mjs';
import { open_alone, open_browser } from './support/browser.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site, articles;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
  articles = await serve_articles({
    '/': `<script src="${site.url}embed.js"></script><script>globalThis.told = []; addEventListener('jindan-error', event => told.push(event.detail.message))</script>
      <jindan-widget diagnostic="customer-relationship" accent="#0b6b3a" radius="4" lang="en"></jindan-widget>${paragraph(300)}`,
  });
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), articles.close()]);
});

const look = (page) => page.evaluate(() => {
  const value = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return { accent: value('--jd-accent'), radius: value('--jd-radius'), card: value('--jd-card'), scheme: getComputedStyle(document.documentElement).colorScheme, height: document.querySelector('.jd-stage').offsetHeight };
});

test('the address of a page may ask for colours, corners, density and the dark', async () => {
  const plain = await open_alone(browser, site.url + page_path());
  const usual = await look(plain.page);
  await plain.close();
  const { page, close } = await open_alone(browser, `${site.url}${page_path()}?accent=0b6b3a&radius=0&density=compact&mode=dark`);
  const asked = await look(page);
  assert.equal(usual.accent, '#1f5bff');
  assert.equal(usual.scheme, 'light dark');
  assert.notEqual(asked.accent, usual.accent);
  assert.equal(asked.radius, '0px');
  assert.equal(asked.scheme, 'dark');
  assert.notEqual(asked.card, usual.card);
  assert.ok(asked.height < usual.height, `${asked.height} and ${usual.height}`);
  await close();
});

test('an article may change them while it is open, and is told what cannot be', async () => {
  const { page, frames: [frame], widgets: [widget], close } = await open_article(browser, `${articles.origin}/`, { origins: [new URL(site.url).origin] });
  await widget.stands();
  await until(async () => (await look(frame)).accent === '#0b6b3a', 'the accent');
  assert.equal((await look(frame)).radius, '4px');
  const set = (theme) => page.evaluate((wanted) => document.querySelector('jindan-widget').setTheme(wanted), theme);
  await set({ radius: 20 });
  await until(async () => (await look(frame)).radius === '20px', 'other corners');
  assert.equal((await look(frame)).accent, '#0b6b3a', 'what is not named stays');
  for (const [theme, field] of [[{ accent: '#ffee00' }, 'accent'], [{ accent: 'red' }, 'accent'], [{ accent: '#0b6b3a', radius: 99 }, 'radius'], [{ radius: 4, density: 'dense' }, 'density'],
                                [{ density: 'regular', mode: 'night' }, 'mode'], [{ mode: 'auto', font: '}{' }, 'font']]) {
    await set(theme);
    await until(() => page.evaluate((name) => globalThis.told.at(-1)?.includes(name), field), `a complaint about ${field}`);
  }
  await page.evaluate(() => document.querySelector('jindan-widget').setAttribute('mode', 'dark'));
  await until(async () => (await look(frame)).scheme === 'dark', 'the dark');
  await close();
});

test('a font that the reader has is put before the others', async () => {
  const { page, close } = await open_alone(browser, `${site.url}${page_path()}?font=${encodeURIComponent('"DejaVu Serif", serif')}`);
  assert.match(await page.evaluate(() => getComputedStyle(document.querySelector('.jd-root')).fontFamily), /^"DejaVu Serif", serif, "Apple SD Gothic Neo"/);
  await close();
});
