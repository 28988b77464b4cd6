// The widget as a guest in somebody's article: the height goes to the host, so that nothing scrolls inside. Without a host script
// the document scrolls by itself. Messages: {jindan: 1, type, …}; see embed.js for the other half.

const least = 120, most = 20000;  // CSS px
const pause = 100;                // ms between two heights

/** Framed with `?embed` in the address. */
export const is_embedded = () => window.parent !== window && new URLSearchParams(location.search).has('embed');

/** @param {AbortSignal} signal */
export function create_frame(signal) {
  let whole = 0, height = 0, sent = 0, sent_at = -pause, timer = 0;
  let hosted = false;
  let origin = '*';  // a height is no secret; once the host has spoken, only it is answered
  const post = message => window.parent.postMessage({ jindan: 1, ...message }, origin);

  function fit_document() {
    document.documentElement.classList.toggle('jd-fit', whole <= most);
  }

  function send() {
    timer = 0;
    if (height === sent) return;
    [sent, sent_at] = [height, performance.now()];
    post({ type: 'height', height });
  }

  addEventListener('message', ({ source, data, origin: from }) => {
    if (source !== window.parent || data?.jindan !== 1 || data.type !== 'hello') return;
    hosted = true;
    origin = from === 'null' ? '*' : from;
    if (height) fit_document();
    post(height ? { type: 'ready', height: sent = height } : { type: 'ready' });  // without a height before there is one
  }, { signal });

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    document.documentElement.classList.remove('jd-fit');
  });

  return {
    /** @param {number} wanted  of the whole page, CSS px */
    fit(wanted) {
      whole = Math.ceil(wanted);
      height = Math.min(most, Math.max(least, whole));
      if (hosted) fit_document();
      if (height === sent || timer) return;
      const wait = sent_at + pause - performance.now();
      if (wait <= 0) send();
      else timer = setTimeout(send, wait);
    },
    /** True where the host took the wish; else the document scrolls by itself. */
    reveal(top, bottom) {
      if (hosted) post({ type: 'reveal', top: Math.max(0, Math.floor(top)), bottom: Math.ceil(bottom) });
      return hosted;
    },
  };
}
