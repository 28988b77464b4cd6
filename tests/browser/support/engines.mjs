// The three engines behind one interface: Playwright's, as far as the tests use it. Chromium has to be there; the others may be missing on a
// machine with a toolchain of its own, and what needs them is then skipped with the reason.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox } from 'playwright-core';
import { tap } from './bidi.mjs';
import { open_browser } from './browser.mjs';
import { screen } from './screen.mjs';
import { open_webkit } from './webkit.mjs';

function on_path(...names) {
  for (const folder of (process.env.PATH ?? '').split(delimiter))
    for (const name of names)
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch { /* not here */ }
  return null;
}

/**
 * Why something cannot be tested here, or false. JINDAN_ALL_BROWSERS: where everything is installed for the tests, nothing may be missing.
 * @param {string} what
 * @param {...(string | string[])} programs  or the names that a program may have
 */
export function missing_programs(what, ...programs) {
  const absent = programs.map((names) => [names].flat()).filter((names) => !on_path(...names)).map(([name]) => name);
  if (absent.length === 0) return false;
  const why = `${what} is not tested: there is no ${absent.join(', no ')} on the PATH`;
  if (process.env.JINDAN_ALL_BROWSERS) throw new Error(why);
  return why;
}

/** For all tests of an engine together, ms: what a single test may take is too little for them. */
export const patience = 400_000;

const firefox_names = ['firefox-esr', 'firefox'];

/**
 * @typedef {object} Wishes
 * @property {boolean} [without_webgl]  switched off as far as the engine has a switch
 * @property {boolean} [seen]           in a window on the screen, where programs outside of the browser can type
 * @property {Record<string, string>} [environment]
 * @property {Record<string, any>} [preferences]  of Firefox
 * @property {boolean} [frames]         frames of other sites are to be pressed: Firefox’s automation reaches them in the page's own process only
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {false | string} missing  why it cannot be tested here, for `skip`
 * @property {null | ((page: import('playwright-core').Page, x: number, y: number) => Promise<void>)} tap  by a finger, where its automation has any
 * @property {boolean} composes        whether its automation has an input method
 * @property {(wishes?: Wishes) => Promise<import('playwright-core').Browser>} open
 */

/** @type {Record<string, Engine>} */
export const engines = {
  chromium: {
    name: 'Chromium',
    missing: false,
    composes: true,
    tap: (page, x, y) => page.touchscreen.tap(x, y),
    open: ({ without_webgl, seen, environment } = {}) => open_browser(
      [...(without_webgl ? ['--disable-webgl', '--disable-webgl2', '--disable-3d-apis'] : []), ...(seen ? ['--no-first-run', '--password-store=basic'] : [])],
      { headless: !seen, environment },
    ),
  },
  firefox: {
    name: 'Firefox',
    missing: missing_programs('Firefox', firefox_names, 'Xvfb'),
    composes: true,
    tap,
    // Even without a window it draws in three dimensions only where there is a screen.
    open: async ({ without_webgl, seen, environment, preferences, frames } = {}) => firefox.launch({
      channel: 'moz-firefox', executablePath: on_path(...firefox_names), headless: !seen, args: ['--remote-allow-system-access'],
      env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', DISPLAY: await screen(), ...frames && { MOZ_FORCE_DISABLE_FISSION: '1' }, ...environment },
      firefoxUserPrefs: { 'webgl.disabled': Boolean(without_webgl), ...preferences },
    }),
  },
  webkit: {
    name: 'WebKitGTK',
    missing: missing_programs('WebKitGTK', 'WebKitWebDriver', 'Xvfb'),
    composes: false,
    tap: null,  // what it calls touch arrives as a mouse
    // As much of a browser as the tests use.
    open: async ({ without_webgl, environment } = {}) => /** @type {any} */ (open_webkit({ more: without_webgl ? ['--enable-webgl=false'] : [], environment })),
  },
};
