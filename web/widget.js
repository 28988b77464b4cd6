// The widget: wires the core, the picture and the live DOM together in one element. Several can stand on one page; none leaves anything behind.
import { create_announcer } from './announcer.js';
import { show_stopped } from './cards.js';
import { bits, can_compile, flags, input, pointer, random_seed, start_core } from './core.js';
import { create_effects } from './effects.js';
import { create_focus_ring } from './focus-ring.js';
import { create_frame } from './frame.js';
import { create_glyphs } from './glyphs.js';
import { follow_fonts, provide_hangul } from './hangul.js';
import { create_host } from './host.js';
import { remember } from './leave.js';
import { create_live_dom } from './live-dom.js';
import { listen_live } from './live-events.js';
import { make } from './live-roles.js';
import { create_paper } from './paper.js';
import { create_picture } from './picture.js';
import { listen_pointer } from './pointer.js';
import { create_reveal, reveal_focus } from './reveal.js';
import { next_task } from './schedule.js';
import { create_session } from './session.js';
import { create_size, scaled } from './size.js';
import { create_text_fields } from './text-fields.js';

const first_sizes = [15, 17, 23];  // of text on first screens, as in src/ui/theme.hpp
// For how long after each of these a press may still be under way, ms. A finger's click comes some time after it has left, and not all browsers tell of the end of one that
// becomes something else.
const presses = { pointerdown: 3000, pointerup: 500, pointercancel: 0, click: 0 };

let instances = 0;

/**
 * What a widget shows, and how: questionnaire.js, open-program.js and book-program.js make one.
 * @typedef {(page: {root: HTMLElement, frame: import('./frame.js').Frame | null}) => Shown} Program
 *
 * @typedef {object} Shown
 * @property {import('./storage.js').Store} storage
 * @property {boolean} been_here  something was kept
 * @property {boolean} [of_others]  the diagnostic is none of the site's
 * @property {() => boolean} begun  the reader has answered on the page as the build wrote it
 * @property {(lang: string) => Promise<string>} words_in
 * @property {(lang: string) => Promise<[core: WebAssembly.Module, words: string]>} load
 * @property {(core: Core) => Promise<Partial<Record<keyof typeof input, string | string[]>>>} inputs  of the core that are its own
 * @property {(running: Running) => void} start  laid out for the first time
 * @property {() => void} [follow]  the page has been laid out anew
 * @property {(what: import('./image-file.js').Pictured) => Promise<void>} save_picture
 * @property {(around: {session: import('./session.js').Session}) => import('./effects.js').Acts} [effects]  that are its own
 * @property {import('./effects.js').Files} [files]
 * @property {(core: Core) => string} kept  what can still be saved when it has stopped, '' for nothing
 *
 * @typedef {object} Running
 * @property {Core} core
 * @property {import('./session.js').Session} session
 * @property {import('./host.js').Host} host
 * @property {(node: string, action: string, payload?: string) => void} dispatch
 * @property {number} found  what `boot` has returned
 * @property {AbortSignal} signal
 * @property {() => void} flush  brings what the editors hold to the core
 * @property {() => void} lay_out
 * @property {() => number} scale  CSS px for one of the core's
 * @property {() => boolean} is_plain
 *
 * @typedef {import('./core.js').Core} Core
 */

/**
 * @param {HTMLElement} root  may hold the first screen already, which is taken over (web/page.html), or something to read meanwhile, which is taken
 *        out when the widget stands; what has the class jd-by-hand stays below it
 * @param {Program} program
 * @param {object} options
 * @param {string} [options.hangul]    address of the font for systems without Hangul, a style sheet
 * @param {string} [options.lang]      "ko" or "en"
 * @param {boolean} [options.embedded] a guest in a frame: its height goes to the host
 * @param {import('./settings.js').Settings} [options.given]  settings of the site, see settings.js
 * @param {boolean} [options.owns_page] title, language, address and fragment of the document are the widget's
 * @param {() => void} [options.on_ready]  once it can be used
 * @param {() => void} [options.on_update]  the reader wants the newer build, and everything is kept
 * @param {() => void} [options.on_worth_keeping]  something is saved by a reader who comes back or has a result
 * @returns {{destroy: () => void, offer_update: () => void, open_file: (text: string) => void}}
 */
