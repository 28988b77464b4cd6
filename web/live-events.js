// Native events of the live DOM become actions of its nodes. The browser owns focus and keys: Tab, arrows, Space and Enter do what they do in
// any form. Only the digits answer, and Escape takes a notice away and leaves the focus where it is.

/**
 * @param {HTMLElement} root
 * @param {(node: string, action: string, payload: string) => void} dispatch
 * @param {() => void} settle_choices  of live-dom.js
 * @param {AbortSignal} signal
 */
export function listen_live(root, dispatch, settle_choices, signal) {
  /** @param {Element} element */
  const node_of = element => /** @type {HTMLElement | null} */ (element.closest?.('[data-node]'))?.dataset.node;
  /** @param {Element} element */
  const is_choice = element => element.matches?.('input[type=radio], input[type=checkbox]');

  root.addEventListener('change', event => {
    if (!is_choice(/** @type {Element} */ (event.target))) return;
    dispatch(/** @type {string} */ (node_of(/** @type {Element} */ (event.target))), 'click', '');
    settle_choices();
  }, { signal });

  root.addEventListener('click', event => {
    const pressed = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest?.('button, a'));
    if (pressed?.dataset.node) dispatch(pressed.dataset.node, 'click', '');
  }, { signal });

  root.addEventListener('keydown', event => {
    const { key } = event, target = /** @type {HTMLElement} */ (event.target);
    if (key === 'Escape' && !event.isComposing) {
      dispatch('notice.close', 'click', '');
      if (target.isConnected && target !== document.activeElement) target.focus({ preventScroll: true });
      return;
    }
    if (!/^[1-9]$/.test(key) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.isComposing || event.keyCode === 229 || target.matches('textarea, input[type=text]')) return;
    const group = /** @type {HTMLElement | null} */ (target.closest('[role=radiogroup]'))?.dataset.node;
    if (!group) return;
    event.preventDefault();  // Firefox may search for the digit
    dispatch(group, 'key', key);
    settle_choices();
  }, { signal });
}
