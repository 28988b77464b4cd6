// Arrow keys in a chart whose points are buttons: to the nearest one that way. Tab goes from one to the next, as anywhere.
/** @type {Record<string, [number, number]>} */
const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @param {Element} el */
const middle = el => {
  const { left, top, width, height } = el.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

/**
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 */
export function follow_arrows(root, signal) {
  root.addEventListener('keydown', event => {
    const target = /** @type {Element} */ (event.target), way = ways[event.key], chart = target.closest?.('[data-node="matrix.accounts"], [data-node="pareto.curve"]');
    if (!way || !chart || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();  // the page would scroll
    const from = middle(target);
    let /** @type {HTMLButtonElement | undefined} */ nearest, least = Infinity;
    for (const point of chart.querySelectorAll('button')) {
      const [x, y] = middle(point).map((at, i) => at - from[i]), along = x * way[0] + y * way[1], aside = Math.abs(x * way[1]) + Math.abs(y * way[0]);
      if (along > 0.5 && along + 2 * aside < least) [nearest, least] = [point, along + 2 * aside];
    }
    nearest?.focus();
  }, { signal });
}
