// Our page beside a survey of SurveyJS, a form in React, and the floor, a form in plain HTML: the same statements, comments and levels, built for
// production, brotli for all, nothing cached, on a phone's screen, the pages taking turns.
import { open_browser } from '../browser/support/browser.mjs';
import { diagnostic, items, site_root } from '../browser/support/site.mjs';
import { bounds } from './side/bounds.mjs';
import { causes } from './side/causes.mjs';
import { MiB, kB, spread, table_of, whole } from './side/figures.mjs';
import { growth } from './side/growth.mjs';
import { loads, needed } from './side/loads.mjs';
import { losses } from './side/losses.mjs';
import { kept_offline } from './side/offline.mjs';
import { names, rivals, serve_all } from './side/rivals.mjs';
import { still } from './side/still.mjs';

const each = (head, row) => table_of([head, ...names.map((name) => [rivals[name].name, ...row(name)])]);
const of = (runs, what) => runs.map((run) => run[what]);

function tables(seen_in_all, offline) {
    const { visits, needs, rests, grown } = seen_in_all;
    const said = [];
    for (const [condition, seen] of Object.entries(visits)) {
        said.push(each([condition, 'first answer, ms', 'blocking, ms', 'answer to paint, ms', 'whole journey, s', 'kB by the first answer', 'requests by then', 'kB in all', 'requests'], (name) => {
            const runs = seen[name], gone = runs.filter(({ done }) => done);
            return [
                spread(of(runs, 'answerable')), spread(of(runs, 'blocking')), spread(gone.flatMap(({ painted }) => painted)), spread(of(gone, 'done').map((ms) => ms / 1000), (s) => s.toFixed(1)),
                spread(of(runs, 'bytes_before'), kB), spread(of(runs, 'requests_before')), spread(of(runs, 'bytes'), kB), spread(of(runs, 'requests')),
            ];
        }));
    }
    said.push(each(['the first answer cannot do without', 'kB', 'requests'], (name) => [kB(needs[name].bytes), String(needs[name].requests)]));
    said.push(each(['ten seconds of idleness', 'processor after loading, ms', 'frames asked for', 'frames made', 'processor after an answer, ms', 'asked for', 'made', 'processor half a minute later, ms'], (name) => [
        ...['after_load', 'after_answer'].flatMap((when) => ['cpu', 'asked', 'made'].map((what) => spread(rests[name].map((run) => run[when][what])))), spread(rests[name].map(({ long_after }) => long_after.cpu)),
    ]));
    said.push(each(['memory, MiB', 'heap after loading', 'process after loading', 'heap at the result', 'process at the result'], (name) =>
        ['loaded', 'finished'].flatMap((when) => ['heap', 'process'].map((what) => spread(rests[name].map((run) => run[when][what]), MiB)))));
    for (const [many, seen] of Object.entries(grown)) {
        said.push(each([`${whole(many)} statements`, 'first answer, ms', 'blocking, ms', 'answer to paint, ms', 'kB by the first answer', 'kB in all'], (name) => {
            const runs = seen[name];
            return [spread(of(runs, 'answerable')), spread(of(runs, 'blocking')), spread(of(runs, 'painted')), spread(of(runs, 'bytes'), kB), spread(of(runs, 'all'), kB)];
        }));
    }
    said.push(...losses(seen_in_all, rivals));
    said.push(`Medians, in brackets the least and the most. 1× and 4×: this processor, and one 4 times slower; slow: 1.6 Mbit/s and 150 ms. The journey is 16 answers by
taps from the navigation to the result, each as soon as the page takes it, as the page is by default: ours goes on by itself 0.35 s after an answer, 5.6 s in
all, the others by their button. Answer to paint: from the finger's leaving to the frame that shows the answer. Blocking: what tasks take beyond 50 ms each
while loading. Idle and memory with the service worker, which keeps the site for use without a network, ${kB(offline)} kB, once the page stands, where it
is a page of its own and not in an article; no other bytes count it. Within half a minute after an answer a browser clears up what a page has used, once or more.
Growth is measured 4×, slow, and an answer to the first statement; its statements the same ones over and over, in Korean alone; 10,000 are as many as a diagnostic may have. ∞: not within two minutes. WebGL is drawn by the processor here.`);
    return said;
}

/**
 * @param {string} folder  for what is built
 * @param {{loads: number, journeys: number, rests: number, sizes: number[], growths: number}} many
 * @returns {Promise<{said: string[], bounds: import('./side/bounds.mjs').bound[]}>}
 */
export async function side_by_side(folder, many) {
    const browser = await open_browser(), served = await serve_all(diagnostic, `${folder}/rivals`);
    try {
        const seen = {
            visits: await loads(browser, served.urls, items, many),
            needs: await needed(browser, served.urls),
            rests: await still(served.urls, items, many.rests),
            why: await causes(served.urls.jindan, items, many.rests),
            grown: await growth(browser, diagnostic, folder, many.sizes, many.growths),
        };
        return { said: tables(seen, await kept_offline(site_root)), bounds: bounds(seen, rivals) };
    } finally {
        await browser.close();
        await served.close();
    }
}
