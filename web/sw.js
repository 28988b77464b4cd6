// The service worker: one cache per build, filled completely or not at all. A new build waits until no page of the old one is open, or a reader
// lets it in; pages of the old one that are open then still find their own files, so pages never mix files of two builds. The font for systems
// without Hangul is kept as it comes, for every build. PRECACHE (addresses relative to this file), CONTENTS (what they hold, see
// web/build/contents.mjs) and BUILD_ID are written in by the build.
import { put_by } from './handed.js';

const family = `jindan ${new URL('./', location.href).pathname} `;
const cache_name = family + BUILD_ID;
const font = /\/files\/hangul\//, font_cache = `${family}font`;
const patience = 2000;  // ms, before a page comes from the cache

/** @param {BufferSource} bytes */
const sha256 = bytes => crypto.subtle.digest('SHA-256', bytes);

// A server may answer with half a file, or with a page of its own: every byte has to be as it was built.
async function install() {
  const cache = await caches.open(cache_name);
  try {
    await cache.addAll(PRECACHE.map(address => new Request(address, { cache: 'no-cache' })));
    const joined = new Uint8Array(PRECACHE.length * 32);
    for (const [i, address] of PRECACHE.entries()) joined.set(new Uint8Array(await sha256(await /** @type {Response} */ (await cache.match(address, found)).arrayBuffer())), i * 32);
    const all = new Uint8Array(await sha256(joined));
    if (!btoa(String.fromCharCode(...all)).startsWith(CONTENTS)) throw new Error('files of another build');
  } catch (error) {
    await caches.delete(cache_name);
    throw error;
  }
}

/** @param {string} [alone]  id of a page that has just been loaded, and is of this build */
async function clean_up(alone) {
  const old = (await caches.keys()).filter(name => name.startsWith(family) && name !== cache_name && name !== font_cache);
  const others = (await clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(({ id }) => id !== alone);
  if (others.length || registration.installing || registration.waiting) return;
  await Promise.all(old.map(name => caches.delete(name)));
}

const found = { ignoreSearch: true, ignoreVary: true };

/** @param {Request | string} request */
async function kept(request) {
  const cache = await caches.open(cache_name);
  return cache.match(request, found);
}

/** @param {Request} request */
const in_scope = ({ url }) => url.slice(registration.scope.length);

// Pages: from the network while it is quick, so that a new build is seen; else as they were. Of one that is not kept, a page says so in its language.
/** @param {Request} request  @returns {Promise<Response>} */
async function page(request) {
  const from_network = fetch(request);
  from_network.catch(() => {});  // it may fail long after the answer
  const in_time = Promise.race([from_network, /** @type {Promise<never>} */ (new Promise((_, give_up) => setTimeout(give_up, patience)))]);
  try {
    const response = await in_time;
    if (response.status < 500) return response;
  } catch { /* slow, or no network */ }
  return (await kept(request)) ?? from_network.catch(async error => (await kept(`${in_scope(request).split('/')[0]}/offline/`)) ?? Promise.reject(error));
}

// What has a hash of its contents in its name is of whichever build asks for it.
/** @param {Request} request */
async function file(request) {
  return (await kept(request)) ?? (await caches.match(request, found)) ?? fetch(request);
}

/** @param {Request} request */
async function slice(request) {
  const cache = await caches.open(font_cache);
  const before = await cache.match(request, { ignoreVary: true });
  if (before) return before;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone()).catch(() => {});  // no room is no reason to fail
  return response;
}

// A file shared with the installed app: the door of that language knows which page it belongs to. Any site can send one, so it is put by, and
// read into what is kept only once the reader has said so.
/** @param {Request} request */
async function share(request) {
  const file = (await request.formData()).get('file');
  return Response.redirect(new URL(file ? `./?handed=${await put_by(file)}` : './', request.url), 303);
}

// By a page: that it has been loaded, that the reader wants this build, or which build it is of.
/** @param {unknown} what  @param {WindowClient} page */
async function told(what, page) {
  if (what === 'loaded') return clean_up(page.id);
  if (what === 'come in' || what === BUILD_ID) return skipWaiting();
  page.postMessage('another build waits');
}

addEventListener('install', event => event.waitUntil(install()));
addEventListener('activate', event => event.waitUntil(clean_up()));
addEventListener('message', event => event.waitUntil(told(event.data, /** @type {WindowClient} */ (event.source))));
addEventListener('fetch', event => {
  const { request } = event;
  if (new URL(request.url).origin !== location.origin) return;
  if (request.method === 'POST' && request.mode === 'navigate' && /^[^/]+\/share$/.test(in_scope(request))) event.respondWith(share(request));
  if (request.method !== 'GET') return;
  event.respondWith(request.mode === 'navigate' ? page(request) : font.test(request.url) ? slice(request) : file(request));
});
