// The author's page: what its template and its scripts need. None of it is kept for readers (web/sw.js).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { all as words } from '../author/words.js';
import { names, next_language } from './languages.mjs';
import { hashed, project, source } from './sources.mjs';
import { said } from './template.mjs';

/**
 * Files that the pages name, by path within the site.
 * @param {{script: Uint8Array, style: Uint8Array, worker: Uint8Array}} bundle
 */
export async function author_files(bundle) {
  /** @type {Record<string, string | Uint8Array>} */
  const contents = { 'author.js': bundle.script, 'author.css': bundle.style, 'author-core.js': bundle.worker, 'jindan-author.wasm': await readFile(join(project, 'build/web/jindan-author.wasm')), 'diagnostic.schema.json': await source('assets/diagnostic.schema.json') };
  const paths = Object.fromEntries(Object.keys(contents).map((name) => [name, hashed(name, contents[name])]));
  return { paths, files: new Map(Object.entries(contents).map(([name, of]) => [paths[name], of])) };
}

/**
 * Values of web/author.html, save what search engines are told.
 * @param {string} lang
 * @param {(base: string) => import('./template.mjs').Values} shared  what all pages share
 * @param {Record<string, string>} paths  of author_files
 * @param {import('./sources.mjs').Found[]} diagnostics  that a new one can begin with
 * @param {string} policy  the preview is a frame of the site's own
 */
export function author_values(lang, shared, paths, diagnostics, policy) {
  const base = '../../', other = next_language(lang), of = words[lang];
  return {
    lang,
    other_lang: other,
    other_name: names[other],
    title: of.page_title,
    description: of.page_description,
    ...shared(base),
    author_script: base + paths['author.js'],
    author_style: base + paths['author.css'],
    author_wasm: base + paths['jindan-author.wasm'],
    core_worker: base + paths['author-core.js'],
    schema: base + paths['diagnostic.schema.json'],
    templates: JSON.stringify(Object.fromEntries(diagnostics.map(({ diagnostic, path }) => [said(diagnostic.title, lang), base + path]))),
    policy,
    manifest: '../manifest.webmanifest',
    home: '../',
    other_page: `${base}${other}/author/`,
    ...Object.fromEntries(Object.entries(of).filter(([name]) => name.startsWith('page_')).map(([name, text]) => [`text.${name.slice(5)}`, text])),
  };
}
