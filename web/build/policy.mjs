// The content security policy, in this one place: the pages carry it in <meta>, and servers that can send headers send it there.

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
};

const written = (directives) => Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ');

export const meta_policy = written(policy);

// Any page may show a diagnostic in a frame; browsers heed this directive in the header only.
export const header_policy = written({ ...policy, 'frame-ancestors': '*' });
