// WebDriver, as much of it as drives WebKitGTK: https://www.w3.org/TR/webdriver2/
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listening } from './listening.mjs';
import { screen } from './screen.mjs';
import { until } from './until.mjs';

async function free_port() {
  const { port, close } = await listening(createServer());
  await close();
  return port;
}

// WebKitGTK's own small browser is beside its libraries, in a folder of the machine's architecture.
function mini_browser() {
  for (const folder of readdirSync('/usr/lib').filter((name) => name.includes('linux-gnu')))
    for (const version of ['4.1', '4.0'])
      try {
        const path = `/usr/lib/${folder}/webkit2gtk-${version}`;
        if (readdirSync(path).includes('MiniBrowser')) return `${path}/MiniBrowser`;
      } catch { /* not this one */ }
  throw new Error('WebKitGTK’s MiniBrowser is nowhere in /usr/lib');
}

// A folder of settings in which motion is off, as in the profiles of the other browsers, and of what is saved.
function open_folder() {
  const folder = mkdtempSync(join(tmpdir(), 'jindan-settings-')), saved = join(folder, 'saved');
  for (const each of [join(folder, 'gtk-3.0'), saved]) mkdirSync(each);
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  writeFileSync(join(folder, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${saved}"\n`);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', remove);
  let many = 0;
  return {
    folder,
    /** The next file that is saved, as Playwright has it. Each goes where none of its name is. */
    async next() {
      // Its name may be there before what is in it: it is whole once it has something and grows no more.
      let size = 0;
      const whole = async () => {
        const all = readdirSync(saved), name = all.find((each) => !each.endsWith('.wkdownload') && !each.startsWith('.'));
        if (!name || all.includes(`${name}.wkdownload`)) return null;
        const before = size;
        ({ size } = statSync(join(saved, name)));
        await pause(50);
        return size > 0 && size === before ? name : null;
      };
      const name = await until(whole, 'a file to be saved'), place = join(folder, `saved-${++many}`);
      mkdirSync(place);
      renameSync(join(saved, name), join(place, name));
      return { suggestedFilename: () => name, path: async () => join(place, name) };
    },
    close() {
      process.off('exit', remove);
      remove();
    },
  };
}

/**
 * A session, with a browser and a profile of its own.
 * @param {object} options
 * @param {string[]} [options.more]  command line arguments of the browser
 * @param {Record<string, string>} [options.environment]
 * @returns {Promise<{ask: (method: string, path: string, body?: object) => Promise<any>, close: () => Promise<void>, saved: () => Promise<object>}>}
 */
export async function open_session({ more = [], environment = {} } = {}) {
  const port = await free_port(), folder = open_folder();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore', env: { ...process.env, DISPLAY: await screen(), XDG_CONFIG_HOME: folder.folder, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1', ...environment },
  });
  driver.unref();
  const killed = () => driver.kill();
  process.on('exit', killed);

  async function ask(method, path, body) {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message} (${method} ${path})`);
    return value;
  }

  await until(() => fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false), 'WebKitWebDriver to answer');
  const { sessionId } = await ask('POST', '', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: mini_browser(), args: ['--automation', ...more] } } },
  });
  return {
    ask: (method, path, body) => ask(method, `/${sessionId}${path}`, body),
    async close() {
      await ask('DELETE', `/${sessionId}`);
      process.off('exit', killed);
      driver.kill();
      folder.close();
    },
    saved: folder.next,
  };
}
