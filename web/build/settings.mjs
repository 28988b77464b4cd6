// The file of a site's owner, named by JINDAN_SITE: brand, sponsor, calls to action and the contact form. Described in assets/site-settings.md.
// What is wrong in it is said field by field; nothing half-right goes into a page.
import { readFile } from 'node:fs/promises';
import { languages } from './languages.mjs';
import { escaped } from './template.mjs';

const fields = ['name', 'company', 'email', 'phone', 'message'];

/** @param {any} value */
const is_object = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** @param {unknown} text */
const is_filled = (text) => typeof text === 'string' && text.trim() !== '';
/** @param {URL} url */
const is_local = ({ protocol, hostname }) => protocol === 'http:' && hostname === 'localhost';
/** @param {string} text */
const is_secure = (text) => URL.canParse(text) && (new URL(text).protocol === 'https:' || is_local(new URL(text)));

/**
 * A check takes a value, which may be anything, the name of its field and `wrong`, which it tells what is wrong with which field.
 * @typedef {(at: string, what: string) => void} Wrong
 * @typedef {(value: any, at: string, wrong: Wrong) => void} Check
 */

/** @param {number} most  @returns {Check} */
const text = (most) => (value, at, wrong) => {
  if (typeof value !== 'string') wrong(at, 'is no text');
  else if (!is_filled(value)) wrong(at, 'is empty');
  else if ([...value].length > most) wrong(at, `is longer than ${most} characters`);
};

// One text for all languages, or one for each; where a language has none the page shows that of the other.
/** @param {number} most  @returns {Check} */
const said = (most) => (value, at, wrong) => {
  if (!is_object(value)) return text(most)(value, at, wrong);
  for (const name of Object.keys(value)) if (!languages.includes(name)) wrong(`${at}.${name}`, `is no language of the page (${languages.join(', ')})`);
  const given = languages.filter((lang) => value[lang] !== undefined && value[lang] !== '');
  if (given.length === 0) wrong(at, 'is empty');
  for (const lang of given) text(most)(value[lang], `${at}.${lang}`, wrong);
};

/** @param {RegExp} wanted  @param {string} what  @returns {Check} */
const pattern = (wanted, what) => (value, at, wrong) => {
  if (typeof value !== 'string' || !wanted.test(value)) wrong(at, `is no ${what}: ${JSON.stringify(value)}`);
};

