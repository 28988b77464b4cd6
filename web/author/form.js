// The common fields as a form beside the text. Each change is an edit of the text at that place alone, and what the form does not know stays as it is.
import { changes_for, changes_to_remove, pointer_of, tree_of } from './document.js';
import { fill, make } from './elements.js';
import { create_fields } from './fields.js';
import { items_part } from './form-items.js';
import { dimensions_part, general_part, scales_part } from './form-parts.js';
import { scores_part, show_ranges } from './form-scores.js';
import { create_marks } from './marks.js';
import { gone_with } from './removal.js';

/**
 * @typedef {import('./document.js').Path} Path
 * @typedef {import('./document.js').Change} Change
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 * @typedef {(now: string, of: Diagnostic) => Change[]} Changes  of the text as it is now
 *
 * @typedef {object} Parts  what the parts of the form are made of
 * @property {() => Diagnostic} value
 * @property {ReturnType<typeof create_fields>} fields
 * @property {(id: string, name: string, of: string, changes: Changes, focus?: Focus) => HTMLElement} button
 * @property {(id: string, name: string, path: Path, fresh: (of: Diagnostic) => object) => HTMLElement} add  behind the last of a list; it is focused
 * @property {(id: string, of: string, path: Path, focus: (string | undefined)[]) => HTMLElement} remove  with all that refers to it
 * @property {(key: string, of: Path, names: string[], build: () => Node[]) => HTMLElement} more  fields of `names` within `of`, made when they are wanted
 * @property {(id: string) => import('./ranges.js').Known | undefined} range  of a score
 * @property {import('./words.js').Say} say
 *
 * @typedef {(string | Path | undefined)[]} Focus  ids or places, of which the first that is there gets it
 */

/** @param {any} value */
const object = value => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {any} value */
const objects = value => value === undefined || (Array.isArray(value) && value.every(object));

/** @param {Diagnostic[] | undefined} list */
const list_of = list => list ?? [];

/** Whether a file has the shape that the form is about; what else is wrong with it, the checks say. @param {Diagnostic} value */
const has_shape = ({ languages, items, dimensions, scales, scores }) => Array.isArray(languages) && languages.every(each => typeof each === 'string') &&
  [items, dimensions, scales, scores].every(objects) && list_of(scales).every(({ points }) => objects(points)) && list_of(items).every(({ options }) => objects(options)) &&
  list_of(scores).every(({ bands }) => objects(bands) && list_of(bands).every(({ actions }) => actions === undefined || Array.isArray(actions)));

/** What decides which fields there are. @param {Diagnostic} value */
const shape_of = value => JSON.stringify([value.languages, list_of(value.items).map(({ id, kind, options }) => [id, kind, options && list_of(options).map(option => option.id)]), list_of(value.dimensions).map(({ id }) => id),
  list_of(value.scales).map(({ id, points, from, to }) => [id, points && list_of(points).map(point => point.value), from, to, list_of(value.items).some(({ scale }) => scale === id)]),
  list_of(value.scores).map(({ id, bands, reference }) => [id, bands && list_of(bands).map(band => [band.id, Math.max(3, band.actions?.length ?? 0), 'below' in band, 'above' in band]), Boolean(reference)])]);

/**
 * @param {object} page
 * @param {HTMLElement} page.into
 * @param {() => string} page.text
 * @param {(changes: Change[], field?: string) => void} page.change
 * @param {() => void} page.typed  something was typed that is no change of the text yet
 * @param {() => void} page.changed  the form is to show what was changed at once
 * @param {import('./words.js').Say} page.say
 */
