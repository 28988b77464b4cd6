// New parts of a diagnostic, and a new one from nothing.

/**
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 * @typedef {import('./words.js').Say} Say
 */

/** The first of q1, q2 … that nothing is called yet. @param {string} beginning  @param {string[]} taken  @param {number} from */
function free_id(beginning, taken, from) {
  for (let i = from; ; ++i) if (!taken.includes(`${beginning}${i}`)) return `${beginning}${i}`;
}

/** @param {{id: string}[] | undefined} list */
const ids = list => (list ?? []).map(({ id }) => id);

/** @param {Diagnostic} value  @param {Say} say  @param {string} key  @param {...unknown} of */
const in_all = (value, say, key, ...of) => {
  const languages = /** @type {string[]} */ (value.languages ?? ['ko']);
  return languages.length > 1 ? Object.fromEntries(languages.map(lang => [lang, say.in(lang, key, ...of)])) : say.in(languages[0], key, ...of);
};

/** @param {Diagnostic} value  @param {Say} say */
export const fresh_item = (value, say) => ({
  id: free_id('q', [...ids(value.items), ...ids(value.scores), ...ids(value.weights)], (value.items?.length ?? 0) + 1), statement: in_all(value, say, 'fresh_statement'), ...(value.dimensions?.length && { dimension: value.dimensions.at(-1).id }),
});

/** @param {Diagnostic} value  @param {Say} say */
export const fresh_dimension = (value, say) => ({ id: free_id('area-', ids(value.dimensions), (value.dimensions?.length ?? 0) + 1), name: in_all(value, say, 'fresh_dimension', (value.dimensions?.length ?? 0) + 1) });

/** `closed`: where the last one, which is open above, ends from now on. @param {Diagnostic} value  @param {Say} say */
export function fresh_band(value, say) {
  const bands = value.scores[0].bands ?? [], last = bands.at(-1), open = last && !Number.isFinite(last.to) && Number.isFinite(last.from);
  const closed = open ? last.from : undefined, from = last ? (closed ?? last.to) + 1 : undefined;
  return { closed, fresh: { id: free_id('level-', ids(bands), bands.length + 1), ...(Number.isFinite(from) && { from }), name: in_all(value, say, 'fresh_band', bands.length + 1) } };
}

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
