// How fast diagnostics are checked, and a portfolio of many accounts is worked out.
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';

import { timed } from '../command.mjs';
import { chance } from '../respondents.mjs';
import { grown } from '../rivals/content.mjs';
import { MiB, median, whole } from '../side/figures.mjs';

const files = 1_000, largest = 10_000;

async function measured(runs, command, args, output) {
    const all = [];
    for (let i = 0; i < runs; ++i) all.push(await timed(command, args, output));
    return { seconds: median(all.map((run) => run.seconds)), bytes: Math.max(...all.map((run) => run.bytes)) };
}

/** @param {{command: string, diagnostics: string[], folder: string, runs: number}} how  `diagnostics`: files, each read again until there are 1,000 */
export async function validation({ command, diagnostics, folder, runs }) {
    const many = Array.from({ length: files }, (_, i) => diagnostics[i % diagnostics.length]), large = `${folder}/large.json`, output = `${folder}/said.txt`;
    writeFileSync(large, JSON.stringify(grown(JSON.parse(readFileSync(diagnostics[0], 'utf8')), largest)));
    const size = (paths) => paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6;
    const rows = [['checking diagnostics', 'MB', 'seconds', 'files/s', 'MB/s', 'peak memory, MiB']];
    for (const [name, paths] of [[`jindan validate, ${whole(files)} files`, many], [`one of ${whole(largest)} items`, [large]]]) {
        const { seconds, bytes } = await measured(runs, command, ['validate', ...paths], output);
        rows.push([name, size(paths).toFixed(1), seconds.toFixed(2), whole(paths.length / seconds), whole(size(paths) / seconds), MiB(bytes)]);
    }
    rmSync(large);
    rmSync(output);
    return rows;
}

// A column for each item; amounts of money as in a trade with few large customers and many small ones.
function write_accounts(path, { items, scales: [{ points }] }, many, next) {
    const value = ({ kind }) => (kind === 'number' ? Math.round(20_000_000 / (3 + next(many))) : points[next(points.length)].value);
    const file = openSync(path, 'w');
    let text = `account,${items.map(({ id }) => id).join(',')}\n`;
    for (let i = 1; i <= many; ++i) {
        text += `고객 ${i},${items.map(value).join(',')}\n`;
        if (text.length < 1 << 20 && i < many) continue;
        writeSync(file, text);
        text = '';
    }
    closeSync(file);
}

/** @param {{command: string, sheets: string[], folder: string, accounts: number, runs: number}} how  `sheets`: diagnostics that compare accounts */
export async function portfolios({ command, sheets, folder, accounts, runs }) {
    const rows = [[`a portfolio of ${whole(accounts)} accounts`, 'seconds', 'accounts/s', 'peak memory, MiB']], table = `${folder}/accounts.csv`, output = `${folder}/portfolio.csv`;
    for (const path of sheets) {
        const diagnostic = JSON.parse(readFileSync(path, 'utf8'));
        write_accounts(table, diagnostic, accounts, chance(20260727));
        const { seconds, bytes } = await measured(runs, command, ['portfolio', path, '--csv', table, '--id', 'account', '--format', 'csv'], output);
        rows.push([diagnostic.id, seconds.toFixed(2), whole(accounts / seconds), MiB(bytes)]);
    }
    rmSync(table);
    rmSync(output);
    return rows;
}
