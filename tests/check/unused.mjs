// Classes, custom properties and sentences that nothing names. A name counts as used where it stands as a word of its own, or where a script puts it
// together: `jd-as-${look}` uses jd-as-quiet, as 'quiet' is a text somewhere. So what is said here is sure, and not all is found.
import { words as carried, door_words } from '../../web/words.js';
import { chooser_words, open_words } from '../../web/open-words.js';
import { words_en } from '../../web/author/words.en.js';
import { files_in, problem_at, text_of } from './files.mjs';

/** @param {string} text */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Whether a name is used in a text.
 * @param {string} text
 * @returns {(name: string) => boolean}
 */
function uses_in(text) {
  const named = new Set(text.match(/[\w-]+/g)), said = new Set([...text.matchAll(/['"`]([\w-]+)['"`]|(\w+):|(?<![\w-])(\d+)(?![\w-])/g)].map(([, quoted, key, number]) => quoted ?? key ?? number));
  // Only what is told apart by three letters or more.
  const made = [...text.matchAll(/([\w-]*)\$\{[^{}]*\}([\w-]*)/g)].map(([, before, after]) => [before, after]).filter(([before, after]) => before.length + after.length > 2);
  const patterns = [...new Set(made.map(([before, after]) => `^${literally(before)}([\\w-]+)${literally(after)}$`))].map((each) => new RegExp(each));
  return (name) => named.has(name) || patterns.some((pattern) => said.has(pattern.exec(name)?.[1] ?? ''));
}

/** @param {string[]} paths */
const all_of = (paths) => paths.map(text_of).join('\n');

/** Without comments, each in its place. @param {string} css */
const bare = (css) => css.replace(/\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

/** @param {string} scripts  and pages */
function unused_styles(scripts) {
  const sheets = files_in('web', '.css').map((path) => ({ path, css: bare(text_of(path)) })), css = sheets.map((sheet) => sheet.css).join('\n');
  const is_used = uses_in(scripts), set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  return sheets.flatMap(({ path, css: text }) => [
    ...[...text.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].filter(([, name]) => !is_used(name)).map(({ 1: name, index }) => problem_at(path, text, index, `nothing has the class ${name}`)),
    ...[...text.matchAll(/(?<=[;{]\s*)(--[\w-]+)\s*:/g)].filter(([, name]) => !css.includes(`var(${name}`) && !is_used(name))
      .map(({ 1: name, index }) => problem_at(path, text, index, `nothing reads ${name}`)),
    ...[...text.matchAll(/var\((--[\w-]+)\)/g)].filter(([, name]) => !set.has(name) && !is_used(name))
      .map(({ 1: name, index }) => problem_at(path, text, index, `nothing sets ${name}`)),
  ]);
}

/**
 * @param {string} path  of the table
 * @param {object} table
 * @param {(name: string) => boolean} is_used
 */
function unused_words(path, table, is_used) {
  const text = text_of(path);
  return Object.keys(table).filter((name) => !is_used(name))
    .map((name) => problem_at(path, text, Math.max(0, text.search(new RegExp(`(?<![\\w.])"?${literally(name)}"?:`))), `nothing says ${name}`));
}

/** @returns {string[]} */
export function unused_names() {
  const tables = /(^|\/)(open-)?words(\.\w+)?\.js$/;
  const of_web = files_in('web', '.js', '.mjs', '.html').filter((path) => !tables.test(path)), of_core = files_in('src', '.cpp', '.hpp');
  const pages = all_of(of_web), core = all_of(of_core);
  const in_pages = uses_in(pages), in_author = uses_in(all_of(of_web.filter((path) => path.includes('author')))), in_contact = uses_in(all_of(of_web.filter((path) => path.includes('contact'))));
  const { failures, ...sentences } = open_words.ko;
  // web/author.html has them as {{text.begin}}, see web/build/author.mjs.
  const author_page = text_of('web/author.html');
  /** @param {string} name */
  const in_author_page = (name) => author_page.includes(`{{text.${name.slice('page_'.length)}}}`);
  // src/app/texts.cmake makes start_begin of start.begin.
  const in_core = new Set(core.match(/\w+/g)), by_codes = new Set(all_of(of_core.filter((path) => path.endsWith('.cpp'))).match(/\w+/g));
  return [
    ...unused_styles(`${pages}\n${core}`),
    ...unused_words('web/words.js', { ...carried.ko, ...door_words.ko }, in_pages),
    ...unused_words('web/open-words.js', { ...chooser_words.ko, ...sentences, ...failures }, in_pages),
    ...unused_words('web/author/words.en.js', words_en, (name) => in_author_page(name) || in_author(name)),
    ...unused_words('web/contact.ko.json', JSON.parse(text_of('web/contact.ko.json')), in_contact),
    ...['ko', 'book.ko'].flatMap((name) => unused_words(`assets/texts/${name}.json`, JSON.parse(text_of(`assets/texts/${name}.json`)),
      (key) => in_core.has(key.replaceAll('.', '_')) || pages.includes(`'${key}'`))),
    ...unused_words('assets/texts/problems.ko.json', JSON.parse(text_of('assets/texts/problems.ko.json')), (code) => by_codes.has(code)),
  ];
}
