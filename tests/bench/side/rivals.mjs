// Our page and its rivals: where each is, and a reader's hands on it. An option is named by the statement's id and its value.
import { page_path, serve_site } from '../../browser/support/site.mjs';
import { serve_rival, versions } from '../rivals/build.mjs';

/**
 * @typedef {object} rival
 * @property {string} name
 * @property {(id: string, value: number) => string} option  selector of the radio button
 * @property {(last: boolean) => string | null} next  selector of what goes on after an answer; null: the page goes on by itself, or all is on one page
 * @property {string} [early]   selector of what goes on after an answer that was given before the page was what it stays
 * @property {string} [finish]  selector of what leads from the last answer to the result, where `next` does not
 * @property {string} result    selector of what shows it
 * @property {string} stands    selector: it has become what it stays
 */

const in_form = (id, value) => `input[name="${id}"][value="${value}"]`;

/** @type {Record<string, rival>} */
export const rivals = {
    jindan: {
        name: 'Jindan', option: (id, value) => `[data-node="${id}.opt${value}"]`, next: () => null, early: '[data-node="begin"]', result: '[data-node="points"]', stands: '.jd-drawn, .jd-plain',
    },
    surveyjs: {
        name: `SurveyJS ${versions.surveyjs}`, option: (id, value) => `[data-name="${id}"] input[value="${value}"]`,
        next: (last) => (last ? '.sd-navigation__complete-btn' : '.sd-navigation__next-btn'), result: '#result', stands: '[data-name]',
    },
    react: { name: `form in React ${versions.react}`, option: in_form, next: () => '#next', result: '#result', stands: 'fieldset' },
    form: { name: 'form in plain HTML', option: in_form, next: () => null, finish: 'form button', result: '#result', stands: 'fieldset' },
};

export const names = Object.keys(rivals);

/**
 * @param {object} diagnostic
 * @param {string} folder  for what is built
 * @param {{root?: string}} [ours]  the site with its page, unless that is the one in build/site
 * @returns {Promise<{urls: Record<string, string>, close: () => Promise<void>}>}
 */
export async function serve_all(diagnostic, folder, ours = {}) {
    const site = await serve_site(ours), others = {};
    for (const name of names.filter((each) => each !== 'jindan')) others[name] = await serve_rival(/** @type {'form' | 'surveyjs' | 'react'} */ (name), diagnostic, `${folder}/${name}`);
    return {
        urls: { jindan: site.url + page_path('ko', diagnostic.id), ...Object.fromEntries(Object.entries(others).map(([name, { url }]) => [name, url])) },
        close: async () => void await Promise.all([site, ...Object.values(others)].map((server) => server.close())),
    };
}
