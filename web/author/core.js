// The core, asked from the page: it runs in a worker. Where that dies, another one begins.
import { own_script } from '../own-script.js';

/**
 * @typedef {Record<string, string>} Message  by language
 * @typedef {{severity: 'error' | 'warning', code: string, pointer: string, detail: string, line: number, column: number, message: Message}} Problem
 * @typedef {{valid: boolean, pages: boolean, kind: string, more: boolean, problems: Problem[], scores: import('./ranges.js').Range[]}} Checked  see src/author/desk.hpp
 *
 * @typedef {object} Score  what is told of it; see assets/authoring.md on `explain`
 * @property {string} id
 * @property {string} kind
 * @property {{of: string, value: number | null, weight?: number, counted?: boolean, words?: string}[]} terms
 * @property {number | null} value
 * @property {string} [words]  instead of a value
 * @property {[number, number]} possible
 * @property {{level?: string}} [bands]
 * @property {{item: string, from?: unknown, to: unknown, band: string}[]} changes
 * @property {{band: string, points: number}} [lift]
 * @property {{is: string, how: string}[]} transforms
 *
 * @typedef {{answers: Problem[], explained: {scores: Score[], flags: {message: string}[]} | null}} Explained  see src/author/desk.hpp
 * @typedef {{diagnostic: string | null, left: Problem[], problems: Problem[]}} Survey  see src/author/desk.hpp
 * @typedef {ReturnType<typeof create_core>} Core
 */

/**
 * @param {string} worker  address of core-worker.js
 * @param {string} wasm    address of the author's module
 */
export function create_core(worker, wasm) {
  const address = own_script('jindan-author', worker);
  const waiting = /** @type {Map<number, {resolve: (answer: any) => void, reject: (why: Error) => void}>} */ (new Map());
  let /** @type {Worker | undefined} */ running, last = 0;

  function begin() {
    const mine = running = new Worker(address);
    mine.postMessage({ ask: 'begin', address: wasm });
    mine.onmessage = ({ data: { id, answer, failed } }) => {
      if (failed !== undefined) return stop(mine, failed);
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    };
    mine.onerror = event => stop(mine, event.message);
  }

  // A core that has failed once is not asked again, and nothing waits for it.
  /** @param {Worker} dead  @param {string} why */
  function stop(dead, why) {
    dead.terminate();
    if (running !== dead) return;
    running = undefined;
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  }

  /** @param {string} what  @param {object} with_  @returns {Promise<any>}  what the core answers */
  function ask(what, with_) {
    if (!running) begin();
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running?.postMessage({ id, ask: what, ...with_ });
    });
  }

  return {
    /** See checked() in src/author/desk.hpp. @param {string} text  @returns {Promise<Checked>} */
    check: text => ask('check', { text }),
    /** See explained() there. @param {string} text  @param {Record<string, unknown>} answers  @param {string} lang  @returns {Promise<Explained>} */
    explain: (text, answers, lang) => ask('explain', { text, answers: JSON.stringify(answers), lang }),
    /** See taken_over() there. @param {string} text  @param {string} [name]  @returns {Promise<Survey>} */
    survey: (text, name = '') => ask('survey', { text, name }),
  };
}

/**
 * Asks again and again for the newest only: while one is asked, all that come meanwhile become one.
 * @template Given, Answer
 * @param {(given: Given) => Promise<Answer>} ask
 * @param {(answer: Answer, given: Given) => void} take
 * @param {(error: unknown) => void} fail
 * @returns {(given: Given) => Promise<void>}
 */
export function newest_only(ask, take, fail) {
  let asking = false, /** @type {{given: Given} | undefined} */ next;
  return async function again(given) {
    if (asking) return void (next = { given });
    asking = true;
    try {
      take(await ask(given), given);
    } catch (error) {
      fail(error);
    }
    asking = false;
    if (!next) return;
    const { given: later } = /** @type {{given: Given}} */ (next);
    next = undefined;
    again(later);
  };
}
