// For host pages, optional: gives each <iframe data-jindan> the height of its content, and brings into view what the reader has moved
// to. Listens to those frames alone, and only to their own origin.
(() => {
  const least = 120, most = 20000;  // CSS px
  const room = 16;                  // CSS px left free around what is brought into view
  const greetings = [0, 100, 500, 2000];  // ms: the frame may not be listening yet
  const ours = 'iframe[data-jindan]';
  const known = new WeakSet();

  const origin_of = frame => new URL(frame.src, location.href).origin;

  // To whoever is there: a greeting is no secret, and a frame that is still loading is not yet of its own origin.
  function greet(frame) {
    for (const wait of greetings) setTimeout(() => frame.contentWindow?.postMessage({ jindan: 1, type: 'hello' }, '*'), wait);
  }

  function adopt(frame) {
    if (known.has(frame)) return;
    known.add(frame);
    frame.addEventListener('load', () => greet(frame));
    greet(frame);
  }

  let revealed = null;  // what was last brought into view

  // Into what is seen of the window: less, where it is zoomed or a soft keyboard covers it.
  function reveal(frame, top, bottom) {
    revealed = { frame, top, bottom };
    const { offsetTop: from = 0, height = innerHeight } = window.visualViewport ?? {};
    const edge = frame.getBoundingClientRect().top + frame.clientTop - from;
    const above = edge + top - room, below = edge + bottom + room - height;
    const by = above < 0 ? above : Math.min(below, above);
    if (above < 0 || below > 0) scrollBy({ top: by, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  // A soft keyboard has opened over what the reader has just touched.
  let { height: seen = 0, scale = 1 } = window.visualViewport ?? {};
  window.visualViewport?.addEventListener('resize', () => {
    const now = window.visualViewport, opened = now.scale === scale && now.height < seen - 100;
    ({ height: seen, scale } = now);
    if (opened && revealed && document.activeElement === revealed.frame) reveal(revealed.frame, revealed.top, revealed.bottom);
  });

  addEventListener('message', ({ source, origin, data }) => {
    if (data?.jindan !== 1) return;
    const frame = [...document.querySelectorAll(ours)].find(each => each.contentWindow === source);
    if (!frame || origin !== origin_of(frame)) return;
    const { type, height, top, bottom } = data;
    if ((type === 'height' || type === 'ready') && Number.isFinite(height))
      frame.style.height = `${Math.min(most, Math.max(least, Math.round(height)))}px`;
    if (type === 'reveal' && Number.isFinite(top) && Number.isFinite(bottom) && top >= 0 && bottom <= most) reveal(frame, top, bottom);
  });

  function adopt_in(node) {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (node.matches(ours)) adopt(node);
    else node.querySelectorAll(ours).forEach(adopt);
  }

  adopt_in(document.documentElement);
  new MutationObserver(records => {
    for (const { type, target, addedNodes } of records) (type === 'attributes' ? [target] : addedNodes).forEach(adopt_in);
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-jindan'] });
})();
