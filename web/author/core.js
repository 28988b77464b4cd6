// The core, asked from the page: it runs in a worker. Where that dies, another one begins.

/**
 * @param {string} worker  address of core-worker.js
 * @param {string} wasm    address of the author's module
 */
export function create_core(worker, wasm) {
  const policy = window.trustedTypes?.createPolicy('jindan-author', { createScriptURL: url => url });
  const waiting = new Map();
  let running, last = 0;

  function begin() {
    const mine = running = new Worker(policy ? policy.createScriptURL(worker) : worker);
    mine.postMessage({ ask: 'begin', address: wasm });
    mine.onmessage = ({ data: { id, answer, failed } }) => {
      if (failed !== undefined) return stop(mine, failed);
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    };
    mine.onerror = event => stop(mine, event.message);
  }

  // A core that has failed once is not asked again, and nothing waits for it.
  function stop(dead, why) {
    dead.terminate();
    if (running !== dead) return;
    running = undefined;
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  }

  function ask(what, with_) {
    if (!running) begin();
    const id = ++last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running.postMessage({ id, ask: what, ...with_ });
    });
  }

  return {
    /** See checked() in src/author/desk.hpp. */
    check: text => ask('check', { text }),
    /** See explained() there. @param {Record<string, unknown>} answers */
    explain: (text, answers, lang) => ask('explain', { text, answers: JSON.stringify(answers), lang }),
    /** See src/author/surveyjs.hpp. */
    survey: (text, name = '') => ask('survey', { text, name }),
  };
}

/**
 * Asks again and again for the newest only: while one is asked, all that come meanwhile become one.
 * @template Given, Answer
 * @param {(given: Given) => Promise<Answer>} ask
 * @param {(answer: Answer, given: Given) => void} take
 * @param {(error: Error) => void} fail
 */
export function newest_only(ask, take, fail) {
  let asking = false, next;
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
    const { given: later } = next;
    next = undefined;
    again(later);
  };
}