// WCAG 2.2: relative luminance, and the contrast of a colour to white. A page with a fainter accent would keep its own (core/theme_json.cpp).
const least_contrast = 4.5;
/** @type {Check} */
const accent = (value, at, wrong) => {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) return wrong(at, `is no colour such as #1f5bff: ${JSON.stringify(value)}`);
  const [red, green, blue] = [1, 3, 5].map((from) => parseInt(value.slice(from, from + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  if (contrast < least_contrast) wrong(at, `has a contrast to white of ${Math.floor(contrast * 10) / 10}, less than ${least_contrast}: "${value}"`);
};

/** @param {...string} names  @returns {Check} */
const one_of = (...names) => (value, at, wrong) => {
  if (!names.includes(value)) wrong(at, `is none of ${names.join(', ')}: ${JSON.stringify(value)}`);
};

/** @type {Check} */
const address = (value, at, wrong) => {
  if (typeof value !== 'string' || !is_secure(value)) wrong(at, `is no https address: ${JSON.stringify(value)}`);
};

/** @type {Check} */
const origin = (value, at, wrong) => {
  if (typeof value !== 'string' || !is_secure(value) || new URL(value).origin !== value) {
    wrong(at, `is not just the beginning of an https address, such as "https://cdn.example.com": ${JSON.stringify(value)}`);
  }
};

/** @param {number} least  @param {number} most  @param {boolean} [whole]  @returns {Check} */
const number = (least, most, whole) => (value, at, wrong) => {
  if (!Number.isFinite(value) || value < least || value > most || (whole && !Number.isInteger(value))) {
    wrong(at, `is no ${whole ? 'whole ' : ''}number from ${least} to ${most}: ${JSON.stringify(value)}`);
  }
};

/** @param {Check} check  @param {{least?: number, unique?: string}} [how]  @returns {Check} */
const list = (check, { least = 0, unique } = {}) => (value, at, wrong) => {
  if (!Array.isArray(value)) return wrong(at, 'is no list');
  if (value.length < least) wrong(at, 'is empty');
  const keys = value.map((each) => (unique ? each?.[unique] : each));
  value.forEach((each, i) => {
    check(each, `${at}[${i}]`, wrong);
    if (keys[i] !== undefined && keys.indexOf(keys[i]) < i) wrong(unique ? `${at}[${i}].${unique}` : `${at}[${i}]`, `is there already: ${JSON.stringify(keys[i])}`);
  });
};

// Names that end in "?" may be left out.
/** @param {Record<string, Check>} shape  @returns {Check} */
const object = (shape) => (value, at, wrong) => {
  if (!is_object(value)) return wrong(at || 'the file', 'is no object in braces');
  /** @param {string} name */
  const within = (name) => (at ? `${at}.${name}` : name);
  for (const name of Object.keys(value)) if (!Object.hasOwn(shape, name) && !Object.hasOwn(shape, `${name}?`)) wrong(within(name), 'is not known here');
  for (const [name, check] of Object.entries(shape)) {
    const plain = name.replace('?', '');
    if (value[plain] !== undefined) check(value[plain], within(plain), wrong);
    else if (name === plain) wrong(within(plain), 'is missing');
  }
};

const purpose = object({
  id: pattern(/^[a-z][a-z0-9-]{0,63}$/, 'id of a-z, 0-9 and -'),
  label: said(80), purpose: said(1000), items: said(1000), retention: said(1000),
  'collector?': said(1000), 'withdraw?': said(1000), 'refusal?': said(1000),
});

/** @type {Check} */
const contact = (value, at, wrong) => {
  object({
    'endpoint?': address,
    version: text(80), 'collector?': said(1000), 'withdraw?': said(1000), 'refusal?': said(1000),
    fields: list(one_of(...fields), { least: 1 }), 'required?': list(one_of(...fields)),
    purposes: list(purpose, { least: 1, unique: 'id' }),
  })(value, at, wrong);
  if (!is_object(value)) return;
  for (const name of ['collector', 'withdraw', 'refusal']) {
    if (value[name] !== undefined || !Array.isArray(value.purposes)) continue;
    value.purposes.forEach((/** @type {any} */ each, /** @type {number} */ i) => each?.[name] === undefined && wrong(`${at}.purposes[${i}].${name}`, `is missing, and so is ${at}.${name} for all`));
  }
  if (!Array.isArray(value.fields) || !Array.isArray(value.required)) return;
  value.required.forEach((/** @type {any} */ each, /** @type {number} */ i) => fields.includes(each) && !value.fields.includes(each) && wrong(`${at}.required[${i}]`, `is not among ${at}.fields: "${each}"`));
};

const whole = object({
  'theme?': object({
    'mode?': one_of('auto', 'light', 'dark'), 'accent?': accent, 'radius?': number(0, 24),
    'font?': pattern(/^(?=.*\S)[^;{}<>]{1,200}$/, 'list of fonts of at most 200 characters without ; { } < >'), 'density?': one_of('compact', 'regular', 'roomy'),
  }),
  'sponsor?': object({ name: said(80), 'logo?': address, 'link?': address }),
  'calls?': list(object({ band: number(1, 99, true), text: said(80), link: address }), { unique: 'band' }),
  'images?': list(origin),
  'contact?': contact,
});

/**
 * @typedef {import('../settings.js').Settings & {images?: string[], contact?: {endpoint?: string}}} Settings
 *
 * @param {any} settings
 * @returns {string[]}  one line for each mistake, beginning with its field
 */
export function mistakes_in(settings) {
  const found = /** @type {string[]} */ ([]);
  whole(settings, '', (at, what) => found.push(`${at} ${what}`));
  const logo = settings?.sponsor?.logo;
  if (found.length === 0 && logo && !settings.images?.includes(new URL(logo).origin)) {
    found.push(`sponsor.logo is on ${new URL(logo).origin}, which is not among images`);
  }
  return found;
}

/**
 * @param {string} [path]  of the file; without one nothing is set
 * @returns {Promise<{settings: Settings, mistakes: string[]}>}
 */
export async function read_settings(path) {
  if (!path) return { settings: {}, mistakes: [] };
  let settings;
  try {
    settings = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    return { settings: {}, mistakes: [error instanceof SyntaxError ? `is no JSON: ${error.message}` : `cannot be read: ${/** @type {Error} */ (error).message}`] };
  }
  return { settings, mistakes: mistakes_in(settings) };
}

/** What the policy of a page lets it ask, beside its own site: origins by directive. @param {Settings} settings */
export const origins_of = ({ contact, images = [] }) => ({
  'connect-src': contact?.endpoint ? [new URL(contact.endpoint).origin] : [],
  'img-src': images,
});

/** The attribute that tells a page of them; nothing where there is nothing to tell. @param {Settings} settings */
export function settings_attribute({ images, ...told }) {
  return Object.keys(told).length > 0 ? ` data-site="${escaped(JSON.stringify(told))}"` : '';
}
