// Builds the site into build/site, or the folder after --out, from web/, assets/ and the modules in build/web. Plain files that work on any static
// host, under any path: every address within the site is relative. With --diagnostics FOLDER it has the diagnostics of that folder, not our own.
//
//   index.html  <lang>/index.html     the door to the diagnostics (web/door.html); the first in the first language
//   <lang>/<diagnostic>/index.html    a page per language and diagnostic (web/page.html)
//   …/by-hand/index.html              all its statements, where they are many (web/by-hand.html)
//   <lang>/book/index.html            the customer book (web/book.html)
//   <lang>/open/index.html            diagnostics of others (web/open.html)
//   <lang>/author/index.html          the author's page (web/author.html)
//   <lang>/manifest.webmanifest       for installing
//   embed.js  embed.d.ts  sw.js       under fixed names: other sites and browsers keep their addresses
//   files/                            everything else, with a hash of its contents in the name
//   files/hangul/                     a font for systems that have no Hangul
//
// {{{head}}} in a page is web/head.html, what all of them begin with.
// Names that web/page.html may use, {{so}} for text and attributes:
//   lang, other_lang, other_name      "ko", and the language that the switch leads to
//   id, version                       of the diagnostic
//   title, description                of the page
//   brief                             " jd-brief" where the first screen is its heading alone
//   {{{screen}}}, {{{by_hand}}}       its first screen, and all of it for pen and paper, as HTML made by the native command
//   {{{all_by_hand}}}                 the way to all statements, where they are more than the page has
//   policy                            the content security policy for <meta>
//   {{{settings}}}                    the attribute with what the site's owner has set, see settings.mjs; may be empty
//   base                              the site's root as seen from the page, "../../"
//   words, all_words                  the interface's words: those of the page's language, and of all, in their order, with commas between
//   {{{style}}}                       the style sheet itself: a page can be read and answered with nothing but its own file
//   {{{start}}}                       the first script itself, web/start.js
//   script, wasm, data, manifest, worker, embed, hangul, icon, icon_png   addresses of the files, seen from the page
//   other_page                        the same page in the other language
//   core                              what the core is called, as it says itself, and the words made for it
//   build                             what this build is called, the same for the same contents
//   words.NAME                        the page's own sentences in its language, from web/words.js
//   {{{preloads}}}                    <link rel=modulepreload> for the modules that the script imports at once, see web/start.js; may be empty
//   {{{head_tags}}}                   for search engines and shared links, see tags.mjs
// web/door.html may use the same but start and those of one diagnostic, and list, door_script; web/book.html too, and book_script, with several addresses in
// data and for each language, separated by blanks; web/open.html too, and start, open_script, and sheets beside wasm; words.NAME are from
// web/open-words.js, too, there.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { all as author_words } from '../author/words.js';
import { chooser_words, open_words } from '../open-words.js';
import { words } from './words.mjs';
import { author_files, author_values } from './author.mjs';
import { bundle_author, bundle_pages, bundle_script, went_into } from './bundle.mjs';
import { compressed, compressible } from './compress.mjs';
import { contents_of } from './contents.mjs';
import { door_values } from './door.mjs';
import { hangul_font } from './hangul.mjs';
import { languages, names, next_language } from './languages.mjs';
import { manifest } from './manifest.mjs';
import { anywhere, meta_policy } from './policy.mjs';
import { origins_of, read_settings, settings_attribute } from './settings.mjs';
import { create_share_images } from './share-image.mjs';
import { hash, hashed, named, project, public_url, read_diagnostics, read_icons, read_screen, read_screenshots, source, stop } from './sources.mjs';
import { head_tags } from './tags.mjs';
import { filled, said } from './template.mjs';

/**
 * @typedef {import('./sources.mjs').Diagnostic} Diagnostic
 * @typedef {import('./sources.mjs').Files} Files
 * @typedef {import('./template.mjs').Values} Values
 * @typedef {(base: string) => Values} Shared  what all pages share; base: the site's root as seen from the page
 */

