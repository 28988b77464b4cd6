// The screen for when the core cannot run or has stopped: plain HTML that needs nothing of it.
import { download } from './effects.js';
import { make } from './live-roles.js';
import { words_in } from './words.js';

function button(text, look, press) {
  const el = Object.assign(make('button', `jd-button ${look}`), { type: 'button', textContent: text });
  el.addEventListener('click', press);
  return el;
}

/**
 * @param {'failed' | 'unsupported' | 'crashed'} why
 * @param {string} lang
 * @param {string} kept  the last state that was complete, JSON, or ''
 */
export function stopped_card(why, lang, kept) {
  const words = words_in(lang);
  const title = Object.assign(make('h1', 'jd-title'), { textContent: words[why] });
  const reason = Object.assign(make('p', ''), { textContent: why === 'crashed' && !kept ? words.crashed_empty : words[`${why}_why`] });
  const actions = make('p', 'jd-actions', button(words.reload, 'jd-primary', () => location.reload()));
  if (kept) actions.append(button(words.download, '', () => download('jindan-answers.json', 'application/json', kept)));
  const card = make('section', 'jd-card jd-stopped', title, reason, actions);
  card.setAttribute('role', 'alert');
  return card;
}
