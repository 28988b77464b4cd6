// Visits under each condition, the pages taking turns: until the first statement can be answered, until nothing more happens, and until the result.
import { setTimeout as pause } from 'node:timers/promises';

import { until } from '../../browser/support/until.mjs';
import { go_through, in_time } from './journey.mjs';
import { conditions, open_visit } from './visit.mjs';
import { names, rivals } from './rivals.mjs';

const quiet = 500, rest = 300, patience = 120_000;  // ms

/** Until a page has become what it stays, everything has come, and no task is left. */
export async function settled({ page, network }, rival) {
    await page.waitForSelector(rival.stands, { timeout: patience });
    await until(() => network.quiet(quiet), 'the network to be quiet', patience);
    await pause(rest);
}

/** ms from the navigation on */
export const first_answer = (page) => in_time(page.evaluate(() => watch.answerable), `the first statement at ${page.url()}`, patience);

async function load(browser, url, rival, condition) {
    const visit = await open_visit(browser, url, rival, condition), { page, network } = visit;
    const answerable = await first_answer(page);
    await settled(visit, rival);
    const before = network.until(answerable), all = network.until();
    const seen = { answerable, requests_before: before.requests, bytes_before: before.bytes, requests: all.requests, bytes: all.bytes, blocking: await page.evaluate(() => watch.blocking()) };
    await visit.close();
    return seen;
}

// From the navigation on: the first answer is given as soon as it can be.
async function journey(browser, url, rival, condition, items) {
    const { page, close } = await open_visit(browser, url, rival, condition);
    const { painted, done } = await go_through(page, rival, items);
    await close();
    return { painted, done };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Record<string, string>} urls
 * @param {string[]} items  ids
 * @param {{loads: number, journeys: number}} many  of each, beside a first one that counts for nothing
 * @returns {Promise<Record<string, Record<string, object[]>>>}  condition -> page -> what each visit took
 */
export async function loads(browser, urls, items, many) {
    const seen = /** @type {Record<string, Record<string, any[]>>} */ ({});
    for (const condition of conditions) {
        const of = Object.fromEntries(names.map((name) => [name, []]));
        for (let i = 0; i <= many.loads; ++i) {
            for (const name of names) {
                const one = await load(browser, urls[name], rivals[name], condition);
                if (i > 0 && i <= many.journeys) Object.assign(one, await journey(browser, urls[name], rivals[name], condition, items));
                if (i > 0) of[name].push(one);
            }
        }
        seen[condition.name] = of;
    }
    return seen;
}

/**
 * What a page cannot do without before its first statement can be answered: it is loaded without each of its files in turn.
 * @returns {Promise<Record<string, {requests: number, bytes: number, sizes: Record<string, number>}>>}  `sizes`: of all of its files, by address
 */
export async function needed(browser, urls) {
    const free = conditions[0], found = /** @type {Record<string, {requests: number, bytes: number, sizes: Record<string, number>}>} */ ({});
    for (const name of names) {
        const visit = await open_visit(browser, urls[name], rivals[name], free);
        await settled(visit, rivals[name]);
        const sizes = visit.network.sizes();
        await visit.close();
        const those = [urls[name]];
        for (const url of Object.keys(sizes).filter((each) => each !== urls[name])) {
            const { page, close } = await open_visit(browser, urls[name], rivals[name], free, { blocked: [url] });
            const without = await Promise.race([page.evaluate(() => watch.answerable.then(() => true)).catch(() => false), pause(3_000, false)]);
            if (!without) those.push(url);
            await close();
        }
        found[name] = { requests: those.length, bytes: those.reduce((sum, url) => sum + sizes[url], 0), sizes };
    }
    return found;
}
