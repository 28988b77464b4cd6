// Runs in WebKitGTK's pages, where no driver finds elements as Playwright's locators do: the kinds of locator that the tests use, one step after
// the other. Roles and names are as far as our own pages have them.

/** @typedef {{css?: string, role?: string, label?: boolean, text?: boolean, has_text?: boolean, nth?: number, says?: Wanted}} Step */
/** @typedef {{text?: string, exact?: boolean, source?: string, flags?: string}} Wanted  a text, or a pattern */

export function install_finder() {
  const of_role = {
    button: 'button, [role=button]', link: 'a[href]', heading: 'h1, h2, h3, h4, h5, h6, [role=heading]', radio: 'input[type=radio], [role=radio]',
  };

  // As Playwright does, into open shadow trees too.
  function all_in(root, css) {
    const found = [...root.querySelectorAll(css)];
    for (const { shadowRoot } of [root, ...root.querySelectorAll('*')]) if (shadowRoot) found.push(...all_in(shadowRoot, css));
    return found;
  }

  // Where one part of a selector is outside of a shadow tree and the next inside, they are looked for one after the other.
  function all_across(root, css) {
    const found = all_in(root, css), [, outer, inner] = /^([^\s,]+) ([^,>+~]+)$/.exec(css) ?? [];
    return found.length || !inner ? found : all_in(root, outer).flatMap((each) => all_across(each, inner));
  }

  const seen = (el) => el.checkVisibility({ visibilityProperty: true });
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const labels_of = (el) => (el.ariaLabel ? [el.ariaLabel] : [...el.labels ?? []].map((label) => label.textContent));
  const names_of = (el) => (labels_of(el).length ? labels_of(el) : [el.textContent]);

  /** @param {string} text  @param {Wanted} wanted */
  function is_said(text, { source, flags, text: wanted, exact }) {
    if (source !== undefined) return new RegExp(source, flags).test(plain(text));
    return exact ? plain(text) === wanted : plain(text).toLowerCase().includes(wanted.toLowerCase());
  }

  /** @param {any[]} roots  @param {Step} step */
  function step_from(roots, { css, role, label, text, has_text, nth, says }) {
    const within = (selector) => roots.flatMap((root) => all_across(root, selector));
    if (css) return within(css);
    if (role) return within(of_role[role]).filter((el) => seen(el) && (!says || names_of(el).some((name) => is_said(name, says))));
    if (label) return within('input, textarea, select, [aria-label]').filter((el) => labels_of(el).some((name) => is_said(name, says)));
    if (text) return within('*').filter((el) => is_said(el.textContent, says) && ![...el.children].some((child) => is_said(child.textContent, says)));
    if (has_text) return roots.filter((el) => is_said(el.textContent, says));
    return roots.slice(nth, nth === -1 ? undefined : nth + 1);
  }

  /** @param {Step[]} steps */
  globalThis.found_by_test = (steps) => steps.reduce(step_from, /** @type {any[]} */ ([document]));
}
