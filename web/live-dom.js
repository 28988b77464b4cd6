// The semantic tree as native HTML over the canvas: patched by id, so that focus, selection and composition survive. Positions are custom
// properties; the style sheets decide whether they count (over the canvas) or not (plain mode, print).
import { chart } from './live-chart.js';
import { attribute, make, make_node, shape, show_states, taken_over } from './live-roles.js';
import { is_chart, show_lines } from './live-text.js';

/**
 * What stands for a node: besides what was made for it, what of it is shown already.
 * @typedef {import('./live-roles.js').Made & {
 *   control: import('./live-roles.js').Control, node: Node, shape: string, about: HTMLElement | null, spot?: string, look?: string, drawn?: string,
 *   chart?: Element | null,
 * }} Entry
 *
 * @typedef {import('./live-roles.js').Node} Node
 * @typedef {ReturnType<typeof create_live_dom>} LiveDom
 *
 * @param {string} prefix  of all ids of this widget
 * @param {import('./text-fields.js').TextFields} fields
 * @param {(text: string, bold: boolean, size: number) => number} natural_width  see live-text.js
 * @param {HTMLElement} el  may hold the first screen already, as the build wrote it: what fits is taken over, with focus and all
 */
export function create_live_dom(prefix, fields, natural_width, el) {
  const entries = /** @type {Map<string, Entry>} */ (new Map());  // by the id of the node
  let written = /** @type {Map<string, HTMLElement>} */ (new Map());  // by the id of the node: the control that the page came with
  for (const control of /** @type {NodeListOf<HTMLElement>} */ (el.querySelectorAll('[data-node]'))) written.set(/** @type {string} */ (control.dataset.node), control);
  /** @param {string} id */
  const id_of = id => `${prefix}${id}`;

  /** @param {Node} node  @returns {Entry} */
  function create(node) {
    const made = taken_over(node, written.get(node.id), make_node(node));
    const entry = { ...made, control: made.control ?? made.el, node, shape: shape(node), about: null };
    entry.control.id = id_of(node.id);
    entry.control.dataset.node = node.id;
    return entry;
  }

  // By its description, and a question by the texts below its statement: who moves from answer to answer would not come by them.
  /** @param {Entry} entry  @param {string[]} texts  their ids */
  function describe(entry, texts) {
    const { about } = entry.node;
    if (about && !entry.about) {
      entry.about = Object.assign(make('span', 'jd-about'), { id: `${entry.control.id}-about`, hidden: true });
      entry.el.append(entry.about);
    } else if (!about) {
      entry.about?.remove();
      entry.about = null;
    }
    if (entry.about && entry.about.textContent !== about) entry.about.textContent = /** @type {string} */ (about);
    attribute(entry.control, 'aria-describedby', [...texts, ...(entry.about ? [entry.about.id] : [])].join(' '));
  }

  // What the canvas shows of it and the text alone does not: its kind, its colours, its chart. Plain mode and paper show these.
  /** @param {Entry} entry */
  function dress(entry) {
    const { el, node } = entry, { look = '' } = node;
    if ((entry.look ?? '') !== look) {
      if (entry.look) el.classList.remove(`jd-as-${entry.look}`);
      if (look) el.classList.add(`jd-as-${look}`);
      entry.look = look;
    }
    el.classList.toggle('jd-bold', Boolean(node.bold));
    for (const [name, value = ''] of /** @type {[string, string?][]} */ ([[entry.lines ? '--ink' : '--edge', node.ink], ['--fill', node.fill]]))
      if (el.style.getPropertyValue(name) !== value) el.style.setProperty(name, value);
    const drawn = is_chart(node) ? JSON.stringify([node.lines, node.box]) : '';
    if ((entry.drawn ?? '') === drawn) return;
    entry.drawn = drawn;
    entry.chart?.remove();
    entry.chart = drawn ? chart(/** @type {import('./live-chart.js').Shape[]} */ (node.lines), node.box) : null;
    el.classList.toggle('jd-charted', Boolean(drawn));
    if (entry.chart) el.prepend(entry.chart);
  }

  // Offsets are from the parent's box, as the elements are nested the same way.
  /** @param {Entry} entry  @param {number[]} origin */
  function place(entry, origin) {
    const [x, y, w, h] = entry.node.box ?? [0, 0, 0, 0];
    const values = { '--x': x - origin[0], '--y': y - origin[1], '--w': w, '--h': h, '--s': entry.node.size ?? 17 };
    const spot = Object.values(values).join(' ');
    if (entry.spot === spot) return;
    entry.spot = spot;
    for (const [name, value] of Object.entries(values)) entry.el.style.setProperty(name, `${+value.toFixed(2)}px`);
    // In the normal flow it follows the reader's text size by itself, further than a picture has room for.
    entry.el.style.setProperty('--m', `calc(${+(values['--s'] / 17).toFixed(4)}em / var(--scale))`);
  }

  // Puts the children of `parent` into this order. What has focus is not moved: its neighbours are.
  /** @param {Element} parent  @param {HTMLElement[]} children  @param {ChildNode | null} first */
  function order(parent, children, first) {
    let next = first;
    for (const child of children) {
      if (child === next) {
        next = next.nextSibling;
      } else if (child.parentNode === parent && child.contains(document.activeElement)) {
        while (next && next !== child) {
          const away = next;
          next = next.nextSibling;
          parent.append(away);
        }
        next = child.nextSibling;
      } else {
        parent.insertBefore(child, next);
      }
    }
  }

  /** Once it has been made. @param {Node} node */
  const entry_of = node => /** @type {Entry} */ (entries.get(node.id));

  /** @param {import('./live-roles.js').Tree} tree */
  function patch(tree) {
    const nodes = new Map(tree.nodes.map(node => [node.id, node]));
    const gone = [...entries].filter(([id, entry]) => !nodes.has(id) || shape(/** @type {Node} */ (nodes.get(id))) !== entry.shape);
    for (const [, entry] of gone) fields.forget(entry);  // all of them first: one may go with the element around it
    for (const [id, entry] of gone) {
      entry.el.remove();
      entries.delete(id);
    }
    const children = /** @type {Map<string | null, Node[]>} */ (new Map([[null, []]]));
    // By the id of what is around them.
    const headings = /** @type {Map<string | null, string>} */ (new Map()), groups = /** @type {Map<string | null, string>} */ (new Map());
    const texts = /** @type {Map<string | null, string[]>} */ (new Map());
    for (const node of tree.nodes) {
      if (!entries.has(node.id)) entries.set(node.id, create(node));
      entry_of(node).node = node;
      const parent = node.in ?? null;
      children.get(parent)?.push(node) ?? children.set(parent, [node]);
      groups.set(node.id, node.role === 'radiogroup' ? node.id : groups.get(parent) ?? '');
      if (node.role === 'heading' && nodes.get(parent ?? '')?.role === 'radiogroup' && !headings.has(parent)) headings.set(parent, node.id);
      if (node.role === 'radiogroup') texts.set(node.id, []);
      if (node.role === 'text') texts.get(parent)?.push(id_of(node.id));
    }
    for (const node of tree.nodes) {
      const entry = entry_of(node), origin = nodes.get(node.in ?? '')?.box ?? [0, 0];
      show_states(entry, { id_of, lang: tree.lang, group: groups.get(node.id) ?? '', heading: headings.get(node.id) ?? '' });
      if (entry.lines || (entry.lines === null && !children.has(node.id) && node.name)) show_lines(entry.lines ?? entry.el, node, natural_width);
      dress(entry);
      describe(entry, texts.get(node.id) ?? []);
      place(entry, origin);
    }
    for (const control of written.values()) {
      const old = control.closest('.jd-n');
      if (entries.get(control.dataset.node ?? '')?.el !== old) old?.remove();
    }
    written = new Map();
    for (const [parent, list] of children) {
      const holder = parent === null ? el : entries.get(parent)?.el;
      if (!holder) continue;
      const elements = list.map(node => entry_of(node).el);
      const mine = /** @type {Set<ChildNode>} */ (new Set(elements));
      order(holder, elements, [...holder.childNodes].find(child => mine.has(child)) ?? null);
    }
    fields.show(entries);
  }

  return {
    el,
    patch,
    /** @param {string} id */
    entry: id => entries.get(id),
    /** What a control shows is what the core said last, whatever the browser did to it meanwhile. */
    settle_choices() {
      for (const { control, node } of entries.values())
        if ('checked' in control && control.checked !== Boolean(node.checked)) control.checked = Boolean(node.checked);
    },
    /** Where a node that was asked for gets focus: a radio group's chosen or first option, else itself. @param {string} id  @returns {HTMLElement | null} */
    focus_target(id) {
      const entry = entries.get(id);
      if (!entry) return null;
      if (entry.node.role !== 'radiogroup') return entry.control;
      return entry.el.querySelector('input[type=radio]:checked') ?? entry.el.querySelector('input[type=radio]') ?? entry.control;
    },
  };
}
