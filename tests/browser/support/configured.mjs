// The site as its owner has configured it, built like any other, and somebody's server that takes what the contact form posts.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { settings_attribute } from '../../../web/build/settings.mjs';
import { listening } from './listening.mjs';
import { page_path, serve_site } from './site.mjs';

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
    /** Where the module of the contact form is, seen from a page of a diagnostic. */
    async form_module() {
      const names = (await readdir(join(root, 'site/files'))).filter((name) => name.endsWith('.js'));
      for (const name of names) if (/\bcreate_contact\b/.test(await readFile(join(root, 'site/files', name), 'utf8')) && name.startsWith('part.')) return `../../files/${name}`;
      throw new Error(`none of ${names} has the form`);
    },
    /** One more page, with settings such as the build would never let through: its path. */
    async add_page(name, lang, other) {
      const html = await readFile(join(root, 'site', page_path(lang), 'index.html'), 'utf8'), path = `${lang}/${name}/`;
      await mkdir(join(root, 'site', path));
      await writeFile(join(root, 'site', path, 'index.html'), html.replace(/ data-site="[^"]*"/, () => settings_attribute(other)));
      return path;
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
  const { port, close } = await listening(server);
  return Object.assign(endpoint, { origin: `http://localhost:${port}`, close });
}