export function create_form({ into, text, change, typed, changed, say }) {
  let /** @type {Diagnostic} */ value, drawn = '', ranges = /** @type {Map<string, import('./ranges.js').Known>} */ (new Map());
  let lazy = /** @type {{key: string, of: Path, names: string[], open: () => void}[]} */ ([]);
  const opened = /** @type {Set<string>} */ (new Set());
  /** @param {Path} path */
  const at = path => path.reduce((inside, name) => inside?.[name], value);
  // What is written next, as the other language of a text, goes by what stands there now.
  /** @param {Path} path  @param {unknown} to */
  function put(path, to) {
    change(changes_for(text(), path, to), pointer_of(path));
    value = tree_of(text()).value ?? value;
  }
  const fields = create_fields({ at, put, typed, languages: () => value.languages, say }), marks = create_marks(fields.find);

  /** @param {HTMLElement} el  in the middle, as what is wrong is listed over the lower end */
  function focus_on(el) {
    el.scrollIntoView({ block: 'center' });
    el.focus({ preventScroll: true });
  }

  // What changes which fields there are begins with what is typed, works on the text as it is now, and shows itself at once.
  /** @param {Changes} changes  @param {Focus} focus */
  function act(changes, focus) {
    fields.finish();
    change(changes(text(), tree_of(text()).value ?? value));
    changed();
    const found = focus.map(each => (typeof each === 'string' ? document.getElementById(each) : each && fields.find(each))).find(Boolean);
    if (found) focus_on(found);
    else into.focus();
  }

  /** @type {Parts} */
  const parts = {
    value: () => value,
    fields,
    button: (id, name, of, changes, focus) => make('button', { id, type: 'button', 'aria-label': of ? `${name}: ${of}` : undefined, onclick: () => act(changes, focus ?? [id]) }, name),
    add(id, name, path, fresh) {
      const length = at(path)?.length ?? 0;
      return parts.button(id, name, '', (now, of) => changes_for(now, [...path, path.reduce((inside, step) => inside?.[step], of)?.length ?? 0], fresh(of), true), [[...path, length], id]);
    },
    remove: (id, of, path, focus) => parts.button(id, say('form_remove'), of, (now, whole) => changes_to_remove(now, gone_with(whole, path)), focus),
    more(key, of, names, build) {
      const body = make('div'), details = make('details.au-more', {}, make('summary', {}, say('form_more')), body);
      const built = () => {
        if (body.childElementCount === 0) fill(body, ...build()), fields.follow();
        marks.again();
      };
      const open = () => {
        details.open = true;
        opened.add(key);
        built();
      };
      details.addEventListener('toggle', () => {
        if (details.open) opened.add(key), built();
        else opened.delete(key);
      });
      lazy.push({ key, of, names, open });
      return details;
    },
    range: id => ranges.get(id),
    say,
  };

  function wait() {
    for (const each of into.querySelectorAll('fieldset')) each.inert = true;
    if (!into.querySelector('.au-waiting')) into.prepend(make('p.au-waiting', { role: 'status' }, say('form_waits')));
  }

  function draw() {
    const held = into.contains(document.activeElement) ? /** @type {HTMLInputElement | null} */ (document.activeElement) : null, selected = held && [held.selectionStart, held.selectionEnd];
    fields.begin();
    marks.show([]);  // of what is there now the checks tell in a moment
    lazy = [];
    const open = new Set(opened);
    fill(into, general_part(parts), scales_part(parts), dimensions_part(parts), items_part(parts), ...scores_part(parts));
    for (const each of lazy) if (open.has(each.key)) each.open();
    const again = held?.id ? /** @type {HTMLInputElement | null} */ (document.getElementById(held.id)) : null;
    again?.focus();
    if (again?.setSelectionRange && selected && selected[0] !== null && again.type !== 'number') again.setSelectionRange(selected[0], selected[1]);
  }

  into.tabIndex = -1;
  return {
    /** @param {Diagnostic | undefined} of  what the text says; undefined: it is no JSON now  @returns {of is Diagnostic}  whether it has the shape of a form */
    show(of) {
      if (!of || !has_shape(of)) {
        wait();
        return false;
      }
      into.querySelector('.au-waiting')?.remove();
      for (const each of into.querySelectorAll('fieldset')) each.inert = false;
      value = of;
      const shape = shape_of(value);
      if (shape !== drawn) {
        drawn = shape;
        draw();
      }
      fields.follow();
      show_ranges(parts);
      return true;
    },
    /** What scores can come to. @param {typeof ranges} known */
    know(known) {
      ranges = known;
      if (value) show_ranges(parts);
    },
    /** What is wrong where. @param {import('./marks.js').Mark[]} all */
    mark: all => marks.show(all),
    /** To the field of a place; false where the form has none. @param {Path} path */
    go_to(path) {
      const closed = lazy.find(({ of, names }) => of.every((name, i) => path[i] === name) && names.includes(String(path[of.length])));
      closed?.open();
      const found = path.length > 0 && (fields.find(path) ?? (path.at(-1) === 'bands' ? document.getElementById(`au-add-band-${path[1]}`) : null));
      if (!found || !into.contains(found)) return false;
      focus_on(found);
      return true;
    },
    /** What has been typed and not been written into the text yet. */
    finish: () => fields.finish(),
  };
}
