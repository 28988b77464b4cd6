// A draft in a link: the text itself, packed, behind the #, so that no server sees it.
const beginning = '#draft=';

/** Longer links are cut by chat programs and mail; such a draft goes as a file. */
export const longest_link = 30_000;
const most_unpacked = 8 * 1024 * 1024;

/** @param {BlobPart} bytes  @param {CompressionStream | DecompressionStream} stream */
const through = (bytes, stream) => new Blob([bytes]).stream().pipeThrough(stream);

/** @param {string} text @param {string} page  address without fragment */
export async function link_of(text, page) {
  const packed = new Uint8Array(await new Response(through(text, new CompressionStream('deflate-raw'))).arrayBuffer());
  let binary = '';
  for (let i = 0; i < packed.length; i += 0x8000) binary += String.fromCharCode(...packed.subarray(i, i + 0x8000));
  return page + beginning + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} fragment  @returns {Promise<string | null | undefined>}  the text; null: the link is cut or damaged; undefined: there is none */
export async function text_in(fragment) {
  if (!fragment.startsWith(beginning)) return undefined;
  try {
    const binary = atob(fragment.slice(beginning.length).replaceAll('-', '+').replaceAll('_', '/'));
    const reader = through(Uint8Array.from(binary, c => c.charCodeAt(0)), new DecompressionStream('deflate-raw')).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });  // ignoring it is leaving it in
    let text = '', size = 0;
    for (let part; !(part = await reader.read()).done;) {
      size += part.value.length;
      if (size > most_unpacked) {
        await reader.cancel();
        return null;
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return null;
  }
}
