// A browser, and tabs in it that take nothing from anywhere else and say nothing wrong: what is reported in the console, thrown, forbidden by
// the policy, asked of another origin or asked for as a font is a fault, and a tab must be closed without any.
import { chromium } from 'playwright-core';
import { faults_of, listen_to } from './faults.mjs';
import { install_probe } from './probe.mjs';
import { widget_in } from './widget.mjs';

export const plain_arguments = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/**
 * Chromium; engines.mjs has the others.
 * @param {string[]} [more] command line arguments
 * @param {{headless?: boolean, environment?: Record<string, string>}} [how]
 */
export function open_browser(more = [], { headless = true, environment } = {}) {
  return chromium.launch({
    executablePath: process.env.JINDAN_CHROMIUM ?? '/usr/bin/chromium', args: [...plain_arguments, ...more], headless,
    env: environment && { ...process.env, ...environment },
  });
}

/**
 * A browser profile of its own, whose pages are listened to: closing it, or its browser, fails where one of them has reported what is not expected.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [settings] motion is off and the window 1024 x 768 unless they say otherwise
 */
export async function open_profile(browser, settings = {}) {
  const profile = await browser.newContext({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce', timezoneId: 'Asia/Seoul', ...settings });
  listen_to(profile, browser);
  await profile.addInitScript(install_probe);
  return profile;
}

/**
 * @param {import('playwright-core').BrowserContext} profile
 * @param {string} url
 * @param {object} [options]
 * @param {string[]} [options.origins]  that may be asked, beside the one of `url`
 * @param {RegExp[]} [options.expected]  faults that belong to the test
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [options.prepare]  before anything is loaded
 * @param {boolean} [options.ready]  wait until the widget stands
 * @param {'load' | 'domcontentloaded' | 'commit'} [options.wait]  before that, until all files have come, or only until the page has or begins
 */
export async function open_tab(profile, url, { origins = [], expected = [], prepare, ready = true, wait = 'load' } = {}) {
  const page = await profile.newPage();
  const own = [new URL(url).origin, ...origins];
  const all_faults = faults_of(profile), { faults, expected: known } = all_faults.of(page), requests = [];
  known.push(...expected);
  page.on('request', (request) => {
    if (!/^https?:/.test(request.url())) return;
    requests.push(request);
    if (!own.includes(new URL(request.url()).origin)) faults.push(`asked another origin: ${request.url()}`);
    if (request.resourceType() === 'font') faults.push(`asked for a font: ${request.url()}`);
  });
  await prepare?.(page);
  await page.goto(url, { waitUntil: wait });
  const widget = widget_in(page);
  if (ready) await widget.stands();
  return {
    page, widget, requests, faults,
    /** From now on, this origin, too. @param {string} origin */
    may_ask: (origin) => own.push(origin),
    async close() {
      await page.close();
      all_faults.none_in(page);
    },
  };
}

/**
 * Opens a tab in a profile of its own; closing the tab closes both.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{settings?: import('playwright-core').BrowserContextOptions} & Parameters<typeof open_tab>[2]} [options]
 */
export async function open_alone(browser, url, { settings, ...options } = {}) {
  const profile = await open_profile(browser, settings);
  const tab = await open_tab(profile, url, options);
  return {
    ...tab, profile,
    async close() {
      await tab.close();
      await profile.close();
    },
  };
}
