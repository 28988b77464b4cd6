// The built site on ports of its own, and the diagnostics it shows.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../web/build/serve.mjs';

export const site_root = fileURLToPath(new URL('../../../build/site', import.meta.url));

/** Where a diagnostic's page is, below the address of the site. */
export const page_path = (lang = 'ko', id = 'customer-relationship') => `${lang}/${id}/`;

/** @param {Partial<Parameters<typeof serve>[0]>} [options] */
export const serve_site = (options = {}) => serve({ root: site_root, ...options });

const asset = (path) => JSON.parse(readFileSync(new URL(`../../../assets/${path}.json`, import.meta.url), 'utf8'));

/** One of assets/diagnostics. */
export const read_diagnostic = (id) => asset(`diagnostics/${id}`);

/** The ids of ours, in the order of the door. */
export const catalogue = asset('catalogue');

/** … and of those that somebody has added: all that the site shows. */
export const listed = [...catalogue, ...readdirSync(new URL('../../../assets/diagnostics', import.meta.url)).filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5)).filter((id) => !catalogue.includes(id)).sort()];

export const diagnostic = read_diagnostic('customer-relationship');

export const items = diagnostic.items.map((item) => item.id);

/** The customer book's own sentences, {0} and so on not filled in. */
export const book_texts = Object.fromEntries(['ko', 'en'].map((lang) => [lang, asset(`texts/book.${lang}`)]));

/** The sentences of the interface, {0} and so on not filled in. */
export const texts = Object.fromEntries(['ko', 'en'].map((lang) => [lang, asset(`texts/${lang}`)]));
