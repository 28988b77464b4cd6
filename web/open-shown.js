// When there is something to see in a root: the widget, drawn or plain, or a card that says why there is none.

/**
 * @param {HTMLElement} root
 * @param {() => void} then  once
 * @returns {() => void}  waits no longer
 */
export function when_shown(root, then) {
  const observer = new MutationObserver(() => {
    if (!root.matches('.jd-drawn, .jd-plain, :has(> .jd-stopped, > .jd-failure)')) return;
    observer.disconnect();
    then();
  });
  observer.observe(root, { attributes: true, attributeFilter: ['class'], childList: true });
  return () => observer.disconnect();
}
