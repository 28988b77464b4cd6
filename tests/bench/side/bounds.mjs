// What is to hold of the figures, and whether it does.
import { kB, median, whole } from './figures.mjs';

const ms = (n) => `${whole(n)} ms`, kilobytes = (n) => `${kB(n)} kB`;

/** @typedef {{held: boolean, text: string}} bound */

// Ours against each of the others: less is better. `even`: as much is enough.
function against(what, of, rivals, names, say, { even = false } = {}) {
    const ours = of('jindan');
    return names.map((name) => {
        const other = of(name);
        return { held: Number.isFinite(ours) && (even ? ours <= other : ours < other), text: `${what}: ${say(ours)}, ${rivals[name].name} ${say(other)}` };
    });
}

/**
 * @param {object} seen     of side_by_side.mjs
 * @param {Record<string, import('./rivals.mjs').rival>} rivals
 * @returns {bound[]}
 */
export function bounds({ visits, needs, rests, grown }, rivals) {
    const both = ['surveyjs', 'react'], all = [...both, 'form'], found = [];
    found.push(...against('bytes that the first answer needs', (name) => needs[name].bytes, rivals, both, kilobytes));
    for (const [condition, of] of Object.entries(visits)) {
        const middle = (what) => (name) => median(of[name].map((visit) => visit[what]));
        found.push(...against(`time to the first answer, ${condition}`, middle('answerable'), rivals, both, ms));
        found.push(...against(`blocking time, ${condition}`, middle('blocking'), rivals, both, ms, { even: true }));
        const time = middle('answerable'), times = time('jindan') / time('form');
        found.push({ held: times <= 1.2, text: `time to the first answer, ${condition}: ${times.toFixed(2)} times that of the ${rivals.form.name}, may be 1.20` });
    }
    const [some] = Object.values(visits), bytes = (name) => median(some[name].map((visit) => visit.bytes)), part = bytes('jindan') / bytes('surveyjs');
    found.push({ held: part <= 2 / 3, text: `all bytes: ${kilobytes(bytes('jindan'))}, ${part.toFixed(2)} of ${rivals.surveyjs.name}, may be 0.67` });
    for (const [when, said] of [['after_load', 'after loading'], ['after_answer', 'after an answer']]) {
        const middle = (what) => (name) => median(rests[name].map((run) => run[when][what]));
        // A browser clears up after what a page has done, in its own time: after an answer, three runs of one page (SurveyJS) had 40 to 45 ms in ten seconds, of plain HTML 14 to 16, ours 23 to 26.
        for (const [what, slack, say] of /** @type {[string, number, (n: number) => string][]} */ ([['asked', 0, (n) => `${n} asked for`], ['made', 0, (n) => `${n} made`], ['cpu', 15, ms]])) {
            const of = middle(what), least = Math.min(...all.map(of));
            found.push({ held: of('jindan') <= least + slack, text: `idle ${said}, ${what === 'cpu' ? 'processor' : 'frames'}: ${say(of('jindan'))}, least of the others ${say(least)}` });
        }
    }
    const long_after = (name) => median(rests[name].map((run) => run.long_after.cpu)), least = Math.min(...all.map(long_after));
    found.push({ held: long_after('jindan') <= least + 1, text: `idle half a minute after an answer, processor: ${ms(long_after('jindan'))}, least of the others ${ms(least)}` });
    for (const [many, of] of Object.entries(grown)) {
        const middle = (what) => (name) => median(of[name].map((visit) => visit[what]));
        found.push(...against(`${whole(many)} statements, time to the first answer`, middle('answerable'), rivals, both, ms));
        found.push(...against(`${whole(many)} statements, bytes by then`, middle('bytes'), rivals, both, kilobytes));
        found.push(...against(`${whole(many)} statements, blocking time`, middle('blocking'), rivals, both, ms, { even: true }));
    }
    return found;
}
