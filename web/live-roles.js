// How each role of the semantic tree becomes native HTML. Only structure and states are here; moving and placing is live-dom.js.
import { next_language } from './languages.js';

/**
 * One visual line, in CSS px. A line of a chart has a colour as well; its shape and stroke are told in src/ui/semantics.hpp.
 * @typedef {[text: string, x: number, y: number, w: number, h: number, colour?: string, shape?: number, stroke?: number]} Line
 *
 * One part of the tree (JSON of src/ui/semantics.hpp, which tells of each field). What is false is left out.
 * @typedef {{
 *   id: string, in?: string, role: string, name: string, value?: string, about?: string, hint?: string, box: number[], lines?: Line[], size?: number,
 *   bold?: number, look?: string, ink?: string, fill?: string, level?: number, now?: number, max?: number, checked?: number, current?: number,
 *   numeric?: number, invalid?: number,
 * }} Node
 *
 * All that is on the page.
 * @typedef {{
 *   title: string, lang: string, width: number, height: number, plain: number, radius: number, nodes: Node[],
 *   colors: Record<'page' | 'card' | 'ink' | 'muted' | 'accent' | 'line' | 'edge' | 'field', string>,
 * }} Tree
 *
 * What has the focus and states of a node: a field, a button, or any element.
 * @typedef {HTMLElement & Partial<Pick<HTMLInputElement, 'name' | 'checked' | 'placeholder'>>} Control
 *
 * What was made for it.
 * @typedef {object} Made
 * @property {HTMLElement} el        the outermost element: placed, and parent of the node's children
 * @property {Control} [control]     what has focus and states; `el` itself where it is left out
 * @property {HTMLElement} [named]   shows the name as its text
 * @property {HTMLElement | null} [lines]  shows the drawn lines, or the name where there are none; null: only where it has no children
 */

/**
 * @template {string} T
 * @param {T} tag
 * @param {string} [look]  class names
 * @param {...(globalThis.Node | string)} children
 */
export function make(tag, look, ...children) {
  const el = /** @type {T extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[T] : HTMLElement} */ (document.createElement(tag));
  if (look) el.className = look;
  el.append(...children);
  return el;
}

/** @param {string} type */
const input = type => Object.assign(document.createElement('input'), { type });

/** @param {string} type */
function choice(type) {
  const control = Object.assign(input(type), { autocomplete: 'off' }), named = make('span', '');
  return { el: make('label', 'jd-n jd-c jd-choice', control, named), control, named };
}

/** @param {HTMLInputElement | HTMLTextAreaElement} control */
function editor(control) {
  Object.assign(control, { autocomplete: 'off', autocapitalize: 'off' });
  const named = make('label', 'jd-label');
  return { el: make('div', 'jd-n jd-e', named, control), control, named };
}

/** @param {string} tag  @param {string} look  @param {string} [role] */
function container(tag, look, role) {
  const el = make(tag, `jd-n jd-g ${look}`.trim());
  if (role) el.setAttribute('role', role);
  return { el };
}

/** @param {string} tag  @param {string} look */
function text(tag, look) {
  const el = make(tag, `jd-n ${look}`);
  return { el, lines: el };
}

// Roles are said, too: a table whose parts are placed by themselves is none to a browser.
/** @param {string} tag  @param {string} role */
function cell(tag, role) {
  const el = make(tag, 'jd-n jd-t');
  el.setAttribute('role', role);
  return { el, lines: el };
}

/** @type {Record<string, (node: Node) => Made>} */
const makers = {
  heading: node => text(`h${Math.min(3, Math.max(1, node.level ?? 2))}`, 'jd-t'),
  text: () => text('p', 'jd-t'),
  group: () => container('div', ''),
  radiogroup: () => {
    const named = make('legend', 'jd-label');
    return { ...container('fieldset', '', 'radiogroup'), named };
  },
  radio: () => choice('radio'),
  checkbox: () => choice('checkbox'),
  button: () => {
    const named = make('span', ''), el = Object.assign(make('button', 'jd-n jd-c', named), { type: 'button' });
    return { el, named };
  },
  field: () => editor(input('text')),
  memo: () => editor(Object.assign(document.createElement('textarea'), { rows: 1 })),
  list: () => container('ul', '', 'list'),
  item: () => ({ ...container('li', ''), lines: null }),
  image: () => container('div', 'jd-image', 'img'),
  progress: () => container('div', 'jd-progress', 'progressbar'),
  table: () => container('table', '', 'table'),
  row: () => container('tr', '', 'row'),
  columnheader: () => cell('th', 'columnheader'),
  rowheader: () => cell('th', 'rowheader'),
  cell: () => cell('td', 'cell'),
};

