// Places of a diagnostic in the form's words: "/items/2/statement/en" is "Statement 3 (English)".
import { path_of } from './document.js';

/**
 * @typedef {import('./document.js').Path} Path
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 * @typedef {import('./core.js').Problem} Problem
 * @typedef {ReturnType<typeof create_places>} Places
 */

// What fields are called in the form; of those that are not here the part around them is named. Maps: an author may call a field what every object has.
const fields = new Map(Object.entries({
  id: 'form_id', version: 'form_version', about: 'form_about', title: 'form_title', description: 'form_description', introduction: 'form_introduction', name: 'form_name', summary: 'form_summary',
  from: 'place_from', to: 'place_to', below: 'place_to', above: 'place_from', dimension: 'form_dimension', reverse: 'form_reverse', strength: 'form_strength', reference: 'form_reference', bands: 'form_bands',
}));
// … and of those that mean something else within another one.
const inner = new Map(Object.entries({
  'source/title': 'form_source', 'source/note': 'form_note', 'step/title': 'form_step_title', 'step/text': 'form_step', 'step/': 'form_step', 'advice/low': 'form_advice_low', 'advice/middle': 'form_advice_middle', 'advice/high': 'form_advice_high',
  'reference/at': 'form_at', 'reference/label': 'form_label', 'reference/note': 'form_note',
}));
// Where a problem of a whole part is mended.
/** @type {Record<string, Path>} */
const mended_at = {
  no_dimension: ['dimension'], no_step: ['step', 'title'], no_strength: ['strength'], no_advice: ['advice', 'low'], no_summary: ['summary'], no_actions: ['actions', 0], no_bands: ['bands'],
};
// What is said in the words of the form in place of those of the file.
const said = new Set(['empty_text', 'missing_field', 'missing_language', 'not_said', 'no_step', 'no_strength', 'no_advice', 'no_bands', 'no_summary', 'no_actions', 'no_dimension', 'unused_dimension', 'cardless_item', 'too_few_actions']);
const of_levels = new Set(['band_gap', 'band_unreachable', 'bands_incomplete']);
const empty = new Set(['missing_field', 'missing_language']);

/** @param {import('./words.js').Say} say */
export function create_places(say) {
  /** @param {string} key  @param {any} of  @param {number} i */
  function part(key, of, i) {
    const number = say(key, i + 1), name = say.text(of?.name);
    return name ? say('place_named', number, name) : number;
  }

  /** The part that the first steps lead to, and how many steps that are. @param {Diagnostic} value  @param {Path} path  @returns {[string[], number]} */
  function part_of(value, [list, i, inside, k]) {
    const of = typeof i === 'number' && Array.isArray(value?.[list]) ? value[list][i] : undefined;
    if (!of || typeof i !== 'number') return [[], 0];
    if (list === 'scales') return [[say('form_scale', i + 1)], 2];
    if (list === 'dimensions') return [[part('form_dimension_number', of, i)], 2];
    const nth = typeof k === 'number' ? k : -1;
    if (list === 'items') return nth >= 0 && inside === 'options' ? [[say('form_statement_number', i + 1), say('form_option', nth + 1)], 4] : [[say('form_statement_number', i + 1)], 2];
    if (list !== 'scores') return [[], 0];
    const score = say('form_score', say.text(of.name) || say.text(value.title) || of.id);
    return nth >= 0 && inside === 'bands' ? [[...i > 0 ? [score] : [], part('form_band', of.bands?.[nth], nth)], 4] : [[score], 2];
  }

  const places = {
    /** In words; empty where the form has none for it. @param {Diagnostic | undefined} value  @param {Path} path */
    name(value, path) {
      if (!value || path.length === 0) return '';
      const last = path[path.length - 1], language = (Array.isArray(value.languages) ? value.languages : []).includes(last) && path.length > 1 && typeof last === 'string';
      const steps = language ? path.slice(0, -1) : path, [names, length] = part_of(value, steps), rest = steps.slice(length), [field, deeper] = rest;
      const words = inner.get(`${field}/${typeof deeper === 'string' ? deeper : ''}`) ?? fields.get(String(field));
      if (names.length === 0 && !words) return '';
      const point = field === 'labels' ? deeper : field === 'points' ? value.scales?.[Number(steps[1])]?.points?.[deeper]?.value : undefined;
      const more = point !== undefined ? say('form_point', point) : field === 'actions' ? say('form_action', Number(deeper ?? 0) + 1) : words && say(words);
      return [...names, more].filter(Boolean).join(' – ') + (language ? ` (${say.language(last)})` : '');
    },
    /** Where a problem is mended. @param {Problem} problem  @returns {Path} */
    path({ code, pointer, detail }) {
      const path = path_of(pointer);
      if (code === 'missing_field' || code === 'missing_language' || code === 'not_said') return detail === 'source' ? ['source', 'title'] : [...path, detail];
      return [...path, ...(code === 'no_end_label' && path.length === 2 ? ['labels', detail] : mended_at[code] ?? [])];
    },
    /** What is wrong. @param {Problem} problem  @param {Diagnostic | undefined} value  @param {string} lang */
    message({ code, detail, message, pointer }, value, lang) {
      const key = code === 'too_few' && pointer.endsWith('/actions') ? 'too_few_actions' : code;
      if (value && (said.has(key) || (of_levels.has(key) && pointer.includes('/bands/'))) && places.name(value, places.path(/** @type {Problem} */ ({ code, pointer, detail })))) return say(`problem_${empty.has(key) ? 'empty_text' : key}`, detail);
      // An id is followed by the name, where what it names has one.
      const named = value && ['dimensions', 'items', 'scores', 'weights'].flatMap(list => (Array.isArray(value[list]) ? value[list] : [])).concat(Array.isArray(value.scores) ? value.scores.flatMap(each => each?.bands ?? []) : []).find(each => each?.id === detail);
      const name = say.text(named?.name ?? named?.statement);
      return detail && name ? message[lang].replace(/[‘“][^’”]*[’”]/, quoted => (quoted.slice(1, -1) === detail ? `${quoted}${lang === 'ko' ? '' : ' '}(${name.length > 40 ? `${name.slice(0, 40)}…` : name})` : quoted)) : message[lang];
    },
  };
  return places;
}
