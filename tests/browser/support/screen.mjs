// A screen for browsers that do not draw without one: an X server that nobody sees. One for each process, and gone with it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

let number;

async function start() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  process.on('exit', () => server.kill());
  const [said] = await Promise.race([once(server.stdio[3], 'data'), once(server, 'exit').then(() => { throw new Error('Xvfb has ended'); })]);
  server.unref();
  /** @type {import('node:net').Socket} */ (server.stdio[3]).unref();
  return Number(said);
}

/** The name of the screen, for DISPLAY. */
export async function screen() {
  number ??= start();
  return `:${await number}`;
}
