// What the pages of a profile report in the console, throw, or do against the policy. Every page is listened to from its first moment, whoever
// opens it, and neither its profile nor its browser can be closed with a fault that the test does not expect. The profile fails the test. Browsers
// are mostly closed after the tests, where a failure would leave the servers of the file open for ever: there the file fails.
import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page  @typedef {import('playwright-core').BrowserContext} Profile */

// Playwright makes Firefox wait for its animations by a style, "body {}", that our policy forbids. Firefox gives the hash of what it has forbidden, and for our
// own report of it where the script comes from: code of the tool is evaluated, which the policy lets no page do.
const of_the_tool = [/^policy: style-src-elem inline \S*%20line%20\d+%20%3E%20eval /, /'sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA='/];

/** @type {WeakMap<object, ReturnType<typeof listen>>} */
const listened = new WeakMap();

// A page of the same site on which nothing runs, as tests open one to look at what is kept: that there is none is said of it.
const is_empty = (page) => /\/elsewhere$/.test(page.url());

function listen(profile, known) {
  const pages = new Map();
  const of = (page) => pages.get(page) ?? pages.set(page, { faults: [], expected: [...known] }).get(page);
  profile.on('console', (said) => said.type() === 'error' && !is_empty(said.page()) && of(said.page()).faults.push(`${said.text()} (${said.location().url})`));
  profile.on('weberror', (error) => of(error.page()).faults.push(`thrown: ${error.error().message}`));
  const left = (page) => of(page).faults.filter((fault) => !of(page).expected.some((pattern) => pattern.test(fault)));
  return {
    /** Of one page: all its faults, and patterns of those that belong to the test. */
    of,
    /** @param {Page} page */
    none_in(page) {
      const found = left(page);
      of(page).faults.length = 0;  // said once
      assert.deepEqual(found, [], 'the page reported faults');
    },
    none() {
      const found = [...pages.keys()].flatMap(left);
      pages.clear();
      assert.deepEqual(found, [], 'pages of the profile reported faults');
    },
  };
}

// Closing it looks at the faults, once what was still on its way has come.
function look_at_the_end(what, look) {
  const { close } = what;
  what.close = async (...given) => {
    await close.apply(what, given);
    look();
  };
}

/** @type {WeakMap<object, Profile[]>} */
const profiles_of = new WeakMap();

/**
 * Listens to all pages of a profile that has none yet, until it is closed.
 * @param {Profile} profile
 * @param {import('playwright-core').Browser} [browser]  that is closed with it
 */
export function listen_to(profile, browser) {
  const faults = listen(profile, browser?.browserType?.().name() === 'firefox' ? of_the_tool : []);
  listened.set(profile, faults);
  look_at_the_end(profile, faults.none);
  if (browser && !profiles_of.has(browser)) {
    profiles_of.set(browser, []);
    look_at_the_end(browser, () => {
      for (const each of profiles_of.get(browser)) {
        try {
          faults_of(each).none();
        } catch (error) {
          console.error(error);
          process.exitCode = 1;
        }
      }
    });
  }
  if (browser) profiles_of.get(browser).push(profile);
  return faults;
}

/** @param {Profile} profile  one that is not of `open_profile` is listened to from now on */
export const faults_of = (profile) => listened.get(profile) ?? listen_to(profile);
