// Carries out what the core asks for, in order, in one place. See src/app/effect.hpp.
import { make } from './live-roles.js';
import { extent } from './reveal.js';

/** @type {Files} */
const usual_files = { accept: '.json,application/json', largest: 8 * 1024 * 1024, read: file => file.text() };

/**
 * What the core asks for: `do` says which of these it is, and the other fields are those of src/app/effect.hpp.
 * @typedef {{
 *   save: {}, copy: {text: string}, share: {title: string, text: string, url: string}, download: {name: string, type: string, text: string}, print: {},
 *   picture: {name: string}, report: {event: string, detail: any}, pick: {}, announce: {text: string, urgent?: number},
 *   focus: {node: string, top?: number}, after: {ms: number, token: string}, language: {lang: string}, words: {lang: string}, turn: {forward?: number},
 *   unlink: {}, update: Task, agree: Task, open: Task, book: Task, address: Task, mailbox: Task, hand: Task, post: Task, erase: Task, door: Task,
 * }} Effects
 *
 * @typedef {{url: string, text: string}} Task  each field is a matter of what is to be done
 * @typedef {{[Name in keyof Effects]?: (what: Effects[Name]) => void}} Acts  some carry out one or another
 * @typedef {{do: keyof Effects} & Record<string, any>} Effect  as it comes, in JSON
 *
 * @typedef {{accept: string, largest: number, read: (file: File) => Promise<string>}} Files  that can be chosen; largest: bytes
 */

const turn_ms = 180;

/** For browsers and frames without the clipboard interface. @param {string} text  @param {HTMLElement} root */
function copy_by_selection(text, root) {
  const area = Object.assign(document.createElement('textarea'), { value: text, readOnly: true, className: 'jd-hide' });
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  root.append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch { /* not copied */ }
  area.remove();
  before?.focus?.({ preventScroll: true });
  return done;
}

/** @param {string} text  @param {HTMLElement} root */
async function copy(text, root) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copy_by_selection(text, root);
  }
}

/** @param {ShareData} data */
async function share(data) {
  try {
    await navigator.share(data);
    return 'ok';
  } catch (error) {
    return /** @type {DOMException} */ (error).name === 'AbortError' ? 'cancelled' : 'failed';
  }
}

/**
 * @param {string} name
 * @param {string} type  MIME
 * @param {string | Blob} text
 */
export function download(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);  // some browsers read it late
}

/** @param {(action: string, payload: string) => void} answer  @param {Files} files */
function pick(answer, { accept, largest, read }) {
  const chooser = Object.assign(document.createElement('input'), { type: 'file', accept });
  chooser.addEventListener('change', async () => {
    const [file] = /** @type {FileList} */ (chooser.files);
    if (!file) return;
    if (file.size > largest) return answer('file_refused', '');
    let text;
    try {
      text = await read(file);
    } catch {
      return answer('file_refused', '');
    }
    answer('file', text);
  }, { once: true });
  chooser.click();
}

/** The same page in another language: the last part of the path that names a language is exchanged. @param {string} path  @param {string} lang */
function sibling_path(path, lang) {
  const parts = path.split('/');
  const at = parts.findLastIndex(part => LANGUAGES.includes(part));
  if (at >= 0) parts[at] = lang;
  return parts.join('/');
}

/**
 * @param {object} page
 * @param {HTMLElement} page.root
 * @param {HTMLElement} page.stage           moved when the card turns
 * @param {import('./session.js').Session} page.session
 * @param {import('./live-dom.js').LiveDom} page.live
 * @param {ReturnType<typeof import('./announcer.js').create_announcer>} page.announcer
 * @param {import('./host.js').Host} page.host
 * @param {import('./storage.js').Store} page.storage
 * @param {(lang: string) => Promise<string>} page.words  the interface's words in another language
 * @param {(top: number, bottom: number) => void} page.reveal  brings a part of the page into view, CSS px
 * @param {() => void} page.on_turn          the card is another one
 * @param {(name: string) => void} page.save_picture  the result as an image
 * @param {() => boolean} page.still         no motion wanted
 * @param {() => void} page.on_save
 * @param {() => void} page.update           the reader wants the newer build
 * @param {Acts} [page.more]                 effects of the program's own
 * @param {Files} [page.files]
 * @param {boolean} page.owns_page           the widget is the whole document, not a part of somebody's page
 * @param {AbortSignal} page.signal
 */
