// What tools say of the C++: how it is laid out (clang-format), the warnings of gcc beside those of the clang that builds, and clang-tidy's list. Prints
// "path:line:column: message" for each problem, then a summary, and exits with 1 if there is any. From the project's folder, with build/native configured and
// what it generates made:
//   node tests/check/cpp.mjs format|gcc|tidy COMMAND [--fix]
// COMMAND is the tool, as clang-tidy-21; --fix lays out instead of complaining. What a tool found nothing in is not read again: build/check has a key of each
// such file, made of all that was read.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { files_in, text_of } from './files.mjs';

const [what, command, ...options] = process.argv.slice(2), fix = options.includes('--fix');
const generated = 'build/native/src/generated';

/**
 * Where headers are, and what is defined: that of all files together, as build/native has it, so that the files of the web alone and of the fuzzers, which it leaves
 * out, are read like others. What a layer sees of it is the business of includes.mjs.
 * @returns {string[]}
 */
function settings() {
  const commands = /** @type {{command: string, file: string}[]} */ (JSON.parse(text_of('build/native/compile_commands.json')));
  const ours = commands.filter(({ file }) => !file.includes('/imgui/')).flatMap((each) => each.command.match(/-isystem \S+|-[ID]\S+/g) ?? []);
  return [...new Set(ours)].flatMap((each) => each.replaceAll('\\"', '"').split(' '));
}

/** @param {string} path */
const dialect = (path) => ['-std=c++20', ...path.startsWith('src/') ? ['-fno-exceptions', '-fno-rtti'] : []];

/** What else is included, by its version: of what this build was made with, all but what no compiler sees. */
const libraries = () => text_of('build/versions.txt').replace(/^(chromium|firefox-esr|webkitgtk-webdriver|nodejs|npm|cmake|ninja-build) .*\n/gm, '');

/** @param {...string} endings */
const all = (...endings) => ['src', 'tests'].flatMap((folder) => files_in(folder, ...endings));
// The library as one file is somebody else's.
const compiled = () => all('.cpp').filter((path) => !path.startsWith('src/ui/imgui/'));

// Beside what clang is asked for: numbers that change without saying so, what is there twice, what hides or overrides by mistake, and functions that could be of
// one file alone. A parameter may be called like the member that it becomes, and one enumerator may stand for the others by `default`.
const gcc_warnings = [
  '-Wall', '-Wextra', '-Wpedantic', '-Werror', '-Wconversion', '-Wsign-conversion', '-Wdouble-promotion', '-Wold-style-cast', '-Wcast-qual', '-Wcast-align=strict',
  '-Wduplicated-cond', '-Wduplicated-branches', '-Wlogical-op', '-Wredundant-decls', '-Wextra-semi', '-Wundef', '-Wformat=2', '-Wshadow=local', '-Wnon-virtual-dtor',
  '-Woverloaded-virtual', '-Wsuggest-override', '-Wmissing-declarations',
];

/** What a page or a fuzzer calls by name is declared nowhere here, and attributes of WebAssembly are clang's. @param {string} path */
const called_by_name = (path) => /^(src\/(main_web|modules\/|platform\/web\/)|tests\/fuzz\/)/.test(path) ? ['-Wno-missing-declarations', '-Wno-attributes'] : [];

/**
 * @typedef {object} Tool
 * @property {string[]} files
 * @property {string} decides  what else decides about what it says
 * @property {boolean} follows  what a file includes
 * @property {(path: string) => string[]} args
 */

/** @type {Record<string, () => Tool>} */
const tools = {
  format: () => ({ files: all('.cpp', '.hpp'), decides: text_of('.clang-format'), follows: false, args: (path) => [fix ? '-i' : '--dry-run', '--Werror', path] }),
  gcc() {
    const known = settings();
    return {
      files: compiled(), decides: libraries(), follows: true,
      args: (path) => [...dialect(path), ...known, '-fsyntax-only', ...gcc_warnings, ...called_by_name(path), path],
    };
  },
  tidy() {
    const known = settings();
    return {
      files: compiled().filter((path) => path.startsWith('src/')),  // tests are read by both compilers, and by being run
      decides: libraries() + text_of('.clang-tidy'), follows: true,
      args: (path) => ['--quiet', path, '--', ...dialect(path), ...known, ...called_by_name(path)],
    };
  },
};

/** @param {string[]} texts */
const hash = (...texts) => createHash('sha256').update(JSON.stringify(texts)).digest('hex');

const included = /** @type {Map<string, string[]>} */ (new Map());

/**
 * A file and all of ours that it includes.
 * @param {string} path
 * @param {Set<string>} [found]
 */
function with_headers(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  if (!included.has(path)) {
    const names = [...text_of(path).matchAll(/^[ \t]*#[ \t]*include[ \t]*"([^"]*)"/gm)].map(([, name]) => name);
    included.set(path, names.flatMap((name) => ['src', 'tests', generated].map((folder) => join(folder, name)).filter((each) => existsSync(each))));
  }
  for (const each of included.get(path) ?? []) with_headers(each, found);
  return found;
}

/** @param {string} program  @param {string[]} args  @returns {Promise<{status: number | null, said: string}>} */
const run = (program, args) => new Promise((done) => {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => { said += part; });
  child.on('error', (error) => { done({ status: null, said: error.message }); });
  child.on('close', (status) => { done({ status, said }); });
});

async function main() {
  const make = tools[what ?? ''];
  if (!make || !command) throw new Error('node tests/check/cpp.mjs format|gcc|tidy COMMAND [--fix]');
  const { files, decides, follows, args } = make(), hashes = /** @type {Map<string, string>} */ (new Map());
  const tool = hash((await run(command, ['--version'])).said, decides);
  /** @param {string} path */
  const stamp = (path) => join('build/check', what ?? '', `${path}.key`);
  /** @param {string} path */
  function hash_of(path) {
    const known = hashes.get(path) ?? hash(text_of(path));
    hashes.set(path, known);
    return known;
  }
  /** @param {string} path */
  const key = (path) => hash(tool, ...follows ? args(path) : [], ...[...follows ? with_headers(path) : [path]].sort().flatMap((each) => [each, hash_of(each)]));

  const keys = new Map(files.map((path) => [path, key(path)]));
  const changed = files.filter((path) => !existsSync(stamp(path)) || text_of(stamp(path)) !== keys.get(path)), left = [...changed];
  const problems = /** @type {Set<string>} */ (new Set());  // what a header has is told by many files

  async function work() {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const { status, said } = await run(command ?? '', args(path));
      const told = said.split('\n').map((line) => line.replace(`${process.cwd()}/`, '')).filter((line) => /^[^\s:]+:\d+:\d+: (warning|(fatal )?error): /.test(line));
      if (status !== 0 && told.length === 0) told.push(`${path}:1:1: ${command} ended with ${status}: ${said.trim().slice(-1000)}`);
      told.forEach((line) => problems.add(line));
      if (told.length > 0 || fix) continue;  // what was laid out is another text now
      mkdirSync(dirname(stamp(path)), { recursive: true });
      writeFileSync(stamp(path), keys.get(path) ?? '');
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (problems.size > 0) console.log([...problems].sort().join('\n'));
  console.log(`${what}: ${changed.length} of ${files.length} files read, ${problems.size} problems`);
  process.exitCode = problems.size > 0 ? 1 : 0;
}

await main();
