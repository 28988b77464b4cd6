// A file from outside the page, shared with or opened by the installed app: it waits in a cache, for one taking, until the page of its
// diagnostic asks for it. web/sw.js puts it there, too.
const shelf = 'jindan handed';
const largest = 8 * 1024 * 1024;

/** @param {string | Blob} file  one that is too large is put by as an empty one */
export async function put_by(file) {
  if ((typeof file === 'string' ? file.length : file.size) > largest) file = '';
  const key = crypto.randomUUID();  // as an address within the origin, the same for pages and the worker
  await caches.delete(shelf);  // what nobody has taken
  await (await caches.open(shelf)).put(`/${key}`, new Response(file));
  return key;
}

/** @returns {Promise<string | null>}  what the page's address names, which then is an address like any other */
export async function take_handed() {
  const key = new URLSearchParams(location.search).get('handed');
  if (!key) return null;
  history.replaceState(history.state, '', location.pathname + location.hash);
  try {
    const cache = await caches.open(shelf), kept = await cache.match(`/${key}`);
    await caches.delete(shelf);
    return kept ? await kept.text() : null;
  } catch {
    return null;
  }
}
