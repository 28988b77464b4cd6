// The web app manifest of a language: what an installed Jindan is called, where it starts, and what it takes from other programs.
import { words } from './words.mjs';
import { said } from './template.mjs';

const colour = '#f3f4f8';  // the page behind the card, in the light theme

/**
 * Pictures that go with an offer to install it, of assets/screenshots; a language without any has the English ones. Nothing else needs them.
 * @type {Record<string, string[]>}
 */
export const screenshots = { ko: ['question-phone.png', 'result-phone.png'], en: ['question-dark.png'] };

/**
 * @param {string} lang
 * @param {Record<string, string>} files  name of each icon and screenshot, and its path within the site
 * @param {import('./sources.mjs').Found[]} diagnostics  in order
 * @param {string} book  what the customer book is called
 */
export function manifest(lang, files, diagnostics, book) {
  // Addresses are seen from the manifest, <lang>/manifest.webmanifest.
  /** @param {string} name  @param {string} sizes  @param {object} more */
  const image = (name, sizes, more) => ({ src: `../${files[name]}`, sizes, type: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png', ...more });
  /** @param {string} name  @param {string} sizes  @param {string} purpose */
  const icon = (name, sizes, purpose) => image(name, sizes, { purpose });
  return JSON.stringify({
    id: `../?${lang}`,
    name: `${words[lang].door_short} – ${words[lang].door_title}`,
    short_name: words[lang].door_short,
    description: words[lang].door_text,
    lang,
    start_url: './book/',
    scope: '../',
    display: 'standalone',
    background_color: colour,
    theme_color: colour,
    icons: [
      icon('icon.svg', 'any', 'any'),
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('icon-maskable-512.png', '512x512', 'maskable'),
    ],
    screenshots: (screenshots[lang] ?? screenshots.en).map((name) => image(name, '720x1600', { form_factor: 'narrow' })),
    shortcuts: [[book, 'book'], ...diagnostics.map(({ diagnostic }) => [said(diagnostic.title, lang), diagnostic.id])].map(([name, path]) => ({
      name, url: `./${path}/`, icons: [icon('icon-192.png', '192x192', 'any')],
    })),
    // Files that readers have saved: taken by web/sw.js and web/door.js.
    share_target: { action: './share', method: 'POST', enctype: 'multipart/form-data', params: { files: [{ name: 'file', accept: ['application/json', '.json'] }] } },
    file_handlers: [{ action: './', accept: { 'application/json': ['.json'] } }],
  });
}
