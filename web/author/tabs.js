// Tabs as the ARIA patterns have them: arrows go from one to the next, and only the chosen one is in the order of Tab.

/**
 * @param {HTMLElement} group  with a [role=tablist] and a [role=tabpanel] for each of its tabs
 * @param {(name: string) => void} shown
 */
export function create_tabs(group, shown) {
  const tabs = [...group.querySelectorAll(':scope > [role=tablist] > [role=tab]')];
  const panel = tab => document.getElementById(tab.getAttribute('aria-controls'));

  function choose(tab, focus) {
    for (const each of tabs) {
      each.setAttribute('aria-selected', String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
      panel(each).hidden = each !== tab;
    }
    if (focus) tab.focus();
    shown(tab.dataset.tab);
  }

  for (const tab of tabs) {
    tab.onclick = () => choose(tab);
    tab.onkeydown = event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key], end = { Home: 0, End: tabs.length - 1 }[event.key];
      const to = end ?? (step && (tabs.indexOf(tab) + step + tabs.length) % tabs.length);
      if (to === undefined) return;
      event.preventDefault();
      choose(tabs[to], true);
    };
  }
  return {
    show: name => choose(tabs.find(({ dataset }) => dataset.tab === name)),
    /** To the chosen tab, at the top of what can be seen. */
    enter() {
      const tab = tabs.find(each => each.tabIndex === 0);
      tab.focus({ preventScroll: true });
      tab.scrollIntoView({ block: 'start' });
    },
  };
}