/** Nodes of one shape keep their elements; another level or role needs new ones. @param {Node} node */
export const shape = node => node.role + (node.role === 'heading' ? node.level : '');

/**
 * @param {Node} node
 * @returns {Made}
 */
export const make_node = node => (makers[node.role] ?? makers.group)(node);

/**
 * The same made of what the page came with, where that is of the same kind (src/cli/page_html.cpp writes it).
 * @param {Node} node
 * @param {Control | undefined} control
 * @param {Made} made  anew
 * @returns {Made}
 */
export function taken_over({ role }, control, made) {
  if (control?.nodeName !== (made.control ?? made.el).nodeName) return made;
  const el = /** @type {HTMLElement} */ (control.closest('.jd-n'));
  const named = made.named && (/** @type {HTMLElement | null} */ (el.querySelector(role === 'radiogroup' ? 'legend' : '.jd-label, span:not(.jd-about)')) ?? made.named);
  el.querySelector(':scope > .jd-about')?.remove();
  return { ...made, el, control: made.control && control, named, lines: made.lines && el };
}

/** @param {Element} el  @param {string} name  @param {unknown} value  none, false or '': it has no such attribute */
export function attribute(el, name, value) {
  if (value === undefined || value === null || value === '' || value === false) el.removeAttribute(name);
  else if (el.getAttribute(name) !== String(value)) el.setAttribute(name, /** @type {string} */ (value));
}

/**
 * @template E
 * @template {keyof E} K
 * @param {E} el
 * @param {K} name
 * @param {E[K]} value
 */
function property(el, name, value) {
  if (el[name] !== value) el[name] = value;
}

// An answer at the end of a button's name is set apart.
/** @param {HTMLElement} named  @param {string} name  @param {string | false | undefined} value */
function show_name(named, name, value) {
  if (!value || !name.endsWith(value)) return property(named, 'textContent', name);
  if (named.textContent === name && named.lastElementChild?.textContent === value) return;
  const comma = Object.assign(make('span', 'jd-comma'), { textContent: ', ' });
  const answer = Object.assign(make('strong', ''), { textContent: value });
  named.replaceChildren(name.slice(0, -value.length - 2), comma, answer);
}

/**
 * Names and states; values of editors are text-fields.js's affair.
 * @param {Pick<Made, 'el' | 'control' | 'named'> & {node: Node}} entry
 * @param {{id_of: (id: string) => string, lang: string, group: string, heading: string}} around
 *        lang: of the page; group: the id of the radio group around it; heading: the id of a radio group's own heading
 */
export function show_states({ el, control = el, named, node }, { id_of, lang, group, heading }) {
  const { role, name } = node;
  if (role === 'radiogroup') {
    attribute(el, 'aria-labelledby', heading && id_of(heading));
    if (heading) named?.remove();
    else if (named && named.parentNode !== el) el.prepend(named);
  }
  if (node.id === 'language') attribute(el, 'lang', next_language(lang));  // named in the language it leads to
  if (named) show_name(named, name, role === 'button' && node.value);
  else if (['image', 'progress', 'group', 'list', 'table'].includes(role)) attribute(el, 'aria-label', name);
  if (role === 'group') attribute(el, 'role', name && 'group');
  if (role === 'item') {
    attribute(el, 'aria-posinset', node.now);
    attribute(el, 'aria-setsize', node.max);
  }
  attribute(control, 'aria-current', node.current && 'page');
  if (role === 'radio') property(control, 'name', id_of(group));
  if (role === 'radio' || role === 'checkbox') property(control, 'checked', Boolean(node.checked));
  if (role === 'field' || role === 'memo') {
    property(/** @type {HTMLLabelElement} */ (named), 'htmlFor', control.id);
    property(control, 'placeholder', node.hint ?? '');
    attribute(control, 'inputmode', node.numeric && 'decimal');
    attribute(control, 'aria-invalid', node.invalid && 'true');
  }
  if (role === 'progress') {
    attribute(el, 'aria-valuemin', 0);
    attribute(el, 'aria-valuenow', node.now ?? 0);
    attribute(el, 'aria-valuemax', node.max ?? 0);
    el.style.setProperty('--done', String(node.max ? (node.now ?? 0) / node.max : 0));
  }
}
