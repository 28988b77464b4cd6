// Answers in, scores out: every score with its explanation, and what would move it into another band.
import { fill, labelled, make, after_quiet } from './elements.js';
import { newest_only } from './core.js';

/**
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 * @typedef {{el: HTMLElement, control: HTMLInputElement | HTMLSelectElement, answer: () => unknown, set: (value: any) => void}} Control  value: an answer
 */

/** @param {any} text  of a diagnostic  @param {string} lang  @returns {string} */
const said = (text, lang) => (typeof text === 'string' ? text : text?.[lang] ?? Object.values(text ?? {})[0] ?? '');

/** @param {Diagnostic[] | undefined} list  @param {unknown} id */
const named = (list, id) => list?.find(each => each.id === id);

/**
 * The control for an item: what it gives is an answer as `jindan score` takes it, undefined where there is none.
 * @param {Diagnostic} item
 * @param {Diagnostic} diagnostic
 * @param {string} lang
 * @param {import('./words.js').Say} say
 * @param {() => void} changed
 * @returns {Control | null}
 */
function control_for(item, diagnostic, lang, say, changed) {
  const scale = named(diagnostic.scales, item.scale) ?? diagnostic.scales?.[0];
  const kind = item.kind ?? 'likert';
  if (kind === 'likert' && scale) {
    const values = /** @type {number[]} */ (scale.points?.map(/** @param {{value: number}} point */ point => point.value) ?? [scale.from, scale.to]), low = Math.min(...values), high = Math.max(...values);
    const out = make('span.au-output', { 'aria-hidden': 'true' }, '–');
    /** @param {number | undefined} value */
    const show = value => {
      if (value === undefined) range.dataset.blank = 'yes';
      else delete range.dataset.blank, range.value = String(value);
      out.textContent = String(value ?? '–');
      range.setAttribute('aria-valuetext', String(value ?? say('no_answer')));
    };
    const take = () => {
      show(Number(range.value));
      changed();
    };
    const range = make('input', { type: 'range', min: low, max: high, step: 1, value: Math.round((low + high) / 2), oninput: take, onpointerup: take });  // also where it stood already
    show(undefined);
    return { el: make('span.au-range', {}, range, out), control: range, answer: () => (range.dataset.blank ? undefined : Number(range.value)), set: show };
  }
  if (kind === 'number') {
    const input = make('input', { type: 'number', min: item.min, max: item.max, step: item.decimals ? 10 ** -item.decimals : 1, oninput: changed });
    return { el: input, control: input, answer: () => (input.value === '' ? undefined : Number(input.value)), set: value => { input.value = value ?? ''; } };
  }
  const options = /** @type {Diagnostic[] | null} */ (kind === 'yes-no' ? [{ id: true, name: say('yes') }, { id: false, name: say('no') }] : kind === 'choice' || kind === 'pair' ? (item.options ?? []) : null);
  if (!options) return null;
  const select = make('select', { onchange: changed }, make('option', { value: '' }, say('no_answer')), ...options.map((option, i) => make('option', { value: i }, said(option.name ?? option.label ?? option.id, lang))));
  return { el: select, control: select, answer: () => (select.value === '' ? undefined : options[Number(select.value)].id), set: value => { select.value = value === undefined ? '' : String(options.findIndex(({ id }) => id === value)); } };
}

/**
 * @param {object} page
 * @param {HTMLElement} page.into
 * @param {import('./core.js').Core['explain']} page.explain
 * @param {import('./words.js').Say} page.say
 * @param {string} page.lang
 */
