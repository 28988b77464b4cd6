// The real widget as readers will see it, in frames of this site: each language, phone and desktop.
import { after_quiet, fill, make } from './elements.js';

/** @type {Record<string, number>} */
const widths = { phone: 360, desktop: 840 };  // CSS px

/**
 * @typedef {{frame: HTMLIFrameElement, ready: boolean, height: number, el: HTMLElement}} Preview
 *
 * @param {object} page
 * @param {HTMLElement} page.into
 * @param {(lang: string) => string} page.address  of the page that shows a diagnostic it is handed
 * @param {import('./words.js').Say} page.say
 */
export function create_preview({ into, address, say }) {
  const frames = /** @type {Map<string, Preview>} */ (new Map());  // by language
  let text = '', other = false, theme = {}, shown = { size: 'phone' };
  const stage = make('div.au-frames');
  const sizes = make('div.au-choices', { role: 'group', 'aria-label': say('preview_width') },
    ...Object.keys(widths).map(size => make('button', { type: 'button', 'aria-pressed': String(size === shown.size), 'data-size': size, onclick: () => choose(size) }, say(`preview_${size}`))));
  const note = make('p.au-hint', { role: 'status' });
  fill(into, sizes, note, stage, make('p.au-hint', {}, say('preview_keeps_nothing')));
  new ResizeObserver(() => frames.forEach(fit)).observe(stage);

  /** @param {string} size */
  function choose(size) {
    shown.size = size;
    for (const button of /** @type {HTMLCollectionOf<HTMLElement>} */ (sizes.children)) button.setAttribute('aria-pressed', String(button.dataset.size === size));
    frames.forEach(fit);
  }

  // A frame that is wider than the column is shown smaller, as it would be laid out in its own width.
  /** @param {Preview} entry */
  function fit({ frame, height }) {
    const width = shown.size === 'phone' ? Math.min(widths.phone, stage.clientWidth || widths.phone) : widths[shown.size], scale = Math.min(1, (stage.clientWidth || width) / width);
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, transform: `scale(${scale})`, marginBottom: `${Math.round(height * (scale - 1))}px` });
  }

  /** @param {Preview | undefined} entry */
  function send(entry) {
    if (entry?.ready) entry.frame.contentWindow?.postMessage({ jindan: 'diagnostic', text, theme }, location.origin);
  }

  const send_all = after_quiet(300, () => frames.forEach(each => send(each)));

  /** @param {string} lang  @returns {Preview} */
  function frame_for(lang) {
    const frame = make('iframe.au-frame', { title: say('preview_of', say(`language_${lang}`)), src: address(lang) });
    const entry = { frame, ready: false, height: 720, el: make('figure', {}, make('figcaption', {}, say(`language_${lang}`)), frame) };
    fit(entry);
    return entry;
  }

  window.addEventListener('message', ({ source, origin, data }) => {
    const entry = origin === location.origin && [...frames.values()].find(({ frame }) => frame.contentWindow === source);
    if (!entry) return;
    if (data?.jindan === 'preview-ready') {
      entry.ready = true;
      send(entry);
    }
    if (data?.jindan === 'preview' && data.height > 0) {
      entry.height = Math.min(Math.ceil(data.height), 6000);
      fit(entry);
    }
  });

  /** @param {string} why  @param {boolean} empty  nothing is shown instead */
  function tell(why, empty) {
    if (note.textContent !== why) note.textContent = why;
    if (!empty) return;
    frames.forEach(({ el }) => el.remove());
    frames.clear();
  }

  return {
    /** @param {string} of  a diagnostic that pages can show @param {string[]} languages */
    show(of, languages) {
      text = of;
      other = false;
      note.textContent = '';
      const langs = LANGUAGES.filter(lang => languages.includes(lang));
      const wanted = langs.length ? langs : ['ko'];
      for (const lang of [...frames.keys()]) if (!wanted.includes(lang)) frames.get(lang)?.el.remove(), frames.delete(lang);
      for (const lang of wanted) {
        if (!frames.has(lang)) {
          const fresh = frame_for(lang);
          frames.set(lang, fresh);
          stage.append(fresh.el);
        }
        send(frames.get(lang));
      }
    },
    /** The text has errors now: what was shown last of it stays. */
    wait() { tell([say('preview_waits'), frames.size > 0 && !other ? say('preview_last') : ''].join(' ').trim(), other); },
    /** There is no page of it. @param {string} why */
    none(why) { tell(why, true); },
    /** Another diagnostic is being written: what is shown is not of it. */
    turn() { other = true; },
    /** @param {object} of */
    set_theme(of) {
      if (JSON.stringify(of) === JSON.stringify(theme)) return;
      theme = of;
      send_all();
    },
  };
}
