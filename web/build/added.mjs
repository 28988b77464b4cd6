// Diagnostics that somebody has added to ours. Two scripts name each diagnostic, and are longer with each more; whoever adds one has written nothing
// that could be made shorter. So the budgets are for the scripts with ours.
import { readFile } from 'node:fs/promises';

/** @param {string[]} paths  of the site's files  @returns {Promise<string[]>}  ids */
export async function added_to(paths) {
  const ours = /** @type {string[]} */ (JSON.parse(await readFile(new URL('../../assets/catalogue.json', import.meta.url), 'utf8')));
  const ids = paths.map((path) => /^files[/\\]([a-z][a-z0-9-]*)\.[0-9a-f]{10}\.json$/.exec(path)?.[1] ?? '');
  return ids.filter((id) => id && !ours.includes(id) && paths.some((path) => path.replaceAll('\\', '/').endsWith(`/${id}/index.html`)));
}

/**
 * What a script would be without them: in lists their addresses, "ko/id/" and "files/id.….json", and as names of heights, id: "…".
 * @param {string[]} ids
 * @param {string} path
 * @param {Buffer} bytes
 */
export function without(ids, path, bytes) {
  if (ids.length === 0 || !['embed.js', 'sw.js'].includes(path)) return bytes;
  const text = ids.reduce((left, id) => left.replaceAll(new RegExp(`,?"[^"]*/${id}[./][^"]*"|,(?:"${id}"|${id}):"[^"]*"`, 'g'), ''), bytes.toString());
  return Buffer.from(text);
}
