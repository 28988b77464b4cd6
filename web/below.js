// What the site that shows the widget adds below the card: a call to action that goes with the result, and whom the diagnostic is brought by.
// Plain links, never drawn; nothing of it is known to the core.
import { make } from './live-roles.js';
import { words_in } from './words.js';

const longest = 80;  // characters
const largest_logo = 100_000;  // characters of a data: address

// https, or one's own machine for trying out.
/** @param {unknown} text */
const is_link = text => typeof text === 'string' && URL.canParse(text) && /^(https:|http:\/\/localhost[:/])/.test(new URL(text).href);
/** @param {unknown} text */
const is_image = text => is_link(text) || typeof text === 'string' && text.length <= largest_logo && /^data:image\/(png|jpeg|webp|gif|svg\+xml)[;,]/.test(text);
/** @param {unknown} text */
const is_text = text => typeof text === 'string' && text.trim() && [...text].length <= longest;

/**
 * A text in the reader's language, else in the other one; {ko, en} or one for both.
 * @param {Record<string, string> | string | undefined} text
 * @param {string} lang
 */
const in_language = (text, lang) => (text && typeof text === 'object' ? text[lang] || text.ko || text.en : text);

/** @param {string} address  @param {string} what  class names  @param {string} lang  @param {...(Node | string)} inside */
const link = (address, what, lang, ...inside) =>
  Object.assign(make('a', what, ...inside), { href: address, target: '_blank', rel: 'noopener', title: words_in(lang).new_tab });

/**
 * @typedef {import('./settings.js').Settings} Settings
 * @typedef {import('./host.js').Result} Result
 *
 * @param {(what: string, field: string) => void} complain  `what` is "link", "text" or "logo"
 * @param {() => void} changed  it may have another height now
 */
export function create_below(complain, changed) {
  const calls_el = make('p', 'jd-calls'), sponsor_el = make('p', 'jd-sponsor');
  const el = make('div', 'jd-below', calls_el, sponsor_el);

  // Each is there or not; of what is wrong, all is said, once.
  const said = /** @type {Set<string>} */ (new Set());
  /** @param {string} what  @param {string} field */
  function wrong(what, field) {
    if (!said.has(field)) complain(what, field);
    said.add(field);
    return false;
  }
  /** @param {string} field  @param {[what: string, name: string, fine: unknown][]} tests */
  const checked = (field, tests) => tests.map(([what, name, fine]) => fine || wrong(what, `${field}.${name}`)).every(Boolean);

  /** @param {Settings['calls']} calls  not trusted  @param {Result | null} result  @param {string} lang */
  function show_calls(calls, result, lang) {
    if (!result?.shown || !Array.isArray(calls)) return calls_el.replaceChildren();
    calls_el.replaceChildren(...calls.flatMap((call, i) => {
      const text = in_language(call?.text, lang), bands = [call?.band ?? result.band].flat();
      if (!checked(`calls[${i}]`, [['text', 'text', is_text(text)], ['link', 'link', is_link(call?.link)]]) || !bands.includes(result.band)) return [];
      return [link(call.link, 'jd-button jd-primary', lang, /** @type {string} */ (text))];
    }));
  }

  /** @param {Settings['sponsor']} sponsor  not trusted  @param {string} lang */
  function show_sponsor(sponsor, lang) {
    const { logo, link: address } = sponsor ?? {}, name = /** @type {string} */ (in_language(sponsor?.name, lang));
    const fine = sponsor && checked('sponsor', [['text', 'name', is_text(name)], ['link', 'link', address === undefined || is_link(address)],
                                                ['logo', 'logo', logo === undefined || is_image(logo)]]);
    sponsor_el.replaceChildren();
    if (!fine) return;
    const picture = logo ? Object.assign(new Image(), { alt: name, height: 32, src: logo }) : undefined;
    picture?.addEventListener('load', changed);
    picture?.addEventListener('error', () => {
      wrong('logo', 'sponsor.logo');
      picture.replaceWith(name);
      changed();
    });
    sponsor_el.append(address ? link(address, 'jd-quiet', lang, picture ?? name) : picture ?? name);
  }

  return {
    el,
    /**
     * @param {Settings} settings  see assets/embedding.md
     * @param {Result | null} result
     * @param {string} lang
     */
    show({ sponsor, calls }, result, lang) {
      show_calls(calls, result, lang);
      show_sponsor(sponsor, lang);
      for (const part of [calls_el, sponsor_el]) part.hidden = !part.childNodes.length;
      changed();
    },
  };
}
