// The languages of the site, in the order in which the switch of a page goes through them; the first is that of the door. See assets/languages.json.
import { readFileSync } from 'node:fs';

const listed = /** @type {{code: string, name: string, locale: string}[]} */ (JSON.parse(readFileSync(new URL('../../assets/languages.json', import.meta.url), 'utf8')));

export const languages = listed.map(({ code }) => code);

/** By which each calls itself. */
export const names = Object.fromEntries(listed.map(({ code, name }) => [code, name]));

/** As networks name them: "ko_KR". */
export const locales = Object.fromEntries(listed.map(({ code, locale }) => [code, locale]));

/** @param {string} lang */
export const next_language = (lang) => languages[(languages.indexOf(lang) + 1) % languages.length];
