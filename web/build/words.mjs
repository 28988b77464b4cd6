// All that the pages say in a language, for the build: what their scripts carry, and what is written into the pages alone.
import { door_words, words as carried } from '../words.js';

/** @type {Record<string, import('../words.js').Words & import('../words.js').DoorWords>} */
export const words = Object.fromEntries(Object.entries(carried).map(([lang, each]) => [lang, { ...each, ...door_words[lang] }]));
