// A static server for the built site: right types, the compressed copies for clients that take them, the content security policy.
// From the command line: node serve.mjs [--port N] [--base /path/] [--root FOLDER]; from tests: `serve`.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { header_policy, header_policy_of } from './policy.mjs';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const copies = [['br', '.br'], ['gzip', '.gz']];

// Names with a hash of the contents never mean anything else later; the others are asked for anew each time.
/** @param {string} path */
const caching = (path) => (/\/files\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** @param {string} path */
const is_file = (path) => stat(path).then((found) => found.isFile(), () => false);
/** @param {string} path */
const is_folder = (path) => stat(path).then((found) => found.isDirectory(), () => false);

/** @param {import('node:http').IncomingMessage} request */
function accepted(request) {
  const offers = String(request.headers['accept-encoding'] ?? '').split(',').map((part) => part.trim().split(/\s*;\s*/));
  return new Set(offers.filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? '')).map(([name]) => name.toLowerCase()));
}

/**
 * Decides what a request gets.
 * @param {import('node:http').IncomingMessage} request
 * @param {string} root
 * @param {string} base
 * @param {Record<string, string>} extra
 * @returns {Promise<{status: number, headers: Record<string, string>, body: string | Buffer}>}
 */
async function answer(request, root, base, extra) {
  /** @type {Record<string, string>} */
  const headers = {
    'Content-Security-Policy': header_policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // All of it is public. A sandboxed frame is of no origin, and gets scripts and data only so.
    'Access-Control-Allow-Origin': '*',
    ...extra,
  };
  /** @param {number} status  @param {string} text  @param {Record<string, string>} [more] */
  const plain = (status, text, more = {}) => ({ status, headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', ...more }, body: text });
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'GET and HEAD only\n', { Allow: 'GET, HEAD' });

  let path;
  try {
    path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
  } catch {
    return plain(400, 'not a proper address\n');
  }
  if (`${path}/` === base) return plain(301, '', { Location: base });
  // Normalised from "/" on, a path cannot climb out of the root.
  const within = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : null;
  if (within === null || within.includes('\0')) return plain(404, `nothing here; the site is at ${base}\n`);

  let file = join(root, within);
  if (within.endsWith('/')) file = join(file, 'index.html');
  else if (await is_folder(file)) return plain(301, '', { Location: `${encodeURI(path)}/` });
  const type = types[extname(file)];
  if (!type || !(await is_file(file))) return plain(404, 'nothing here\n');

  const taken = accepted(request);
  let chosen = file;
  headers['Content-Type'] = type;
  headers['Cache-Control'] = caching(file.slice(root.length));
  headers.Vary = 'Accept-Encoding';
  for (const [encoding, extension] of copies) {
    if (taken.has(encoding) && (await is_file(file + extension))) {
      chosen = file + extension;
      headers['Content-Encoding'] = encoding;
      break;
    }
  }
  const body = await readFile(chosen);
  if (type.startsWith('text/html') && !extra['Content-Security-Policy']) headers['Content-Security-Policy'] = header_policy_of(await readFile(file, 'utf8'));
  headers.ETag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
  if (request.headers['if-none-match'] === headers.ETag) return { status: 304, headers, body: '' };
  return { status: 200, headers, body };
}

/**
 * @param {object} options
 * @param {string} options.root  the site's folder
 * @param {number} [options.port]  0 takes any that is free
 * @param {string} [options.base]  where the site begins, "/" or "/some/path/"
 * @param {Record<string, string>} [options.headers]  to add to every answer, or to replace our own
 * @param {string} [options.host]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ root, port = 0, base = '/', headers = {}, host = '127.0.0.1' }) {
  const server = createServer(async (request, response) => {
    const { status, headers: sent, body } = await answer(request, root, base, headers).catch((error) => {
      console.error(error);
      return { status: 500, headers: { 'Content-Type': 'text/plain' }, body: 'the server failed\n' };
    });
    response.writeHead(status, { ...sent, 'Content-Length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? '' : body);
  });
  await new Promise((listening, failed) => server.once('error', failed).listen(port, host, () => listening(undefined)));
  return {
    url: `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}${base}`,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      // Browsers keep connections open; a stopped server should be gone at once.
      server.closeAllConnections();
    }),
  };
}

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      base: { type: 'string', default: '/' },
      root: { type: 'string', default: fileURLToPath(new URL('../../build/site', import.meta.url)) },
    },
  });
  const base = normalize(`/${values.base}/`);
  try {
    const { url } = await serve({ root: values.root, port: Number(values.port), base });
    console.log(`Serving ${url} (Ctrl-C stops)`);
  } catch (error) {
    const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error);
    /** @type {Record<string, string>} */
    const reasons = { EADDRINUSE: `port ${values.port} is in use`, EACCES: `port ${values.port} needs root rights` };
    const port = Number(values.port), other = port < 1024 ? 8080 : port < 65535 ? port + 1 : port - 1;
    console.error(`dev: ${reasons[code] ?? message}; choose another: ./dev serve --port ${other}`);
    process.exitCode = 1;
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
