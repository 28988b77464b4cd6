// A whole walk through a diagnostic that a test knows nothing of: to its result, or to the list of its sheet with three accounts.

/** What is walked with: the place of an answer between the first, 0, and the last, 1; and one row of a rating sheet for the first, the middle and the last. */
export function way_through(content, at) {
  const number = (item, part) => String((item.min ?? 10) + part * ((item.max ?? 90) - (item.min ?? 10)));
  const row = (part) => Object.fromEntries([['account', `account ${part}`], ...content.items.map((item) => {
    const scale = content.scales?.find(({ id }) => id === item.scale) ?? content.scales?.[0], from = scale?.from ?? 1;
    const values = scale?.points?.map(({ value }) => value) ?? Array.from({ length: (scale?.to ?? 5) - from + 1 }, (_, i) => i + from);
    return [item.id, item.kind === 'number' ? number(item, part) : String(values[Math.round(part * (values.length - 1))])];
  })]);
  return { at, rows: [0, 0.5, 1].map(row), numbers: row(0) };
}

/**
 * In the page, at one go: a press is answered at once.
 * @param {ReturnType<typeof way_through>} way
 * @returns {{end: 'result' | 'sheet' | 'elsewhere', read: string}}  where it ended, and all that was to be read on the way, also by a screen reader
 */
export function walk({ at, rows, numbers }) {
  const live = () => document.querySelector('.jd-live'), node = (id) => live()?.querySelector(`[data-node="${id}"]`), read = [];
  const look = () => read.push(document.title, live()?.textContent ?? '', ...Array.from(live()?.querySelectorAll('*') ?? [], (el) => Array.from(el.attributes, ({ value }) => value).join('\n')));
  const type = (field, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  look();
  if (node('add')) {
    for (const row of rows) {
      node('add').click();
      for (const [id, value] of Object.entries(row)) {
        const field = node(`${id}.opt${value}`) ?? node(id);
        if (field?.matches('input[type=text]')) type(field, value);
        else field?.click();
      }
      look();
      node('nav.accounts').click();
    }
    look();
    live().querySelector('[data-node^="account."][data-node$=".open"]').click();
    look();
    node('nav.accounts').click();
    return { end: node('add') ? 'sheet' : 'elsewhere', read: read.join('\n') };
  }
  node('begin')?.click();
  for (let step = 0; step < 60 && live() && !node('points'); ++step) {
    for (const field of live().querySelectorAll('textarea, input[type=text]')) type(field, numbers[field.dataset.node] ?? 'note');
    for (const group of live().querySelectorAll('[role=radiogroup]')) {
      const all = group.querySelectorAll('input');
      all[Math.round(at * (all.length - 1))]?.click();
    }
    live().querySelector('input[type=checkbox]:not([data-node=advance])')?.click();
    look();
    node('nav.next')?.click();
  }
  look();
  return { end: node('points') ? 'result' : 'elsewhere', read: read.join('\n') };
}
