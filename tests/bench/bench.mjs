// ./dev bench [PART...]: what is measured, in parts.
//   native      how fast respondents are scored beside survey-core and Python, diagnostics checked, a portfolio of 100,000 accounts worked out
//   side        our page beside SurveyJS, a form in React and one in plain HTML
//   book        how fluent a book of 1,000 customers over 12 quarters is
//   author      how fluently a diagnostic of 500 statements is written
//   lighthouse  what Lighthouse says of our page and of an article with it
// Prints tables in Markdown and keeps them in build/bench/results.md, with what is to hold of the figures at the end. Fails where one of them does not.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { catalogue, read_diagnostic } from '../browser/support/site.mjs';
import { author_rows } from './author.mjs';
import { book_rows } from './book.mjs';
import { lighthouse_rows } from './lighthouse.mjs';
import { portfolios, validation } from './native/files_and_accounts.mjs';
import { most_bytes, scoring } from './native/scoring.mjs';
import { side_by_side } from './side_by_side.mjs';
import { MiB, table_of } from './side/figures.mjs';

const at = (path) => fileURLToPath(new URL('../../' + path, import.meta.url));
const number = (name, usual) => Number(process.env[`JINDAN_BENCH_${name}`] ?? usual);
const folder = at('build/bench'), runs = 3, best_mark = 95;
const file_of = (id) => at(`assets/diagnostics/${id}.json`);

const parts = {
    async native() {
        const how = { command: process.env.JINDAN_COMMAND ?? at('build/native/jindan'), folder, runs };
        const scored = await scoring({ ...how, diagnostic: file_of(catalogue[0]), rows: number('ROWS', 1_000_000) });
        const checked = await validation({ ...how, diagnostics: catalogue.map(file_of) });
        const compared = await portfolios({ ...how, sheets: catalogue.filter((id) => read_diagnostic(id).sheet).map(file_of), accounts: 100_000 });
        return {
            said: [table_of(scored.rows), scored.note, table_of(checked), table_of(compared), `Medians of ${runs} runs.`],
            bounds: [{ held: scored.bytes < most_bytes, text: `peak memory of scoring: ${MiB(scored.bytes)} MiB, may be ${MiB(most_bytes)}` }],
        };
    },
    side: () => side_by_side(folder, {
        loads: number('LOADS', 9), journeys: number('JOURNEYS', 3), rests: number('RESTS', 3), growths: number('GROWTHS', 3),
        sizes: (process.env.JINDAN_BENCH_SIZES ?? '16,100,1000,10000').split(',').map(Number),
    }),
    book: async () => ({ said: [table_of(await book_rows())], bounds: [] }),
    author: async () => ({ said: [table_of(await author_rows()), 'Once, in Chromium on this machine.'], bounds: [] }),
    async lighthouse() {
        const { rows, tasks, score } = await lighthouse_rows(runs);
        return {
            said: [table_of(rows), table_of(tasks), `Medians of ${runs} runs; WebGL is drawn by the processor here.`],
            bounds: [{ held: score >= best_mark, text: `Lighthouse's mark of the page without WebGL: ${score}, should be ${best_mark}` }],
        };
    },
};

const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts), unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
    console.error(`dev: bench has no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
    process.exit(1);
}
mkdirSync(folder, { recursive: true });
const said = [], bounds = [];
for (const name of asked) {
    const found = await parts[name]();
    for (const each of found.said) console.log(`\n${each}`);
    said.push(...found.said);
    bounds.push(...found.bounds);
}
const closing = bounds.map(({ held, text }) => `- ${held ? 'held' : '**not held**'}: ${text}`).join('\n');
console.log(`\n${closing}`);
writeFileSync(`${folder}/results.md`, `${[...said, closing].join('\n\n')}\n`);
if (bounds.some(({ held }) => !held)) process.exitCode = 1;