// The values a page's template can name, except the build's own name.
/** @param {import('./sources.mjs').Found} found  @param {string} lang  @param {Shared} shared  @returns {Values} */
function page_values({ diagnostic, path }, lang, shared) {
  const other = next_language(lang);
  const base = '../../';
  const { screen, by_hand, all_by_hand } = screen_of(diagnostic.id, lang);
  /** @param {Parameters<typeof said>[0]} text */
  const in_lang = (text) => said(text, lang);
  return {
    lang,
    other_lang: other,
    other_name: names[other],
    id: diagnostic.id,
    version: diagnostic.version,
    title: in_lang(diagnostic.title),
    description: in_lang(diagnostic.description) || in_lang(diagnostic.introduction),
    brief: diagnostic.sheet ? ' jd-brief' : '',
    screen,
    by_hand,
    all_by_hand: all_by_hand && `<p><a href="by-hand/">${words[lang].by_hand_all.replace('{0}', diagnostic.items.length)}</a></p>`,
    ...shared(base),
    start,
    policy: meta_policy({ style, script: start }, origins_of(settings)),
    settings: settings_attribute(settings),
    data: base + path,
    wasm: base + module_of(diagnostic),
    words: base + words_paths[lang],
    all_words: languages.map((l) => base + words_paths[l]).join(),
    manifest: '../manifest.webmanifest',
    other_page: `${base}${other}/${diagnostic.id}/`,
    head_tags: head_tags({
      lang, title: in_lang(diagnostic.title), description: in_lang(diagnostic.description) || in_lang(diagnostic.introduction), site: words[lang].door_title,
      source: diagnostic.source, ...(site_url && { at: (l) => new URL(`${l}/${diagnostic.id}/`, site_url).href, image: new URL(share_images.get(`${lang}/${diagnostic.id}`)?.path ?? '', site_url).href }),
    }),
    ...Object.fromEntries(Object.entries(words[lang]).map(([name, text]) => [`words.${name}`, text])),
  };
}

// What embed.js knows of the pages: see web/embed/asked.js.
function sizes_for_articles() {
  /** @param {string} id  @param {string} lang */
  const heights_of = (id, lang) => screen_of(id, lang).heights;
  const widths = Object.keys(heights_of(diagnostics[0].diagnostic.id, languages[0])).map(Number);
  // With room to spare: letters differ from system to system, and hints about keys are there or not. In steps, as embed.js has to be small.
  /** @param {number} height */
  const letter_of = (height) => String.fromCharCode(32 + Math.ceil((height + 24) / 24));
  /** @param {import('./sources.mjs').Found} found */
  const known = ({ diagnostic: { id } }) => [id, languages.flatMap((lang) => Object.values(heights_of(id, lang)).map(letter_of)).join('')];
  return { widths, ...Object.fromEntries(diagnostics.map(known)) };
}

