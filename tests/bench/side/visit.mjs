// One visit with nothing cached: a page is opened under a condition, and perhaps gone through to its result.
import { install_watch } from './watch.mjs';

const slow = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

export const conditions = [
    { name: '1×, free', cpu: 1 },
    { name: '1×, slow', cpu: 1, line: slow },
    { name: '4×, free', cpu: 4 },
    { name: '4×, slow', cpu: 4, line: slow },
];

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

// What the network brings, in the time of its own events, s.
function count(session) {
    const requests = new Map(), network = {
        last: performance.now(),
        /**
         * Requests made, and bytes that had come, headers too, so many ms after the navigation began. Of a file that was still coming, the part of its
         * bytes that its text so far is of the whole: how many have come is told only at its end.
         */
        until(ms = Infinity) {
            const all = [...requests.values()], then = all[0].begun + ms / 1000, sum_of = (chunks) => chunks.reduce((sum, [, size]) => sum + size, 0);
            const come = ({ chunks, ended, bytes }) => (ended <= then ? bytes : bytes * (sum_of(chunks.filter(([at]) => at <= then)) / Math.max(1, sum_of(chunks))));
            return { requests: all.filter(({ begun }) => begun <= then).length, bytes: all.reduce((sum, each) => sum + come(each), 0) };
        },
        /** Bytes by address. */
        sizes: () => Object.fromEntries([...requests.values()].map(({ url, bytes }) => [url, bytes])),
        /** Everything has come, and nothing more for a while. */
        quiet: (ms) => performance.now() - network.last > ms && [...requests.values()].every(({ ended }) => ended !== undefined),
    };
    const of = (event, act) => session.on(`Network.${event}`, (said) => {
        network.last = performance.now();
        const request = requests.get(said.requestId);
        if (request || event === 'requestWillBeSent') act(said, request);
    });
    of('requestWillBeSent', ({ requestId, request: { url }, timestamp }) => /^https?:/.test(url) && requests.set(requestId, { url, begun: timestamp, chunks: [], bytes: 0 }));
    of('dataReceived', ({ timestamp, dataLength }, { chunks }) => chunks.push([timestamp, dataLength]));
    of('loadingFinished', ({ timestamp, encodedDataLength }, request) => Object.assign(request, { ended: timestamp, bytes: encodedDataLength }));
    of('loadingFailed', ({ timestamp }, request) => { request.ended = timestamp; });
    return network;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {import('./rivals.mjs').rival} rival
 * @param {{cpu: number, line?: object}} condition
 * @param {{serviceWorkers?: 'allow' | 'block', blocked?: string[], first?: string, prepare?: (() => void) | null}} [how]  `blocked`: addresses that do not answer; `first`: id of the first statement; `prepare`: runs in the page before all else
 */
export async function open_visit(browser, url, rival, condition, { serviceWorkers = 'block', blocked = [], first = 'q1', prepare = null } = {}) {
    const profile = await browser.newContext({ ...phone, serviceWorkers });
    const page = await profile.newPage(), session = await profile.newCDPSession(page);
    await page.addInitScript(install_watch, rival.option(first, 3));
    if (prepare) await page.addInitScript(prepare);
    await session.send('Network.enable');
    if (condition.line) await session.send('Network.emulateNetworkConditions', condition.line);
    if (blocked.length > 0) await session.send('Network.setBlockedURLs', { urls: blocked });
    await session.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
    const network = count(session);
    await page.goto(url, { waitUntil: 'commit' });
    return { page, session, network, close: () => profile.close() };
}
