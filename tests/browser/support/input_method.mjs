// A real Korean input method, ibus-hangul, and a hand on the keyboard of a screen that nobody sees. What is typed goes to the window under
// the pointer, as to any program.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { screen } from './screen.mjs';
import { until } from './until.mjs';

const run = promisify(execFile);

/** The programs that it takes. */
export const programs = ['Xvfb', 'ibus', 'ibus-daemon', 'xdotool', 'evilwm', 'dbus-daemon', 'gsettings'];

/**
 * environment: for the browsers that are to be typed in; type: keys by the names X has for them, "g", "BackSpace"; point: the mouse, px of the screen.
 * @typedef {Awaited<ReturnType<typeof start_input_method>>} InputMethod
 */
export async function start_input_method() {
  const folder = mkdtempSync(join(tmpdir(), 'jindan-input-'));
  for (const name of ['config', 'cache', 'runtime', 'data']) mkdirSync(join(folder, name), { mode: 0o700 });
  const own = {
    DISPLAY: await screen(), XDG_CONFIG_HOME: join(folder, 'config'), XDG_CACHE_HOME: join(folder, 'cache'), XDG_RUNTIME_DIR: join(folder, 'runtime'),
    XDG_DATA_HOME: join(folder, 'data'), GSETTINGS_BACKEND: 'keyfile', GTK_IM_MODULE: 'ibus', XMODIFIERS: '@im=ibus', NO_AT_BRIDGE: '1',
  };
  const started = [];
  function start(...command) {
    const child = spawn(command[0], command.slice(1), { env: { ...process.env, ...own }, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    child.unref();
    /** @type {import('node:net').Socket} */ (child.stdio[3]).unref();
    started.push(child);
    return child;
  }
  function close() {
    process.off('exit', close);
    started.reverse().forEach((child) => child.kill());
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  process.on('exit', close);
  const ask = (...command) => run(command[0], command.slice(1), { env: { ...process.env, ...own }, timeout: 10_000 });

  const [address] = await once(start('dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=3').stdio[3], 'data');
  own.DBUS_SESSION_BUS_ADDRESS = String(address).trim();
  await ask('gsettings', 'set', 'org.freedesktop.ibus.engine.hangul', 'initial-input-mode', 'hangul');
  start('evilwm');
  start('ibus-daemon', '--replace', '--panel=disable', '--emoji-extension=disable');
  await until(() => ask('ibus', 'engine', 'hangul').then(() => true, () => false), 'ibus-hangul');

  return {
    environment: own,
    async type(...keys) {
      await ask('xdotool', 'key', '--delay', '60', ...keys);
    },
    point: (x, y) => ask('xdotool', 'mousemove', String(x), String(y)),
    close,
  };
}
