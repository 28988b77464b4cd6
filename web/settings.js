// What a widget is given besides its diagnostic: by whoever built the site, by the frame's address, and by the page that shows it, in this order; the
// later one wins. {theme: {mode, accent, radius, density, font}, sponsor, calls, contact, account, campaign}: see assets/embedding.md.

/**
 * @typedef {import('./embed/embed.js').Settings} Settings
 * @typedef {import('./embed/embed.js').Theme} Theme
 * @typedef {Settings & {theme: Theme, campaign: import('./embed/embed.js').Campaign}} Complete
 */

/** In addresses: only these, and nothing that tells who somebody is. */
const campaign_names = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];
const most_campaign = 100;  // characters

/** @param {unknown} value */
const as_text = value => (typeof value === 'string' ? value.slice(0, most_campaign) : undefined);

/** What is said: no object can be, and of some it is an error to ask for their text. @param {object} object */
const without_gaps = object => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== '' && typeof value !== 'object'));

/** @param {Record<string, unknown>} [given]  @returns {import('./embed/embed.js').Campaign} */
const campaign_of = given => without_gaps(Object.fromEntries(campaign_names.map(name => [name, as_text(given?.[name])])));

/** @param {Theme} [given]  @returns {Theme} */
function theme_of(given) {
  const { radius, ...rest } = /** @type {Theme} */ (without_gaps({ ...given }));
  return radius === undefined ? rest : { ...rest, radius: Number(radius) };  // attributes are texts
}

/** @param {string} search  "?mode=dark&accent=1f5bff"  @returns {Complete} */
export function settings_in_address(search) {
  const asked = new URLSearchParams(search), accent = asked.get('accent'), radius = asked.get('radius');
  return {
    theme: without_gaps({
      mode: asked.get('mode'),
      accent: accent && accent.replace(/^#?/, '#'),
      radius,
      density: asked.get('density'),
      font: asked.get('font'),
    }),
    campaign: Object.fromEntries(asked),
  };
}

/**
 * @param {Settings} before
 * @param {Settings} [given]  not trusted: anything may be in it
 * @returns {Complete}
 */
export function with_settings(before, given) {
  const { theme, campaign, ...rest } = given && typeof given === 'object' ? given : {};
  return { ...before, ...rest, theme: { ...before.theme, ...theme_of(theme) }, campaign: { ...before.campaign, ...campaign_of(/** @type {Record<string, unknown>} */ (campaign)) } };
}
