// The door: a page per language that leads to every diagnostic, in the order of assets/catalogue.json, and to the customer book.
import { names, next_language } from './languages.mjs';
import { words } from './words.mjs';
import { head_tags } from './tags.mjs';
import { filled, said } from './template.mjs';

/** @typedef {import('./sources.mjs').Found} Found */

const entry = `<li><a href="{{address}}"><strong>{{title}}</strong> <span>{{description}}</span> <small>{{size}}</small></a></li>`;

/**
 * @param {Found[]} diagnostics  in order
 * @param {{title: string, text: string, size: string}} book
 * @param {string} lang
 * @param {string} base  the site's root as seen from the page: "" or "../"
 */
function list(diagnostics, book, lang, base) {
  const all = diagnostics.map(({ diagnostic: d }) => {
    const size = d.sheet ? words[lang].door_sheet : words[lang].door_items.replace('{0}', d.items.length);
    return { address: `${base}${lang}/${d.id}/`, title: said(d.title, lang), description: said(d.description, lang), size };
  });
  all.push({ address: `${base}${lang}/book/`, title: book.title, description: book.text, size: book.size });
  return all.map((values) => filled(entry, values, 'web/build/door.mjs')).join('\n');
}

/**
 * Values for web/door.html, besides those that all pages share.
 * @param {Found[]} diagnostics
 * @param {string} lang
 * @param {string} base
 * @param {string} public_url  of the site, or ''
 * @param {{title: string, text: string, size: string}} book  what is said of the customer book
 */
export function door_values(diagnostics, lang, base, public_url, book) {
  const other = next_language(lang);
  return {
    lang,
    other_lang: other,
    other_name: names[other],
    title: words[lang].door_title,
    description: words[lang].door_text,
    manifest: `${base}${lang}/manifest.webmanifest`,
    other_page: `${base}${other}/`,
    author: `${base}${lang}/author/`,
    open: `${base}${lang}/open/`,
    list: list(diagnostics, book, lang, base),
    head_tags: head_tags({
      lang, title: words[lang].door_title, description: words[lang].door_text, site: words[lang].door_title,
      ...(public_url && { at: (l) => new URL(`${l}/`, public_url).href }),
    }),
    ...Object.fromEntries(Object.entries(words[lang]).map(([name, text]) => [`words.${name}`, text])),
  };
}
