// The same pages with more and more statements: each built of a file that is generated, ours as a site would serve it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { grown } from '../rivals/content.mjs';
import { answer } from './journey.mjs';
import { first_answer, settled } from './loads.mjs';
import { conditions, open_visit } from './visit.mjs';
import { names, rivals, serve_all } from './rivals.mjs';

const slow_phone = conditions.at(-1);

function build_site(diagnostics, folder) {
    const files = `${folder}/diagnostics`;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(files, { recursive: true });
    for (const diagnostic of diagnostics) writeFileSync(`${files}/${diagnostic.id}.json`, JSON.stringify(diagnostic));
    execFileSync(process.execPath, ['web/build/site.mjs', '--diagnostics', files, '--out', `${folder}/site`], {
        cwd: fileURLToPath(new URL('../../..', import.meta.url)), env: { ...process.env, JINDAN_SITE: '', JINDAN_PUBLIC_URL: '' }, stdio: ['ignore', 'ignore', 'inherit'],
    });
    return `${folder}/site`;
}

async function visit_of(browser, url, rival, first) {
    const visit = await open_visit(browser, url, rival, slow_phone), { page, network } = visit;
    const seen = { answerable: Infinity, blocking: Infinity, painted: Infinity };  // what does not come while anybody would wait
    try {
        seen.answerable = await first_answer(page);
        await settled(visit, rival);
        seen.blocking = await page.evaluate(() => watch.blocking());
        seen.painted = await answer(page, rival, first, 3);
    } catch (error) {
        console.error(`bench: ${/** @type {Error} */ (error).message}`);
    }
    await visit.close();
    return { ...seen, bytes: network.until(seen.answerable).bytes, all: network.until().bytes };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {object} diagnostic
 * @param {string} folder
 * @param {number[]} sizes
 * @param {number} runs  of each
 * @returns {Promise<Record<number, Record<string, object[]>>>}  statements -> page -> what each visit took
 */
export async function growth(browser, diagnostic, folder, sizes, runs) {
    const larger = sizes.map((many) => grown(diagnostic, many)), root = build_site(larger, `${folder}/grown`), seen = /** @type {Record<number, Record<string, any[]>>} */ ({});
    for (const each of larger) {
        const served = await serve_all(each, `${folder}/rivals-${each.items.length}`, { root }), of = Object.fromEntries(names.map((name) => [name, []]));
        for (let i = 0; i < runs; ++i) {
            // What most visits have waited for in vain is not waited for again.
            for (const name of names.filter((one) => 2 * of[one].filter(({ answerable }) => answerable === Infinity).length <= runs)) of[name].push(await visit_of(browser, served.urls[name], rivals[name], each.items[0].id));
        }
        await served.close();
        seen[each.items.length] = of;
    }
    return seen;
}
