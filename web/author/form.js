// The common fields as a form beside the text. Each change is an edit of the text at that place alone, and what the form does not know stays as it is.
import { changes_for, changes_to_swap, tree_of } from './document.js';
import { fill, labelled, make } from './elements.js';
import { create_fields } from './fields.js';
import { fresh_band, fresh_dimension, fresh_item } from './fresh.js';

/**
 * @typedef {import('./document.js').Path} Path
 * @typedef {import('./document.js').Change} Change
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 */

/** @param {any} value */
const object = value => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {any} value */
const objects = value => value === undefined || (Array.isArray(value) && value.every(object));

/** @param {Diagnostic[] | undefined} list */
const list_of = list => list ?? [];

/** Whether a file has the shape that the form is about; what else is wrong with it, the checks say. @param {Diagnostic} value */
const has_shape = ({ languages, items, dimensions, scales, scores }) => Array.isArray(languages) && languages.every(each => typeof each === 'string') &&
  [items, dimensions, scales, scores].every(objects) && list_of(scales).every(({ points }) => objects(points)) && list_of(scores).every(({ bands }) => objects(bands)) &&
  list_of(scores?.[0]?.bands).every(({ actions }) => actions === undefined || Array.isArray(actions));

/**
 * @param {object} page
 * @param {HTMLElement} page.into
 * @param {() => string} page.text
 * @param {(changes: Change[]) => void} page.change
 * @param {() => void} page.changed  the form is to show what was changed at once
 * @param {import('./words.js').Say} page.say
 */
