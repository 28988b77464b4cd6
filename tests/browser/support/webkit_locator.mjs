// What Playwright calls a locator, for WebKitGTK: the way to elements, gone anew each time, and what a reader does with them.
import { until } from './until.mjs';

/** @typedef {import('./webkit_finding.mjs').Step} Step */

const wanted = (said, exact) => (said instanceof RegExp ? { source: said.source, flags: said.flags } : { text: said, exact });

const seen = '(el) => el?.checkVisibility({ visibilityProperty: true }) ?? false';

// Where an element can be pressed, in its frame: in view, at rest, and nothing else on top of it.
async function place_to_press(el) {
  const box = () => el.getBoundingClientRect();
  if (box().top < 0 || box().bottom > innerHeight) el.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = box();
  for (let i = 0; i < 2; ++i) await new Promise((go_on) => probe.frame(go_on));
  const { x, y, width, height } = box(), at = { x: x + width / 2, y: y + height / 2 };
  if (before.x !== x || before.y !== y) return null;
  let top = document.elementFromPoint(at.x, at.y);
  while (top?.shadowRoot?.elementFromPoint(at.x, at.y)) top = top.shadowRoot.elementFromPoint(at.x, at.y);
  return width > 0 && (el.contains(top) || /** @type {any} */ (top?.closest('label'))?.control === el) ? at : null;
}

function write_into(el, text) {
  el.focus();
  if (el.matches('textarea, [type=text], [type=search], [type=url], [type=number], input:not([type])')) {
    el.select();
    document.execCommand(text ? 'insertText' : 'delete', false, text);
  } else {
    el.value = text;
    for (const type of ['input', 'change']) el.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

function select(el, { label, value }) {
  el.value = [...el.options].find((option) => (label ? option.label === label : option.value === value)).value;
  for (const type of ['input', 'change']) el.dispatchEvent(new Event(type, { bubbles: true }));
}

/**
 * @param {object} frame  of webkit_frame.mjs
 * @param {(at: {x: number, y: number}) => Promise<void>} press  at a place in that frame
 * @param {Step[]} steps
 */
function locator_of(frame, press, steps) {
  const more = (step) => locator_of(frame, press, [...steps, step]);
  const all = (act, given) => frame.evaluate(`([steps, given]) => (${act})(found_by_test(steps), given)`, [steps, given ?? null]);
  const shown = () => all(`([el]) => (${seen})(el)`);
  const count = () => all('(found) => found.length');
  const one = async (act, given) => {
    await until(count, () => `there is no ${JSON.stringify(steps)}`);
    return all(`(found, given) => (${act})(found[0], given)`, given);
  };

  async function click() {
    let at;
    await until(async () => { at = await one(place_to_press); return at; }, () => `${JSON.stringify(steps)} cannot be pressed`);
    await press(at);
  }

  const self = {
    evaluate: one, evaluateAll: all, count, click,
    first: () => more({ nth: 0 }), last: () => more({ nth: -1 }), nth: (nth) => more({ nth }),
    locator: (css) => more({ css }),
    filter: ({ hasText }) => more({ has_text: true, says: wanted(hasText) }),
    getByRole: (role, { name = undefined, exact = undefined } = {}) => more({ role, says: name && wanted(name, exact) }),
    getByLabel: (label, { exact = undefined } = {}) => more({ label: true, says: wanted(label, exact) }),
    getByText: (text, { exact = undefined } = {}) => more({ text: true, says: wanted(text, exact) }),
    elementHandles: () => frame.handles(`(steps) => found_by_test(steps)`, steps),
    async elementHandle() {
      await until(count, () => `there is no ${JSON.stringify(steps)}`);
      return (await self.elementHandles())[0];
    },
    inputValue: () => one('(el) => el.value'),
    isChecked: () => one('(el) => el.checked'),
    isVisible: shown,
    textContent: () => one('(el) => el.textContent'),
    innerText: () => one('(el) => el.innerText'),
    getAttribute: (name) => one('(el, name) => el.getAttribute(name)', name),
    allTextContents: () => all('(found) => found.map((el) => el.textContent)'),
    allInnerTexts: () => all('(found) => found.map((el) => el.innerText)'),
    boundingBox: () => one('(el) => { const { x, y, width, height } = el.getBoundingClientRect(); return { x, y, width, height }; }'),
    focus: () => one('(el) => el.focus()'),
    fill: (text) => one(write_into, text),
    selectOption: (option) => one(select, typeof option === 'string' ? { value: option } : option),
    check: async () => { if (!await self.isChecked()) await click(); },
    waitFor: ({ state = 'visible' } = {}) => until({
      visible: shown, hidden: async () => !await shown(), attached: count, detached: async () => !await count(),
    }[state], () => `${JSON.stringify(steps)} to be ${state}`),
  };
  return self;
}

/** The first step of each kind, on a page or a frame. */
export const beginnings = (frame, press) => {
  const nowhere = locator_of(frame, press, []);
  const { getByRole, getByLabel, getByText } = nowhere;
  return {
    getByRole, getByLabel, getByText,
    locator: (css, { hasText = undefined } = {}) => (hasText ? nowhere.locator(css).filter({ hasText }) : nowhere.locator(css)),
  };
};
