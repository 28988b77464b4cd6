// One name for what all files of a build hold, in their order: web/sw.js counts it out again from what it was sent.
import { createHash } from 'node:crypto';

/** @param {string | Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** @param {(string | Uint8Array)[]} files */
export const contents_of = (files) => sha256(Buffer.concat(files.map(sha256))).toString('base64').slice(0, 16);
