// Parts of the form: what the diagnostic is, its scales, its areas.
import { labelled, make } from './elements.js';
import { fresh_dimension } from './fresh.js';

/** @typedef {import('./form.js').Parts} Parts */

const some = { may_lack: true }, long = { may_lack: true, long: true };

/** @param {Parts} parts */
export function general_part({ fields: { line, texts, select }, more, say }) {
  return make('fieldset', {}, make('legend', {}, say('form_general')),
    texts(say('form_title'), ['title']), texts(say('form_description'), ['description'], long), texts(say('form_introduction'), ['introduction'], long),
    labelled(say('form_about'), select(['about'], () => [['account', say('form_about_account')], ['organisation', say('form_about_organisation')]], 'account')),
    labelled(say('form_source'), line(['source', 'title']), say('form_source_hint')),
    labelled(say('form_id'), line(['id']), say('form_id_hint')), labelled(say('form_version'), line(['version']), say('form_version_hint')),
    more('source', ['source'], ['note'], () => [texts(say('form_note'), ['source', 'note'], long)]));
}

/** @param {Parts} parts */
export function scales_part({ value, fields: { texts, number }, remove, say }) {
  const { scales = [], items = [] } = value();
  return make('fieldset', {}, make('legend', {}, say('form_scales')), ...scales.map((/** @type {any} */ scale, /** @type {number} */ i) => make('div.au-part', {},
    make('h2', {}, say('form_scale', i + 1)),
    ...(scale.points
      ? scale.points.map((/** @type {any} */ point, /** @type {number} */ k) => texts(say('form_point', point.value), ['scales', i, 'points', k, 'label']))
      : [make('div.au-row', {}, labelled(say('form_from'), number(['scales', i, 'from'])), labelled(say('form_to'), number(['scales', i, 'to']))),
        ...[scale.from, scale.to].filter(Number.isFinite).map(end => texts(say('form_point', end), ['scales', i, 'labels', String(end)], some))]),
    scales.length > 1 && !items.some((/** @type {any} */ item) => item.scale === scale.id) && remove(`au-remove-scale-${scale.id}`, say('form_scale', i + 1), ['scales', i], []))));
}

/** @param {Parts} parts */
export function dimensions_part({ value, fields: { texts }, add, remove, more, say }) {
  const all = /** @type {any[]} */ (value().dimensions ?? []), gone = /** @param {number} i */ i => all[i] && `au-remove-dimension-${all[i].id}`;
  return make('fieldset', {}, make('legend', {}, say('form_dimensions')), make('p.au-hint', {}, say('form_dimensions_hint')),
    ...all.map((each, i) => make('div.au-part', {}, texts(say('form_dimension_number', i + 1), ['dimensions', i, 'name'], { example: 'example_dimension' }),
      more(`dimensions ${each.id}`, ['dimensions', i], ['advice'], () => [make('p.au-hint', {}, say('form_advice_hint')), ...['low', 'middle', 'high'].map(level => texts(say(`form_advice_${level}`), ['dimensions', i, 'advice', level], long))]),
      remove(`au-remove-dimension-${each.id}`, say('form_dimension_number', i + 1), ['dimensions', i], [gone(i + 1), gone(i - 1), 'au-add-dimension']))),
    add('au-add-dimension', say('form_add_dimension'), ['dimensions'], fresh_dimension));
}
