// Elements of the author's page. Whatever an author writes becomes text, never markup.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @template {string} T
 * @param {T} tag  "button", or "button.au-quiet" with classes
 * @param {Record<string, unknown>} [with_]  properties; on… are listeners, aria-… and data-… attributes, undefined ones are left out
 * @param {...Child} children
 * @returns {T extends `${infer Name extends keyof HTMLElementTagNameMap}.${string}` ? HTMLElementTagNameMap[Name] : T extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[T] : HTMLElement}
 */
export function make(tag, with_ = {}, ...children) {
  const [name, ...classes] = tag.split('.'), el = /** @type {any} */ (document.createElement(name));  // of which kind, the name says
  el.classList.add(...classes);
  for (const [key, value] of Object.entries(with_)) {
    if (value === undefined) continue;
    if (key.startsWith('on')) el.addEventListener(key.slice(2), value);
    else if (key.includes('-') || key === 'role' || key === 'for' || key === 'list') value === false || el.setAttribute(key, value === true ? '' : value);
    else el[key] = value;
  }
  el.append(...children.filter(each => each !== null && each !== undefined && each !== false));
  return el;
}

/** In the place of all that `el` holds. @param {Element} el  @param {...Child} children */
export const fill = (el, ...children) => el.replaceChildren(.../** @type {(Node | string)[]} */ (children.filter(Boolean)));

let used = 0;

/**
 * A label above a control, which gets an id; `hint` stands below and belongs to it. `shown`: what stands there in the control's place, with it inside.
 * @param {string} name
 * @param {HTMLElement} control
 * @param {string} [hint]
 * @param {HTMLElement} [shown]
 */
export function labelled(name, control, hint, shown = control) {
  control.id ||= `au-${++used}`;
  const below = hint && make('small.au-hint', { id: `${control.id}-hint` }, hint);
  if (below) control.setAttribute('aria-describedby', below.id);
  return make('div.au-field', {}, make('label', { for: control.id }, name), shown, below);
}

/** Runs once `wait` ms after the last call; `now` runs what waits. @param {number} wait  @param {() => unknown} run */
export function after_quiet(wait, run) {
  let /** @type {number | undefined} */ timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      run();
    }, wait);
  };
  later.now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    run();
  };
  return later;
}
