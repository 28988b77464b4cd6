// The languages of the site. LANGUAGES is written in by the build, from assets/languages.json.

/** The one that the switch of a page leads to: round and round. @param {string} lang */
export const next_language = lang => LANGUAGES[LANGUAGES.indexOf(lang) + 1] ?? LANGUAGES[0];

/**
 * What a page names for each language, as it stands in its HTML: in their order, with commas between.
 * @template T
 * @param {string} text
 * @param {(part: string) => T} read
 * @returns {Record<string, T>}
 */
export const by_language = (text, read) => Object.fromEntries(LANGUAGES.map((lang, i) => [lang, read(text.split(',')[i])]));
