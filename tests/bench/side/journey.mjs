// A reader's way through a page: answers by taps, on what is on the screen by then.
import { setTimeout as pause } from 'node:timers/promises';

const again = 5_000;  // ms after which a reader would tap once more

/** What a page has promised, or a failure that says what has not come. */
export async function in_time(promised, what, patience = 120_000) {
    const given_up = new AbortController();
    const late = pause(patience, null, { signal: given_up.signal }).then(() => { throw new Error(`waited in vain: ${what}`); }, () => {});
    try {
        return await Promise.race([promised, late]);
    } finally {
        given_up.abort();
    }
}

const tap = async (page, selector) => {
    const { x, y } = await in_time(page.evaluate((wanted) => watch.place(wanted), selector), `${selector} at ${page.url()}`);
    await page.touchscreen.tap(x, y);
};

/** An answer by a tap, and by another where the page has not taken it. @returns {Promise<number>} ms from the finger's leaving to the frame that shows it */
export async function answer(page, rival, id, value) {
    const option = rival.option(id, value);
    for (let tries = 1; tries <= 5; ++tries) {
        await page.evaluate((wanted) => watch.expect(wanted), option);
        await tap(page, option);
        const painted = await Promise.race([page.evaluate(() => watch.painted), pause(again)]);
        if (painted !== undefined) return painted;
    }
    throw new Error(`${option} cannot be chosen at ${page.url()}`);
}

// The button that goes on after an early answer, unless the page has gone on by itself.
async function standing(page, rival) {
    await page.waitForSelector(rival.stands);
    return await page.locator(rival.early).count() > 0 ? rival.early : null;
}

/**
 * To the result, as fast as the page lets one.
 * @param {import('playwright-core').Page} page
 * @param {import('./rivals.mjs').rival} rival
 * @param {string[]} items
 * @returns {Promise<{painted: number[], done: number}>} of each answer; ms from the navigation to the frame that shows the result
 */
export async function go_through(page, rival, items) {
    const painted = [];
    for (const [i, id] of items.entries()) {
        const early = rival.early && i === 0 && await page.locator(rival.stands).count() === 0;
        painted.push(await answer(page, rival, id, 1 + i % 5));
        const next = early ? await standing(page, rival) : rival.next(i === items.length - 1);
        if (next) await tap(page, next);
    }
    if (rival.finish) await tap(page, rival.finish);
    return { painted, done: await in_time(page.evaluate((wanted) => watch.until(wanted), rival.result), 'the result') };
}
