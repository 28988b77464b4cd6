// The common fields as a form beside the text. Each change is an edit of the text at that place alone, and what the form does not know stays as it is.
import { changes_for } from './document.js';
import { after_quiet, fill, labelled, make } from './elements.js';
import { fresh_band, fresh_dimension, fresh_item } from './fresh.js';

/**
 * @param {object} page
 * @param {HTMLElement} page.into
 * @param {() => string} page.text
 * @param {(changes: {from: number, to: number, insert: string}[]) => void} page.change
 */
export function create_form({ into, text, change, say }) {
  let value, drawn = '';
  let fields = [];  // {input, read: value -> text, write: text -> [path, value]}

  const put = (path, to, inserted) => change(changes_for(text(), path, to, inserted));
  const at = (path, of = value) => path.reduce((inside, name) => inside?.[name], of);

  // A field that follows the text as long as nobody is in it.
  function bind(input, read, write, when = 'input') {
    const send = after_quiet(when === 'input' ? 250 : 0, () => write(input.type === 'checkbox' ? input.checked : input.value));
    input.addEventListener(when, send);
    input.addEventListener('blur', () => send.now());
    fields.push({ input, read });
    return input;
  }

  function follow() {
    for (const { input, read } of fields) {
      if (input.getRootNode().activeElement === input) continue;
      const now = read();
      if (input.type === 'checkbox') input.checked = Boolean(now);
      else if (input.value !== String(now ?? '')) input.value = now ?? '';
    }
  }

  const line = (path, read = () => at(path), write = to => put(path, to === '' ? undefined : to)) => bind(make('input', { type: 'text', spellcheck: true }), read, write);

  // A text in a language of the diagnostic.
  function text_in(path, lang, long) {
    const languages = value.languages ?? [];
    const read = () => {
      const now = at(path);
      return typeof now === 'string' ? (lang === languages[0] ? now : '') : now?.[lang];
    };
    const write = to => {
      const now = at(path);
      if (languages.length < 2 && (typeof now === 'string' || now === undefined)) return put(path, to === '' ? undefined : to);
      if (typeof now === 'string') return put(path, { [languages[0]]: now, [lang]: to });
      put(now ? [...path, lang] : path, now ? to : { [lang]: to });
    };
    return bind(long ? make('textarea', { rows: 3, lang }) : make('input', { type: 'text', lang, spellcheck: true }), read, write);
  }

  // The same field once for each language.
  const texts = (name, path, long = false) => [make('div.au-pair', {},
    ...(value.languages ?? []).map(lang => labelled(value.languages.length > 1 ? `${name} (${say.language(lang)})` : name, text_in(path, lang, long))))];

  const number = path => bind(make('input', { type: 'number', step: 'any' }), () => at(path), to => put(path, to === '' ? undefined : Number(to)));
  const tick = (name, path) => make('label.au-tick', {}, bind(make('input', { type: 'checkbox' }), () => at(path), to => put(path, to || undefined), 'change'), ' ', name);
  const select = (path, options, otherwise = '') => bind(make('select', {}, ...options.map(([id, name]) => make('option', { value: id }, name))), () => at(path) ?? otherwise, to => put(path, to === otherwise ? undefined : to), 'change');
  const button = (name, onclick, of) => make('button', { type: 'button', onclick, 'aria-label': of ? `${name}: ${of}` : undefined }, name);

  function move(list, from, to) {
    const all = [...at([list])], [one] = all.splice(from, 1);
    all.splice(to, 0, one);
    put([list], all);
  }

  function general() {
    return make('fieldset', {}, make('legend', {}, say('form_general')),
      labelled('id', line(['id']), say('form_id_hint')), labelled(say('form_version'), line(['version']), say('form_version_hint')),
      labelled(say('form_about'), select(['about'], [['account', say('form_about_account')], ['organisation', say('form_about_organisation')]], 'account')),
      ...texts(say('form_title'), ['title']), ...texts(say('form_description'), ['description']), ...texts(say('form_introduction'), ['introduction'], true),
      labelled(say('form_source'), line(['source', 'title']), say('form_source_hint')));
  }

  function scales() {
    return make('fieldset', {}, make('legend', {}, say('form_scales')), ...(value.scales ?? []).map((scale, i) => make('div.au-part', {},
      make('h2', {}, scale.id ?? ''),
      ...(Array.isArray(scale.points)
        ? scale.points.flatMap((point, k) => texts(say('form_point', point.value), ['scales', i, 'points', k, 'label']))
        : [labelled(say('form_from'), number(['scales', i, 'from'])), labelled(say('form_to'), number(['scales', i, 'to'])),
          ...[scale.from, scale.to].filter(Number.isFinite).flatMap(end => texts(say('form_point', end), ['scales', i, 'labels', String(end)]))]))));
  }

  function dimensions() {
    const all = value.dimensions ?? [];
    return make('fieldset', {}, make('legend', {}, say('form_dimensions')), ...all.map((dimension, i) => make('div.au-part', {}, ...texts(say('form_name'), ['dimensions', i, 'name']))),
      button(say('form_add_dimension'), () => put(['dimensions', all.length], fresh_dimension(value, say), true)));
  }

  function items() {
    const all = value.items ?? [], groups = [['', say('form_no_dimension')], ...(value.dimensions ?? []).map(({ id, name }) => [id, say.text(name) || id])];
    return make('fieldset', {}, make('legend', {}, say('form_items', all.length)),
      make(all.length > 60 ? 'ol.au-items.au-many' : 'ol.au-items', {}, ...all.map((item, i) => make('li.au-part', {},
        ...texts(say('form_statement'), ['items', i, 'statement'], true),
        make('div.au-row', {}, groups.length > 1 && labelled(say('form_dimension'), select(['items', i, 'dimension'], groups)), (item.kind ?? 'likert') === 'likert' && tick(say('form_reverse'), ['items', i, 'reverse'])),
        make('div.au-row', {}, i > 0 && button(say('form_up'), () => move('items', i, i - 1), item.id), i + 1 < all.length && button(say('form_down'), () => move('items', i, i + 1), item.id),
          button(say('form_remove'), () => put(['items', i], undefined), item.id))))),
      button(say('form_add_item'), () => put(['items', all.length], fresh_item(value, say), true)));
  }

  function bands() {
    const score = value.scores?.[0];
    if (!score) return null;
    const all = score.bands ?? [];
    return make('fieldset', {}, make('legend', {}, say('form_bands')), ...texts(say('form_score_name'), ['scores', 0, 'name']),
      ...all.map((band, i) => make('div.au-part', {}, make('h2', {}, say('form_band', i + 1)),
        make('div.au-row', {}, labelled(say('form_from'), number(['scores', 0, 'bands', i, 'from'])), labelled(say('form_to'), number(['scores', 0, 'bands', i, 'to']))),
        ...texts(say('form_name'), ['scores', 0, 'bands', i, 'name']), ...texts(say('form_summary'), ['scores', 0, 'bands', i, 'summary'], true),
        ...(band.actions ?? []).flatMap((_, k) => texts(say('form_action', k + 1), ['scores', 0, 'bands', i, 'actions', k], true)),
        button(say('form_remove'), () => put(['scores', 0, 'bands', i], undefined), say.text(band.name) || band.id))),
      button(say('form_add_band'), () => put(['scores', 0, 'bands', all.length], fresh_band(score, value, say), true)));
  }

  // What decides which fields there are.
  const shape = () => JSON.stringify([value.languages, (value.items ?? []).map(({ id, kind }) => [id, kind]), (value.dimensions ?? []).map(({ id, name }) => [id, name]),
    (value.scales ?? []).map(({ id, points, from, to }) => [id, points?.length, from, to]), value.scores?.[0]?.bands?.map(({ id, actions }) => [id, actions?.length])]);

  return {
    /** @param {object | undefined} of  what the text says; undefined: it is no JSON now */
    show(of) {
      into.classList.toggle('au-waits', !of);
      into.querySelector('.au-waiting')?.remove();
      if (!of) return void into.prepend(make('p.au-waiting', { role: 'status' }, say('form_waits')));
      value = of;
      if (shape() !== drawn) {
        drawn = shape();
        const held = into.getRootNode().activeElement, place = into.contains(held) ? held.id : '';
        fields = [];
        fill(into, general(), scales(), dimensions(), items(), bands());
        if (place) document.getElementById(place)?.focus();
      }
      follow();
    },
    /** What has been typed and not been written into the text yet. */
    finish: () => fields.forEach(({ input }) => input.dispatchEvent(new FocusEvent('blur'))),
  };
}
