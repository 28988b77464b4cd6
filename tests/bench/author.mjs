// A diagnostic of 500 statements in the author's page: what a key takes until the letter is drawn, in the text and in the form, and how long until the
// checks have followed, which is beside the typing.
import { author_on } from '../browser/support/author.mjs';
import { open_browser, open_profile, open_tab } from '../browser/support/browser.mjs';
import { serve_site } from '../browser/support/site.mjs';
import { until } from '../browser/support/until.mjs';

const statements = 500;

const large = () => JSON.stringify({
    jindan: 1, id: 'large', version: '1', languages: ['ko', 'en'], title: { ko: '큰 진단', en: 'Large' }, description: { ko: '설명', en: 'About' }, introduction: { ko: '안내', en: 'Before' },
    source: { title: 'Own', note: { ko: '직접', en: 'Own' } }, scales: [{ id: 'agreement', from: 1, to: 5, labels: { 1: { ko: '아니다', en: 'No' }, 5: { ko: '그렇다', en: 'Yes' } } }],
    items: Array.from({ length: statements }, (_, i) => ({ id: `q${i + 1}`, statement: { ko: `문항 ${i + 1}입니다.`, en: `Statement ${i + 1}.` } })), scores: [{ id: 'total', name: { ko: '합계', en: 'Total' } }],
}, null, 2);

// From the key's event to the frame that shows it, ms, sorted.
const key_times = () => globalThis.key_times.sort((a, b) => a - b);
const watch = () => {
    globalThis.key_times = [];
    addEventListener('keydown', (event) => requestAnimationFrame(() => setTimeout(() => globalThis.key_times.push(performance.now() - event.timeStamp))), true);
};

const said = (times) => `${times[Math.floor(times.length / 2)].toFixed(0)} ms (${times[0].toFixed(0)}–${times.at(-1).toFixed(0)})`;

/** @returns {Promise<string[][]>} rows of a table */
export async function author_rows() {
    const browser = await open_browser(), site = await serve_site();
    try {
        const profile = await open_profile(browser, { viewport: { width: 1400, height: 900 } }), tab = await open_tab(profile, `${site.url}ko/author/`, { ready: false }), { page } = tab, author = author_on(page);
        const rows = [[`a diagnostic of ${statements} statements in the author's page`, 'takes']];
        await author.ready();
        const choosing = page.waitForEvent('filechooser');
        await author.part('open').click();
        const begun = performance.now();
        await (await choosing).setFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(large()) });
        await until(async () => await page.locator('.au-items > li').count() === statements, 'the form of all statements', 60_000);
        await author.no_errors();
        rows.push(['opening it, until form and checks stand', `${((performance.now() - begun) / 1000).toFixed(2)} s`]);
        await page.evaluate(watch);
        const typed = async () => {
            for (const letter of 'the quick brown fox jumps over') await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 30 });
            const times = await page.evaluate(key_times);
            await page.evaluate(() => { globalThis.key_times = []; });
            return times;
        };
        await author.tab('text');
        await author.write('Control+Home', 'ArrowDown', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft');
        rows.push(['a key in the text, until it is drawn: median (least–most)', said(await typed())]);
        const kept = performance.now();
        await until(async () => (await author.problems()).length > 0, 'the checks to have followed');
        rows.push(['the checks after the last key', `${((performance.now() - kept) / 1000).toFixed(2)} s`]);
        while (await author.part('undo').isEnabled()) await author.undo();
        await author.tab('form');
        await page.getByLabel('문항 250 (영어)').focus();
        await page.evaluate(() => { globalThis.key_times = []; });
        rows.push(['a key in the form, until it is drawn', said(await typed())]);
        await profile.close();
        return rows;
    } finally {
        await browser.close();
        await site.close();
    }
}