export function create_form({ into, text, change, changed, say }) {
  let /** @type {Diagnostic} */ value, drawn = '';
  /** @param {Path} path */
  const at = path => path.reduce((inside, name) => inside?.[name], value);
  /** @param {Path} path  @param {unknown} to  @param {boolean} [inserted] */
  const put = (path, to, inserted) => change(changes_for(text(), path, to, inserted));
  const fields = create_fields({ at, put, languages: () => value.languages, say });
  const { texts, line, number, tick, select } = fields;

  // What changes which fields there are begins with what is typed, works on the text as it is now, and shows itself at once.
  /** @param {(now: string, of: Diagnostic) => Change[]} changes  @param {string[]} focus  ids, of which the first that is there gets it */
  function act(changes, focus) {
    fields.finish();
    change(changes(text(), tree_of(text()).value ?? value));
    changed();
    (focus.map(id => document.getElementById(id)).find(Boolean) ?? into).focus();
  }
  /** @param {string} id  @param {string} name  @param {string} of  @param {(now: string, of: Diagnostic) => Change[]} changes  @param {string[]} [focus] */
  const button = (id, name, of, changes, focus) => make('button', { id, type: 'button', 'aria-label': of ? `${name}: ${of}` : undefined, onclick: () => act(changes, focus ?? [id]) }, name);
  /** @param {string} id  @param {string} name  @param {Path} path  @param {(of: Diagnostic) => object} fresh */
  const add = (id, name, path, fresh) => button(id, name, '', (now, of) => changes_for(now, [...path, path.reduce((inside, step) => inside?.[step], of)?.length ?? 0], fresh(of), true));
  /** @param {string} id  @param {string} of  @param {Path} path  @param {string[]} focus */
  const remove = (id, of, path, focus) => button(id, say('form_remove'), of, now => changes_for(now, path, undefined), focus);

  function general() {
    return make('fieldset', {}, make('legend', {}, say('form_general')),
      labelled('id', line(['id']), say('form_id_hint')), labelled(say('form_version'), line(['version']), say('form_version_hint')),
      labelled(say('form_about'), select(['about'], () => [['account', say('form_about_account')], ['organisation', say('form_about_organisation')]], 'account')),
      texts(say('form_title'), ['title']), texts(say('form_description'), ['description']), texts(say('form_introduction'), ['introduction'], true),
      labelled(say('form_source'), line(['source', 'title']), say('form_source_hint')));
  }

  function scales() {
    return make('fieldset', {}, make('legend', {}, say('form_scales')), ...list_of(value.scales).map((scale, i) => make('div.au-part', {},
      make('h2', {}, say('form_scale', i + 1)),
      ...(scale.points
        ? list_of(scale.points).map((point, k) => texts(say('form_point', point.value), ['scales', i, 'points', k, 'label']))
        : [make('div.au-row', {}, labelled(say('form_from'), number(['scales', i, 'from'])), labelled(say('form_to'), number(['scales', i, 'to']))),
          ...[scale.from, scale.to].filter(Number.isFinite).map(end => texts(say('form_point', end), ['scales', i, 'labels', String(end)]))]))));
  }

  function dimensions() {
    return make('fieldset', {}, make('legend', {}, say('form_dimensions')), ...list_of(value.dimensions).map((_, i) => make('div.au-part', {}, texts(say('form_dimension_number', i + 1), ['dimensions', i, 'name']))),
      add('au-add-dimension', say('form_add_dimension'), ['dimensions'], of => fresh_dimension(of, say)));
  }

  function items() {
    const all = list_of(value.items), groups = () => [['', say('form_no_dimension')], ...list_of(value.dimensions).map(({ id, name }) => [id, say.text(name) || id])];
    return make('fieldset', {}, make('legend', {}, say('form_items', all.length)),
      make(all.length > 60 ? 'ol.au-items.au-many' : 'ol.au-items', {}, ...all.map((item, i) => {
        const name = say('form_statement_number', i + 1), up = `au-up-${item.id}`, down = `au-down-${item.id}`, gone = /** @param {string | undefined} id */ id => `au-remove-${id}`;
        return make('li.au-part', {},
          texts(name, ['items', i, 'statement'], true),
          make('div.au-row', {}, groups().length > 1 && labelled(say('form_dimension'), select(['items', i, 'dimension'], groups)), (item.kind ?? 'likert') === 'likert' && tick(say('form_reverse'), ['items', i, 'reverse'], name)),
          make('div.au-row', {}, i > 0 && button(up, say('form_up'), name, now => changes_to_swap(now, ['items'], i - 1), [up, down]),
            i + 1 < all.length && button(down, say('form_down'), name, now => changes_to_swap(now, ['items'], i), [down, up]),
            remove(gone(item.id), name, ['items', i], [gone(all[i + 1]?.id), gone(all[i - 1]?.id), 'au-add-item'])));
      })),
      add('au-add-item', say('form_add_item'), ['items'], of => fresh_item(of, say)));
  }

  // A new level begins where the last one ends, which ends there if it was open.
  /** @param {string} now  @param {Diagnostic} of */
  function add_band(now, of) {
    const bands = of.scores[0].bands ?? [], last = bands.at(-1), { closed, fresh } = fresh_band(of, say), list = ['scores', 0, 'bands'];
    const ended = closed === undefined ? [] : changes_for(now, [...list, bands.length - 1, 'to'], closed);
    return [...ended, ...changes_for(now, [...list, last ? bands.length : 0], fresh, true)].sort((a, b) => a.from - b.from);
  }

  function bands() {
    if (!value.scores?.[0]) return null;
    const path = ['scores', 0, 'bands'];
    return make('fieldset', {}, make('legend', {}, say('form_bands')), texts(say('form_score_name'), ['scores', 0, 'name']),
      ...list_of(value.scores[0].bands).map((band, i) => make('div.au-part', {}, make('h2', {}, say('form_band', i + 1)),
        make('div.au-row', {}, labelled(say('form_from'), number([...path, i, 'from'])), labelled(say('form_to'), number([...path, i, 'to']))),
        texts(say('form_name'), [...path, i, 'name']), texts(say('form_summary'), [...path, i, 'summary'], true),
        ...list_of(band.actions).map((_, k) => texts(say('form_action', k + 1), [...path, i, 'actions', k], true)),
        remove(`au-remove-band-${i}`, say('form_band', i + 1), [...path, i], [`au-remove-band-${i}`, `au-remove-band-${i - 1}`, 'au-add-band']))),
      button('au-add-band', say('form_add_band'), '', add_band));
  }

  // What decides which fields there are.
  const shape = () => JSON.stringify([value.languages, list_of(value.items).map(({ id, kind }) => [id, kind]), list_of(value.dimensions).map(({ id }) => id),
    list_of(value.scales).map(({ points, from, to }) => [points && list_of(points).map(point => point.value), from, to]), list_of(value.scores?.[0]?.bands).map(({ id, actions }) => [id, actions?.length])]);

  function wait() {
    for (const each of into.querySelectorAll('fieldset')) each.inert = true;
    if (!into.querySelector('.au-waiting')) into.prepend(make('p.au-waiting', { role: 'status' }, say('form_waits')));
  }

  into.tabIndex = -1;
  return {
    /** @param {Diagnostic | undefined} of  what the text says; undefined: it is no JSON now */
    show(of) {
      if (!of || !has_shape(of)) return wait();
      into.querySelector('.au-waiting')?.remove();
      for (const each of into.querySelectorAll('fieldset')) each.inert = false;
      value = of;
      if (shape() !== drawn) {
        drawn = shape();
        const held = into.contains(document.activeElement) ? /** @type {HTMLInputElement | null} */ (document.activeElement) : null, selected = held && [held.selectionStart, held.selectionEnd];
        fields.begin();
        fill(into, general(), scales(), dimensions(), items(), bands());
        const again = held?.id ? /** @type {HTMLInputElement | null} */ (document.getElementById(held.id)) : null;
        again?.focus();
        if (again?.setSelectionRange && selected && selected[0] !== null && again.type !== 'number') again.setSelectionRange(selected[0], selected[1]);
      }
      fields.follow();
    },
    /** What has been typed and not been written into the text yet. */
    finish: () => fields.finish(),
  };
}
