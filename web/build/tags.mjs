// What a page's head tells search engines, chat programs and networks. Addresses have to be absolute there: without the site's own address
// (JINDAN_PUBLIC_URL) those tags are left out.
import { languages, locales } from './languages.mjs';
import { height, width } from './share-image.mjs';
import { escaped } from './template.mjs';

/** @param {string} name  @param {string | number} value */
const property = (name, value) => `<meta property="${name}" content="${escaped(value)}">`;
/** @param {string} rel  @param {string} href  @param {string} [more] */
const link = (rel, href, more = '') => `<link rel="${rel}"${more} href="${escaped(href)}">`;

// A script that is data: browsers do not run it, and the policy lets it be. "<" as an escape, so that no text ends it.
/** @param {object} value */
const data = (value) => `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;

/**
 * @param {object} page
 * @param {string} page.lang
 * @param {string} page.title
 * @param {string} page.description
 * @param {string} page.site            name of the site, in this language
 * @param {(lang: string) => string} [page.at]  its absolute address in a language
 * @param {string} [page.image]         absolute address of the picture to go with a link
 * @param {{title: string, author?: string, organisation?: string, date?: string}} [page.source]  of the diagnostic: what it follows
 */
export function head_tags({ lang, title, description, site, at, image, source }) {
  const tags = [
    property('og:type', 'website'), property('og:site_name', site), property('og:title', title), property('og:description', description),
    ...Object.entries(locales).map(([l, locale]) => property(l === lang ? 'og:locale' : 'og:locale:alternate', locale)),
    `<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">`,
  ];
  if (image) {
    tags.push(property('og:image', image), property('og:image:width', width), property('og:image:height', height), property('og:image:alt', title));
  }
  if (at) {
    tags.push(link('canonical', at(lang)), ...languages.map((l) => link('alternate', at(l), ` hreflang="${l}"`)),
      link('alternate', at(languages[0]), ' hreflang="x-default"'), property('og:url', at(lang)));
  }
  if (source) {
    tags.push(data({
      '@context': 'https://schema.org', '@type': 'WebApplication', name: title, description, inLanguage: lang,
      applicationCategory: 'BusinessApplication', operatingSystem: 'Any', isAccessibleForFree: true,
      ...(at && { url: at(lang) }), ...(image && { image }),
      isBasedOn: {
        '@type': 'Article', headline: source.title,
        ...(source.author && { author: { '@type': 'Person', name: source.author } }),
        ...(source.organisation && { publisher: { '@type': 'Organization', name: source.organisation } }),
        ...(source.date && { datePublished: source.date }),
      },
    }));
  }
  return tags.join('\n');
}
