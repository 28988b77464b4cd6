// How long a reader waits for the first statement that can be answered: our page, and beside it the floor, the same statements as a form in
// plain HTML without any script. A phone's processor (a quarter of this one) on a slow line (1.6 Mbit/s, 150 ms), nothing cached.
import { mkdir, writeFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';

import { open_browser } from '../browser/support/browser.mjs';
import { page_path, serve_site } from '../browser/support/site.mjs';
import { serve } from '../../web/build/serve.mjs';
import { escaped } from '../../web/build/template.mjs';

const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slower = 4, window = { width: 360, height: 740 };

function floor(diagnostic, lang) {
    const radio = (item, { value, label }) => `<label><input type="radio" name="${item.id}" value="${value}">${value} ${escaped(label[lang])}</label>`;
    const statement = (item) => `<fieldset><legend>${escaped(item.statement[lang])}</legend>${diagnostic.scales[0].points.map((point) => radio(item, point)).join('')}</fieldset>`;
    return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(diagnostic.title[lang])}</title>` +
        '<style>body{max-width:680px;margin:24px auto;padding:0 24px;font:17px/1.5 sans-serif}label{display:block;padding:12px;border:1px solid #999;border-radius:12px;margin:8px 0}fieldset{border:0;padding:0}</style>' +
        `<h1>${escaped(diagnostic.title[lang])}</h1><p>${escaped(diagnostic.introduction[lang])}</p><form>${diagnostic.items.map(statement).join('')}</form></html>`;
}

async function serve_floor(diagnostic, folder) {
    const html = floor(diagnostic, 'ko');
    await mkdir(folder, { recursive: true });
    await writeFile(`${folder}/index.html`, html);
    await writeFile(`${folder}/index.html.br`, brotliCompressSync(html));
    return serve({ root: folder });
}

// In the page, before anything of it: when a radio button is there, as wide as it will be, and the frame with it has been made. Blocking time
// is what tasks take beyond 50 ms each.
function watch() {
    globalThis.answerable = new Promise((resolve) => {
        const look = () => {
            const radio = document.querySelector('input[type=radio]');
            if (radio?.getBoundingClientRect().height > 0) requestAnimationFrame(() => resolve(performance.now()));
            else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    });
    globalThis.blocking = [];
    new PerformanceObserver((list) => globalThis.blocking.push(...list.getEntries().map(({ duration }) => duration - 50))).observe({ type: 'longtask', buffered: true });
}

async function load(browser, url, ready) {
    const profile = await browser.newContext({ viewport: window, isMobile: true, hasTouch: true, deviceScaleFactor: 2, serviceWorkers: 'block' });
    const page = await profile.newPage(), session = await profile.newCDPSession(page);
    await page.addInitScript(watch);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
    await page.goto(url, { waitUntil: 'commit' });
    const answerable = await page.evaluate(() => globalThis.answerable);
    const bytes_then = bytes;
    const whole = ready ? await page.waitForSelector(ready).then(() => page.evaluate(() => performance.now())) : answerable;
    const blocking = await page.evaluate(() => globalThis.blocking);
    await profile.close();
    return { answerable, whole, bytes: bytes_then, blocking: blocking.reduce((sum, ms) => sum + ms, 0) };
}

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

/**
 * @param {object} diagnostic
 * @param {string} folder  for the form
 * @param {number} runs    of each, taking turns
 * @returns {Promise<{rows: string[][], ratio: number}>} a table, and our median over the floor's
 */
export async function first_answer(diagnostic, folder, runs) {
    const browser = await open_browser(), ours = await serve_site(), form = await serve_floor(diagnostic, folder);
    const seen = { ours: [], form: [] };
    for (let i = 0; i <= runs; ++i) {
        const both = { ours: await load(browser, ours.url + page_path(), '.jd-drawn'), form: await load(browser, form.url) };
        if (i > 0) for (const which of ['ours', 'form']) seen[which].push(both[which]);  // the first of each warms the browser up
    }
    await Promise.all([browser.close(), ours.close(), form.close()]);
    const of = (which, what) => seen[which].map((run) => run[what]);
    const ms = (all) => `${Math.round(median(all))} (${Math.round(Math.min(...all))}–${Math.round(Math.max(...all))})`;
    const row = (name, which) => [name, ms(of(which, 'answerable')), ms(of(which, 'whole')), ms(of(which, 'blocking'))];
    return {
        rows: [['', 'first statement answerable, ms', 'drawn, ms', 'blocking time, ms'], row('Jindan', 'ours'), row('form in plain HTML', 'form')],
        ratio: median(of('ours', 'answerable')) / median(of('form', 'answerable')),
    };
}
