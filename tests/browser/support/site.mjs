// The built site on ports of its own, and the diagnostics it shows.
import { readFileSync } from 'node:fs';
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

/** The ids of all, in the order of the door. */
export const catalogue = asset('catalogue');

export const diagnostic = read_diagnostic('customer-relationship');

export const items = diagnostic.items.map((item) => item.id);

/** The customer book's own sentences, {0} and so on not filled in. */
export const book_texts = Object.fromEntries(['ko', 'en'].map((lang) => [lang, asset(`texts/book.${lang}`)]));

/** The sentences of the interface, {0} and so on not filled in. */
export const texts = Object.fromEntries(['ko', 'en'].map((lang) => [lang, asset(`texts/${lang}`)]));
