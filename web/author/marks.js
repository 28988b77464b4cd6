// What is wrong, said under the fields where it is mended.
import { make } from './elements.js';

/**
 * @typedef {{path: import('./document.js').Path, severity: 'error' | 'warning', text: string}} Mark
 *
 * @param {(path: import('./document.js').Path) => HTMLElement | null} find  the field of a place
 */
export function create_marks(find) {
  let all = /** @type {Mark[]} */ ([]), undo = /** @type {(() => void)[]} */ ([]);

  /** @param {Mark} mark */
  function set({ path, severity, text }) {
    const field = path.length > 0 ? find(path) : null, around = field?.closest('.au-field, .au-tick');
    if (!field || !around || around.querySelector('.au-wrong')) return;
    const said = make('small.au-wrong', { id: `${field.id}-wrong`, 'data-severity': severity }, text), before = field.getAttribute('aria-describedby');
    around.append(said);
    field.setAttribute('aria-describedby', [before, said.id].filter(Boolean).join(' '));
    if (severity === 'error') field.setAttribute('aria-invalid', 'true');
    undo.push(() => {
      said.remove();
      field.removeAttribute('aria-invalid');
      if (before) field.setAttribute('aria-describedby', before);
      else field.removeAttribute('aria-describedby');
    });
  }

  const again = () => {
    for (const each of undo) each();
    undo = [];
    all.forEach(set);
  };
  return {
    /** In the place of those before. @param {Mark[]} marks */
    show(marks) {
      all = marks;
      again();
    },
    /** There are other fields now. */
    again,
  };
}
