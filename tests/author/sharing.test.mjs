// A draft in a link: what is packed is what comes out, and a link that was cut or changed on its way gives null or a text, never an error.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { link_of, text_in } from '../../web/author/sharing.js';
import { one_of, random } from '../support/chance.mjs';

const page = 'https://example.org/ko/author/', parts = ['', 'a', '가', '😀', '\ud800', '\udc00', '\ufeff', '\u0000', '{"id": "a"}', '\r\n', 'x'.repeat(2000), '한빛'.repeat(500)];

/** @param {() => number} next */
const any_text = (next) => Array.from({ length: Math.floor(next() * 12) }, () => (next() < 0.7 ? one_of(next, parts) : String.fromCharCode(next() * 0x10000))).join('');

const fragment_of = async (text) => (await link_of(text, page)).slice(page.length);

test('what is packed is what comes out, but for halves of characters', async () => {
  const next = random(11);
  for (const text of ['', '\ufeff{}', ...parts, ...Array.from({ length: 200 }, () => any_text(next)), '진단 '.repeat(1_000_000)]) {
    const link = await link_of(text, page);
    assert.match(link.slice(page.length), /^#draft=[\w-]*$/);
    assert.equal(await text_in(link.slice(page.length)), text.toWellFormed());
  }
});

test('a link that was cut, or of which a letter is another, gives null or a text', async () => {
  const next = random(12), letters = 'AZaz09-_=+/%# é\u0000';
  for (const text of ['', 'a', '{"id": "a", "title": {"ko": "진단"}}', ...Array.from({ length: 6 }, () => any_text(next).slice(0, 400))]) {
    const fragment = await fragment_of(text), begins = fragment.indexOf('=') + 1;
    for (let at = begins; at < fragment.length; at += 1) {
      const cut = await text_in(fragment.slice(0, at));
      assert.ok(cut === null || text.toWellFormed().startsWith(cut), `cut at ${at} of ${fragment}`);
      const changed = await text_in(fragment.slice(0, at) + one_of(next, [...letters]) + fragment.slice(at + 1));
      assert.ok(changed === null || typeof changed === 'string', `changed at ${at} of ${fragment}`);
    }
  }
  for (const other of ['', '#', '#draft', '#j1', '#Draft=']) assert.equal(await text_in(other), undefined);
});

test('a small link that would be more than eight megabytes gives null, without being unpacked whole', async () => {
  const fits = 'x'.repeat(8 * 1024 * 1024);
  assert.equal(await text_in(await fragment_of(fits)), fits);
  assert.equal(await text_in(await fragment_of(`${fits}x`)), null);
  const bomb = await fragment_of('x'.repeat(64 * 1024 * 1024)), before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().arrayBuffers - before); }, 1);
  assert.equal(await text_in(bomb), null);
  clearInterval(watch);
  assert.ok(most < 32 * 1024 * 1024, `${most} bytes`);
});
