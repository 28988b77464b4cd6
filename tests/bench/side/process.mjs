// What the system says of a page's process.
import { readFileSync, readdirSync } from 'node:fs';

// The page's own process: of those that show pages, the one that has been busiest. The browser's own interface is one, too.
export async function renderer(system) {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo'), of_browser = (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--top-chrome-webui');
    const [busiest] = processInfo.filter(({ type, id }) => type === 'renderer' && !of_browser(id)).sort((a, b) => b.cpuTime - a.cpuTime);
    return busiest.id;
}

// Time on a processor so far, ms, by thread: the system counts it to the nanosecond.
export function busy(pid) {
    const found = new Map();
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
        try {
            found.set(thread, Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6);
        } catch { /* it has ended meanwhile */ }
    }
    return found;
}

// A thread that has ended takes what it was busy with along; one that has begun meanwhile counts whole.
export const busy_since = (pid, before) => [...busy(pid)].reduce((sum, [thread, ms]) => sum + ms - (before.get(thread) ?? 0), 0);

// What no other process has a part in, bytes.
const of_its_own = (pid) => [...readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, kilobytes]) => sum + 1024 * Number(kilobytes), 0);

/**
 * Bytes, once the garbage is collected: the heap of the scripts, the memory of the modules of WebAssembly, and what the whole process has to itself.
 * @returns {Promise<{heap: number, modules: number, process: number}>}
 */
export async function memory(system, { page, session }) {
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    return { modules: await page.evaluate(() => watch.modules()), heap: metrics.find(({ name }) => name === 'JSHeapUsedSize').value, process: of_its_own(await renderer(system)) };
}
