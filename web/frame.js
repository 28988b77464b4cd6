// The widget as a guest in somebody's article: the height goes to the host, so that nothing scrolls inside. Without a host script
// the document scrolls by itself. Messages: {jindan: 1, type, …}; see embed.js for the other half.

const least = 120, most = 20000;  // CSS px
const pause = 100;                // ms between two heights

/** Framed with `?embed` in the address. */
export const is_embedded = () => window.parent !== window && new URLSearchParams(location.search).has('embed');

/** @param {AbortSignal} signal */
export function create_frame(signal) {
  let height = 0, sent = 0, sent_at = -pause, timer = 0;
  let hosted = false;
  let origin = '*';  // a height is no secret; once the host has spoken, only it is answered
  const fit = 'jd-fit';

  const post = message => window.parent.postMessage({ jindan: 1, ...message }, origin);

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
    document.documentElement.classList.toggle(fit, height <= most);
    post({ type: 'ready', height: sent = height });
  }, { signal });

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    document.documentElement.classList.remove(fit);
  });

  return {
    /** @param {number} wanted  of the whole page, CSS px */
    fit(wanted) {
      const whole = Math.ceil(wanted);
      height = Math.min(most, Math.max(least, whole));
      if (hosted) document.documentElement.classList.toggle(fit, whole <= most);
      if (height === sent || timer) return;
      const wait = sent_at + pause - performance.now();
      if (wait <= 0) send();
      else timer = setTimeout(send, wait);
    },
    /** True where the host took the wish; else the document scrolls by itself. */
    reveal(top, bottom) {
      if (hosted) post({ type: 'reveal', top: Math.floor(top), bottom: Math.ceil(bottom) });
      return hosted;
    },
  };
}
