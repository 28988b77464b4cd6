// Where ours may be behind, measured with and without what is to blame: the picture that WebGL draws, and the module of WebAssembly.
import { setTimeout as pause } from 'node:timers/promises';

import { open_browser } from '../../browser/support/browser.mjs';
import { no_webgl } from '../../browser/support/graphics.mjs';
import { kB } from './figures.mjs';
import { go_through } from './journey.mjs';
import { settled } from './loads.mjs';
import { memory } from './process.mjs';
import { rivals } from './rivals.mjs';
import { conditions, open_visit } from './visit.mjs';

const slower = conditions[2], rest = 3_000;  // ms
const as_html = { ...rivals.jindan, next: () => '[data-node="nav.next"]' };  // there it does not go on by itself

async function one(url, items, rival, prepare) {
    const browser = await open_browser();
    try {
        const system = await browser.newBrowserCDPSession(), opened = () => open_visit(browser, url, rival, slower, { prepare });
        const visit = await opened();
        await settled(visit, rival);
        await pause(rest);
        const loaded = await memory(system, visit);
        await visit.close();
        const other = await opened(), { painted } = await go_through(other.page, rival, items);
        await other.close();
        return { painted, ...loaded };
    } finally {
        await browser.close();
    }
}

/**
 * @param {string} url  of our page
 * @param {string[]} items  ids
 * @param {number} runs
 * @returns {Promise<Record<'drawn' | 'as_html', {painted: number[], heap: number, modules: number, process: number}[]>>}
 */
export async function causes(url, items, runs) {
    /** @type {Record<'drawn' | 'as_html', any[]>} */
    const seen = { drawn: [], as_html: [] };
    for (let i = 0; i < runs; ++i) {
        seen.drawn.push(await one(url, items, rivals.jindan, null));
        seen.as_html.push(await one(url, items, as_html, no_webgl));
    }
    return seen;
}

const kinds = /** @type {[name: string, ends: RegExp][]} */ ([['the module', /\.wasm$/], ['scripts', /\.js$/], ['sentences and the diagnostic', /\.json$/], ['the page itself', /\/$/]]);

/** "the module 136.7, scripts 24.6, …": kB of our page's files by kind, the rest under the last name. @param {Record<string, number>} sizes  by address */
export function by_kind(sizes) {
    const of = new Map([...kinds.map(([name]) => name), 'else'].map((name) => [name, 0]));
    for (const [url, bytes] of Object.entries(sizes)) {
        const [name] = kinds.find(([, ends]) => ends.test(new URL(url).pathname)) ?? ['else'];
        of.set(name, of.get(name) + bytes);
    }
    return [...of].filter(([, bytes]) => bytes > 0).map(([name, bytes]) => `${name} ${kB(bytes)}`).join(', ');
}
