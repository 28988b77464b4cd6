// The decoder that knows only the document reads every golden link, and the document's own example.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { decode } from './link_decoder.mjs';

const golden = new URL('../golden/links/', import.meta.url);
const read = (name) => readFileSync(new URL(name, golden), 'utf8');
const links = readdirSync(golden).filter((name) => name.endsWith('.link')).map((name) => name.slice(0, -5));

test('there are golden links', () => assert.ok(links.length >= 6));

for (const name of links)
    test(`reads ${name}`, () => {
        assert.deepEqual(decode(read(`${name}.link`).trim()), JSON.parse(read(`${name}.json`)));
        assert.deepEqual(decode('https://example.org/ko/x/#' + read(`${name}.link`).trim()), JSON.parse(read(`${name}.json`)));
    });

test('refuses links that were cut or altered, or are none', () => {
    const link = read('full-korean.link').trim();
    for (let n = 0; n < link.length; ++n) assert.throws(() => decode(link.slice(0, n)));
    for (let i = 0; i < link.length; ++i)
        assert.throws(() => decode(link.slice(0, i) + (link[i] === '5' ? '6' : '5') + link.slice(i + 1)));
    assert.throws(() => decode('#section-2'), /not a result link/);
    assert.throws(() => decode('j2.a.b.c'), /version 2/);
});

test('the example in the document is true', () => {
    const document = readFileSync(new URL('../../assets/link-format.md', import.meta.url), 'utf8');
    const [, link] = /^ {4}(j1\.s\.\S+)$/m.exec(document);
    const [, content] = /long names:\n\n([^]*?)\n\n/.exec(document);
    assert.deepEqual(decode(link), JSON.parse(content));
});

test('is no longer than a page and imports nothing', () => {
    const source = readFileSync(new URL('link_decoder.mjs', import.meta.url), 'utf8');
    assert.ok(source.trimEnd().split('\n').length <= 60);
    assert.doesNotMatch(source, /\bimport\b|\brequire\b/);
});