export function mount(root, program, {
  hangul, lang = 'ko', embedded = false, given = {}, owns_page = false, on_ready, on_update, on_worth_keeping,
}) {
  const abort = new AbortController(), { signal } = abort;
  const whole = document.documentElement, leave = remember(root, owns_page && whole);
  const written = /** @type {HTMLElement | null} */ (root.querySelector('.jd-live')), by_hand = /** @type {HTMLDetailsElement | null} */ (root.querySelector('.jd-by-hand'));
  const meanwhile = [...root.childNodes].filter(each => each !== by_hand && !each.contains(written)).concat(...root.querySelectorAll('.jd-busy'));
  const themed = owns_page ? whole : root;  // carries colours and corners
  let /** @type {Core} */ core, /** @type {import('./session.js').Session} */ session, /** @type {import('./live-roles.js').Tree} */ tree;
  let /** @type {import('./size.js').Size} */ sent, stopped = false;
  let acting = false;  // effects are being carried out
  let foreign = false;  // a font is fetched, as the system has no Hangul
  let held_until = 0;  // ms: something is being pressed
  let slow = false;  // to be told when the card turns: a notice moves what the reader may be about to press

  root.classList.add('jd-root', ...written ? [] : ['jd-over']);
  root.lang = lang;
  /** @param {string} node  @param {string} action  @param {string} [payload] */
  const dispatch = (node, action, payload) => session?.dispatch(node, action, payload);
  // Where text is larger, the core lays out a narrower page of larger pixels.
  /** @param {import('./size.js').Size} size */
  const lay_out = ({ width, ratio, scale, flags: what }) => core.resize(width / scale, ratio * scale, what);
  /** @param {number} what  @param {number} x  @param {number} y  @param {boolean} touch */
  const point_at = (what, x, y, touch) => session.event(what, x / sent.scale, y / sent.scale, touch);
  /** @param {unknown} error */
  const fail = error => stop('crashed', error);
  const fonts_changed = () => (glyphs.refresh(), dispatch('$', 'fonts', ''));

  const glyphs = create_glyphs(() => getComputedStyle(root).fontFamily, lang);
  const announcer = create_announcer(signal);
  const fields = create_text_fields((node, action, payload) =>  // heights as the core counts
    dispatch(node, action, action === 'height' ? String(Math.ceil(Number(payload) / sent.scale)) : payload), announcer.say);
  const live = create_live_dom(`jd${++instances}-`, fields, glyphs.natural_width, written ?? make('div', 'jd-live'));
  const ring = create_focus_ring(live.el, control => live.entry(control.dataset.node ?? '')?.node.box, signal);
  const canvas = make('canvas', 'jd-canvas');
  canvas.setAttribute('aria-hidden', 'true');
  let shown_canvas = canvas;  // another one, where its context was lost for good
  const stage = /** @type {HTMLElement | null | undefined} */ (written?.parentNode) ?? make('div', 'jd-stage', live.el);
  stage.prepend(canvas);
  stage.append(ring.el);
  if (!written) root.append(stage);
  root.append(...announcer.regions);

  for (const [type, ms] of Object.entries(presses)) addEventListener(type, () => { held_until = performance.now() + ms; }, { capture: true, signal });

  const size = create_size(root, embedded, changed_around, signal);
  const frame = embedded ? create_frame(signal, root) : null;
  const host = create_host({
    root, frame, given, embedded, signal, on_height: () => fit(), on_font: () => fonts_changed(),
    on_mode(mode) {
      size.prefer(mode, owns_page && whole);
      if (session) changed_around();
    },
  });
  stage.after(host.below);
  const shown = program({ root, frame }), { storage, been_here } = shown;
  // Whoever comes back waits for what is kept, unless they have begun anew already.
  const comes_back = been_here || owns_page && location.hash.length > 1;
  root.classList.toggle('jd-returning', Boolean(written) && comes_back && !shown.begun() && !root.contains(document.activeElement));
  const picture = create_picture({
    root, stage, canvas, embedded, glyphs, fail, signal,
    unwanted: () => size.needs_plain || Boolean(tree?.plain),
    busy: () => fields.composing,
    held: () => performance.now() < held_until,
    paint() {
      const at = stopped || paper.printing ? 0 : core.paint();
      return at ? { buffer: core.memory(), at, ink: tree.colors.ink, width: tree.width, height: tree.height, ratio: sent.ratio } : null;
    },
    on_look() {
      meanwhile.forEach(each => each.remove());
      root.classList.remove('jd-returning');
      if (picture.is_plain) session.event(pointer.cancel, 0, 0, false);  // what was being pressed is gone
      resize();
      fit();
    },
    on_canvas(fresh) {
      shown_canvas = fresh;
      listen_pointer(fresh, root, point_at, signal);
    },
    on_restored: () => dispatch('$', 'textures', ''),
    on_slow() { slow = true; },
  });
  const paper = create_paper({
    root, signal,
    ready: () => Boolean(sent) && !stopped,
    lay_out: (...how) => session.run(() => core.resize(...how)),
    back: () => resize(true),
  });

  // Known from the layout before anything is drawn: an article makes room even where frames do not run.
  function fit() {
    if (tree && !paper.printing) frame?.fit(picture.is_plain ? root.offsetHeight : tree.height + host.below.getBoundingClientRect().height);
  }

  function surroundings() {
    const now = size.now(picture.largest);
    if (picture.is_plain) now.flags |= flags.vectors;
    if (size.needs_plain || !picture.usable) now.flags |= flags.plain_only;
    if (embedded) now.flags |= flags.embedded;
    if (shown.of_others) now.flags |= flags.of_others;
    return now;
  }

  function resize(anew = false) {
    if (paper.printing) return;
    const now = surroundings();
    if (!anew && sent && now.width === sent.width && now.ratio === sent.ratio && now.scale === sent.scale && now.flags === sent.flags) return;
    const recoloured = sent && (now.flags ^ sent.flags) & flags.dark;
    sent = now;
    session.run(() => {
      lay_out(now);
      if (recoloured) core.dispatch('$', 'fonts', '', Date.now());  // a glyph's weight depends on its colour
    });
  }

  function changed_around() {
    if (stopped) return frame?.fit(root.offsetHeight);
    if (!session) return;
    resize();
    picture.check();
    fit();
  }

  /** @param {import('./live-roles.js').Tree} now */
  function show(now) {
    tree = scaled(now, sent.scale);
    root.style.setProperty('--scale', String(sent.scale));
    root.lang = tree.lang;
    if (owns_page) {
      document.title = tree.title;
      whole.lang = tree.lang;
    }
    for (const [name, value] of Object.entries({ ...tree.colors, radius: `${tree.radius}px` })) themed.style.setProperty(`--jd-${name}`, value);
    stage.style.setProperty('--height', `${tree.height}px`);
    if (by_hand) by_hand.hidden = by_hand.lang !== tree.lang;
    live.patch(tree);
    host.follow(tree);
    shown.follow?.();
    ring.follow();
    fit();
  }

  /** @param {Parameters<typeof show_stopped>[1]['why']} why  @param {unknown} [error] */
  function stop(why, error) {
    if (stopped || signal.aborted) return;
    stopped = true;
    if (error) console.error(error);
    const reason = show_stopped(root, { why, kept: core ? shown.kept(core) : '', by_hand, unread: written && !tree ? meanwhile : null });
    host.say('error', { message: reason });
    frame?.fit(root.offsetHeight);
  }

  // Step by step, each in a task of its own: on a slow phone all of it together would keep a reader waiting who presses something meanwhile.
  async function start() {
    let module, own_words;
    const parts = typeof WebAssembly === 'object' && shown.load(lang);
    if (parts) parts.catch(() => {});  // looked at below
    await next_task();
    if (signal.aborted) return;
    foreign = provide_hangul(getComputedStyle(root).fontFamily, hangul, signal);
    // While the files are on their way.
    const { ratio, scale } = size.now();
    for (const face of [0, 1]) {
      for (const text of first_sizes) {
        await next_task();
        if (signal.aborted) return;
        glyphs.find(face, Math.round(text * ratio * scale));
      }
    }
    try {
      if (!parts) return stop('unsupported');
      [module, own_words] = await parts;
    } catch (error) {
      return stop(/** @type {import('./parts.js').PartError} */ (error).mixed ? 'mixed' : await can_compile() ? 'failed' : 'unsupported', error);
    }
    core = await start_core(module, glyphs.imports, fail);
    await next_task();
    const given = {
      words: `${lang}\n${own_words}`, language: lang, seed: random_seed(),
      // The book hands an assessment over and is where its result is gone on with.
      link: owns_page ? location.hash || (document.referrer.startsWith(new URL('../book/', location.href).href) ? '#book' : '') : '', address: location.origin + location.pathname, can_share: /** @type {Partial<Navigator>} */ (navigator).share ? '1' : '',
      ...await shown.inputs(core),
    };
    for (const [name, value] of Object.entries(given)) for (const each of [value].flat()) core.put(input[/** @type {keyof typeof input} */ (name)], each);
    await next_task();
    let /** @type {number} */ found;
    do {
      found = core.boot(Date.now());
      await next_task();
      if (stopped || signal.aborted) return;
    } while (found & bits.again);
    const around = surroundings();
    let laid = 0, last, rounds = 0, drawing = false;
    lay_out(around);
    do {
      last = core.layout(Date.now());
      laid |= last;
      await next_task();
      if (stopped || signal.aborted) return;
    } while (last & bits.again && ++rounds < 32);
    session = create_session(core, {
      show, fail, want_frame: () => drawing && picture.refresh(),
      act(effects) {
        acting = true;
        act(effects);
        acting = false;
      },
      point: hand => { shown_canvas.style.cursor = hand ? 'pointer' : ''; },
    });
    sent = around;
    const act = create_effects({
      root, stage, session, live, announcer, host, storage, owns_page, signal,
      words: shown.words_in,
      on_save: () => (been_here || live.entry('share.title')) && on_worth_keeping?.(),
      async update() {
        await null;  // after what has asked for it
        fields.flush();
        if (await storage.save_now() && storage.lasts) on_update?.();
      },
      on_turn() {
        if (slow && !picture.is_plain) dispatch('$', 'slow', '');
        slow = false;
      },
      save_picture: name => shown.save_picture({ core, session, root, name, back: () => lay_out(sent), coarse: size.coarse }),
      reveal: create_reveal(root, frame), still: () => size.still, more: shown.effects?.({ session }), files: shown.files,
    });
    listen();
    shown.start({ core, session, host, dispatch, found, signal, flush: fields.flush, lay_out: () => session.run(() => laid), scale: () => sent.scale, is_plain: () => picture.is_plain });
    if (by_hand) by_hand.open = false;
    root.classList.add('jd-ready');
    on_ready?.();
    // Whether there shall be a picture, and what has changed around it since, depends on sizes, for which the browser lays out what has just been made.
    await next_task();
    if (stopped || signal.aborted) return;
    resize();
    drawing = true;
    picture.refresh();
  }

  function listen() {
    listen_pointer(canvas, root, point_at, signal);
    if (frame) reveal_focus(stage, root, frame, () => acting, signal);
    listen_live(live.el, dispatch, live.settle_choices, signal);
    fields.listen(live.el, changed_around, signal);
    follow_fonts(foreign, fonts_changed, signal);
    document.addEventListener('visibilitychange', () => document.hidden || dispatch('$', 'shown', ''), { signal });
    if (owns_page) addEventListener('hashchange', () => dispatch('$', 'link', location.hash), { signal });
  }

  start().catch(fail);

  return {
    offer_update: () => storage.lasts && dispatch('$', 'update', ''),
    open_file: text => dispatch('$', 'handed', text),
    destroy() {
      abort.abort();
      picture.destroy();
      leave();
    },
  };
}
