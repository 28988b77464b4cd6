// What the article asks for: where a widget's page is, what it is called, how tall it will be, and the settings that go into it. SITE is
// written in by the build: {widths, [diagnostic]: "…"}, CSS px; a letter for the height at each width in the first language, then in the next, see below. So is LANGUAGES.
const step = 24, first_letter = 32, usual_height = 720;

// What is none of them is the first.
/** @param {string | null | undefined} lang */
const place_in = lang => Math.max(0, LANGUAGES.indexOf(/** @type {string} */ (lang)));

/** Attributes that make a theme, called like its parts. */
export const theme_attributes = ['mode', 'accent', 'radius', 'density', 'font'];

// Of our own element by their names, of links and frames as data-…. Some frameworks write "false" for what shall not be there.
/**
 * @typedef {import('./embed.js').Settings} Settings
 * @typedef {HTMLElement & {settings?: Settings, href?: string}} Asking  what becomes a diagnostic
 */

/** @param {HTMLElement} el  @returns {(name: string) => string | null | undefined} */
const reader = el => name => {
  const value = el.getAttribute(name) ?? el.dataset[name];
  return value === 'false' ? null : value;
};

/** @param {Asking} el  @param {typeof import('./telling.js').complain} [complain]  @returns {Settings} */
function written_in(el, complain) {
  try {
    return el.settings ?? JSON.parse(el.querySelector('script[type="application/json"]')?.textContent ?? '{}');
  } catch (error) {
    complain?.(el, `settings: ${error}`);
    return {};
  }
}

/**
 * All that an element asks for: its attributes, and JSON in a <script type="application/json"> inside of it or in its property `settings`.
 * @param {Asking} el
 * @param {typeof import('./telling.js').complain} [complain]  where they are handed on: what is no JSON is said once
 * @returns {Record<string, any>}  `Settings`, as far as the article has it right
 */
export function settings_of(el, complain) {
  const of = reader(el), more = written_in(el, complain), theme = /** @type {Record<string, unknown>} */ ({ ...more.theme });
  for (const name of theme_attributes) theme[name] = of(name) ?? theme[name];
  const asked = /** @type {Record<string, any>} */ ({ ...more, theme });
  for (const name of ['account', 'keep', 'contact']) if (of(name) != null) asked[name] ??= of(name) || true;
  if (of('campaign') != null)
    asked.campaign = { ...Object.fromEntries([...new URLSearchParams(location.search)].filter(([name]) => /^utm_/.test(name))), ...asked.campaign };
  return asked;
}

/**
 * @param {Asking} el
 * @param {string} site
 * @param {number} [width]  that it has, CSS px
 * @param {number} [reserved]  height that the article has made room for
 * @returns {{url?: URL, title?: string, height?: number, error?: string}}  a link leads only to diagnostics of this site: it may be in a reader's comment
 */
export function place_of(el, site, width, reserved) {
  const of = reader(el), src = el.href == null && of('src'), folder = `${site}${LANGUAGES[place_in(of('lang'))]}/`;
  const { widths, ...known } = SITE;
  let url = /** @type {any} */ (src || el.href || `${folder}${of('diagnostic')}/`);  // an address, once it has been read as one
  try {
    url = new URL(url, document.baseURI);
    // Somebody else's: a page of the site shows it, and says whose it is.
    if (src && !url.href.startsWith(site) && /^http/.test(url)) url = new URL(`${folder}open/?src=${encodeURIComponent(url)}`);
  } catch { /* no address at all */ }
  const [lang, id] = `${url.pathname}`.split('/').slice(-3), heights = /** @type {string} */ (/** @type {unknown} */ (known[id]));
  if (!url.href?.startsWith(site) || !src && !heights) return { error: `${url} is no diagnostic of ${site}` };
  url.searchParams.set('embed', '');
  // What is seen first has the right colours. The rest is told later, to the widget alone.
  for (const [name, value] of Object.entries(settings_of(el).theme)) if (value != null) url.searchParams.set(name, value);
  return {
    url,
    title: of('label') || (el.href ? el : el.querySelector('a'))?.textContent || '',
    height: Number(of('height')) || /** @type {number} */ (reserved) > 200 && reserved || (heights?.charCodeAt(place_in(lang) * widths.length + Math.max(0, widths.findLastIndex(each => each <= /** @type {number} */ (width)))) - first_letter) * step || usual_height,
  };
}