/** @param {Files} files */
async function write_site(files) {
  const site = out ?? join(project, 'build/site');
  const fresh = `${site}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const [path, contents] of files) {
    const bytes = Buffer.from(contents);
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), bytes);
    if (!compressible(path)) continue;
    for (const [extension, packed] of compressed(bytes)) await writeFile(join(fresh, path + extension), packed);
  }
  // In one move, so that a server never shows half a site.
  await rm(site, { recursive: true, force: true });
  await rename(fresh, site);
}

/** @param {string} name  @returns {Promise<Record<string, string>>} */
const read_texts = async (name) => JSON.parse(await source(`assets/texts/${name}.json`));

// Words of the interface, one in each line, in the order of the module's tables: by their keys, as CMake reads them; problems as their file has them.
/** @param {Files} files  are added to  @param {string} core  @param {string} name  @param {string[]} kinds  @returns {Promise<Record<string, string>>}  paths by language */
async function read_words(files, core, name, kinds) {
  const paths = /** @type {Record<string, string>} */ ({});
  for (const lang of languages) {
    const lines = [core];
    for (const kind of kinds) {
      const texts = await read_texts(kind + lang);
      const keys = Object.keys(await read_texts(kind + languages[0]));
      for (const key of kind.startsWith('problems') ? keys : keys.sort()) lines.push(texts[key]);
    }
    const contents = lines.join('\n');
    paths[lang] = hashed(`${name}.${lang}.txt`, contents);
    files.set(paths[lang], contents);
  }
  return paths;
}

// What other pages say of the customer book.
/** @param {string} lang */
async function about_book(lang) {
  const texts = await read_texts(`book.${lang}`);
  return { title: texts['accounts.title'], text: texts['accounts.introduction'], size: texts['page.door_size'], noscript: texts['page.noscript'], door: texts['page.door'] };
}

// The values of web/book.html.
/** @param {string} lang  @param {Shared} shared  @returns {Promise<Values>} */
async function book_values(lang, shared) {
  const { title, text, noscript, door: to_door } = await about_book(lang), base = '../../', other = next_language(lang);
  return {
    lang,
    other_lang: other,
    other_name: names[other],
    title,
    description: text,
    ...shared(base),
    book_script: base + bundle.book,
    wasm: base + modules['jindan-book.wasm'],
    data: diagnostics.map(({ path }) => base + path).join(' '),
    all_words: languages.map((l) => `${base}${words_paths[l]} ${base}${book_words[l]}`).join(),
    manifest: '../manifest.webmanifest',
    other_page: `${base}${other}/book/`,
    head_tags: head_tags({ lang, title, description: text, site: words[lang].door_title, ...(site_url && { at: (l) => new URL(`${l}/book/`, site_url).href }) }),
    ...Object.fromEntries(Object.entries({ ...words[lang], book_noscript: noscript, book_door: to_door }).map(([name, text]) => [`words.${name}`, text])),
  };
}

// The values of web/open.html. What the site's owner adds to diagnostics is no part of those of others; how they look is.
/** @param {string} lang  @param {Shared} shared  @returns {Values} */
function open_values(lang, shared) {
  const { title, text, ...own } = chooser_words[lang], base = '../../', other = next_language(lang), { theme } = settings;
  return {
    lang,
    other_lang: other,
    other_name: names[other],
    title,
    description: text,
    ...shared(base),
    start,
    style: open_style,
    policy: meta_policy({ style: open_style, script: start }, anywhere),
    settings: settings_attribute(theme ? { theme } : {}),
    open_script: base + bundle.open,
    wasm: base + modules['jindan.wasm'],
    sheets: base + modules['jindan-sheets.wasm'],
    all_words: languages.map((l) => base + words_paths[l]).join(),
    manifest: '../manifest.webmanifest',
    other_page: `${base}${other}/open/`,
    head_tags: '<meta name="robots" content="noindex">',
    ...Object.fromEntries(Object.entries({ ...words[lang], ...own, label: open_words[lang].label }).map(([name, each]) => [`words.${name}`, each])),
  };
}

// The values of web/offline.html.
/** @param {string} lang  @param {Shared} shared  @returns {Values} */
function offline_values(lang, shared) {
  const { offline_title: title, offline_text: description, offline_door, reload } = words[lang];
  return { lang, title, description, ...shared('../../'), manifest: '../manifest.webmanifest', head_tags: '<meta name="robots" content="noindex">', 'words.offline_door': offline_door, 'words.reload': reload };
}

// Pictures to go with shared links. Only that address leads to them: no page needs them.
async function draw_share_images() {
  const drawn = /** @type {Map<string, {path: string, contents: Uint8Array}>} */ (new Map());  // by "<lang>/<diagnostic>"
  if (!site_url) return drawn;
  const images = await create_share_images();
  for (const { diagnostic } of diagnostics) {
    for (const lang of languages) {
      const levels = (diagnostic.sheet ? [] : diagnostic.scores[0].bands ?? []).map((/** @type {Diagnostic} */ band) => said(band.short ?? band.name, lang));
      const contents = await images.draw({ title: said(diagnostic.title, lang), text: said(diagnostic.description, lang) || said(diagnostic.introduction, lang), levels, mark: words[lang].door_title });
      drawn.set(`${lang}/${diagnostic.id}`, { path: hashed(`share.${diagnostic.id}.${lang}.png`, contents), contents });
    }
  }
  await images.close();
  return drawn;
}

for (const [path, all] of Object.entries({ 'web/words.js': words, 'web/open-words.js': open_words, 'web/open-words.js, chooser_words': chooser_words, 'web/author/words.js': author_words })) {
  for (const lang of languages) if (!all[lang]) stop(`${path} says nothing in "${lang}", a language of assets/languages.json`);
}
const { out, ...asked } = parseArgs({ options: { out: { type: 'string' }, diagnostics: { type: 'string' } } }).values;
const folder = asked.diagnostics && resolve(asked.diagnostics);
const files = /** @type {Files} */ (new Map());
const site_url = public_url();
const { settings, mistakes } = await read_settings(process.env.JINDAN_SITE);
if (mistakes.length > 0) stop(mistakes.map((each) => `JINDAN_SITE: ${each}`).join('\ndev: '));
const made = /** @type {Record<string, Buffer>} */ ({});  // the modules as they are linked
for (const name of ['jindan.wasm', 'jindan-sheets.wasm', 'jindan-book.wasm']) made[name] = await readFile(join(project, 'build/web', name));
const core = hash(...Object.values(made));
// The interface's words with the sentences about problems, and the customer book's own.
const words_paths = await read_words(files, core, 'words', ['', 'problems.']);
const book_words = await read_words(files, core, 'book-words', ['book.']);
const diagnostics = await read_diagnostics(folder);
const icons = await read_icons(files);
const screens = new Map(diagnostics.flatMap(({ diagnostic: { id } }) => languages.map((lang) => [`${lang}/${id}`, read_screen(id, lang, folder)])));
/** @param {string} id  @param {string} lang */
const screen_of = (id, lang) => screens.get(`${lang}/${id}`) ?? stop(`there is no page of ${id} in ${lang}`);
const share_images = await draw_share_images();
const aside = /** @type {Files} */ (new Map());  // what the service worker need not keep
const pictures = await read_screenshots(aside);
const bundle = await bundle_pages(project, 'files');
const author = await author_files(await bundle_author(project));
for (const [path, contents] of author.files) aside.set(path, contents);
const hangul = await hangul_font(hashed);

// A page loads the module that has the screens for its diagnostic, see src/web_module.cmake.
const modules = /** @type {Record<string, string>} */ ({});
for (const [name, contents] of Object.entries(made)) {
  modules[name] = hashed(name, contents);
  files.set(modules[name], named(contents, core));
}
/** @param {Diagnostic} diagnostic */
const module_of = (diagnostic) => modules[diagnostic.sheet ? 'jindan-sheets.wasm' : 'jindan.wasm'];
const [style, open_style] = [bundle.style, bundle.open_style].map((path) => Buffer.from(bundle.files.get(path) ?? '').toString());
for (const [path, contents] of bundle.files) if (path !== bundle.style && path !== bundle.open_style) files.set(path, contents);
for (const { path, contents } of diagnostics) files.set(path, contents);
for (const lang of languages) files.set(`${lang}/manifest.webmanifest`, manifest(lang, { ...icons, ...pictures }, diagnostics, (await about_book(lang)).title));
files.set('embed.js', await bundle_script(project, 'web/embed/embed.js', { SITE: sizes_for_articles() }));
files.set('embed.d.ts', await source('web/embed/embed.d.ts'));

const start = Buffer.from(await bundle_script(project, 'web/start.js')).toString().trim();

/** @type {Shared} */
const shared = (base) => ({
  base: base || './',
  script: base + bundle.script,
  door_script: base + bundle.door,
  style,
  core,
  policy: meta_policy({ style }),
  worker: `${base}sw.js`,
  embed: `${base}embed.js`,
  hangul: base + hangul.style,
  icon: base + icons['icon.svg'],
  icon_png: base + icons['icon-192.png'],
  preloads: bundle.first.map((path) => `<link rel="modulepreload" href="${base}${path}">`).join('\n'),
});

const [head, worker] = await Promise.all(['head.html', 'sw.js'].map((name) => source(`web/${name}`)));
const [page, door, book, open, author_page, hand_page, offline_page] = await Promise.all(['page.html', 'door.html', 'book.html', 'open.html', 'author.html', 'by-hand.html', 'offline.html'].map(async (name) => (await source(`web/${name}`)).replace('{{{head}}}', () => head)));
const pages = /** @type {Map<string, [template: string, values: Values, where: string]>} */ (new Map());
for (const [path, lang, base] of [['index.html', languages[0], ''], ...languages.map((lang) => [`${lang}/index.html`, lang, '../'])]) {
  pages.set(path, [door, { ...shared(base), ...door_values(diagnostics, lang, base, site_url, await about_book(lang)) }, 'web/door.html']);
}
for (const found of diagnostics) {
  for (const lang of languages) {
    const path = `${lang}/${found.diagnostic.id}`, { all_by_hand: all } = screen_of(found.diagnostic.id, lang), values = page_values(found, lang, shared);
    pages.set(`${path}/index.html`, [page, values, 'web/page.html']);
    if (all) pages.set(`${path}/by-hand/index.html`, [hand_page, { ...values, ...shared('../../../'), manifest: '../../manifest.webmanifest', head_tags: '', all }, 'web/by-hand.html']);
  }
}
for (const lang of languages) {
  pages.set(`${lang}/book/index.html`, [book, await book_values(lang, shared), 'web/book.html']);
  pages.set(`${lang}/open/index.html`, [open, open_values(lang, shared), 'web/open.html']);
  const values = author_values(lang, shared, author.paths, diagnostics, meta_policy({ style }, { 'frame-src': ["'self'"] }));
  const tags = head_tags({ lang, title: values.title, description: values.description, site: words[lang].door_title, ...(site_url && { at: (l) => new URL(`${l}/author/`, site_url).href }) });
  pages.set(`${lang}/offline/index.html`, [offline_page, offline_values(lang, shared), 'web/offline.html']);
  pages.set(`${lang}/author/index.html`, [author_page, { ...values, head_tags: tags }, 'web/author.html']);
}

// The address without a language, for people who type it.
const leads_on = '<!doctype html><html lang="ko"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{{policy}}"><title>진단 만들기</title><link rel="icon" href="data:,"><meta http-equiv="refresh" content="0; url=../ko/author/"><p><a href="../ko/author/">진단 만들기</a></p></html>\n';
files.set('author/index.html', filled(leads_on, { policy: meta_policy({}) }, 'author/index.html'));

// The build is named after everything in it, so the pages are filled once without the name and once with it.
/** @param {string} build  @returns {[path: string, html: string][]} */
const with_build = (build) => [...pages].map(([path, [template, values, where]]) => [path, filled(template, { ...values, build }, where)]);
const build = hash(...[...files, ...aside, ...hangul.files].flat(), ...with_build('').flat(), worker);
for (const [path, html] of with_build(build)) files.set(path, html);

// What the service worker keeps from the start: pages by their addresses, everything else by its name. The author's page would burden every reader.
const kept = [...files.keys()].filter((path) => !path.startsWith('embed.') && !path.includes('/author/')).sort();
const precache = kept.map((path) => path.replace(/(^|\/)index\.html$/, '$1') || './');
files.set('sw.js', await bundle_script(project, 'web/sw.js', { PRECACHE: precache, CONTENTS: contents_of(kept.map((path) => /** @type {string | Uint8Array} */ (files.get(path)))), BUILD_ID: build }));

for (const [path, contents] of [...aside, ...hangul.files]) files.set(path, contents);
for (const { path, contents } of share_images.values()) files.set(path, contents);
await write_site(files);
await writeFile(join(project, 'build/went_into.json'), JSON.stringify(went_into));
console.log(`${files.size} files, build ${build}`);
