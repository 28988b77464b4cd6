// New parts of a diagnostic, a new one from nothing, and what is left of its example.
import { texts_of } from './texts.js';

/**
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 * @typedef {import('./words.js').Say} Say
 */

/** The first of q1, q2 … that nothing is called yet. @param {string} beginning  @param {string[]} taken  @param {number} from */
function free_id(beginning, taken, from) {
  for (let i = from; ; ++i) if (!taken.includes(`${beginning}${i}`)) return `${beginning}${i}`;
}

/** @param {Diagnostic[] | undefined} list  @returns {string[]} */
const ids = list => (list ?? []).map(({ id }) => id);

/** @param {Diagnostic} value */
const empty_text = value => {
  const languages = /** @type {string[]} */ (value.languages ?? ['ko']);
  return languages.length > 1 ? Object.fromEntries(languages.map(lang => [lang, ''])) : '';
};

// What is new is empty, so that nothing goes out that its author has not written.
/** @param {Diagnostic} value */
export const fresh_item = value => ({
  id: free_id('q', [...ids(value.items), ...ids(value.scores), ...ids(value.weights)], (value.items?.length ?? 0) + 1), statement: empty_text(value), ...(value.dimensions?.length && { dimension: value.dimensions.at(-1).id }),
});

/** @param {Diagnostic} value */
export const fresh_dimension = value => ({ id: free_id('area-', ids(value.dimensions), (value.dimensions?.length ?? 0) + 1), name: empty_text(value) });

/** @param {Diagnostic} value  @param {Diagnostic[] | undefined} bands  @param {object} edges */
export const fresh_band = (value, bands, edges) => ({ id: free_id('level-', ids(bands), (bands?.length ?? 0) + 1), ...edges, name: empty_text(value) });

/** @param {Diagnostic} value  @param {Diagnostic[]} options  of one item, some of which may score */
export const fresh_option = (value, options) => ({ id: free_id('option-', ids(options), options.length + 1), label: empty_text(value), ...(options.some(({ score }) => Number.isFinite(score)) && { score: options.length + 1 }) });

/** A diagnostic that works: two statements in two languages, one sum, two levels. @param {Say} say */
export const fresh_diagnostic = say => {
  /** @param {string} key */
  const both = key => ({ ko: say.in('ko', key), en: say.in('en', key) });
  return {
    jindan: 1, id: 'my-diagnostic', version: '1', languages: ['ko', 'en'], title: both('blank_title'), description: both('blank_description'), introduction: both('blank_introduction'),
    source: { title: 'My Diagnostic', note: both('blank_note') },
    scales: [{ id: 'agreement', from: 1, to: 5, labels: { 1: both('blank_low'), 5: both('blank_high') } }],
    items: [{ id: 'q1', statement: both('blank_first') }, { id: 'q2', statement: both('blank_second') }],
    scores: [{
      id: 'total', name: both('blank_score'),
      bands: [
        { id: 'begin', to: 6, name: both('blank_begin'), summary: both('blank_begin_summary'), actions: [1, 2, 3].map(i => both(`blank_begin_action_${i}`)) },
        { id: 'grow', from: 7, name: both('blank_grow'), summary: both('blank_grow_summary'), actions: [1, 2, 3].map(i => both(`blank_grow_action_${i}`)) },
      ],
    }],
  };
};

/** One of the site's as the beginning of another: under its own name, so that it never stands in for the one it was made from. @param {string} text  @param {Say} say */
export function from_template(text, say) {
  const value = JSON.parse(text);
  value.id = `my-${value.id}`;
  value.version = '1';
  for (const lang of value.languages) value.title[lang] = say.in(lang, 'copy_of', value.title[lang]);
  return value;
}

/** Where the words of the example above still stand; those of its scale and its score are anybody's. @param {Diagnostic} value  @param {Say} say */
export function example_left(value, say) {
  const words = new Set(texts_of(fresh_diagnostic(say)).found.filter(({ path }) => path[0] !== 'scales' && path.join() !== 'scores,0,name').flatMap(({ texts }) => Object.values(texts)));
  return texts_of(value).found.filter(({ texts }) => Object.values(texts).some(each => words.has(each))).map(({ path }) => path);
}
