// How far the texts are there in each language: what lacks one, or says the same in two.
import { fill, make } from './elements.js';
import { pointer_of } from './document.js';
import { texts_of } from './texts.js';

/**
 * @typedef {import('./document.js').Path} Path
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 * @typedef {{language: string, there: number, of: number, lacks: Path[], alike: Path[]}} Completeness
 */

/** @param {Diagnostic} diagnostic  @returns {Completeness[]} */
function completeness_of(diagnostic) {
  const { languages, found } = texts_of(diagnostic);
  /** @param {unknown} text */
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
 * @param {(path: Path) => void} page.go_to
 * @param {import('./places.js').Places} page.places
 * @param {import('./words.js').Say} page.say
 */
export function create_translations({ into, go_to, places, say }) {
  /** @param {string} lang */
  const names = lang => new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(lang);
  /** @param {string} title  @param {Path[]} paths  @param {Diagnostic} of */
  const ways = (title, paths, of) => paths.length > 0 && make('details', { open: paths.length <= 8 }, make('summary', {}, `${title} (${paths.length})`),
    make('ul.au-ways', {}, ...paths.slice(0, 200).map(path => make('li', {}, make('button.au-link', { type: 'button', onclick: () => go_to(path) }, places.name(of, path) || pointer_of(path))))));
  return {
    /** @param {Diagnostic | undefined} diagnostic */
    show(diagnostic) {
      if (!diagnostic) return void fill(into, make('p', {}, say('not_json')));
      const all = completeness_of(diagnostic);
      if (all.length === 0) return void fill(into, make('p', {}, say('no_languages')));
      fill(into, ...all.map(({ language, there, of, lacks, alike }) => make('section.au-language', {},
        make('h2', {}, safe_name(names, language)),
        make('p', {}, make('progress', { max: Math.max(of, 1), value: of ? there : 1, 'aria-label': safe_name(names, language) }), ' ', say('texts_there', there, of)),
        ways(say('texts_lacking'), lacks.map(path => [...path, language]), diagnostic), ways(say('texts_alike'), alike.map(path => [...path, language]), diagnostic))));
    },
  };
}

/** @param {(lang: string) => string | undefined} names  @param {string} language */
function safe_name(names, language) {
  try {
    return names(language) ?? language;
  } catch {
    return language;
  }
}
