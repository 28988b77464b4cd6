// Settings come from the site's owner, from addresses and from the page around: whatever they are, they are read or refused, and what was read once is read again as the same.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { mistakes_in, settings_attribute } from '../../web/build/settings.mjs';
import { settings_in_address, with_settings } from '../../web/settings.js';
import { any_json, harmed_json } from '../support/any_json.mjs';
import { one_of, random } from '../support/chance.mjs';

const example = JSON.parse(await readFile(new URL('../../assets/site-settings.example.json', import.meta.url), 'utf8'));
const names = ['theme', 'mode', 'accent', 'radius', 'font', 'density', 'sponsor', 'name', 'logo', 'link', 'calls', 'band', 'text', 'images', 'contact', 'endpoint', 'fields', 'purposes', 'ko', 'campaign', 'account', 'utm_source'];

test('any file of an owner is refused field by field, or right; what is right reaches a page as it is', () => {
  const next = random(21);
  let right = 0;
  for (let i = 0; i < 5_000; ++i) {
    const settings = i % 4 ? harmed_json(next, example, names) : any_json(next, names), mistakes = mistakes_in(settings);
    assert.ok(mistakes.every((each) => typeof each === 'string' && each.includes(' ')));
    if (mistakes.length > 0) continue;
    right += 1;
    assert.deepEqual(mistakes_in(JSON.parse(JSON.stringify(settings))), []);
    assert.ok(Object.keys(settings).every((name) => Object.hasOwn(example, name)), `what nobody knows is not right: ${JSON.stringify(settings)}`);
    assert.ok(settings.theme?.accent === undefined || typeof settings.theme.accent === 'string', JSON.stringify(settings.theme));
    const { images, ...told } = settings, attribute = /^ data-site="([^"<>]*)"$/.exec(settings_attribute(settings))?.[1] ?? '{}';
    const given = JSON.parse(attribute.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&'));
    assert.deepEqual(given, JSON.parse(JSON.stringify(told)));
    assert.deepEqual(with_settings({}, given), { ...given, theme: given.theme ?? {}, campaign: {} });
  }
  assert.ok(right > 100, `${right} were right`);
});

test('whatever the page around sends is taken as far as it can be, and once', () => {
  const next = random(22);
  for (let i = 0; i < 5_000; ++i) {
    const given = i % 4 ? harmed_json(next, { ...example, campaign: { utm_source: 'a' }, account: 'b' }, names) : any_json(next, names);
    const taken = with_settings({}, given);
    assert.ok(Object.values(taken.theme).every((value) => typeof value !== 'object'), JSON.stringify(taken.theme));
    assert.ok(Object.values(taken.campaign).every((value) => typeof value === 'string' && value.length <= 100));
    assert.deepEqual(with_settings({}, taken), taken);
    assert.deepEqual(with_settings(taken, given), taken);
  }
});

test('any address has settings', () => {
  const next = random(23), parts = ['?', '&', '=', 'mode', 'accent', 'radius', 'font', 'utm_source', '%', '%E0%A4%A', '%00', '#', '+', 'dark', '1f5bff', '__proto__', '가', '\ud800'];
  for (let i = 0; i < 5000; ++i) {
    const search = Array.from({ length: Math.floor(next() * 12) }, () => one_of(next, parts)).join(''), asked = settings_in_address(search);
    assert.ok(asked.theme.accent === undefined || asked.theme.accent.startsWith('#'));
    assert.ok(Object.values(asked.theme).every((value) => typeof value === 'string' && value !== ''));
    const taken = with_settings({}, asked);
    assert.deepEqual(with_settings({}, taken), taken);
    assert.deepEqual(Object.keys(taken).sort(), ['campaign', 'theme']);
  }
});
