// What is wrong, as a list of ways to the place; the same is marked in the text.
import { fill, make } from './elements.js';

/**
 * @param {object} page
 * @param {HTMLElement} page.list
 * @param {HTMLElement} page.summary   announced when it changes
 * @param {(line: number, column: number, pointer: string) => void} page.go_to
 * @param {import('./words.js').Say} page.say
 * @param {string} page.lang
 */
export function create_problems({ list, summary, go_to, say, lang }) {
  const details = /** @type {HTMLDetailsElement} */ (summary.closest('details'));
  let stopped = false;  // by errors, when it was last shown
  return {
    /** @param {import('./core.js').Checked | null} checked  null: the check itself has failed */
    show(checked) {
      if (!checked) {
        fill(list);
        summary.textContent = say('check_failed');
        return;
      }
      const { problems, more } = checked, errors = problems.filter(each => each.severity === 'error').length, warnings = problems.length - errors;
      const said = errors ? say('errors', errors, warnings) : warnings ? say('warnings', warnings) : say('no_problems');
      if (summary.textContent !== said) summary.textContent = said;
      if (stopped !== errors > 0) details.open = stopped = errors > 0;  // whoever closes it meanwhile has it closed
      summary.dataset.state = errors ? 'error' : warnings ? 'warning' : 'fine';
      fill(list, ...problems.map(({ severity, pointer, line, column, message }) => make('li', {}, make('button.au-problem', {
        type: 'button', 'data-severity': severity, onclick: () => go_to(line, column, pointer),
      }, make('strong', {}, say(severity)), ' ', make('span', {}, message[lang]), ' ', make('small', {}, line ? say('place', line, column) : '', pointer ? ` ${pointer}` : '')))),
      more && make('li', {}, say('more_problems')));
    },
  };
}
