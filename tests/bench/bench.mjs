// ./dev bench: how fast a million respondents are scored, in how much memory, and what the expressions of survey-core take for the same;
// how long a reader on a slow phone waits for the first statement, beside a form in plain HTML; and what Lighthouse says of our page and of an
// article with it; how fluent a book of 1,000 customers over 12 quarters is; and how fluently a diagnostic of 500 statements is written.
// Prints a table in Markdown and keeps it in build/bench/results.md. Fails where memory is beyond its bound or the two disagree.
import assert from 'node:assert/strict';
import { createReadStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { author_rows } from './author.mjs';
import { book_rows } from './book.mjs';
import { timed } from './command.mjs';
import { first_answer } from './first_answer.mjs';
import { lighthouse_rows } from './lighthouse.mjs';
import { write_respondents } from './respondents.mjs';
import { scorer, version } from './survey.mjs';

const at = (path) => fileURLToPath(new URL('../../' + path, import.meta.url));
const command = process.env.JINDAN_COMMAND ?? at('build/native/jindan');
const rows = Number(process.env.JINDAN_BENCH_ROWS ?? 1_000_000), compared = Math.min(20_000, rows), runs = 3;
const most_bytes = 64 * 1024 * 1024;

const file = at('assets/diagnostics/customer-relationship.json');
const diagnostic = JSON.parse(readFileSync(file, 'utf8'));
const items = diagnostic.items.map((i) => i.id);

mkdirSync(at('build/bench'), { recursive: true });
const table = at('build/bench/respondents.csv'), output = at('build/bench/scores.csv');
write_respondents(table, items, rows);

const native = [];
for (let i = 0; i < runs; ++i) native.push(await timed(command, ['score', file, '--csv', table], output));
native.sort((a, b) => a.seconds - b.seconds);

// The first rows of a file, without the rest of it in memory; and how many lines it has.
async function lines(path, wanted) {
    const first = [];
    let count = 0;
    for await (const line of createInterface({ input: createReadStream(path) })) if (++count <= wanted) first.push(line.split(','));
    return { first, count };
}

const asked = await lines(table, compared + 1), scored = await lines(output, compared + 1);
assert.equal(scored.count, rows + 1, 'a line of scores for each respondent');
assert.deepEqual(scored.first[0], ['id', 'total', 'total.level']);

const answers = asked.first.slice(1).map(([, ...cells]) => Object.fromEntries(items.map((id, i) => [id, cells[i]]).filter(([, c]) => c !== '').map(([id, c]) => [id, Number(c)])));
const score = scorer(diagnostic);
answers.slice(0, 500).forEach(score);  // so that it is warm
const started = process.hrtime.bigint();
const expected = answers.map(score);
const survey_seconds = Number(process.hrtime.bigint() - started) / 1e9;
expected.forEach(({ total, level }, i) => assert.deepEqual(scored.first[i + 1], ['r' + (i + 1), String(total ?? ''), level ?? '']));

const number = (n) => Math.round(n).toLocaleString('en-US');
const best = native[0], middle = native[Math.floor(runs / 2)], bytes = Math.max(...native.map((r) => r.bytes));
const here = [
    ['', 'rows', 'seconds', 'rows/s', 'peak memory'],
    [`jindan score --csv, best of ${runs}`, number(rows), best.seconds.toFixed(2), number(rows / best.seconds), `${(bytes / 1048576).toFixed(1)} MiB`],
    [`jindan score --csv, median of ${runs}`, number(rows), middle.seconds.toFixed(2), number(rows / middle.seconds), ''],
    [`survey-core ${version} in Node ${process.version}`, number(compared), survey_seconds.toFixed(2), number(compared / survey_seconds), ''],
];
function table_of(rows) {
    const widths = rows[0].map((_, c) => Math.max(...rows.map((r) => r[c].length)));
    const line = (cells) => '| ' + cells.map((c, i) => (i ? c.padStart(widths[i]) : c.padEnd(widths[i]))).join(' | ') + ' |';
    return [line(rows[0]), '|' + widths.map((w, i) => '-'.repeat(w + 1) + (i ? ':' : '-')).join('|') + '|', ...rows.slice(1).map(line)].join('\n');
}

const waits = await first_answer(diagnostic, at('build/bench/form'), Number(process.env.JINDAN_BENCH_LOADS ?? 7));
const book = await book_rows(), author = await author_rows();
const marks = await lighthouse_rows(runs);
const said = `${table_of(here)}

The same ${number(compared)} rows give the same scores and levels in both. ${items.length} items; reading, scoring and writing are all in the time.

${table_of(waits.rows)}

Medians, in brackets the least and the most; a processor 4 times slower, 1.6 Mbit/s, 150 ms. The first statement of Jindan can be answered
after ${waits.ratio.toFixed(2)} times the time of the form.

${table_of(book)}

${table_of(author)}

Once, in Chromium on this machine.

${table_of(marks.rows)}

${table_of(marks.tasks)}

Medians of ${runs} runs; WebGL is drawn by the processor here.
`;
console.log('\n' + said);
writeFileSync(at('build/bench/results.md'), said);
rmSync(output);
rmSync(table);
assert.ok(marks.score >= 95, `Lighthouse gives the page without WebGL ${marks.score}, and should give 95`);
assert.ok(bytes < most_bytes, `peak memory is ${bytes} bytes, and may be ${most_bytes}`);
