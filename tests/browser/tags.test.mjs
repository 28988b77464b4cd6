// What search engines, chat programs and networks read: the head of each page, and the picture that goes with a link.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { create_share_images } from '../../web/build/share-image.mjs';
import { head_tags } from '../../web/build/tags.mjs';
import { said } from '../../web/build/template.mjs';
import { catalogue, page_path, read_diagnostic, site_root } from './support/site.mjs';

const built = (lang, id) => readFile(join(site_root, page_path(lang, id), 'index.html'), 'utf8');
const content = (html, name) => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(html)?.[1];
const data_of = (html) => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)[1]);

test('each page says what it is, in its language, and what it follows', async () => {
  for (const id of catalogue) {
    const { title, description, source } = read_diagnostic(id);
    for (const lang of ['ko', 'en']) {
      const html = await built(lang, id);
      assert.ok(html.includes(`<html lang="${lang}">`));
      assert.equal(content(html, 'og:title'), title[lang]);
      assert.equal(content(html, 'description'), content(html, 'og:description'));
      assert.equal(content(html, 'og:locale'), { ko: 'ko_KR', en: 'en_US' }[lang]);
      const data = data_of(html);
      assert.equal(data.name, title[lang]);
      assert.equal(data.description, description[lang]);
      assert.equal(data.isBasedOn.headline, source.title);
    }
  }
});

const page = {
  lang: 'en', title: 'A & B', description: 'What it is', site: 'Diagnostics', source: { title: '</script><script>alert(1)</script>', author: 'Somebody' },
};

test('addresses are absolute, and stand only where the site knows its own', () => {
  const with_address = head_tags({ ...page, at: (lang) => `https://example.org/x/${lang}/a/`, image: 'https://example.org/x/files/share.png' });
  for (const tag of [
    '<link rel="canonical" href="https://example.org/x/en/a/">', '<link rel="alternate" hreflang="ko" href="https://example.org/x/ko/a/">',
    '<link rel="alternate" hreflang="x-default" href="https://example.org/x/ko/a/">', '<meta property="og:url" content="https://example.org/x/en/a/">',
    '<meta property="og:image" content="https://example.org/x/files/share.png">', '<meta name="twitter:card" content="summary_large_image">',
    '<meta property="og:title" content="A &amp; B">',
  ]) assert.ok(with_address.includes(tag), tag);
  const without = head_tags(page);
  assert.ok(!/canonical|alternate" href|og:url|og:image|https:\/\/example/.test(without), without);
  assert.equal(content(without, 'twitter:card'), 'summary');
});

test('a text that is not in a language is that of another, as on the card', () => {
  assert.equal(said({ ko: '가', en: 'A' }, 'en'), 'A');
  assert.equal(said({ ko: '가' }, 'en'), '가');
  assert.equal(said('A', 'ko'), 'A');
  assert.equal(said(undefined, 'ko'), '');
});

test('no text of a diagnostic ends the data', () => {
  const html = head_tags(page);
  assert.equal(html.match(/<\/script>/g).length, 1);
  assert.equal(data_of(html).isBasedOn.headline, page.source.title);
});

test('the picture is a PNG of the size that is promised, and has the words of its language in it', async () => {
  const images = await create_share_images();
  const said = { title: '나의 고객관계 수준은?', text: '고객 한 곳과 나의 관계', levels: ['제한적', '자문'], mark: '진단' };
  // Letters that no slice has would all look the same, or leave nothing.
  const others = [];
  for (const title of ['나의 고객관계 수준은!', '너의 고객관계 수준은?', 'How strong is it?', '']) others.push(Buffer.from(await images.draw({ ...said, title })).toString('base64'));
  const korean = await images.draw(said);
  await images.close();
  const bytes = Buffer.from(korean);
  assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
  assert.equal(new Set([bytes.toString('base64'), ...others]).size, 5, 'each has other letters');
});
