// Code that stands there twice, in the C++ and in the scripts: what jscpd finds, but for what is alike by nature. Prints "path:line:column: message" for each and
// exits with 1 if there is any, with 3 where jscpd has no program for this machine. From the project's folder: node tests/check/duplicates.mjs
//
// All of it is read each time, as anything may be alike to what has changed: that takes less than a second.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { text_of } from './files.mjs';

// Fewer tokens or lines are idiom: a loop, a call with its names, how a test begins.
const least = { minTokens: 70, minLines: 6 };

// What is passed over wherever it stands: lists of names that are imported, and how a file of browser tests opens and closes what its tests share. Each does that itself,
// so that it runs alone and shows what it needs.
const no_code = ['import [^;]*;', 'before\\(async \\(\\) => \\{[^}]*\\}\\);', 'after\\(async \\(\\) => \\{[^}]*\\}\\);'];

// Two files that are alike in one place by nature, and why.
const alike = [
  ['src/platform/book_session.hpp', 'src/platform/session.hpp', 'both override all that a session of a page is asked for: the declarations are the contract of page_session.hpp'],
  ['tests/browser/keyboard_journey.test.mjs', 'tests/browser/pointer_journey.test.mjs', 'the same journey, by the keyboard and by the mouse: what each presses is its own'],
];

const folder = resolve('build/check/duplicates'), report = join(folder, 'jscpd-report.json'), config = join(folder, 'config.json');

/** @typedef {{name: string, start: number, end: number}} Part */

/** @param {Part} part  @returns {Part} */
const from_here = ({ name, ...rest }) => ({ name: relative(process.cwd(), name), ...rest });

function found() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, JSON.stringify({
    path: ['src', 'tests', 'web'].map((each) => resolve(each)), ignore: ['**/node_modules/**'], gitignore: false, absolute: true, mode: 'weak',
    format: ['cpp', 'cpp-header', 'c-header', 'javascript', 'jsx'], crossFormats: 'cpp,cpp-header,c-header;javascript,jsx', ignorePattern: no_code, ...least,
    reporters: ['json'], output: folder,
  }));
  const { status, stdout, stderr } = spawnSync('node', ['tests/node_modules/jscpd/run-jscpd.js', '--config', config, '--no-colors'], { encoding: 'utf8' });
  if (/Platform package .* not installed/.test(stderr)) {
    console.log('duplicates: not looked for, as jscpd has no program for this machine');
    process.exit(3);
  }
  if (status !== 0 || !existsSync(report)) throw new Error(`jscpd ended with ${status}: ${stderr || stdout}`);
  const { duplicates, statistics } = /** @type {{duplicates: {firstFile: Part, secondFile: Part, tokens: number}[], statistics: {total: {sources: number}}}} */ (JSON.parse(text_of(report)));
  if (statistics.total.sources < 500) throw new Error(`jscpd has read only ${statistics.total.sources} files`);
  return duplicates.map(({ firstFile, secondFile, tokens }) => ({ first: from_here(firstFile), second: from_here(secondFile), tokens }));
}

const used = new Set(), problems = /** @type {string[]} */ ([]);
for (const { first, second, tokens } of found()) {
  const known = alike.find((pair) => pair.includes(first.name) && pair.includes(second.name));
  if (known) used.add(known);
  else problems.push(`${first.name}:${first.start}:1: ${tokens} tokens stand in ${second.name}:${second.start}, too`);
}
for (const pair of alike) if (!used.has(pair)) problems.push(`tests/check/duplicates.mjs:1:1: ${pair[0]} and ${pair[1]} are alike no more`);
if (problems.length > 0) console.log(problems.sort().join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
