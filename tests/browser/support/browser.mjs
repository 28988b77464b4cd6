// A browser, and tabs in it that take nothing from anywhere else and say nothing wrong: what is reported in the console, thrown, forbidden by
// the policy, asked of another origin or asked for as a font is a fault, and a tab must be closed without any.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
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

// Playwright makes Firefox wait for its animations by a style that our policy forbids.
const of_the_tool = /policy: style-src-elem inline|YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=/;

/**
 * A browser profile of its own.
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [settings] motion is off and the window 1024 x 768 unless they say otherwise
 */
export async function open_profile(browser, settings = {}) {
  const profile = await browser.newContext({ viewport: { width: 1024, height: 768 }, reducedMotion: 'reduce', timezoneId: 'Asia/Seoul', ...settings });
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
 * @param {'load' | 'commit'} [options.wait]  before that, until all files have come, or only until the page begins
 */
export async function open_tab(profile, url, { origins = [], expected = [], prepare, ready = true, wait = 'load' } = {}) {
  const page = await profile.newPage();
  const own = [new URL(url).origin, ...origins];
  const known = profile.browser?.()?.browserType().name() === 'firefox' ? [...expected, of_the_tool] : expected;
  const faults = [], requests = [];
  page.on('console', (said) => said.type() === 'error' && faults.push(`${said.text()} (${said.location().url})`));
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
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
  const left = () => faults.filter((fault) => !known.some((pattern) => pattern.test(fault)));
  return {
    page, widget, requests, faults,
    /** From now on, this origin, too. @param {string} origin */
    may_ask: (origin) => own.push(origin),
    async close() {
      await page.close();
      assert.deepEqual(left(), [], 'the page reported faults');
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
