// Result links made by hand, from assets/link-format.md: what a careless or hostile sender could write.
import { crc32 } from './crc32.mjs';

/**
 * The fragment, with a right check.
 * @param {string | object} payload  an object is written as JSON
 * @param {{version?: number, depth?: string}} [envelope]
 */
export function forged_link(payload, { version = 1, depth = 'a' } = {}) {
  const json = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const body = `j${version}.${depth}.${Buffer.from(json).toString('base64url')}`;
  return `#${body}.${crc32(body)}`;
}
