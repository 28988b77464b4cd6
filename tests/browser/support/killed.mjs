// A Chromium that can be killed as a power cut or a system short of memory would: with all its processes at once, and no word to any of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { plain_arguments } from './browser.mjs';
import { listen_to } from './faults.mjs';
import { install_probe } from './probe.mjs';

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
  };
}

/** One reader's browser, in a folder that outlives it: `start` it, `kill` it, and start it again. */
export async function open_killable() {
  const folder = await mkdtemp(join(tmpdir(), 'jindan-killed-'));
  let running = null;
  return {
    async start() {
      running = await launch(folder);
      return running.profile;
    },
    kill: () => running.kill().finally(() => (running = null)),
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
