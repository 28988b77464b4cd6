// How fast respondents are scored and in how much memory, beside survey-core in Node and a loop in Python: each a program of its own that reads the
// table, scores it, and writes the scores. All have to write the same.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createReadStream, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { timed } from '../command.mjs';
import { write_respondents } from '../respondents.mjs';
import { MiB, median, whole } from '../side/figures.mjs';
import { version } from '../survey.mjs';

export const most_bytes = 64 * 1024 * 1024;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

function python() {
    try {
        return execFileSync('python3', ['-c', 'import platform; print(platform.python_version())'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
        return null;
    }
}

// The first lines of a file, without the rest of it in memory; and how many it has.
async function lines(path, wanted) {
    const first = [];
    let count = 0;
    for await (const line of createInterface({ input: createReadStream(path) })) if (++count <= wanted) first.push(line);
    return { first, count };
}

/**
 * @param {{command: string, diagnostic: string, folder: string, rows: number, runs: number}} how  `rows`: for our command; the others get at most 50,000 of them
 * @returns {Promise<{rows: string[][], note: string, bytes: number}>}
 */
export async function scoring({ command, diagnostic, folder, rows, runs }) {
    const items = JSON.parse(readFileSync(diagnostic, 'utf8')).items.map(({ id }) => id), fewer = Math.min(50_000, rows);
    const [large, small, scores, other] = ['respondents.csv', 'fewer.csv', 'scores.csv', 'other.csv'].map((name) => `${folder}/${name}`);
    write_respondents(large, items, rows);
    write_respondents(small, items, fewer);
    const several = async (many, program, args, output) => {
        const all = [];
        for (let i = 0; i < many; ++i) all.push(await timed(program, args, output));
        return { seconds: median(all.map((run) => run.seconds)), best: Math.min(...all.map((run) => run.seconds)), bytes: Math.max(...all.map((run) => run.bytes)) };
    };
    const ours = await several(runs, command, ['score', diagnostic, '--csv', large], scores), interpreter = python();
    const expected = await lines(scores, fewer + 1);
    assert.equal(expected.count, rows + 1, 'a line of scores for each respondent');
    const table = [['scoring a table', 'rows', 'seconds', 'rows/s', 'peak memory, MiB']];
    const line = (name, many, { seconds, bytes }) => table.push([name, whole(many), seconds.toFixed(2), whole(many / seconds), MiB(bytes)]);
    line(`jindan score --csv, median of ${runs}`, rows, ours);
    line(`the same, best of ${runs}`, rows, { ...ours, seconds: ours.best });
    line('jindan score --csv', fewer, await several(runs, command, ['score', diagnostic, '--csv', small], other));
    const others = [[`survey-core ${version} in Node ${process.version}`, process.execPath, here('by_survey.mjs')], ...interpreter ? [[`a loop in Python ${interpreter}`, 'python3', here('by_python.py')]] : []];
    for (const [name, program, script] of others) {
        line(name, fewer, await several(runs, program, [script, diagnostic, small], other));
        assert.deepEqual((await lines(other, fewer + 1)).first, expected.first, `${name} gives other scores`);
    }
    for (const path of [large, small, scores, other]) rmSync(path);
    return {
        rows: table, bytes: ours.bytes,
        note: `${items.length} items; starting, reading, scoring and writing are all in the time. The first ${whole(fewer)} rows have the same scores and levels in all.` +
            (interpreter ? '' : ' Python is not installed here, and not measured.'),
    };
}
