// Accessibility checkers that look at a page from within: axe-core and IBM's. They are put in by the debugger, as the page's own policy lets
// no stranger's script in.
import { readFileSync } from 'node:fs';

const source = (path) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
const axe_source = source('axe-core/axe.min.js'), ibm_source = source('accessibility-checker-engine/ace.js');

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const run_axe = `axe.run(document, { runOnly: ${JSON.stringify(levels)}, resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => 'axe ' + id + ': ' + help + ' ' + html.slice(0, 160))))`;

const run_ibm = `new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) => results
  .filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL')
  .map(({ ruleId, message, snippet }) => 'IBM ' + ruleId + ': ' + message + ' ' + snippet.slice(0, 160)))`;

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}  what they complain about
 */
export async function complaints(page) {
  const debug = await page.context().newCDPSession(page);
  async function evaluate(expression, awaitPromise = true) {
    const { result, exceptionDetails } = await debug.send('Runtime.evaluate', { expression, awaitPromise, returnByValue: awaitPromise });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
  if (!await evaluate('typeof axe === "object" && typeof ace === "object"')) {
    await evaluate(axe_source, false);
    await evaluate(ibm_source, false);
  }
  const all = [...await evaluate(run_axe), ...await evaluate(run_ibm)];
  await debug.detach();
  return all;
}
