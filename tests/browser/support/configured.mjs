// The site as its owner has configured it, built like any other, and somebody's server that takes what the contact form posts.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { settings_attribute } from '../../../web/build/settings.mjs';
import { serve_site } from './site.mjs';

const project = new URL('../../..', import.meta.url);

/** @param {object} settings  of the site's owner, assets/site-settings.md */
export async function serve_configured(settings) {
  const root = await mkdtemp(join(tmpdir(), 'jindan-site-')), file = join(root, 'settings.json');
  await writeFile(file, JSON.stringify(settings));
  await promisify(execFile)('node', ['web/build/site.mjs', '--out', join(root, 'site')], { cwd: project, env: { ...process.env, JINDAN_SITE: file, JINDAN_PUBLIC_URL: '' } });
  const site = await serve_site({ root: join(root, 'site') });
  return {
    ...site,
    async close() {
      await site.close();
      await rm(root, { recursive: true });
    },
    /** A page with other settings, such as the build would never let through; for `prepare` of `open_tab`. */
    with_settings: (path, other) => async (page) => {
      const html = await readFile(join(root, 'site', path, 'index.html'), 'utf8');
      await page.route(site.url + path, (route) => route.fulfill({ contentType: 'text/html', body: html.replace(/ data-site="[^"]*"/, () => settings_attribute(other)) }));
    },
  };
}

/**
 * Takes what is posted to /leads. `status` is what it answers, `hold` what it waits for before that.
 */
export async function serve_endpoint() {
  const endpoint = { status: 204, hold: null, asked: [], posted: [] };
  const server = createServer(async (request, response) => {
    endpoint.asked.push(`${request.method} ${request.url}`);
    const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'content-type', 'Access-Control-Max-Age': '0' };
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    let body = '';
    for await (const part of request) body += part;
    endpoint.posted.push({ body, headers: request.headers });
    await endpoint.hold;
    response.writeHead(endpoint.status, cors).end();
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  endpoint.origin = `http://localhost:${server.address().port}`;
  endpoint.close = () => new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  return endpoint;
}
