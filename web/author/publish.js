// How the diagnostic gets into an article: as a file at an address of the author's own, with the snippet for it; how it looks there is set here and
// shown in the preview at once.
import { fill, labelled, make } from './elements.js';

/** @param {string} text */
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param {{src: string, lang: string, title: string, site: string, theme: Record<string, string>}} of */
function snippet_of({ src, lang, title, site, theme }) {
  const attributes = Object.entries(theme).filter(([, value]) => value !== '').map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const open = `${site}${lang}/open/?src=${encodeURIComponent(src)}`;
  return `<script async src="${escaped(site)}embed.js"></script>\n<jindan-widget src="${escaped(src)}" lang="${lang}"${attributes}>\n  <a href="${escaped(open)}">${escaped(title)}</a>\n</jindan-widget>\n`;
}

/**
 * @param {object} page
 * @param {HTMLElement} page.into
 * @param {string} page.site  address of the site
 * @param {(theme: Record<string, string | number>) => void} page.on_theme
 * @param {(message: string) => void} page.announce
 * @param {() => void} page.on_download
 * @param {import('./words.js').Say} page.say
 */
export function create_publish({ into, site, say, on_theme, on_download, announce }) {
  let /** @type {import('./document.js').Diagnostic | undefined} */ value;
  const src = make('input', { type: 'url', placeholder: 'https://www.example.com/my-diagnostic.json', spellcheck: false, oninput: refresh });
  const lang = make('select', { onchange: refresh });
  const accent = make('input', { type: 'color', value: '#1f5bff', oninput: refresh }), own_accent = make('input', { type: 'checkbox', onchange: refresh });
  const mode = make('select', { onchange: refresh }, ...['', 'light', 'dark'].map(each => make('option', { value: each }, say(`theme_mode_${each || 'auto'}`))));
  const radius = make('input', { type: 'number', min: 0, max: 24, placeholder: '12', oninput: refresh });
  const density = make('select', { onchange: refresh }, ...['', 'compact', 'roomy'].map(each => make('option', { value: each }, say(`theme_density_${each || 'regular'}`))));
  const font = make('input', { type: 'text', maxLength: 200, spellcheck: false, oninput: refresh });
  const code = make('textarea.au-code', { readOnly: true, rows: 6, spellcheck: false, 'aria-label': say('snippet') });
  const state = make('p', { role: 'status' });
  fill(into, state,
    make('h2', {}, say('publish_file')), make('p', {}, say('publish_file_text')), make('button', { type: 'button', onclick: on_download }, say('download')),
    make('h2', {}, say('publish_address')), make('p', {}, say('publish_address_text')), labelled(say('publish_src'), src), labelled(say('publish_lang'), lang),
    make('h2', {}, say('publish_look')),
    make('div.au-row', {}, make('label.au-tick', {}, own_accent, ' ', say('theme_accent')), labelled(say('theme_accent_value'), accent)),
    make('div.au-row', {}, labelled(say('theme_mode'), mode), labelled(say('theme_density'), density), labelled(say('theme_radius'), radius)), labelled(say('theme_font'), font, say('theme_font_hint')),
    make('h2', {}, say('snippet')), code,
    make('button', { type: 'button', async onclick() {
      try {
        await navigator.clipboard.writeText(code.value);
        announce(say('copied'));
      } catch {
        code.select();
        announce(say('copy_by_hand'));
      }
    } }, say('copy_snippet')));

  const theme = () => ({ accent: own_accent.checked ? accent.value : '', mode: mode.value, radius: radius.value, density: density.value, font: font.value.trim() });

  function refresh() {
    const look = theme();
    on_theme(Object.fromEntries(Object.entries(look).filter(([, each]) => each !== '').map(([name, each]) => [name, name === 'radius' ? Number(each) : each])));
    accent.disabled = !own_accent.checked;
    const said = value?.title?.[lang.value] ?? value?.title, title = typeof said === 'string' ? said : '';
    code.value = snippet_of({ src: src.value.trim() || src.placeholder, lang: lang.value || 'ko', title, site, theme: look });
  }

  return {
    /** @param {import('./document.js').Diagnostic | undefined} of  what the diagnostic says @param {import('./core.js').Checked} checked  what is wrong with it */
    show(of, checked) {
      value = of;
      const languages = [of?.languages ?? []].flat().filter(each => ['ko', 'en'].includes(each)), before = lang.value;
      fill(lang, ...languages.map(each => make('option', { value: each, selected: each === before }, say.language(each))));
      const errors = checked.problems.filter(each => each.severity === 'error').length;
      const now = errors ? say('publish_errors', errors) : !checked.pages ? say('publish_no_cards') : languages.length === 0 ? say('publish_no_language') : say('publish_ready');
      if (state.textContent !== now) state.textContent = now;
      refresh();
    },
  };
}
