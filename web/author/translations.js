// How far the texts are there in each language: what lacks one, or says the same in two.
import { fill, make } from './elements.js';
import { pointer_of } from './document.js';

const plain = value => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All texts of a diagnostic: objects whose names are languages. Of one in a single language strings count as well, which cannot lack any. */
function texts_of(diagnostic) {
  const languages = Array.isArray(diagnostic?.languages) ? diagnostic.languages.filter(each => typeof each === 'string') : [];
  const found = [];
  function look(value, path) {
    if (Array.isArray(value)) return value.forEach((each, i) => look(each, [...path, i]));
    if (!plain(value)) return;
    const names = Object.keys(value);
    if (names.length > 0 && path.length > 0 && names.every(name => languages.includes(name)) && names.every(name => typeof value[name] === 'string')) return void found.push({ path, texts: value });
    for (const name of names) if (!name.startsWith('x-')) look(value[name], [...path, name]);
  }
  look(diagnostic, []);
  return { languages, found };
}

/** @returns {{language: string, there: number, of: number, lacks: (string | number)[][], alike: (string | number)[][]}[]} */
function completeness_of(diagnostic) {
  const { languages, found } = texts_of(diagnostic);
  const written = text => typeof text === 'string' && text.trim() !== '';
  return languages.map(language => {
    const lacks = found.filter(({ texts }) => !written(texts[language])).map(({ path }) => path);
    const alike = language === languages[0] ? [] : found.filter(({ texts }) => written(texts[language]) && texts[language] === texts[languages[0]] && /\p{L}/u.test(texts[language])).map(({ path }) => path);
    return { language, there: found.length - lacks.length, of: found.length, lacks, alike };
  });
}

/**
 * @param {object} page
 * @param {HTMLElement} page.into
 * @param {(path: (string | number)[]) => void} page.go_to
 */
export function create_translations({ into, go_to, say }) {
  const names = lang => new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(lang);
  const ways = (title, paths) => paths.length > 0 && make('details', { open: paths.length <= 8 }, make('summary', {}, `${title} (${paths.length})`),
    make('ul.au-ways', {}, ...paths.slice(0, 200).map(path => make('li', {}, make('button.au-link', { type: 'button', onclick: () => go_to(path) }, pointer_of(path))))));
  return {
    show(diagnostic) {
      if (!diagnostic) return void fill(into, make('p', {}, say('not_json')));
      const all = completeness_of(diagnostic);
      if (all.length === 0) return void fill(into, make('p', {}, say('no_languages')));
      fill(into, ...all.map(({ language, there, of, lacks, alike }) => make('section.au-language', {},
        make('h2', {}, safe_name(names, language)),
        make('p', {}, make('progress', { max: Math.max(of, 1), value: of ? there : 1, 'aria-label': safe_name(names, language) }), ' ', say('texts_there', there, of)),
        ways(say('texts_lacking'), lacks), ways(say('texts_alike'), alike))));
    },
  };
}

function safe_name(names, language) {
  try {
    return names(language);
  } catch {
    return language;
  }
}
