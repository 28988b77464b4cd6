// The cards of the page for diagnostics of others: whose the diagnostic is, that it is on its way, and that it cannot be opened. What comes from
// elsewhere, an address or a file's name, stands in them as text alone.
import { next_language } from './languages.js';
import { make } from './live-roles.js';
import { filled_in, open_words } from './open-words.js';

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} look
 * @param {string | undefined} text
 * @returns {HTMLElementTagNameMap[T]}
 */
const say = (tag, look, text) => /** @type {any} */ (Object.assign(make(tag, look), { textContent: text }));  // make() knows what it is by its name

/** @param {string} text  @param {string} look  @param {() => void} press */
function button(text, look, press) {
  const el = Object.assign(say('button', `jd-button ${look}`, text), { type: 'button' });
  el.addEventListener('click', press);
  return el;
}

/** To the page as it is without an address, in whatever language it then is. @param {string} text  @param {string} look */
const another = (text, look) => Object.assign(say('a', look, text), { href: './' });

/**
 * @param {HTMLElement} el
 * @param {string} lang
 * @param {{host?: string, name?: string}} from  host of the address, or name of the file
 * @param {boolean} framed
 */
export function show_label(el, lang, { host, name }, framed) {
  const words = open_words[lang], [before, after] = (host ? words.from_host.replace('{1}', location.host) : words.from_file).split('{0}');
  const whose = make('b', '', say('bdi', '', host ?? name));
  el.lang = lang;
  el.setAttribute('aria-label', words.label);
  el.replaceChildren(make('p', '', before, whose, after, ...framed ? [] : [' ', another(words.another, '')]));
  el.hidden = false;
}

/** @param {string} lang */
export function waiting_card(lang) {
  const mark = make('span', 'jd-mark');
  mark.setAttribute('aria-hidden', 'true');
  const card = make('section', 'jd-card', make('p', 'jd-busy', mark, open_words[lang].loading));
  card.setAttribute('role', 'status');
  return card;
}

/**
 * @param {string} lang
 * @param {import('./open-fetch.js').failure} failure
 * @param {object} more
 * @param {{url?: string, name?: string}} more.from
 * @param {string[]} [more.sentences]  of the core
 * @param {() => void} [more.retry]
 * @param {boolean} [more.ends]  nothing else can be opened here
 * @param {string | false} [more.other_page]  the same in the other language
 */
export function failure_card(lang, { why, found }, { from, sentences = [], retry, ends, other_page }) {
  const words = open_words[lang], [title, advice, exactly] = words.failures[why];
  const facts = [
    ...from.url ? [filled_in(words.source, from.url)] : [], ...from.name ? [filled_in(words.source_file, from.name)] : [],
    ...exactly ? [filled_in(exactly, ...found)] : [], ...sentences,
  ];
  const actions = [...retry ? [button(words.retry, 'jd-primary', retry)] : [], ...ends ? [] : [another(words.another, `jd-button${retry ? '' : ' jd-primary'}`)]];
  const details = make('details', '', say('summary', '', words.details), make('ul', '', ...facts.map(each => make('li', '', say('bdi', '', each)))));
  details.open = why === 'problems';
  const card = make('section', 'jd-card jd-failure', say('h1', 'jd-title', title), say('p', '', advice), ...actions.length ? [make('p', 'jd-actions', ...actions)] : [], details);
  card.setAttribute('role', 'alert');
  if (other_page) {
    const other = next_language(lang);
    card.append(make('p', '', Object.assign(say('a', '', words.other), { href: other_page, lang: other, hreflang: other })));
  }
  return card;
}
