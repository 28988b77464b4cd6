// What a page costs while nobody touches it, and the memory it holds: each in a browser of its own, as its processes are counted; with its service
// worker, as a reader has it.
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

import { open_browser } from '../../browser/support/browser.mjs';
import { answer, go_through } from './journey.mjs';
import { settled } from './loads.mjs';
import { conditions, open_visit } from './visit.mjs';
import { rivals } from './rivals.mjs';

const watched = 10_000, rest = 3_000;  // ms: how long is watched, and how long after what came before

// The page's own process: of those that show pages, the one that has been busiest. The browser's own interface is one, too.
async function renderer(system) {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo'), of_browser = (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--top-chrome-webui');
    const [busiest] = processInfo.filter(({ type, id }) => type === 'renderer' && !of_browser(id)).sort((a, b) => b.cpuTime - a.cpuTime);
    return busiest.id;
}

// Time on a processor so far, ms, by thread: the system counts it to the nanosecond.
function busy(pid) {
    const found = new Map();
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
        try {
            found.set(thread, Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6);
        } catch { /* it has ended meanwhile */ }
    }
    return found;
}

// A thread that has ended takes what it was busy with along; one that has begun meanwhile counts whole.
const busy_since = (pid, before) => [...busy(pid)].reduce((sum, [thread, ms]) => sum + ms - (before.get(thread) ?? 0), 0);

// What no other process has a part in, bytes.
const of_its_own = (pid) => [...readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, kilobytes]) => sum + 1024 * Number(kilobytes), 0);

// First how busy it is, then how many frames are made: to be traced is work, too.
async function idle(browser, system, page) {
    await pause(rest);
    const pid = await renderer(system), asked = () => page.evaluate(() => watch.frames), frames = await asked(), before = busy(pid);
    await pause(watched);
    const cpu = busy_since(pid, before);
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame'] });
    await pause(watched);
    const { traceEvents } = JSON.parse(await browser.stopTracing());
    return { asked: await asked() - frames, made: traceEvents.filter(({ name }) => name === 'DrawFrame').length, cpu };
}

async function memory(system, session) {
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    return { heap: metrics.find(({ name }) => name === 'JSHeapUsedSize').value, process: of_its_own(await renderer(system)) };
}

async function one(name, url, items) {
    const browser = await open_browser(), rival = rivals[name];
    try {
        const system = await browser.newBrowserCDPSession(), opened = () => open_visit(browser, url, rival, conditions[0], { serviceWorkers: 'allow' });
        const visit = await opened(), seen = {};
        await settled(visit, rival);
        seen.after_load = await idle(browser, system, visit.page);
        seen.loaded = await memory(system, visit.session);
        await answer(visit.page, rival, items[0], 3);
        seen.after_answer = await idle(browser, system, visit.page);
        await visit.close();
        const other = await opened();
        await go_through(other.page, rival, items);
        await pause(rest);
        seen.finished = await memory(system, other.session);
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
