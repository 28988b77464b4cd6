// A diagnostic from elsewhere, as text: from an address that lets other sites read it, or from a file. Whatever goes wrong is one of the failures
// of web/open-words.js; nothing that comes is trusted, and what is too large or too slow is not waited for.

/** Bytes: what the core reads at most (src/core/diagnostic_json.hpp). */
const largest = 2 * 1024 * 1024;
const patience = 15_000;  // ms for all of it

export class failure extends Error {
  /**
   * @param {string} why      of web/open-words.js
   * @param {...(string | number)} found
   */
  constructor(why, ...found) {
    super(why);
    this.why = why;
    this.found = found;
  }
}

/** @param {URL} url */
const is_own_machine = ({ protocol, hostname }) => protocol === 'http:' && (hostname === 'localhost' || hostname === '127.0.0.1');

/**
 * @param {string} text
 * @returns {URL}  that may be asked, without a fragment
 */
export function checked_address(text) {
  if (!URL.canParse(text)) throw new failure('bad_address');
  const url = new URL(text);
  if (url.protocol !== 'https:' && !is_own_machine(url)) throw new failure('insecure');
  if (url.username || url.password) throw new failure('bad_address');
  url.hash = '';
  return url;
}

// As it is, without the mark that some editors put before it.
/** @param {Uint8Array[]} parts */
function decoded(parts) {
  let text;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    text = parts.map(part => decoder.decode(part, { stream: true })).join('') + decoder.decode();
  } catch {
    throw new failure('encoding');
  }
  if (!text.trim()) throw new failure('empty');
  return text;
}

/** @param {ReadableStream<Uint8Array>} body */
async function read_all(body) {
  const parts = /** @type {Uint8Array[]} */ ([]), reader = body.getReader();
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    size += value.length;
    if (size > largest) {
      reader.cancel().catch(() => {});
      throw new failure('large', largest);
    }
    parts.push(value);
  }
}

/**
 * @param {URL} url
 * @param {AbortSignal} signal
 * @returns {Promise<{text: string, host: string}>}  host: that it came from in the end
 */
export async function fetch_diagnostic(url, signal) {
  const giving_up = new AbortController();
  let late = false, barred = false;
  const timer = setTimeout(() => giving_up.abort(late = true), patience);
  signal.addEventListener('abort', () => giving_up.abort());
  // The page's policy stops a redirect out of https; only so does the page learn of it.
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => (barred ||= effectiveDirective === 'connect-src'), { signal: giving_up.signal });
  try {
    const response = await fetch(url, { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache', signal: giving_up.signal });
    const from = new URL(response.url);
    if (from.protocol !== 'https:' && !(is_own_machine(from) && is_own_machine(url))) throw new failure('redirected');
    if (!response.ok) throw new failure(response.status === 404 || response.status === 410 ? 'missing' : 'status', response.status);
    return { text: decoded(response.body ? await read_all(response.body) : []), host: from.host };
  } catch (error) {
    if (error instanceof failure) throw error;
    if (late) throw new failure('slow', patience / 1000);
    await new Promise(go_on => setTimeout(go_on));  // the event comes in a task of its own
    if (barred) throw new failure('redirected');
    throw new failure(navigator.onLine === false && !is_own_machine(url) ? 'offline' : 'unreachable', '', location.origin);
  } finally {
    clearTimeout(timer);
    giving_up.abort();
  }
}

/** @param {File} file */
export async function read_file(file) {
  if (file.size > largest) throw new failure('large', largest);
  let bytes;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    throw new failure('unreadable', /** @type {Error} */ (error).message);
  }
  return decoded([new Uint8Array(bytes)]);
}

/**
 * What is kept of a diagnostic goes by this: by its address, which its author answers for and which may come to lead elsewhere, or by all that is
 * in a file, as a name or an id could be anybody's. By a hash of it; on pages without https, where browsers have none, by the address itself, and of a
 * file nothing is kept.
 * @param {'address' | 'file'} kind
 * @param {string} text
 * @returns {Promise<string | null>}  null: nothing can be kept
 */
export async function workspace_name(kind, text) {
  if (!crypto.subtle) return kind === 'address' ? `${text}.` : null;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${kind}\n${text}`));
  return `${Array.from(new Uint8Array(hash), byte => byte.toString(16).padStart(2, '0')).join('')}.`;
}
