// What is wrong, as a list of ways to the place; the same is marked in the text.
import { fill, make } from './elements.js';

/**
 * @param {object} page
 * @param {HTMLElement} page.list
 * @param {HTMLElement} page.summary   announced when it changes
 * @param {(told: Told) => void} page.go_to
 * @param {import('./words.js').Say} page.say
 *
 * @typedef {{severity: 'error' | 'warning', code?: string, path: import('./document.js').Path, name: string, text: string, line: number, column: number, pointer: string}} Told
 *   path and name: where it is mended, and what the form calls that place; text: what is wrong
 */
export function create_problems({ list, summary, go_to, say }) {
  const details = /** @type {HTMLDetailsElement} */ (summary.closest('details'));
  let stopped = false, own = false;  // by errors, when it was last shown; opened by the reader
  details.querySelector('summary')?.addEventListener('click', () => { own = !details.open; });
  return {
    /** What stands there is about another text. @param {boolean} checking */
    wait(checking) {
      details.ariaBusy = String(checking);
    },
    /** @param {Told[] | null} problems  null: the check itself has failed  @param {boolean} [more]  than are told */
    show(problems, more) {
      if (!problems) {
        fill(list);
        summary.textContent = say('check_failed');
        summary.dataset.state = 'error';
        details.ariaBusy = 'false';
        return;
      }
      const errors = problems.filter(each => each.severity === 'error').length, warnings = problems.length - errors;
      const said = errors ? say(warnings ? 'errors_and_warnings' : 'errors', errors, warnings) : warnings ? say('warnings', warnings) : say('no_problems');
      if (summary.textContent !== said) summary.textContent = said;
      if (stopped !== errors > 0) details.open = own || errors > 0;  // whoever opens or closes it meanwhile has it so
      stopped = errors > 0;
      summary.dataset.state = errors ? 'error' : warnings ? 'warning' : 'fine';
      fill(list, ...problems.map(told => make('li', {}, make('button.au-problem', { type: 'button', 'data-severity': told.severity, onclick: () => go_to(told) },
        make('strong', {}, told.name ? `${say(told.severity)} · ${told.name}` : say(told.severity)), ' ', make('span', {}, told.text), ' ',
        make('small', {}, told.line ? say('place', told.line, told.column) : '', told.pointer ? ` ${told.pointer}` : '')))),
      more && make('li', {}, say('more_problems')));
    },
  };
}
