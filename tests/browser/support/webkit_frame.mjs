// Documents in WebKitGTK: the page, and the frames in it. WebDriver is always in one of them, and goes into a frame by way of those around it.
import { until } from './until.mjs';
import { beginnings } from './webkit_locator.mjs';

const element = 'element-6066-11e4-a52e-4f735466cecf';  // what WebDriver calls one: https://www.w3.org/TR/webdriver2/#elements

const matches = (url, pattern) => (pattern instanceof RegExp ? pattern.test(url)
  : new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('**', '.<>').replace(/\*/g, '[^/]*').replaceAll('.<>', '.*')}$`).test(url));

/**
 * @param {{ask: Function}} session  of webdriver.mjs
 * @param {string[]} scripts  that have to be in each document before anything is asked of it; where the server could not put them in, they come late
 * @param {(url: string) => string} original  the site's own address
 * @param {(at: {x: number, y: number}) => Promise<void>} press  at a place in the window
 */
export function page_frame(session, scripts, original, press) {
  let inside = '', turn = Promise.resolve();

  // One after the other: between going into a frame and asking there, nobody may go elsewhere.
  function ask_in(path, ...command) {
    const asked = turn.then(async () => {
      if (path.join() !== inside) {
        inside = null;
        await session.ask('POST', '/frame', { id: null });
        for (const id of path) await session.ask('POST', '/frame', { id: { [element]: id } });
        inside = path.join();
      }
      return session.ask(...command);
    });
    turn = asked.then(() => {}, () => { inside = null; });
    return asked;
  }

  // The function runs within the document, and what it gives or throws comes back.
  async function evaluate_in(path, act, given) {
    const late = `if (!globalThis.faults_of_page) { ${scripts.join(';\n')} }`;
    const [fault, value] = await ask_in(path, 'POST', '/execute/async', {
      script: `const [given, done] = arguments; ${late}
        (async () => (${act})(given))().then((value) => done([null, value]), (error) => done([[error, error?.stack].join(' '), null]));`,
      args: [given ?? null],
    });
    if (fault) throw new Error(fault);
    return value;
  }

  function handle_of(frame, path, id) {
    const evaluate = (act, given) => frame.evaluate(`([el, given]) => (${act})(el, given)`, [{ [element]: id }, given ?? null]);
    const self = {
      evaluate,
      contentFrame: async () => frame_of([...path, id], self, frame),
      boundingBox: () => evaluate('(el) => { const { x, y, width, height } = el.getBoundingClientRect(); return { x, y, width, height }; }'),
      isVisible: () => evaluate('(el) => el.checkVisibility({ visibilityProperty: true })'),
      scrollIntoViewIfNeeded: () => evaluate(`(el) => {
        const { top, bottom } = el.getBoundingClientRect();
        if (top < 0 || bottom > innerHeight) el.scrollIntoView({ block: 'center', behavior: 'instant' });
      }`),
    };
    return self;
  }

  function frame_of(path, holder, around) {
    // Where its corner is in the window.
    async function corner() {
      const outer = around ? await around.corner() : { x: 0, y: 0 };
      const here = holder ? await holder.evaluate('(el) => { const { x, y } = el.getBoundingClientRect(); return { x: x + el.clientLeft, y: y + el.clientTop }; }') : { x: 0, y: 0 };
      return { x: outer.x + here.x, y: outer.y + here.y };
    }
    const self = /** @type {any} */ ({
      corner,
      evaluate: (act, given) => evaluate_in(path, act, given),
      handles: async (act, given) => (await self.evaluate(act, given)).map((each) => handle_of(self, path, each[element])),
      /** Asked for each time: what Playwright is told comes here only as an answer. */
      url: async () => original(await self.evaluate(() => location.href)),
      // What is asked while one document goes and the next comes has no answer.
      waitForURL: (pattern) => until(async () => matches(await self.url().catch(() => ''), pattern), `the address ${pattern}`),
      waitForFunction: (act, given) => until(() => self.evaluate(act, given), `${act} to hold`),
      async focused_frame() {
        const [within] = await self.handles(() => {
          let el = document.activeElement;
          while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
          return el?.localName === 'iframe' ? [el] : [];
        });
        return within ? (await within.contentFrame()).focused_frame() : self;
      },
      ...holder && { frameElement: async () => holder },
    });
    const press_here = async (at) => {
      const { x, y } = await corner();
      await press({ x: x + at.x, y: y + at.y });
    };
    return Object.assign(self, beginnings(self, press_here), {
      // Known once it is used.
      frameLocator: (css) => frame_locator(async () => (await self.locator(css).first().elementHandle()).contentFrame()),
    });
  }

  return { frame: frame_of([], null, null), ask: (...command) => ask_in([], ...command) };
}

// The way to a frame and to an element in it, gone anew each time.
function frame_locator(find) {
  const then = (way) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'then') return undefined;  // it is nothing to wait for
      const on_the_way = /^(locator|filter|first|last|nth|getBy\w+)$/.test(String(name));
      return (...given) => (on_the_way ? then((frame) => way(frame)[name](...given)) : find().then((frame) => way(frame)[name](...given)));
    },
  });
  return then((frame) => frame);
}
