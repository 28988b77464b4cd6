// The site behind a bad line: connections end, or stand still, in the middle of files.
import { createServer } from 'node:http';
import { serve_site } from './site.mjs';

/** @returns  the site; `tear` says which paths break, after how many bytes, and how, until `mend` */
export async function serve_torn() {
  const whole = await serve_site();
  let torn = null;
  const waiting = new Set();
  const server = createServer(async (request, response) => {
    // As they are on disk, so that bytes are counted before compression.
    const answer = await fetch(new URL(request.url ?? '', whole.url), { headers: { 'Accept-Encoding': 'identity' }, redirect: 'manual' });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, /** @type {Record<string, any>} */ ({ ...Object.fromEntries(answer.headers), 'Content-Length': body.length }));
    if (!torn?.pattern.test(request.url)) return response.end(body);
    response.write(body.subarray(0, Math.floor(body.length * torn.part)));
    if (torn.stalls) return waiting.add(response);
    response.flushHeaders();
    setTimeout(() => response.destroy(), 50);  // once these bytes are on their way
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)));
  return {
    url: `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`,
    /**
     * @param {RegExp} pattern  of paths
     * @param {{part?: number, stalls?: boolean}} [how]  part: what arrives; stalls: the connection stays open
     */
    tear(pattern, { part = 0.5, stalls = false } = {}) {
      torn = { pattern, part, stalls };
    },
    mend() {
      torn = null;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await whole.close();
    },
  };
}
