// Tabs as the ARIA patterns have them: arrows go from one to the next, and only the chosen one is in the order of Tab.

/** @type {Record<string, number>} */
const steps = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * @param {HTMLElement} group  with a [role=tablist] and a [role=tabpanel] for each of its tabs
 * @param {(name: string) => void} shown
 */
export function create_tabs(group, shown) {
  const tabs = /** @type {HTMLElement[]} */ ([...group.querySelectorAll(':scope > [role=tablist] > [role=tab]')]);
  /** @param {HTMLElement} tab */
  const panel = tab => /** @type {HTMLElement} */ (document.getElementById(tab.getAttribute('aria-controls') ?? ''));

  /** @param {HTMLElement} tab  @param {boolean} [focus] */
  function choose(tab, focus) {
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      panel(each).hidden = each !== tab;
    }
    if (focus) tab.focus();
    shown(tab.dataset.tab ?? '');
  }

  for (const tab of tabs) {
    tab.onclick = () => choose(tab);
    tab.onkeydown = event => {
      const step = steps[event.key], end = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : undefined;
      const to = end ?? (step && (tabs.indexOf(tab) + step + tabs.length) % tabs.length);
      if (to === undefined) return;
      event.preventDefault();
      choose(tabs[to], true);
    };
  }
  /** @param {string} name */
  const show = name => choose(/** @type {HTMLElement} */ (tabs.find(({ dataset }) => dataset.tab === name)));
  return {
    show,
    /** To the chosen tab, at the top of what can be seen. */
    enter() {
      const tab = /** @type {HTMLElement} */ (tabs.find(each => each.tabIndex === 0));
      tab.focus({ preventScroll: true });
      tab.scrollIntoView({ block: 'start' });
    },
  };
}
