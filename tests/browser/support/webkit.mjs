// WebKitGTK behind the part of Playwright's interface that the tests use, so that one test runs in every engine. What Playwright reports as it
// happens is collected in the page here, and reported when the tab or its profile is closed. It has one window at a time, and what it does not have is not there.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { until } from './until.mjs';
import { open_session } from './webdriver.mjs';
import { install_finder } from './webkit_finding.mjs';
import { page_frame } from './webkit_frame.mjs';
import { serve_with_scripts } from './with_scripts.mjs';

const keys = {
  Backspace: '\ue003', Tab: '\ue004', Enter: '\ue007', Shift: '\ue008', Control: '\ue009', Escape: '\ue00c', Space: ' ', End: '\ue010', Home: '\ue011',
  ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015', Delete: '\ue017',
};

// In the page: what an engine with a protocol for it would report. Where the reader goes on to another page, its faults go along in the window's name.
function collect_faults() {
  const before = /^faults (.*)/s.exec(window.name)?.[1];
  const faults = globalThis.faults_of_page = before ? JSON.parse(before) : [];
  if (before) window.name = '';
  const { error } = console;
  console.error = (...said) => {
    faults.push(['console', said.map((each) => each?.stack ?? String(each)).join(' ')]);
    error.apply(console, said);
  };
  // What an observer of sizes puts off to the next frame is no fault: the other engines do not report it.
  addEventListener('error', ({ message }) => message && !message.startsWith('ResizeObserver loop') && faults.push(['weberror', message]));
  addEventListener('unhandledrejection', (event) => faults.push(['weberror', String(event.reason)]));
  addEventListener('pagehide', () => { if (faults.length && window === top) window.name = `faults ${JSON.stringify(faults)}`; });
}

// In the page: its automation has no way to choose a file where a script asks for one. What asks waits here for its file.
function catch_choosers() {
  const { click } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.click = function () {
    if (this.type === 'file') globalThis.chooser_of_page = this;
    else click.call(this);
  };
}

// In the page. What a worker has kept comes without our scripts, or with them only later.
function block_workers() {
  if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => {});
}