export function create_effects({ root, stage, session, live, announcer, host, storage, words, reveal, on_turn, save_picture, still, on_save, update, more, files = usual_files, owns_page, signal }) {
  const timers = /** @type {Set<number>} */ (new Set());
  signal.addEventListener('abort', () => timers.forEach(clearTimeout));

  /** @param {number} ms  @param {() => void} act */
  function later(ms, act) {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  }

  // What a batch of effects wants in view, brought there at once: two scrolls in a row would end in between.
  let /** @type {[number, number] | null} */ wanted = null;
  /** @param {number} from  @param {number} to */
  function want_in_view(from, to) {
    wanted = wanted ? [Math.min(wanted[0], from), Math.max(wanted[1], to)] : [from, to];
  }

  /** @param {string} action  @param {string} payload */
  const page_says = (action, payload) => signal.aborted || session.dispatch('$', action, payload);
  /** @param {string} path  @param {string} hash */
  const address = (path, hash) => history.replaceState(history.state, '', path + location.search + hash);

  /** @type {Acts} */
  const act = {
    save() {
      storage.save();
      on_save();
    },
    copy: ({ text }) => copy(text, root).then(done => {
      page_says('copied', done ? 'ok' : 'failed');
      if (done) host.say('share', { by: 'link' });
    }),
    share: ({ title, text, url }) => share({ title, text, url }).then(how => {
      page_says('shared', how);
      if (how === 'ok') host.say('share', { by: 'system' });
    }),
    download({ name, type, text }) {
      download(name, type, text);
      host.say('share', { by: 'file' });
    },
    print: () => queueMicrotask(() => window.print()),  // not before the core has finished: the page is laid out for paper then
    picture({ name }) {
      save_picture(name);
      host.say('share', { by: 'image' });
    },
    report: ({ event, detail }) => host.report(event, detail),
    pick: () => pick(page_says, files),
    announce: ({ text, urgent }) => announcer.say(text, Boolean(urgent)),
    focus({ node, top }) {
      const target = live.focus_target(node);
      if (!target) return;
      if (target.tabIndex < 0) target.tabIndex = -1;
      target.focus({ preventScroll: true });
      const [from, to] = extent(root, /** @type {import('./live-dom.js').Entry} */ (live.entry(node)).el);
      want_in_view(from, top ? from + innerHeight : to);
    },
    after: ({ ms, token }) => later(ms, () => page_says('timer', token)),
    language({ lang }) {
      if (owns_page) address(sibling_path(location.pathname, lang), location.hash);
    },
    words: ({ lang }) => words(lang).catch(() => '').then(lines => page_says('words', `${lang}\n${lines}`)),
    turn({ forward }) {
      want_in_view(0, 1);
      announcer.forget();
      const progress = live.entry('progress');  // the focus goes past it, to the answers
      if (progress) announcer.say(progress.node.name);
      on_turn();
      if (still()) return;
      const from = forward ? 16 : -16;
      stage.animate([{ opacity: 0.4, transform: `translateX(${from}px)` }, { opacity: 1, transform: 'none' }],
                    { duration: turn_ms, easing: 'ease-out' });
    },
    update,
    agree: () => storage.agree?.(),
    open({ url }) {
      Object.assign(make('a'), { href: url, target: '_blank', rel: 'noopener' }).click();
    },
    unlink() {
      if (owns_page) address(location.pathname, '');
    },
    ...more,
  };

  /** @param {Effect[]} list */
  return list => {
    list.forEach(effect => /** @type {((what: Effect) => void) | undefined} */ (act[effect.do])?.(effect));
    if (wanted) reveal(...wanted);
    wanted = null;
  };
}
