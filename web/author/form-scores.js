// The scores in the form: what they are called, their levels, and the line across their gauge.
import { changes_in_turn } from './document.js';
import { labelled, make } from './elements.js';
import { fresh_band } from './fresh.js';
import { even, next_edges } from './ranges.js';

/**
 * @typedef {import('./form.js').Parts} Parts
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 * @typedef {import('./document.js').Path} Path
 * @typedef {[Path, unknown, boolean?][]} Steps
 */

const long = { may_lack: true, long: true };
const sides = ['from', 'above', 'to', 'below'];

/** What makes these the edges of a level. @param {Path} path  @param {Diagnostic} band  @param {Record<string, number | undefined>} edges  @returns {Steps} */
const steps_to = (path, band, edges) => sides.filter(side => band[side] !== edges[side]).sort((a, b) => Number(edges[a] === undefined) - Number(edges[b] === undefined)).map(side => [[...path, side], edges[side]]);

/** @param {Parts} parts */
export function scores_part(parts) {
  const scores = /** @type {Diagnostic[]} */ (parts.value().scores ?? []);
  return scores.map((score, s) => one_score(parts, score, s, scores));
}

/** @param {Parts} parts  @param {Diagnostic} score  @param {number} s  @param {Diagnostic[]} scores */
function one_score(parts, score, s, scores) {
  const { value, fields: { texts, number }, button, remove, range, say } = parts, path = ['scores', s, 'bands'], name = say.text(score.name) || say.text(value().title) || score.id;
  const bands = /** @type {Diagnostic[]} */ (score.bands ?? []), gone = /** @param {number} i */ i => `au-remove-band-${s}-${i}`, of = s > 0 ? say('form_score', name) : '';
  const title_in = /** @param {string} lang */ lang => { const { title } = value(); return (typeof title === 'string' ? title : title?.[lang]) ?? ''; };  // what readers see where there is no name
  /** @param {string} now  @param {Diagnostic} whole */
  function add_band(now, whole) {
    const there = /** @type {Diagnostic[]} */ (whole.scores[s].bands ?? []), i = there.length - 1, edges = next_edges(there[i], range(score.id));
    return changes_in_turn(now, [...(i >= 0 ? steps_to([...path, i], there[i], edges.last) : []), [[...path, there.length], fresh_band(whole, there, edges.fresh), true]]);
  }
  /** @param {string} now  @param {Diagnostic} whole */
  function spread(now, whole) {
    const there = /** @type {Diagnostic[]} */ (whole.scores[s].bands ?? []), known = range(score.id);
    return changes_in_turn(now, (known ? even(known, there.length) : []).flatMap((edges, i) => steps_to([...path, i], there[i], edges)));
  }
  /** @param {Diagnostic} band  @param {number} i */
  function one_band(band, i) {
    const low = band.above === undefined ? 'from' : 'above', high = band.below === undefined ? 'to' : 'below';
    return make('div.au-part', {}, make('h2', {}, say('form_band', i + 1)),
      make('div.au-row', {}, labelled(say(`form_${low}`), number([...path, i, low])), labelled(say(`form_${high}`), number([...path, i, high]))),
      texts(say('form_name'), [...path, i, 'name'], { example: 'example_band' }), texts(say('form_summary'), [...path, i, 'summary'], long),
      ...Array.from({ length: Math.max(s > 0 ? 0 : 3, band.actions?.length ?? 0) }, (_, k) => texts(say('form_action', k + 1), [...path, i, 'actions', k], long)),
      remove(gone(i), of ? `${of}, ${say('form_band', i + 1)}` : say('form_band', i + 1), [...path, i], [gone(i), gone(i - 1), `au-add-band-${s}`]));
  }
  return make('fieldset', {}, make('legend', {}, s > 0 ? say('form_score', name) : say('form_bands')), texts(say('form_score_name'), ['scores', s, 'name'], { may_lack: true, example: title_in }),
    bands.length > 0 && make('div.au-row', {}, button(`au-even-${s}`, say('form_even', ''), '', spread)),
    ...bands.map(one_band),
    make('div.au-row', {}, button(`au-add-band-${s}`, say('form_add_band'), of, add_band, [[...path, bands.length, 'name']]),
      s > 0 && !JSON.stringify(value().sheet ?? '').includes(`"${score.id}"`) && remove(`au-remove-score-${score.id}`, say('form_score', name), ['scores', s], [`au-remove-score-${scores[s + 1]?.id}`, `au-add-band-${s - 1}`])),
    score.reference && make('div.au-part', {}, make('h2', {}, say('form_reference')), make('p.au-hint', {}, say('form_reference_hint')),
      labelled(say('form_at'), number(['scores', s, 'reference', 'at'])), texts(say('form_label'), ['scores', s, 'reference', 'label']), texts(say('form_note'), ['scores', s, 'reference', 'note'], long),
      remove(`au-remove-reference-${s}`, say('form_reference'), ['scores', s, 'reference'], [`au-add-band-${s}`])));
}

/** What is known of the scores stands where levels are drawn, also in edges that are open. @param {Parts} parts */
export function show_ranges({ value, range, say }) {
  (value().scores ?? []).forEach((/** @type {Diagnostic} */ { id, bands = [] }, /** @type {number} */ s) => {
    const known = range(id), spread = /** @type {HTMLButtonElement | null} */ (document.getElementById(`au-even-${s}`));
    if (spread) {
      spread.hidden ||= spread.textContent === say('form_even', '');
      spread.disabled = !known || even(known, bands.length).length === 0;
      if (known) spread.textContent = say('form_even', `${known.from}–${known.to}`);
      if (known) spread.hidden = false;
    }
    for (const [i, side, end] of [[0, 'from', known?.from], [bands.length - 1, 'to', known?.to]]) {
      const field = /** @type {HTMLInputElement | null} */ (document.getElementById(`au-scores-${s}-bands-${i}-${side}`));
      if (field) field.placeholder = String(end ?? '');
    }
  });
}
