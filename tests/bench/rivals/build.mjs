// The rivals, built as for production: minified, each file as brotli like our own. What a page needs stands in its <head>, small styles in the page
// itself, so that nothing is found out late.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { compressed } from '../../../web/build/compress.mjs';
import { serve } from '../../../web/build/serve.mjs';
import { escaped } from '../../../web/build/template.mjs';
import { content_of } from './content.mjs';

const require = createRequire(new URL('../../package.json', import.meta.url));
const esbuild = require('esbuild');
const here = fileURLToPath(new URL('.', import.meta.url));

const { devDependencies: pinned } = require(/** @type {string} */ ('./package.json'));

export const versions = { surveyjs: pinned['survey-js-ui'], react: pinned['react-dom'] };

const style = 'body{max-width:680px;margin:24px auto;padding:0 24px;font:17px/1.5 sans-serif}fieldset{border:0;margin:0;padding:0}legend{padding:0;font-size:23px}' +
    'label{display:block;padding:12px;border:1px solid #999;border-radius:12px;margin:8px 0}textarea{width:100%;font:inherit}button{min-height:48px;padding:0 24px;font:inherit}';

const page = (content, head, body) => `<!doctype html><html lang="${content.lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${escaped(content.title)}</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

const own_style = `<style>${style}</style>`, script = '<script type="module" src="script.js"></script>';

function form(content, code) {
    const { points, statements, words } = content;
    const radio = (id) => ({ value, label }) => `<label><input type="radio" name="${id}" value="${value}"> ${value} ${escaped(label)}</label>`;
    const statement = ({ id, text }) => `<fieldset><legend>${escaped(text)}</legend>${points.map(radio(id)).join('')}<textarea placeholder="${words.memo}" aria-label="${words.memo}"></textarea></fieldset>`;
    return page(content, own_style, `<h1>${escaped(content.title)}</h1><p>${escaped(content.introduction)}</p><form>${statements.map(statement).join('')}<button>${words.result}</button></form>` +
        `<section id="result" hidden><h2></h2><p><span id="points"></span>${words.points}</p><p id="summary"></p></section><script>${code}</script>`);
}

// name -> what its script begins with, what of the content goes into that, and its page.
const kinds = {
    surveyjs: ['surveyjs.js', (content) => content, (content) => page(content, `<link rel="stylesheet" href="style.css">${script}`, '<div id="root"></div>')],
    react: ['react.jsx', (content) => content, (content) => page(content, own_style + script, '<div id="root"></div>')],
    form: ['form.js', ({ bands }) => bands, form],
};

async function bundled(entry, json) {
    const content = { name: 'content', setup(build) {
        build.onResolve({ filter: /^content$/ }, () => ({ path: 'content', namespace: 'content' }));
        build.onLoad({ filter: /.*/, namespace: 'content' }, () => ({ contents: json, loader: 'json' }));
    } };
    const { outputFiles } = await esbuild.build({
        entryPoints: [join(here, entry)], bundle: true, minify: true, write: false, charset: 'utf8', legalComments: 'none', target: ['es2022'], format: 'esm', jsx: 'automatic',
        define: { 'process.env.NODE_ENV': '"production"' }, alias: { 'survey-core': 'survey-core-of-ui' }, nodePaths: [join(here, '../../node_modules')], plugins: [content], logLevel: 'error',
    });
    return outputFiles[0].text.trimEnd();
}

async function built(name, diagnostic, folder) {
    const [entry, needed, html] = kinds[name], content = content_of(diagnostic, 'ko');
    const code = await bundled(entry, JSON.stringify(needed(content)));
    const files = { 'index.html': html(content, code) };
    if (name !== 'form') files['script.js'] = code;
    if (name === 'surveyjs') {
        const { outputFiles } = await esbuild.build({ entryPoints: [require.resolve('survey-core-of-ui/survey-core.fontless.min.css')], minify: true, write: false });
        files['style.css'] = outputFiles[0].text;
    }
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
        writeFileSync(join(folder, file), text);
        for (const [extension, bytes] of compressed(Buffer.from(text))) writeFileSync(join(folder, file + extension), bytes);
    }
}

// Each may do what it does; our own policy is for our own pages.
const anything = { 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:" };

/**
 * @param {'surveyjs' | 'react' | 'form'} name
 * @param {object} diagnostic
 * @param {string} folder  for what is built
 */
export async function serve_rival(name, diagnostic, folder) {
    await built(name, diagnostic, folder);
    return serve({ root: folder, headers: anything });
}
