// Runs the native command.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const at = (path) => fileURLToPath(new URL('../../' + path, import.meta.url));
export const command = process.env.JINDAN_COMMAND ?? at('build/native/jindan');
export const relationship = at('assets/diagnostics/customer-relationship.json');
export const kinds = at('tests/data/command/kinds.json');
export const accounts = at('tests/data/command/accounts.json');

/** @param {string[]} args  @param {string | Buffer} [input]  @param {Record<string, string>} [env] */
export function run(args, input = '', env = {}) {
    const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } });
    if (/** @type {NodeJS.ErrnoException | undefined} */ (error)?.code !== 'EPIPE') assert.equal(error, undefined);  // it may well end without having read its input
    return { status, stdout, stderr };
}

// The cells of a table, whose fields have no line breaks and no quotes.
export const cells = (csv) => csv.trimEnd().split('\r\n').map((line) => line.split(','));
