// The screen for when the core cannot run or has stopped: plain HTML that needs nothing of it.
import { download } from './effects.js';
import { make } from './live-roles.js';
import { words_in } from './words.js';

/** @typedef {'failed' | 'mixed' | 'unsupported' | 'crashed'} Why */

/** @param {string} text  @param {string} look  @param {() => void} press */
function button(text, look, press) {
  const el = Object.assign(make('button', `jd-button ${look}`), { type: 'button', textContent: text });
  el.addEventListener('click', press);
  return el;
}

/** @param {Why} why  @param {string} lang  @param {string} kept */
function stopped_card(why, lang, kept) {
  const words = words_in(lang);
  const title = Object.assign(make('h1', 'jd-title'), { textContent: words[why] });
  const reason = Object.assign(make('p', ''), { textContent: why === 'crashed' && !kept ? words.crashed_empty : words[`${why}_why`] });
  const actions = make('p', 'jd-actions', button(words.reload, 'jd-primary', () => location.reload()));
  if (kept) actions.append(button(words.download, '', () => download('jindan-answers.json', 'application/json', kept)));
  const card = make('section', 'jd-card jd-stopped', title, reason, actions);
  card.setAttribute('role', 'alert');
  return card;
}

/**
 * @param {HTMLElement} root
 * @param {object} what
 * @param {Why} what.why
 * @param {string} what.kept  the last state that was complete, JSON, or ''
 * @param {HTMLDetailsElement | null} what.by_hand  stays, and is opened
 * @param {ChildNode[] | null} what.unread  the page as the build wrote it stays with what the reader has answered on it, but for these parts
 * @returns {string} what is told
 */
export function show_stopped(root, { why, kept, by_hand, unread }) {
  const card = stopped_card(why, root.lang, kept);
  if (by_hand) by_hand.open = true;
  if (unread) {
    unread.forEach(each => each.remove());
    root.classList.remove('jd-returning');
    root.prepend(card);
  } else {
    root.classList.remove('jd-static', 'jd-ready', 'jd-over', 'jd-drawn', 'jd-plain');
    if (by_hand) by_hand.hidden = false;
    root.replaceChildren(card, ...by_hand ? [by_hand] : []);
  }
  return card.querySelector('h1')?.textContent ?? '';
}