function give_file([name, type, base64]) {
  const chooser = globalThis.chooser_of_page, chosen = new DataTransfer();
  chosen.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
  globalThis.chooser_of_page = null;
  chooser.files = chosen.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * @param {{ask: Function, close: Function, saved: Function}} session  of webdriver.mjs
 * @param {(kind: string, message: string, page: object) => void} tell  the profile
 */
function page_of(session, there, scripts, tell) {
  const listeners = { request: [] };
  let size;
  const { frame, ask } = page_frame(session, scripts, there.original, ({ x, y }) => page.mouse.click(x, y));
  const { evaluate } = frame;

  const perform = (id, type, actions, parameters) => ask('POST', '/actions', { actions: [{ type, id, parameters, actions }] });
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

  // What the page and the frames in it have said and asked for so far. It is asked before the page goes.
  async function report(of = frame) {
    for (const holder of await of.handles(() => [...document.querySelectorAll('iframe')])) {
      const inside = await holder.contentFrame();
      if (/^http/.test(await inside.url())) await report(inside);
    }
    const { faults, asked } = await of.evaluate(() => ({
      faults: globalThis.faults_of_page?.splice(0) ?? [], asked: performance.getEntriesByType('resource').map(({ name }) => name),
    }));
    for (const [kind, message] of faults) tell(kind, message, page);
    for (const url of asked.map(there.original)) {
      const request = { url: () => url, resourceType: () => (/\.woff2?$/.test(url) ? 'font' : 'other') };
      listeners.request.forEach((listen) => listen(request));
    }
  }

  async function chooser() {
    await until(() => evaluate(() => Boolean(globalThis.chooser_of_page)), 'the page to ask for a file');
    return {
      async setFiles(file) {
        const { name, mimeType = '', buffer } = typeof file === 'string' ? { name: basename(file), buffer: await readFile(file) } : file;
        await evaluate(give_file, [name, mimeType, buffer.toString('base64')]);
      },
    };
  }

  const page = {
    ...frame,
    original: there.original,
    on: (event, listen) => listeners[event].push(listen),
    addInitScript: async (script, given) => { scripts.push(`(${script})(${JSON.stringify(given)})`); },
    async goto(url) {
      if (/^http/.test(await frame.url())) await report();
      await ask('POST', '/url', { url: await there.address(url) });
    },
    async reload() {
      await report();
      await ask('POST', '/refresh', {});
    },
    /** @param {'download' | 'filechooser'} event */
    waitForEvent: (event) => ({ download: session.saved, filechooser: chooser })[event](),
    mouse: {
      move: (x, y) => mouse(move(x, y)),
      click: (x, y) => mouse(move(x, y), down, up),
    },
    touchscreen: { tap: (x, y) => touch(move(x, y), down, up) },
    keyboard: {
      press: (keys_together) => type(keys_together.split('+')),
      type: (text) => type(...Array.from(text, (letter) => [letter])),
      insertText: async (text) => (await frame.focused_frame()).evaluate((inserted) => { document.execCommand('insertText', false, inserted); }, text),
    },
    async screenshot() {
      return Buffer.from(await ask('GET', '/screenshot'), 'base64');
    },
    viewportSize: () => size,
    async setViewportSize({ width, height }) {
      size = { width, height };
      await ask('POST', '/window/rect', { x: 0, y: 0, width, height });
      const inside = await evaluate(() => ({ width: innerWidth, height: innerHeight }));
      await ask('POST', '/window/rect', { x: 0, y: 0, width: 2 * width - inside.width, height: 2 * height - inside.height });
      await until(() => evaluate((wanted) => innerWidth === wanted.width && innerHeight === wanted.height, size), 'the window to have its size');
    },
    close: () => report(),
  };
  return page;
}

/**
 * A browser is a name here: each profile is a session of its own, which leaves nothing behind.
 * @param {object} [options]  of `open_session`
 */
export function open_webkit(options) {
  const profiles = new Set(), originals = new Map();  // by the address at which a site is served with scripts

  /** @param {import('playwright-core').BrowserContextOptions} [settings]  of which it has the window's size, and whether there may be service workers */
  async function newContext({ viewport, serviceWorkers } = {}) {
    const session = await open_session(options), sites = new Map();
    const scripts = [collect_faults, install_finder, catch_choosers, ...serviceWorkers === 'block' ? [block_workers] : []].map((script) => `(${script})()`);
    // Classic WebDriver has no scripts that run before the page's own: the server puts them in.
    const there = {
      async address(asked) {
        const url = there.original(asked), { origin } = new URL(url);  // a link that a page has made may name what serves it here
        if (origin === 'null') return url;  // about:blank
        if (!sites.has(origin)) {
          const site = await serve_with_scripts(origin, scripts);
          sites.set(origin, site);
          originals.set(site.origin, origin);
        }
        return url.replace(origin, sites.get(origin).origin);
      },
      original: (url) => [...originals].reduce((so_far, [served, origin]) => so_far.replace(served, origin), url),
    };
    const listeners = { console: [], weberror: [] };
    let last = null;  // there is one window: what it has said so far is known before another page has it
    const told = (kind, message, page) => ({ page: () => page, ...kind === 'console' ? { type: () => 'error', text: () => message, location: () => ({ url: '' }) } : { error: () => ({ message }) } });
    const tell = (kind, message, page) => listeners[kind].forEach((listen) => listen(told(kind, message, page)));
    const profile = {
      on: (event, listen) => listeners[event].push(listen),
      addInitScript: async (script, given) => { scripts.push(`(${script})(${JSON.stringify(given)})`); },
      async newPage() {
        last = page_of(session, there, scripts, tell);
        if (viewport) await last.setViewportSize(viewport);
        return last;
      },
      async close() {
        profiles.delete(profile);
        try {
          await last?.close();
        } finally {
          await session.close();
          for (const site of sites.values()) await site.close();
        }
      },
    };
    profiles.add(profile);
    return profile;
  }
  return { newContext, close: () => Promise.all([...profiles].map((profile) => profile.close())) };
}
