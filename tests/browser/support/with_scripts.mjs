// A site, with scripts put in before each page's own. It stands between browser and site, and changes nothing else.
import { createServer } from 'node:http';
import { listening } from './listening.mjs';

/**
 * @param {string} origin   of the site
 * @param {string[]} scripts  read anew for each page
 * @param {string[]} [asked]   takes the path of every request
 */
export async function serve_with_scripts(origin, scripts, asked = []) {
  const own_path = '/scripts-of-the-test.js';
  const server = createServer(async (request, response) => {
    if (request.url === own_path) return response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' }).end(scripts.join(';\n'));
    asked.push(request.url);
    try {
      const answer = await fetch(origin + request.url, { redirect: 'manual', headers: { accept: request.headers.accept ?? '*/*' } });
      const headers = Object.fromEntries([...answer.headers].filter(([name]) => !/^(content-(length|encoding)|transfer-encoding|connection|keep-alive|etag)$/.test(name)));
      const type = headers['content-type'] ?? '';
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, headers);
      // A page that is opened, not one that a worker fetches to keep: that has to be as it was built.
      const is_page = type.startsWith('text/html') && request.headers.accept?.includes('text/html');
      response.end(is_page ? String(body).replace(/<head>|(?=<meta)/, `$&${scripts.length ? `<script src="${own_path}"></script>` : ''}`) : body);
    } catch {
      response.destroy();  // the site is not there
    }
  });
  const { port, close } = await listening(server);
  // By the name that the site has: two names are two sites.
  return { original: origin, origin: `http://${new URL(origin).hostname}:${port}`, close };
}
