// What the reader has sent off and nobody has received yet: kept in localStorage, else in memory, and posted again until it is received, refused
// or erased. Each try carries the same id. Of several tabs one posts at a time, and looks first whether it is still to be posted.
const first_pause = 60_000, longest_pause = 3_600_000;  // ms between tries, doubling
const patience = 30_000;                                // ms for an answer
const hearsay = 200;                                    // ms until other tabs see what was stored: later than they get the lock

let /** @type {Item[] | null} */ memory = null;  // the list, where nothing can be stored; of all widgets on the page
let /** @type {Promise<unknown>} */ turn = Promise.resolve();  // the post before

// Refused for good, and not for being late (408) or too many (429).
/** @param {number} status */
const refuses = status => status >= 400 && status < 500 && status !== 408 && status !== 429;

/**
 * endpoint: where the reader has sent it, and nowhere else; status: of the answer that refused it.
 * @typedef {{payload: import('./contact.js').Lead, endpoint?: string, tried?: true, status?: number}} Item
 *
 * @param {object} options
 * @param {string} options.key  in localStorage
 * @param {string} [options.endpoint]
 * @param {(payload: import('./contact.js').Lead) => void} options.received
 * @param {() => void} options.changed
 * @param {AbortSignal} options.signal
 */
export function create_queue({ key, endpoint, received, changed, signal }) {
  let pause = first_pause, timer = 0;

  // One that nobody could read is dropped, the others stay.
  /** @param {Item | null} item */
  const is_whole = item => item?.payload?.id && Array.isArray(item.payload.consent) && item.payload.consent.length && item.payload.consent.every(Boolean);

  /** @returns {Item[]} */
  function read() {
    if (memory) return memory;
    try {
      return JSON.parse(localStorage.getItem(key) ?? '').filter(is_whole);
    } catch {
      return [];
    }
  }

  // In one go: another tab may have written meanwhile.
  /** @param {(list: Item[]) => Item[]} change */
  function update(change) {
    const list = change(read());
    try {
      if (list.length) localStorage.setItem(key, JSON.stringify(list));
      else localStorage.removeItem(key);
      memory = null;
    } catch {
      memory = list;
    }
    changed();
  }

  /** @param {string} id */
  const find = id => read().find(item => item.payload.id === id);
  /** @param {string} id  @returns {(list: Item[]) => Item[]} */
  const without = id => list => list.filter(item => item.payload.id !== id);
  /** @param {Item} item */
  const is_ours = item => Boolean(endpoint) && item.endpoint === endpoint;
  const waits = () => read().some(item => is_ours(item) && !item.status);

  /** @param {import('./contact.js').Lead} payload  @returns {Promise<number>} the answer's status, 0 where there was none */
  async function post(payload) {
    try {
      const { status } = await fetch(/** @type {string} */ (endpoint), {
        method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', keepalive: true,
        headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(payload), signal: AbortSignal.timeout(patience),
      });
      return status;
    } catch {
      return 0;
    }
  }

  function schedule() {
    if (timer || signal.aborted || !waits()) return;
    timer = setTimeout(flush, pause);
    pause = Math.min(longest_pause, 2 * pause);
  }

  /**
   * Posts what waits; `only` this one, even if it was refused.
   * @param {string} [only]
   * @returns {Promise<boolean>}  whether any was received
   */
  async function post_all(only) {
    let any = false;
    for (const { payload: { id } } of read()) {
      const item = find(id);
      if (!item || !is_ours(item) || signal.aborted || (only ? id !== only : item.status)) continue;
      const status = await post(item.payload), good = status >= 200 && status < 300;
      update(good ? without(id) : /** @param {Item[]} list */ list => list.map(each => (each.payload.id === id
        ? { payload: each.payload, endpoint, tried: true, ...refuses(status) && { status } } : each)));
      if (good) received(item.payload);
      any ||= good;
    }
    return any;
  }

  /** @param {string} [only]  id */
  function flush(only) {
    clearTimeout(timer);
    timer = 0;
    let tried = () => {};
    const told = /** @type {Promise<void>} */ (new Promise(resolve => { tried = resolve; }));
    const job = async () => {
      const any = await post_all(only);
      tried();
      if (any) await new Promise(go_on => { setTimeout(go_on, hearsay); });
    };
    turn = turn.catch(() => {}).then(/** @returns {Promise<unknown>} */ () => (navigator.locks ? navigator.locks.request(key, job) : job())).catch(error => {
      if (error.name === 'SecurityError') return job();  // a frame without locks, which says so only when asked
      throw error;
    }).then(schedule);
    return Promise.race([told, turn]);
  }

  const anew = () => {
    pause = first_pause;
    if (waits()) flush();
  };
  addEventListener('online', anew, { signal });
  addEventListener('storage', event => {
    if (event.key !== key) return;
    changed();
    schedule();
  }, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (waits()) flush();

  return {
    read, find, is_ours,
    get stored() { return !memory; },
    /** Resolves once it was tried. @param {import('./contact.js').Lead} payload */
    add(payload) {
      update(list => [...list, { payload, endpoint }]);
      return flush(payload.id);
    },
    retry: flush,
    /** @param {string} id */
    erase: id => update(without(id)),
  };
}