export function create_simulator({ into, explain, say, lang }) {
  let text = '', /** @type {Diagnostic} */ diagnostic, /** @type {Map<string, Control>} */ controls = new Map(), drawn = '';
  const answers_el = make('div.au-answers'), result = make('div.au-scores', { role: 'region', 'aria-label': say('simulator_scores') });
  fill(into, make('div.au-row', {},
    make('button', { type: 'button', onclick: () => set_all('middle') }, say('simulator_middle')), make('button', { type: 'button', onclick: () => set_all('top') }, say('simulator_top')),
    make('button', { type: 'button', onclick: () => set_all('none') }, say('simulator_none'))), make('div.au-simulator', {}, answers_el, result));

  const answers = () => Object.fromEntries([...controls].map(([id, each]) => [id, each.answer()]).filter(([, value]) => value !== undefined));
  const ask = newest_only(() => explain(text, answers(), lang), show, () => fill(result, make('p', {}, say('check_failed'))));
  const changed = after_quiet(60, () => ask({}));

  /** @param {'middle' | 'top' | 'none'} to */
  function set_all(to) {
    for (const each of controls.values()) {
      const { control } = each;
      if (to === 'none') each.set(undefined);
      else if (control instanceof HTMLSelectElement) control.selectedIndex = to === 'top' ? 1 : Math.ceil((control.options.length - 1) / 2);
      else if (control.type === 'range') each.set(to === 'top' ? Number(control.max) : Math.round((Number(control.min) + Number(control.max)) / 2));
      else each.set(to === 'top' && control.max !== '' ? Number(control.max) : Number(control.min || 0));
    }
    changed();
  }

  /** @param {string} id */
  const name_of_item = id => said(named(diagnostic.items, id)?.statement, lang) || id;

  /** Of an item or a score. @param {string} id */
  const name_of = id => said(named(diagnostic.items, id)?.statement ?? named(diagnostic.scores, id)?.name ?? named(diagnostic.dimensions, id)?.name, lang) || id;

  /** @param {string} score  @param {string} id */
  function band_name(score, id) {
    return said(named(named(diagnostic.scores, score)?.bands, id)?.name, lang) || id;
  }

  /** @param {import('./core.js').Score} score */
  function show_score({ id, terms, value, words, possible, bands, changes, lift, transforms }) {
    const of = named(diagnostic.scores, id), band = bands?.level;
    const rows = terms.map(({ of: name, value: x, weight, counted, words: why }) => make('tr', {}, make('th', { scope: 'row' }, name_of(name)), make('td', {}, x === null ? '–' : String(x)), make('td', {}, weight === undefined ? '' : `× ${weight}`), make('td', {}, why ?? (counted === false ? say('not_counted') : ''))));
    return make('section.au-score', {},
      make('h2', {}, said(of?.name, lang) || id),
      make('p.au-value', {}, make('strong', {}, value === null ? possible[0] !== possible[1] ? say('not_yet') : words ?? '–' : String(value)), ' ', possible[0] !== possible[1] && make('small', {}, say('possible', possible[0], possible[1])), band ? ` · ${band_name(id, band)}` : ''),
      lift && make('p', {}, say('lift', band_name(id, lift.band), lift.points)),
      changes.length > 0 && make('details', {}, make('summary', {}, say('changes')), make('ul', {}, ...changes.map(each => make('li', {}, say('change', name_of_item(each.item), each.from ?? '–', each.to, band_name(id, each.band)))))),
      make('details', {}, make('summary', {}, say('how_scored')), make('table', {}, make('tbody', {}, ...rows)), ...transforms.map(({ is, how }) => make('p', {}, `${is} ${how}`))));
  }

  /** @param {import('./core.js').Explained} of */
  function show({ answers: wrong, explained }) {
    if (!explained) return void fill(result, ...(wrong.length ? wrong.map(({ message }) => make('p', {}, message[lang])) : [make('p', {}, say('not_valid'))]));
    fill(result, ...explained.scores.map(show_score), ...explained.flags.map(({ message }) => make('p.au-flag', {}, message)));
  }

  return {
    /** @param {string} of  a diagnostic without errors @param {Diagnostic} value  what it says */
    show(of, value) {
      text = of;
      diagnostic = value;
      into.classList.remove('au-waits-scores');
      const items = JSON.stringify([value.items, value.scales]);
      if (items !== drawn) {
        const before = answers();
        drawn = items;
        controls = new Map();
        fill(answers_el, ...value.items.map(/** @param {Diagnostic} item  @param {number} i */ (item, i) => {
          const control = control_for(item, value, lang, say, changed), name = `${i + 1}. ${said(item.statement, lang)}`;
          if (!control) return make('p', {}, name, ' ', make('small', {}, say('no_control')));
          controls.set(item.id, control);
          if (before[item.id] !== undefined) control.set(before[item.id]);
          return labelled(name, control.control, undefined, control.el);
        }));
      }
      ask({});
    },
    wait() {
      into.classList.add('au-waits-scores');
      fill(result, make('p', {}, say('not_valid')));
    },
  };
}
