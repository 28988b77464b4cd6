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
        /** Requests made, and bytes that had come, headers too, so many ms after the navigation began. */
        until(ms = Infinity) {
            const all = [...requests.values()], then = all[0].begun + ms / 1000;
            const come = ({ chunks, ended, bytes }) => (ended <= then ? bytes : chunks.reduce((sum, [at, size]) => sum + (at <= then ? size : 0), 0));
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
    of('dataReceived', ({ timestamp, encodedDataLength }, { chunks }) => chunks.push([timestamp, encodedDataLength]));
    of('loadingFinished', ({ timestamp, encodedDataLength }, request) => Object.assign(request, { ended: timestamp, bytes: encodedDataLength }));
    of('loadingFailed', ({ timestamp }, request) => { request.ended = timestamp; });
    return network;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {import('./rivals.mjs').rival} rival
 * @param {{cpu: number, line?: object}} condition
 * @param {{serviceWorkers?: 'allow' | 'block', blocked?: string[], first?: string}} [how]  `blocked`: addresses that do not answer; `first`: id of the first statement
 */
export async function open_visit(browser, url, rival, condition, { serviceWorkers = 'block', blocked = [], first = 'q1' } = {}) {
    const profile = await browser.newContext({ ...phone, serviceWorkers });
    const page = await profile.newPage(), session = await profile.newCDPSession(page);
    await page.addInitScript(install_watch, rival.option(first, 3));
    await session.send('Network.enable');
    if (condition.line) await session.send('Network.emulateNetworkConditions', condition.line);
    if (blocked.length > 0) await session.send('Network.setBlockedURLs', { urls: blocked });
    await session.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
    const network = count(session);
    await page.goto(url, { waitUntil: 'commit' });
    return { page, session, network, close: () => profile.close() };
}
