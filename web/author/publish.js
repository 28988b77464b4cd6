// How the diagnostic gets into an article: as a file at an address of the author's own, with the snippet for it; how it looks there is set here and
// shown in the preview at once.
import { checked_address } from '../open-fetch.js';
import { after_quiet, fill, labelled, make } from './elements.js';

/** @param {string} text */
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param {{src: string, lang: string, title: string, site: string, theme: Record<string, string>}} of */
function snippet_of({ src, lang, title, site, theme }) {
  const attributes = Object.entries(theme).filter(([, value]) => value !== '').map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const open = `${site}${lang}/open/?src=${encodeURIComponent(src)}`;
  return `<script async src="${escaped(site)}embed.js"></script>\n<jindan-widget src="${escaped(src)}" lang="${lang}"${attributes}>\n  <a href="${escaped(open)}">${escaped(title)}</a>\n</jindan-widget>\n`;
}

const readable = 4.5;  // to one, as the core asks of an accent (src/core/theme_json.cpp)

/** Contrast to white, as WCAG 2 has it. @param {string} colour  "#rrggbb" */
function contrast_to_white(colour) {
  const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** What is wrong with a control stands below it. @param {HTMLElement} control  @param {string} name  @param {string} [hint] */
function judged(control, name, hint) {
  const el = labelled(name, control, hint), wrong = make('small.au-wrong', { id: `${control.id}-wrong`, role: 'status', 'data-severity': 'error' });
  el.append(wrong);
  control.setAttribute('aria-describedby', [control.getAttribute('aria-describedby'), wrong.id].filter(Boolean).join(' '));
  /** @param {string} text  '' for nothing */
  const say_wrong = text => {
    if (wrong.textContent !== text) wrong.textContent = text;
    control.setAttribute('aria-invalid', String(Boolean(text)));
  };
  return { el, say_wrong };
}

/**
 * @param {object} page
 * @param {HTMLElement} page.into
 * @param {string} page.site  address of the site
 * @param {(theme: Record<string, string | number>) => void} page.on_theme
 * @param {() => void} page.to_preview
 * @param {() => void} page.on_download
 * @param {import('./words.js').Say} page.say
 */
export function create_publish({ into, site, say, on_theme, on_download, to_preview }) {
  let /** @type {import('./document.js').Diagnostic | undefined} */ value;
  const src = make('input', { type: 'url', placeholder: 'https://www.example.com/my-diagnostic.json', spellcheck: false, oninput() { judge_later(); refresh(); } });
  const lang = make('select', { onchange: refresh });
  const accent = make('input', { type: 'color', value: '#1f5bff', oninput: refresh }), own_accent = make('input', { type: 'checkbox', onchange: refresh });
  const mode = make('select', { onchange: refresh }, ...['', 'light', 'dark'].map(each => make('option', { value: each }, say(`theme_mode_${each || 'auto'}`))));
  const radius = make('input', { type: 'number', min: 0, max: 24, placeholder: '12', oninput: refresh });
  const density = make('select', { onchange: refresh }, ...['', 'compact', 'roomy'].map(each => make('option', { value: each }, say(`theme_density_${each || 'regular'}`))));
  const font = make('input', { type: 'text', maxLength: 200, spellcheck: false, oninput: refresh });
  const code = make('textarea.au-code', { readOnly: true, rows: 8, spellcheck: false, 'aria-label': say('snippet') });
  const state = make('p', { role: 'status' }), copied = make('span', { role: 'status' }), waits = make('p.au-hint', {}, say('snippet_waits')), tried = make('div');
  const address = judged(src, say('publish_src')), colour = judged(accent, say('theme_accent_value')), corners = judged(radius, say('theme_radius'));
  fill(into, state,
    make('h2', {}, say('publish_file')), make('p', {}, say('publish_file_text')), make('button', { type: 'button', onclick: on_download }, say('download')),
    make('h2', {}, say('publish_address')), make('p', {}, say('publish_address_text')), address.el, labelled(say('publish_lang'), lang),
    make('p', {}, make('button', { type: 'button', onclick: try_it }, say('publish_try')), ' ', make('small', {}, say('publish_try_text'))), tried,
    make('h2', {}, say('publish_look')), make('p', {}, say('publish_look_text'), ' ', make('button.au-link', { type: 'button', onclick: to_preview }, say('publish_look_see'))),
    make('div.au-row', {}, make('label.au-tick', {}, own_accent, ' ', say('theme_accent')), colour.el),
    make('div.au-row', {}, labelled(say('theme_mode'), mode), labelled(say('theme_density'), density), corners.el), labelled(say('theme_font'), font, say('theme_font_hint')),
    make('h2', {}, say('snippet')), waits, code,
    make('p', {}, make('button', { type: 'button', async onclick() {
      if (!judge()) return src.focus();
      try {
        await navigator.clipboard.writeText(code.value);
        copied.textContent = say('copied');
      } catch {
        code.select();
        copied.textContent = say('copy_by_hand');
      }
    } }, say('copy_snippet')), ' ', copied));

  const judge_later = after_quiet(700, () => src.value.trim() && judge());

  /** Whether there is an address that pages may read; if not, why. */
  function judge() {
    const text = src.value.trim();
    let wrong = text ? '' : say('publish_src_needed');
    try {
      if (text) checked_address(text);
    } catch (error) {
      wrong = say(/** @type {{why?: string}} */ (error).why === 'insecure' ? 'publish_src_insecure' : 'publish_src_bad');
    }
    address.say_wrong(wrong);
    return !wrong;
  }

  // The page that readers get, as an article has it.
  function try_it() {
    if (!judge()) return src.focus();
    const asked = new URLSearchParams(Object.entries(theme()).filter(([, each]) => each !== ''));
    asked.set('src', src.value.trim());
    fill(tried, make('iframe.au-try', { title: say('publish_try_frame'), src: `${site}${lang.value || 'ko'}/open/?embed&${asked}` }));
  }

  // What would be refused is said, and left out.
  function theme() {
    const ratio = own_accent.checked ? contrast_to_white(accent.value) : Infinity, { valid } = radius.validity;
    colour.say_wrong(ratio < readable ? say('accent_faint', Math.floor(ratio * 10) / 10) : '');
    corners.say_wrong(valid ? '' : say('radius_out'));
    return { accent: own_accent.checked && ratio >= readable ? accent.value : '', mode: mode.value, radius: valid ? radius.value : '', density: density.value, font: font.value.trim() };
  }

  function refresh() {
    const look = theme();
    if (src.value.trim() && address.el.querySelector('[aria-invalid=true]')) judge();
    waits.hidden = Boolean(src.value.trim());
    copied.textContent = '';
    on_theme(Object.fromEntries(Object.entries(look).filter(([, each]) => each !== '').map(([name, each]) => [name, name === 'radius' ? Number(each) : each])));
    accent.disabled = !own_accent.checked;
    const said = value?.title?.[lang.value] ?? value?.title, title = typeof said === 'string' ? said : '';
    code.value = snippet_of({ src: src.value.trim() || src.placeholder, lang: lang.value || 'ko', title, site, theme: look });
  }

  return {
    /** @param {import('./document.js').Diagnostic | undefined} of  what the diagnostic says @param {import('./core.js').Checked} checked  what is wrong with it */
    show(of, checked) {
      value = of;
      const languages = [of?.languages ?? []].flat().filter(each => LANGUAGES.includes(each)), before = lang.value;
      fill(lang, ...languages.map(each => make('option', { value: each, selected: each === before }, say.language(each))));
      const errors = checked.problems.filter(each => each.severity === 'error').length;
      const now = errors ? say('publish_errors', errors) : !checked.pages ? say('publish_no_cards') : languages.length === 0 ? say('publish_no_language') : say('publish_ready');
      if (state.textContent !== now) state.textContent = now;
      refresh();
    },
  };
}
