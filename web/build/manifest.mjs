// The web app manifest of a language: what an installed Jindan is called and where it starts.

import { words } from '../words.js';

const names = { ko: '진단', en: 'Jindan' };
const colour = '#f3f4f8';  // the page behind the card, in the light theme

/**
 * @param {'ko' | 'en'} lang
 * @param {Record<string, string>} icons  name of each icon file and its path within the site
 */
export function manifest(lang, icons) {
  // Addresses are seen from the manifest, <lang>/manifest.webmanifest.
  const icon = (name, sizes, purpose) => ({ src: `../${icons[name]}`, sizes, type: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png', purpose });
  return JSON.stringify({
    id: `../?${lang}`,
    name: `${names[lang]} – ${words[lang].door_title}`,
    short_name: names[lang],
    description: words[lang].door_text,
    lang,
    start_url: './',
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
  });
}
