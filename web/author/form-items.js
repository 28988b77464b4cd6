// The statements in the form, and what is chosen among where an item is none.
import { changes_to_swap } from './document.js';
import { labelled, make } from './elements.js';
import { fresh_item, fresh_option } from './fresh.js';

/** @typedef {import('./form.js').Parts} Parts */

const kinds = ['choice', 'yes-no', 'number', 'several', 'pair', 'points', 'ranking', 'text'], scoring = ['choice', 'several', 'pair'], long = { may_lack: true, long: true };

/** @param {Parts} parts */
export function items_part(parts) {
  const { value, fields: { texts, tick, select }, button, add, remove, more, say } = parts, all = /** @type {any[]} */ (value().items ?? []);
  const groups = () => [['', say('form_no_dimension')], ...(value().dimensions ?? []).map((/** @type {any} */ { id, name }) => [id, say.text(name) || id])];
  const gone = /** @param {string | undefined} id */ id => `au-remove-${id}`;
  return make('fieldset', {}, make('legend', {}, say('form_items', all.length)),
    make(all.length > 60 ? 'ol.au-items.au-many' : 'ol.au-items', {}, ...all.map((item, i) => {
      const name = say('form_statement_number', i + 1), up = `au-up-${item.id}`, down = `au-down-${item.id}`, kind = item.kind ?? 'likert';
      return make('li.au-part', {},
        texts(name, ['items', i, 'statement'], { long: true, example: 'example_statement' }),
        kind === 'likert' && tick(say('form_reverse'), ['items', i, 'reverse'], name),
        kinds.includes(kind) && make('p', {}, make('small', {}, say('form_kind', say(`kind_${kind}`)))),
        ...options_of(parts, item, i, kind),
        groups().length > 1 && make('div.au-row', {}, labelled(say('form_dimension'), select(['items', i, 'dimension'], groups))),
        more(`items ${item.id}`, ['items', i], ['step', 'strength'], () => [
          make('p.au-hint', {}, say('form_step_hint')), texts(say('form_step_title'), ['items', i, 'step', 'title'], { may_lack: true }), texts(say('form_step'), ['items', i, 'step', 'text'], long),
          texts(say('form_strength'), ['items', i, 'strength'], long), make('p.au-hint', {}, say('form_strength_hint'))]),
        make('div.au-row', {}, i > 0 && button(up, say('form_up'), name, now => changes_to_swap(now, ['items'], i - 1), [up, down]),
          i + 1 < all.length && button(down, say('form_down'), name, now => changes_to_swap(now, ['items'], i), [down, up]),
          remove(gone(item.id), name, ['items', i], [gone(all[i + 1]?.id), gone(all[i - 1]?.id), 'au-add-item'])));
    })),
    add('au-add-item', say('form_add_item'), ['items'], fresh_item));
}

/** @param {Parts} parts  @param {any} item  @param {number} i  @param {string} kind */
function options_of({ fields: { texts, number }, add, remove, say }, item, i, kind) {
  const options = /** @type {any[] | undefined} */ (item.options), path = ['items', i, 'options'], adding = `au-add-option-${item.id}`;
  if (!options) return [];
  return [
    ...options.map((option, k) => {
      const name = say('form_option', k + 1), of = `${say('form_statement_number', i + 1)}, ${name}`, gone = /** @param {number} at */ at => options[at] && `au-remove-${item.id}-${options[at].id}`;
      return make('div.au-row', {}, texts(name, [...path, k, 'label']), scoring.includes(kind) && labelled(say('form_points'), number([...path, k, 'score'])),
        options.length > 2 && remove(`au-remove-${item.id}-${option.id}`, of, [...path, k], [gone(k + 1), gone(k - 1), adding]));
    }),
    kind !== 'pair' && add(adding, say('form_add_option'), path, of => fresh_option(of, of.items[i].options)),
  ];
}
