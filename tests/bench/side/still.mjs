// What a page costs while nobody touches it, and the memory it holds: each in a browser of its own, as its processes are counted; with its service
// worker, as a reader has it.
import { setTimeout as pause } from 'node:timers/promises';

import { open_browser } from '../../browser/support/browser.mjs';
import { answer, go_through } from './journey.mjs';
import { settled } from './loads.mjs';
import { busy, busy_since, memory, renderer } from './process.mjs';
import { conditions, open_visit } from './visit.mjs';
import { rivals } from './rivals.mjs';

const watched = 10_000, rest = 3_000;  // ms: how long is watched, and how long after what came before

async function busy_for_a_while(pid) {
    const before = busy(pid);
    await pause(watched);
    return busy_since(pid, before);
}

// First how busy it is, then how many frames are made: to be traced is work, too.
async function idle(browser, system, page) {
    await pause(rest);
    const asked = () => page.evaluate(() => watch.frames), frames = await asked(), cpu = await busy_for_a_while(await renderer(system));
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame'] });
    await pause(watched);
    const { traceEvents } = JSON.parse(await browser.stopTracing());
    return { asked: await asked() - frames, made: traceEvents.filter(({ name }) => name === 'DrawFrame').length, cpu };
}

async function one(name, url, items) {
    const browser = await open_browser(), rival = rivals[name];
    try {
        const system = await browser.newBrowserCDPSession(), opened = () => open_visit(browser, url, rival, conditions[0], { serviceWorkers: 'allow' });
        const visit = await opened(), seen = {};
        await settled(visit, rival);
        seen.after_load = await idle(browser, system, visit.page);
        seen.loaded = await memory(system, visit);
        await answer(visit.page, rival, items[0], 3);
        seen.after_answer = await idle(browser, system, visit.page);
        await pause(watched);
        seen.long_after = { cpu: await busy_for_a_while(await renderer(system)) };  // what the browser clears up by itself is done by then
        await visit.close();
        const other = await opened();
        await go_through(other.page, rival, items);
        await pause(rest);
        seen.finished = await memory(system, other);
        await other.close();
        return seen;
    } finally {
        await browser.close();
    }
}

/**
 * @param {Record<string, string>} urls
 * @param {string[]} items  ids
 * @param {number} runs
 * @returns {Promise<Record<string, object[]>>}
 */
export async function still(urls, items, runs) {
    const seen = Object.fromEntries(Object.keys(urls).map((name) => [name, []]));
    for (let i = 0; i < runs; ++i) for (const name of Object.keys(urls)) seen[name].push(await one(name, urls[name], items));
    return seen;
}
