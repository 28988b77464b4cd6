// The core beside the page, so that typing never waits for it. Asked {ask, …texts}, it answers in order.
import { answer, system_imports, write } from '../module.js';

/**
 * The module's exports; pointers and sizes are numbers. See src/modules/author.cpp.
 * @typedef {{
 *   memory: WebAssembly.Memory, buffer(size: number): number, check(): number, explain(first: number, korean: number): number,
 *   import_survey(first: number): number, _initialize?(): void,
 * }} Exports
 */
let /** @type {Exports} */ core;

/** @param {number} pair  where a text_answer is */
const read = pair => JSON.parse(answer(core, pair));

/** @type {Record<string, (with_: Record<string, string>) => unknown>} */
const asked = {
  check({ text }) {
    write(core, text);
    return read(core.check());
  },
  explain: ({ text, answers, lang }) => read(core.explain(write(core, text, answers)[0], lang === 'ko' ? 1 : 0)),
  survey({ text, name }) {
    const [first] = write(core, text, name);
    return read(core.import_survey(first));
  },
};

/** @param {string} address */
async function begin(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const module = await WebAssembly.compile(await response.arrayBuffer());
  core = /** @type {any} */ ((await WebAssembly.instantiate(module, system_imports(module))).exports);  // what that file promises
  core._initialize?.();
}

let /** @type {Promise<void>} */ ready;
onmessage = async ({ data: { id, ask, ...with_ } }) => {
  try {
    if (ask === 'begin') return void (ready = begin(with_.address));
    await ready;
    postMessage({ id, answer: asked[ask](with_) });
  } catch (error) {
    postMessage({ id, failed: String(error) });
  }
};
