// The content security policy, in this one place: the pages carry it in <meta>, and servers that can send headers send it there.
import { createHash } from 'node:crypto';

/** @type {Record<string, string>} */
const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // For addresses of our own workers only (web/worker.js, web/author/core.js): no text can become markup or a script.
  'trusted-types': 'jindan jindan-author',
};

/** @param {Record<string, string>} directives */
const written = (directives) => Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ');

/** What the page for diagnostics of others may ask, besides: any address that is safe, and the author's own machine. */
export const anywhere = { 'connect-src': ['https:', 'http://localhost:*', 'http://127.0.0.1:*'] };

/** @param {string} text  @returns {string}  by which a policy lets what stands in the page itself do its work */
const allowed = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Of a page whose style, and first script, are part of it: these and no others.
 * @param {{style?: string, script?: string}} inside  what stands in its <style>, and in its <script>
 * @param {Record<string, string[]>} [origins]  of others that the site's owner has named, by directive
 */
export function meta_policy({ style, script }, origins = {}) {
  const directives = /** @type {Record<string, string>} */ ({ ...policy });
  if (style) directives['style-src'] += ` ${allowed(style)}`;
  if (script) directives['script-src'] += ` ${allowed(script)}`;
  for (const [name, more] of Object.entries(origins)) directives[name] = [directives[name] ?? [], more].flat().join(' ');
  return written(directives);
}

// Any page may show a diagnostic in a frame; browsers heed this directive in the header only.
/** @param {string} directives */
const in_header = (directives) => `${directives}; frame-ancestors *`;

/** What a server sends with everything but pages. */
export const header_policy = in_header(written(policy));

/**
 * What a server sends with a page: what its <meta> says, and who may show it in a frame.
 * @param {string} html
 */
export function header_policy_of(html) {
  const said = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
  return said ? in_header(said.replaceAll('&#39;', "'")) : header_policy;
}
