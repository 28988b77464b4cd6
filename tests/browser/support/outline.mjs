// What a screen reader is told of a page, as lines: role, name, states and description of each part, those within another indented.

// Parts that say nothing by themselves: what is in them stands in their place.
const silent = new Set(['generic', 'none', 'strong']);
// Their text is the name of what stands in or beside them, and told there.
const names = new Set(['LabelText', 'Legend']);
// Parts whose text is their name; nothing in them is told apart.
const whole = new Set(['heading', 'paragraph', 'button', 'link', 'radio', 'checkbox', 'textbox', 'image', 'progressbar', 'status', 'alert', 'cell', 'rowheader', 'columnheader']);

const states = {
  level: (level) => `level ${level}`,
  checked: (checked) => checked === 'true' && 'checked',
  invalid: (invalid) => invalid === 'true' && 'invalid',
  disabled: (disabled) => disabled && 'disabled',
  focused: (focused) => focused && 'focused',
  valuemax: (most) => `of ${most}`,
};

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
export async function outline(page) {
  const debug = await page.context().newCDPSession(page);
  const { nodes } = await debug.send('Accessibility.getFullAXTree');
  await debug.detach();
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  const children = (node) => (node.childIds ?? []).map((id) => by_id.get(id)).filter(Boolean);
  const text = (node) => (node.role.value === 'StaticText' ? node.name.value : children(node).map(text).join(''));
  const tidy = (words) => words.replace(/\s+/g, ' ').trim();

  function line({ role, value, description, properties = [] }, said) {
    const known = Object.fromEntries((role.value === 'listitem' ? [] : properties).map((each) => [each.name, each.value.value]));
    return [
      role.value,
      said && `“${said}”`,
      value?.value !== undefined && value.value !== '' && `= ${tidy(String(value.value))}`,
      ...Object.entries(states).map(([state, show]) => known[state] !== undefined && show(known[state])).map((shown) => shown && `[${shown}]`),
      description?.value && `(${tidy(description.value)})`,
    ].filter(Boolean).join(' ');
  }

  function lines(node, depth) {
    const role = node.role.value, below = children(node), indent = '  '.repeat(depth);
    if (role === 'StaticText') return tidy(node.name.value) ? [`${indent}text “${tidy(node.name.value)}”`] : [];
    if (names.has(role)) return below.filter((child) => child.role.value !== 'StaticText').flatMap((child) => lines(child, depth));
    if (node.ignored || silent.has(role)) return below.flatMap((child) => lines(child, depth));
    const said = tidy(node.name?.value || (whole.has(role) ? text(node) : ''));
    if ((role === 'status' || role === 'alert') && !said && !below.length) return [];
    const parts = below.some((child) => !['StaticText', 'LineBreak', 'generic', 'strong'].includes(child.role.value));
    if (whole.has(role) && !(parts && (role === 'alert' || role === 'paragraph'))) return [indent + line(node, said)];
    return [indent + line(node, role === 'alert' || role === 'paragraph' ? '' : said), ...below.flatMap((child) => lines(child, depth + 1))];
  }

  return `${lines(nodes[0], 0).join('\n')}\n`;
}
