// Where ours is behind one of the others, and what it is due to, in figures of the same run.
import { by_kind } from './causes.mjs';
import { MiB, median, spread, table_of, whole } from './figures.mjs';

const at = '4×, free';

/**
 * @param {object} seen  of side_by_side.mjs
 * @param {Record<string, import('./rivals.mjs').rival>} rivals
 * @returns {string[]}  a table with and without what is to blame, and a line for each loss
 */
export function losses({ visits, needs, rests, why }, rivals) {
    const painted = (runs) => runs.flatMap((run) => run.painted ?? []), middle = (of, name) => median(of(name));
    const behind = (of) => Object.keys(rivals).filter((name) => middle(of, name) < middle(of, 'jindan')).map((name) => rivals[name].name);
    const memory = (name) => rests[name].map(({ loaded }) => loaded.process), all = (name) => visits[at][name].map(({ bytes }) => bytes);
    const to_paint = (name) => painted(visits[at][name]), whole_way = (name) => visits[at][name].flatMap(({ done }) => done ?? []);
    const worker = median(memory('jindan')) - median(why.drawn.map((run) => run.process)), module = median(why.drawn.map((run) => run.modules));
    const said = [table_of([
        [`ours, ${at}`, 'answer to paint, ms', 'process after loading, MiB', 'of it memory of the module'],
        ['with its service worker', '', spread(memory('jindan'), MiB), spread(rests.jindan.map(({ loaded }) => loaded.modules), MiB)],
        ...[['without it', why.drawn], ['without it and WebGL, as HTML', why.as_html]].map(([name, runs]) =>
            [name, spread(painted(runs)), spread(runs.map((run) => run.process), MiB), spread(runs.map((run) => run.modules), MiB)]),
    ])];
    const due = [
        [memory, 'memory', `${MiB(worker)} MiB are the service worker's, which keeps the site for use without a network and ends by itself; the module's own memory is ${MiB(module)} MiB, the rest its code, the words, and the picture`],
        [to_paint, `answer to paint, ${at}`, `the picture is drawn by the processor here, ${whole(median(painted(why.drawn)))} ms; as HTML it is ${whole(median(painted(why.as_html)))} ms, of which the core takes its part`],
        [all, 'bytes in all', `${by_kind(needs.jindan.sizes)} kB; the module draws, scores and explains the result, where the others have radio buttons of the browser`],
        [whole_way, 'whole journey', 'ours shows an answer for 0.35 s before it goes on by itself, 5.6 s in all; the others are pressed on as soon as they take it'],
    ];
    for (const [of, what, cause] of due) if (behind(of).length > 0) said.push(`Behind in ${what} (${behind(of).join(', ')}): ${cause}.`);
    return said;
}
