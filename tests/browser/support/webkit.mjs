// WebKitGTK behind the part of Playwright's interface that the tests use, so that one test runs in every engine. What Playwright reports as it
// happens is collected in the page here, and reported when the tab is closed.
import { serve_with_scripts } from './with_scripts.mjs';
import { until } from './until.mjs';
import { open_session } from './webdriver.mjs';

const keys = {
  Backspace: '\ue003', Tab: '\ue004', Enter: '\ue007', Shift: '\ue008', Control: '\ue009', Escape: '\ue00c', Space: ' ', End: '\ue010', Home: '\ue011',
  ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015', Delete: '\ue017',
};

// In the page: what an engine with a protocol for it would report.
function collect_faults() {
  const faults = globalThis.faults_of_page = [];
  const { error } = console;
  console.error = (...said) => {
    faults.push(['console', said.map((each) => each?.stack ?? String(each)).join(' ')]);
    error.apply(console, said);
  };
  addEventListener('error', (event) => event.message && faults.push(['pageerror', event.message]));
  addEventListener('unhandledrejection', (event) => faults.push(['pageerror', String(event.reason)]));
}

/** @param {{ask: Function, close: Function}} session  of webdriver.mjs */
function page_of(session, there, add_script) {
  const listeners = { console: [], pageerror: [], request: [] };
  let size;

  // The function runs within the page, and what it gives or throws comes back.
  async function evaluate(act, given) {
    const [fault, value] = await session.ask('POST', '/execute/async', {
      script: `const [given, done] = arguments; (async () => (${act})(given))().then((value) => done([null, value]), (error) => done([String(error?.stack ?? error), null]));`,
      args: [given ?? null],
    });
    if (fault) throw new Error(fault);
    return value;
  }

  const perform = (id, type, actions, parameters) => session.ask('POST', '/actions', { actions: [{ type, id, parameters, actions }] });
  const point = (kind) => (...actions) => perform(kind, 'pointer', actions, { pointerType: kind });
  const mouse = point('mouse'), touch = point('touch');
  const move = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' });
  const down = { type: 'pointerDown', button: 0 }, up = { type: 'pointerUp', button: 0 };

  function type(...chords) {
    return perform('keys', 'key', chords.flatMap((chord) => {
      const pressed = chord.map((key) => keys[key] ?? key);
      return [...pressed.map((value) => ({ type: 'keyDown', value })), ...pressed.reverse().map((value) => ({ type: 'keyUp', value }))];
    }));
  }

  function locator(selector) {
    const all = (act, given) => evaluate(`([selector, given]) => (${act})([...document.querySelectorAll(selector)], given)`, [selector, given ?? null]);
    const one = async (act, given) => {
      await until(() => all('(found) => found.length > 0'), () => `there is no ${selector}`);
      return all(`(found, given) => (${act})(found[0], given)`, given);
    };
    const visible = '(el) => el?.checkVisibility({ visibilityProperty: true }) ?? false';
    return {
      evaluate: one,
      evaluateAll: all,
      count: () => all('(found) => found.length'),
      inputValue: () => one('(el) => el.value'),
      isChecked: () => one('(el) => el.checked'),
      isVisible: () => all(`([el]) => (${visible})(el)`),
      boundingBox: () => one('(el) => { const { x, y, width, height } = el.getBoundingClientRect(); return { x, y, width, height }; }'),
      waitFor: () => until(() => all(`([el]) => (${visible})(el)`), () => `${selector} does not come into view`),
    };
  }

  // What the page has said and asked for so far. It is asked before the page goes.
  async function report() {
    const { faults, asked } = await evaluate(() => ({
      faults: globalThis.faults_of_page?.splice(0) ?? [], asked: performance.getEntriesByType('resource').map(({ name }) => name),
    }));
    for (const [kind, message] of faults) {
      const told = kind === 'console' ? { type: () => 'error', text: () => message, location: () => ({ url: '' }) } : { message };
      listeners[kind].forEach((listen) => listen(told));
    }
    for (const url of asked.map(there.original)) {
      const request = { url: () => url, resourceType: () => (/\.woff2?$/.test(url) ? 'font' : 'other') };
      listeners.request.forEach((listen) => listen(request));
    }
  }

  return {
    evaluate, locator,
    on: (event, listen) => listeners[event].push(listen),
    addInitScript: add_script,
    async goto(url) {
      await session.ask('POST', '/url', { url: await there.address(url) });
    },
    async reload() {
      await report();
      await session.ask('POST', '/refresh', {});
    },
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      click: (x, y) => mouse(move(x, y), down, up),
    },
    touchscreen: { tap: (x, y) => touch(move(x, y), down, up) },
    keyboard: {
      press: (keys_together) => type(keys_together.split('+')),
      type: (text) => type(...Array.from(text, (letter) => [letter])),
      insertText: (text) => evaluate((inserted) => { document.execCommand('insertText', false, inserted); }, text),
    },
    async screenshot() {
      return Buffer.from(await session.ask('GET', '/screenshot'), 'base64');
    },
    viewportSize: () => size,
    async setViewportSize({ width, height }) {
      size = { width, height };
      await session.ask('POST', '/window/rect', { x: 0, y: 0, width, height });
      const inside = await evaluate(() => ({ width: innerWidth, height: innerHeight }));
      await session.ask('POST', '/window/rect', { x: 0, y: 0, width: 2 * width - inside.width, height: 2 * height - inside.height });
      await until(() => evaluate((wanted) => innerWidth === wanted.width && innerHeight === wanted.height, size), 'the window to have its size');
    },
    close: report,
  };
}

/**
 * A browser is a name here: each profile is a session of its own, which leaves nothing behind.
 * @param {object} [options]  of `open_session`
 */
export function open_webkit(options) {
  const profiles = new Set();

  /** @param {import('playwright-core').BrowserContextOptions} [settings]  of which it has the viewport */
  async function newContext({ viewport } = {}) {
    const session = await open_session(options), scripts = [`(${collect_faults})()`];
    let site;
    const add_script = async (script, given) => { scripts.push(`(${script})(${JSON.stringify(given)})`); };
    // Classic WebDriver has no scripts that run before the page's own: the server puts them in.
    const there = {
      async address(url) {
        site ??= await serve_with_scripts(new URL(url).origin, scripts);
        return url.replace(site.original, site.origin);
      },
      original: (url) => url.replace(site.origin, site.original),
    };
    const profile = {
      addInitScript: add_script,
      async newPage() {
        const page = page_of(session, there, add_script);
        if (viewport) await page.setViewportSize(viewport);
        return page;
      },
      async close() {
        profiles.delete(profile);
        await session.close();
        await site?.close();
      },
    };
    profiles.add(profile);
    return profile;
  }
  return { newContext, close: () => Promise.all([...profiles].map((profile) => profile.close())) };
}
