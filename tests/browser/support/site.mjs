// The built site on ports of its own, and the diagnostic it shows.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../../../web/build/serve.mjs';

export const site_root = fileURLToPath(new URL('../../../build/site', import.meta.url));

/** Where the diagnostic's page is, below the address of the site. */
export const page_path = (lang = 'ko') => `${lang}/customer-relationship/`;

/** @param {{base?: string, port?: number, root?: string}} [options] of `serve` */
export const serve_site = (options = {}) => serve({ root: site_root, ...options });

export const diagnostic = JSON.parse(readFileSync(new URL('../../../assets/diagnostics/customer-relationship.json', import.meta.url), 'utf8'));

export const items = diagnostic.items.map((item) => item.id);

/** The sentences of the interface, {0} and so on not filled in. */
export const texts = Object.fromEntries(['ko', 'en'].map((lang) => [
  lang, JSON.parse(readFileSync(new URL(`../../../assets/texts/${lang}.json`, import.meta.url), 'utf8')),
]));
