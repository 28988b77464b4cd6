// The file of a site's owner: what is wrong in it is said field by field, what is right gets into the pages of diagnostics and their policy.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { mistakes_in, read_settings } from '../../web/build/settings.mjs';
import { page_path, site_root } from './support/site.mjs';

const project = new URL('../..', import.meta.url);
const example_path = new URL('assets/site-settings.example.json', project);
const example = JSON.parse(await readFile(example_path, 'utf8'));

const read = (escaped) => escaped.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The mistakes in the example after a change. */
function changed(change) {
  const settings = structuredClone(example);
  change(settings);
  return mistakes_in(settings);
}

test('the example, nothing at all, and one text for all languages are right', () => {
  assert.deepEqual(mistakes_in(example), []);
  assert.deepEqual(mistakes_in({}), []);
  assert.deepEqual(changed(({ sponsor, contact }) => {
    sponsor.name = 'Hanbit';
    contact.purposes[0].items = { ko: '이름' };
    contact.endpoint = 'http://localhost:9000/leads';
    delete contact.required;
  }), []);
});

for (const [what, change, ...expected] of [
  ['an accent that is no colour', (s) => { s.theme.accent = 'blue'; }, 'theme.accent is no colour such as #1f5bff: "blue"'],
  ['an accent that is too faint', (s) => { s.theme.accent = '#ffff00'; }, 'theme.accent has a contrast to white of 1, less than 4.5: "#ffff00"'],
  ['a radius too large', (s) => { s.theme.radius = 25; }, 'theme.radius is no number from 0 to 24: 25'],
  ['a font that ends its declaration', (s) => { s.theme.font = 'a; color: red'; }, 'theme.font is no list of fonts of at most 200 characters without ; { } < >: "a; color: red"'],
  ['unknown looks', (s) => { s.theme.mode = 'night'; s.theme.density = 'tight'; }, 'theme.mode is none of auto, light, dark: "night"', 'theme.density is none of compact, regular, roomy: "tight"'],
  ['a name too long', (s) => { s.sponsor.name.ko = '가'.repeat(81); }, 'sponsor.name.ko is longer than 80 characters'],
  ['a link that is not secure', (s) => { s.sponsor.link = 'http://www.example.com/'; }, 'sponsor.link is no https address: "http://www.example.com/"'],
  ['a script as a link', (s) => { s.calls[0].link = 'javascript:alert(1)'; }, 'calls[0].link is no https address: "javascript:alert(1)"'],
  ['a logo from elsewhere', (s) => { s.images = []; }, 'sponsor.logo is on https://cdn.example.com, which is not among images'],
  ['a whole address among the images', (s) => { s.images = ['https://cdn.example.com/logo.svg']; },
    'images[0] is not just the beginning of an https address, such as "https://cdn.example.com": "https://cdn.example.com/logo.svg"'],
  ['two calls for one level', (s) => { s.calls[1].band = 1; }, 'calls[1].band is there already: 1'],
  ['an endpoint that is not secure', (s) => { s.contact.endpoint = 'http://crm.example.com/leads'; }, 'contact.endpoint is no https address: "http://crm.example.com/leads"'],
  ['an empty disclosure', (s) => { s.contact.purposes[0].retention = ' '; }, 'contact.purposes[0].retention is empty'],
  ['a disclosure empty in every language', (s) => { s.contact.purposes[1].items = { ko: '' }; }, 'contact.purposes[1].items is empty'],
  ['a disclosure for all and for none', (s) => { delete s.contact.refusal; }, 'contact.purposes[0].refusal is missing, and so is contact.refusal for all'],
  ['a language that no page has', (s) => { s.contact.withdraw.ja = 'x'; }, 'contact.withdraw.ja is no language of the page (ko, en)'],
  ['a field that there is not', (s) => { s.contact.fields.push('birthday'); }, 'contact.fields[5] is none of name, company, email, phone, message: "birthday"'],
  ['what is required and not asked for', (s) => { s.contact.fields = ['name']; }, 'contact.required[1] is not among contact.fields: "email"'],
  ['no purposes', (s) => { s.contact.purposes = []; }, 'contact.purposes is empty'],
  ['a purpose twice', (s) => { s.contact.purposes[1].id = 'consulting'; }, 'contact.purposes[1].id is there already: "consulting"'],
  ['a name that is misspelt', (s) => { s.contact.purposes[0].retain = 'x'; s.them = {}; }, 'them is not known here', 'contact.purposes[0].retain is not known here'],
  ['a name that every object has', (s) => { s.constructor = 'x'; s.theme.valueOf = 1; }, 'constructor is not known here', 'theme.valueOf is not known here'],
  ['what only looks like a colour', (s) => { s.theme.accent = ['#1f5bff']; }, 'theme.accent is no colour such as #1f5bff: ["#1f5bff"]'],
  ['nothing to tell versions apart', (s) => { delete s.contact.version; }, 'contact.version is missing'],
  ['another kind of file', (s) => { s.theme = []; s.calls = {}; s.contact = 'on'; }, 'theme is no object in braces', 'calls is no list', 'contact is no object in braces'],
]) {
  test(`a mistake is told by its field: ${what}`, () => assert.deepEqual(changed(change), expected));
}

test('a file that is not there, is no JSON, or no object', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jindan-settings-')), path = join(folder, 'site.json');
  assert.match((await read_settings(path)).mistakes[0], /^cannot be read: /);
  await writeFile(path, '{"theme": ');
  assert.match((await read_settings(path)).mistakes[0], /^is no JSON: /);
  assert.deepEqual(mistakes_in(null), ['the file is no object in braces']);
  await rm(folder, { recursive: true });
});

test('the build tells pages of diagnostics what is set, and opens their policy for nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jindan-site-'));
  const build = (settings) => promisify(execFile)('node', ['web/build/site.mjs', '--out', folder], { cwd: project, env: { ...process.env, JINDAN_SITE: settings, JINDAN_PUBLIC_URL: '' } });
  await build('assets/site-settings.example.json');
  const [before, after] = await Promise.all([site_root, folder].map(async (root) => {
    const [door, page] = await Promise.all(['index.html', `${page_path()}index.html`].map((path) => readFile(join(root, path), 'utf8')));
    const policy = (html) => Object.fromEntries(read(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1]).split('; ').map((each) => [each.split(' ')[0], each]));
    return { door: policy(door), policy: policy(page), told: / data-site="([^"]*)"/.exec(page)?.[1], door_told: / data-site=/.test(door) };
  }));
  assert.deepEqual(after.door, before.door);
  assert.equal(after.door_told, false);
  assert.equal(before.told, undefined);
  assert.deepEqual(after.policy, {
    ...before.policy,
    'connect-src': "connect-src 'self' https://crm.example.com",
    'img-src': "img-src 'self' data: blob: https://cdn.example.com",
  });
  const { images, ...told } = example;
  assert.deepEqual(JSON.parse(read(after.told)), told);

  const wrong = structuredClone(example), path = join(folder, 'wrong.json');
  wrong.contact.purposes[0].retention = '';
  wrong.theme.radius = -1;
  await writeFile(path, JSON.stringify(wrong));
  await assert.rejects(build(path), ({ code, stderr }) => {
    assert.equal(stderr, 'dev: JINDAN_SITE: theme.radius is no number from 0 to 24: -1\ndev: JINDAN_SITE: contact.purposes[0].retention is empty\n');
    return code === 1;
  });
  await rm(folder, { recursive: true });
});
