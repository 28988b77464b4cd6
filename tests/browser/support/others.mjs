// Somebody's server with diagnostics on it, of another origin than the site.
import { createServer } from 'node:http';
import { listening } from './listening.mjs';
import { until } from './until.mjs';

/**
 * @param {Record<string, {body?: string | Buffer, status?: number, headers?: Record<string, string>, cors?: boolean, hold?: Promise<void>}>} files  by path; with
 *        `cors` unless that is false; `hold`: what it waits for after its first bytes
 */
export async function serve_others(files) {
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(request);
    const { pathname } = new URL(request.url, 'http://localhost');
    const { body = '', status = 200, headers = {}, cors = true, hold } = files[pathname] ?? { status: 404 };
    response.writeHead(status, { ...cors && { 'Access-Control-Allow-Origin': '*' }, ...headers });
    if (hold) {
      response.write(' ');
      await hold;
    }
    response.end(body);
  });
  const { port, close } = await listening(server);
  return {
    asked, files,
    /** Of another origin than the site’s, which is "localhost" on a port of its own. */
    origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`,
    at: (path) => `http://127.0.0.1:${port}${path}`,
    close,
  };
}

/** The page of the site that shows what is at an address. */
export const open_path = (lang, src, more = '') => `${lang}/open/${src === undefined ? '' : `?src=${encodeURIComponent(src)}`}${more}`;

/** What stands above the widget. */
export const whose = (page) => page.locator('.jd-foreign').innerText().then((text) => text.replace(/\s+/g, ' ').trim());

/** Somewhere on the page, once the page shows that it takes files: a drop that nobody waits for goes to the browser. */
export async function drop_file(page, name, text) {
  const files = await page.evaluateHandle(([called, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], called));
    return transfer;
  }, [name, text]);
  const takes = page.locator('html.jd-dropping');
  await until(async () => {
    await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
    return await takes.count() > 0;
  }, 'the page to take a file');
  await page.dispatchEvent('body', 'drop', { dataTransfer: files });
}
