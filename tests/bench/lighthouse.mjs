// Lighthouse's performance on its emulated phone (1.6 Mbit/s, 150 ms, a quarter of this processor), of a diagnostic's page without and with WebGL, and
// of an article that shows the diagnostic, beside the same article without it. WebGL is drawn by software here. Each long task is told.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { paragraph, serve_articles } from '../browser/support/article.mjs';
import { plain_arguments } from '../browser/support/browser.mjs';
import { page_path, serve_site } from '../browser/support/site.mjs';

const without_webgl = ['--disable-webgl', '--disable-webgl2', '--disable-3d-apis'];
const audits = { contentful: 'first-contentful-paint', largest: 'largest-contentful-paint', blocking: 'total-blocking-time', shift: 'cumulative-layout-shift' };

async function run(url, more) {
    const browser = await launch({ chromePath: process.env.JINDAN_CHROMIUM ?? '/usr/bin/chromium', chromeFlags: ['--headless=new', ...plain_arguments, ...more] });
    try {
        const { lhr } = await lighthouse(url, { port: browser.port, logLevel: 'error', onlyCategories: ['performance'] });
        const value = (id) => lhr.audits[id].numericValue;
        const tasks = /** @type {any} */ (lhr.audits['long-tasks'].details)?.items ?? [];  // of a table, which Lighthouse's types do not tell apart
        return {
            score: Math.round(100 * lhr.categories.performance.score), tasks: tasks.map(({ duration, startTime, url: of }) => ({ duration, startTime, of })),
            ...Object.fromEntries(Object.entries(audits).map(([name, id]) => [name, value(id)])),
        };
    } finally {
        browser.kill();
    }
}

const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

/**
 * @param {number} runs  of each
 * @returns {Promise<{rows: string[][], tasks: string[][], score: number}>}  `score`: median of our page without WebGL
 */
export async function lighthouse_rows(runs) {
    const site = await serve_site();
    const articles = await serve_articles({
        '/without': `<meta name="viewport" content="width=device-width">${paragraph(300)}${paragraph(1500)}`,
        '/with': `<meta name="viewport" content="width=device-width">${paragraph(300)}<jindan-widget diagnostic="customer-relationship" style="display:block;min-height:1258px"></jindan-widget>${paragraph(1500)}<script async src="${site.url}embed.js"></script>`,
    });
    const rows = [['Lighthouse, emulated phone', 'performance', 'first contentful paint, ms', 'largest, ms', 'blocking, ms', 'layout shift']];
    const tasks = [['long tasks with WebGL', 'from, ms', 'duration, ms']];
    let score;
    for (const [name, url, more] of [['diagnostic, WebGL off', site.url + page_path(), without_webgl], ['diagnostic, WebGL on', site.url + page_path(), []],
                                     ['article without it', `${articles.origin}/without`, []], ['article with it', `${articles.origin}/with`, []]]) {
        const all = [];
        for (let i = 0; i < runs; ++i) all.push(await run(url, more));
        const of = (what) => median(all.map((each) => each[what]));
        rows.push([name, String(of('score')), ...['contentful', 'largest', 'blocking'].map((what) => String(Math.round(of(what)))), of('shift').toFixed(3)]);
        score ??= of('score');
        if (name === 'diagnostic, WebGL on') {
            const { tasks: found } = all.find((each) => each.score === of('score'));
            tasks.push(...found.map(({ of: from, startTime, duration }) => [new URL(from, site.url).pathname.split('/').pop() || 'page', String(Math.round(startTime)), String(Math.round(duration))]));
        }
    }
    await Promise.all([site.close(), articles.close()]);
    return { rows, tasks, score };
}
