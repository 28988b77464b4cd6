// The widget as a guest in somebody's article. The host's script (embed.js) greets, the frame answers, the host hands over a port: from then on
// everything goes through it, so that no other window can take part. Without such a host the document scrolls by itself.
//
// Messages: {type, …}. To the host: height {height}, reveal {top, bottom}, what `say` is given {detail}, and questions {id}. From the host:
// what `on` waits for {value}, and answers {id, …}.

const least = 120, most = 20000;  // CSS px
const pause = 100;                // ms between two heights
const patience = 1000;            // ms for an answer
const most_kept = 200;            // of what is said before there is a host

/** Framed with `?embed` in the address. */
export const is_embedded = () => window.parent !== window && new URLSearchParams(location.search).has('embed');

/**
 * @typedef {ReturnType<typeof create_frame>} Frame
 * @typedef {{type?: string, id?: number, value?: any, [more: string]: any}} Message  as above; any window may send one
 *
 * @param {AbortSignal} signal
 * @param {HTMLElement} root  heights are told with what stands above it
 */
export function create_frame(signal, root) {
  let whole = 0, height = 0, sent = 0, sent_at = -pause, timer = 0;
  let /** @type {MessagePort | null} */ port = null, last_id = 0, met = () => {};
  const welcomed = /** @type {Promise<void>} */ (new Promise(resolve => { met = resolve; }));
  const unsaid = /** @type {Message[]} */ ([]), handlers = /** @type {Record<string, (value: any, again?: boolean) => void>} */ ({});
  const questions = /** @type {Map<number, (answer: Message | null) => void>} */ (new Map());

  const hello = () => window.parent.postMessage({ jindan: 1, type: 'hello' }, '*');  // a greeting is no secret

  function fit_document() {
    document.documentElement.classList.toggle('jd-fit', whole <= most);
  }

  function send() {
    timer = 0;
    if (!port || height === sent) return;
    [sent, sent_at] = [height, performance.now()];
    port.postMessage({ type: 'height', height });
  }

  /** @param {MessageEvent<Message>} event */
  function receive({ data }) {
    const { type, id, value } = data ?? {};
    const answer = questions.get(/** @type {number} */ (id));
    if (answer) answer(data);
    else handlers[/** @type {string} */ (type)]?.(value);
  }

  /** @param {MessagePort} fresh  @param {import('./settings.js').Settings} settings  not trusted */
  function connect(fresh, settings) {
    const again = port !== null;
    port?.close();
    port = fresh;
    port.onmessage = receive;
    sent = 0;
    if (height) {
      fit_document();
      send();
    }
    unsaid.splice(0).forEach(message => fresh.postMessage(message));
    handlers.settings?.(settings, again);
    met();
  }

  addEventListener('message', ({ source, data, ports }) => {
    if (source !== window.parent || data?.jindan !== 1) return;
    if (data.type === 'hello') hello();
    if (data.type === 'welcome' && ports[0]) connect(ports[0], data.settings ?? {});
  }, { signal });
  hello();

  signal.addEventListener('abort', () => {
    [...questions.values()].forEach(answer => answer(null));
    clearTimeout(timer);
    port?.close();
    document.documentElement.classList.remove('jd-fit');
  });

  return {
    get hosted() { return port !== null; },
    /** @param {number} wanted  of the root, CSS px */
    fit(wanted) {
      whole = Math.ceil(root.offsetTop + wanted);
      height = Math.min(most, Math.max(least, whole));
      if (port) fit_document();
      if (height === sent || timer) return;
      const wait = sent_at + pause - performance.now();
      if (wait <= 0) send();
      else timer = setTimeout(send, wait);
    },
    /** True where the host took the wish; else the document scrolls by itself. @param {number} top  @param {number} bottom */
    reveal(top, bottom) {
      port?.postMessage({ type: 'reveal', top: Math.max(0, root.offsetTop + top), bottom: root.offsetTop + bottom });
      return port !== null;
    },
    /** An event for the host; one that comes later is told what it has missed. @param {string} type  @param {unknown} [detail] */
    say(type, detail) {
      if (port) port.postMessage({ type, detail });
      else if (unsaid.length < most_kept) unsaid.push({ type, detail });
    },
    /** @param {string} type  @param {(value: any, again?: boolean) => void} handler  of what the host wants, not trusted; "settings" comes with its welcome */
    on(type, handler) { handlers[type] = handler; },
    /**
     * What the host answers, or null where there is none or it says nothing.
     * @param {string} type
     * @param {object} [detail]
     * @returns {Promise<Message | null>}
     */
    ask(type, detail) {
      const id = ++last_id;
      return new Promise(resolve => {
        const give_up = setTimeout(() => answer(null), patience);
        const answer = /** @param {Message | null} data */ data => {
          clearTimeout(give_up);
          questions.delete(id);
          resolve(data);
        };
        questions.set(id, answer);
        welcomed.then(() => questions.has(id) && port?.postMessage({ type, id, detail }));
      });
    },
  };
}
