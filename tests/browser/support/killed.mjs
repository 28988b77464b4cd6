// A Chromium that can be killed as a power cut or a system short of memory would: with all its processes at once, and no word to any of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { plain_arguments } from './browser.mjs';
import { listen_to } from './faults.mjs';
import { install_probe } from './probe.mjs';
import { until } from './until.mjs';

async function launch(folder) {
  const child = spawn(process.env.JINDAN_CHROMIUM ?? '/usr/bin/chromium', [
    ...plain_arguments, '--headless', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--window-size=1024,768', '--force-prefers-reduced-motion', 'about:blank',
  ], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(child, 'exit');
  let address;
  for await (const line of createInterface(child.stderr)) if ((address = /ws:\/\/\S+/.exec(line)?.[0])) break;
  child.stderr.resume();
  const browser = await chromium.connectOverCDP(address), [profile] = browser.contexts();
  const faults = listen_to(profile);
  await profile.addInitScript(install_probe);
  return {
    profile,
    async kill() {
      process.kill(-child.pid, 'SIGKILL');
      await gone;
      faults.none();
    },
    async quit() {
      await (await browser.newBrowserCDPSession()).send('Browser.close').catch(() => {});
      await gone;
    },
    // Also where a page stands still and would not hear of it.
    async kill_pages() {
      const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
      for (const { id } of processInfo.filter(({ type }) => type === 'renderer')) process.kill(id, 'SIGKILL');
      await until(() => profile.newPage().then((page) => page.close()).then(() => true, () => false), 'the browser to have noticed');
    },
  };
}

/**
 * One reader's browser, in a folder that outlives it: `start` it, `kill` it, and start it again; or `quit` it, as readers do.
 * @param {string} [like]  a folder of another one that does not run: it begins with what that has
 */
export async function open_killable(like) {
  const folder = await mkdtemp(join(tmpdir(), 'jindan-killed-'));
  if (like) await cp(like, folder, { recursive: true, verbatimSymlinks: true });
  let running = null;
  return {
    folder,
    async start() {
      running = await launch(folder);
      return running.profile;
    },
    kill: () => running.kill().finally(() => (running = null)),
    quit: () => running.quit().finally(() => (running = null)),
    kill_pages: () => running.kill_pages(),
    async close() {
      await running?.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The process of the page alone, as where a system ends what a reader is not looking at. */
export async function kill_page(page) {
  const crashed = page.waitForEvent('crash'), session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
}
