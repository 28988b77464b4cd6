// The journeys of a file, in each engine, and what else it tests, in Chromium alone: one browser for all of an engine's.
import { test } from 'node:test';
import { engines, patience } from './engines.mjs';

/** @typedef {import('./engines.mjs').Engine} Engine */

export function create_journeys() {
  const cases = /** @type {[name: string, run: () => Promise<void>, where: Engine[], why?: string][]} */ ([]);
  const all = Object.values(engines);
  return {
    /** @param {string} name  @param {() => Promise<void>} run */
    in_each: (name, run) => cases.push([name, run, all]),
    /** @param {Engine[]} where  @param {string} name  @param {() => Promise<void>} run  @param {string} [why]  another engine cannot be asked for it */
    in_some: (where, name, run, why) => cases.push([name, run, where, why]),
    /** @param {string} name  @param {() => Promise<void>} run */
    in_chromium: (name, run) => cases.push([name, run, [engines.chromium]]),
    /**
     * Once all are told.
     * @param {string} what  they are about
     * @param {(browser: import('playwright-core').Browser, engine: Engine) => any} begin  may give what ends it
     * @param {import('./engines.mjs').Wishes} [wishes]
     */
    run(what, begin, wishes) {
      for (const engine of all)
        test(`${what} in ${engine.name}`, { skip: engine.missing, timeout: patience }, async (t) => {
          const browser = await engine.open(wishes);
          t.after(() => browser.close());
          const end = await begin(browser, engine);
          for (const [name, run, where, why] of cases) if (where.includes(engine) || why) await t.test(name, { skip: where.includes(engine) ? false : why }, run);
          await end?.();
        });
    },
  };
}
