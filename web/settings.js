// What a widget is given besides its diagnostic: by whoever built the site, by the frame's address, and by the page that shows it, in this order; the
// later one wins. {theme: {mode, accent, radius, density, font}, sponsor, calls, contact, account, campaign}: see assets/embedding.md.

/** In addresses: only these, and nothing that tells who somebody is. */
const campaign_names = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];
const most_campaign = 100;  // characters

const as_text = value => (typeof value === 'string' ? value.slice(0, most_campaign) : undefined);

const without_gaps = object => Object.fromEntries(Object.entries(object).filter(([, value]) => value != null && value !== ''));

/** @param {object} [given] */
const campaign_of = given => without_gaps(Object.fromEntries(campaign_names.map(name => [name, as_text(given?.[name])])));

const theme_of = given => without_gaps({ ...given, radius: given?.radius == null ? null : Number(given.radius) });  // attributes are texts

/** @param {string} search  "?mode=dark&accent=1f5bff" */
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
 * @param {object} before
 * @param {object} given  not trusted: anything may be in it
 */
export function with_settings(before, given) {
  const { theme, campaign, ...rest } = given && typeof given === 'object' ? given : {};
  return { ...before, ...rest, theme: { ...before.theme, ...theme_of(theme) }, campaign: { ...before.campaign, ...campaign_of(campaign) } };
}
