// What the C++ includes: layers, libraries, order, circles, and headers that are there for nobody. Prints "path:line:column: message" for each problem and
// exits with 1 if there is any. From the project's folder: node tests/check/includes.mjs
import { dirname } from 'node:path';
import { files_in, problem_at, text_of } from './files.mjs';

/**
 * What each layer sees, as in README.md, "How it is laid out"; with itself. A layer is a folder of src, or of tests, whose tests see what they test.
 * @type {Record<string, string[]>}
 */
const sees = {
  core: ['core'],
  author: ['author', 'core'],
  book: ['book', 'core'],
  app: ['app', 'core'],
  ui: ['ui', 'app', 'core'],
  'book/app': ['book/app', 'book', 'app', 'core'],
  'book/ui': ['book/ui', 'book/app', 'book', 'ui', 'app', 'core'],
  platform: ['platform', 'book/ui', 'book/app', 'book', 'ui', 'app', 'core'],
  'platform/memory': ['platform'],
  'platform/web': ['platform/web', 'platform', 'ui'],
  // Programs are put together of anything.
  cli: ['cli', 'platform', 'book', 'author', 'ui', 'app', 'core'],
  modules: ['modules', 'platform/web', 'platform', 'author', 'book/ui', 'book/app', 'book', 'ui', 'app', 'core'],
};

/** What the interface needs of its machine knows no layer, and the interface sees it. */
const contract = 'platform/host.hpp';

/** The library's build names it: .ci/cmake/libraries.cmake. */
const configuration = 'ui/imgui/config.hpp';

/** Where a library may be included. */
const libraries = [
  { header: /^nlohmann\//, where: /^src\/core\/document_json\.cpp$|^tests\//, rule: 'JSON comes in by core/json_document.hpp' },
  { header: /^imgui/, where: /^(src|tests)\/(ui|book\/ui|platform|support)\//, rule: 'Dear ImGui is known to the interface and the platform' },
  { header: /^emscripten/, where: /^src\/platform\/web\//, rule: 'Emscripten is known to platform/web' },
  { header: /^doctest\//, where: /^tests\//, rule: 'doctest is known to the tests' },
];

/**
 * @typedef {{name: string, at: number, ours: boolean}} Include  ours: in quotes, by its path in src or tests
 * @typedef {{path: string, name: string, text: string, includes: Include[]}} File  name: as others include it
 */

/** @param {string} path  @returns {File} */
function file_at(path) {
  const text = text_of(path);
  const includes = [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*(?:"([^"]*)"|<([^>]*)>)/gm)].map(({ 1: ours, 2: theirs, index }) => ({ name: ours ?? theirs, at: index, ours: ours !== undefined }));
  return { path, name: path.slice(path.indexOf('/') + 1), text, includes };
}

/** What is made of assets/texts and the like belongs to the folder that it is made into. @param {string} name */
const is_made = (name) => name.endsWith('.gen.hpp');

/** @param {string} name  @param {string[]} folders */
const is_in = (name, folders) => folders.includes(dirname(name)) || name.startsWith('ui/imgui/') && folders.includes('ui');

/** @param {File} file  @param {Include} include  @returns {string | undefined} */
function forbidden({ path }, { name, ours }) {
  if (!ours) return libraries.find(({ header, where }) => header.test(name) && !where.test(path))?.rule;
  if (path === `src/${contract}`) return `${contract} knows no layer`;
  const in_tests = path.startsWith('tests/'), folder = dirname(path).split('/').slice(1).join('/');
  // Helpers are for tests; what several tests share, and what is fuzzed, is put together of anything.
  if (in_tests && ['support', 'fuzz'].some((each) => dirname(name) === each || folder === each)) return undefined;
  // The tests of screens drive them through the platform.
  const layer = in_tests && folder === 'ui' ? 'platform' : folder === '' ? 'modules' : folder === 'ui/imgui' ? 'ui' : folder;
  if (name === contract && ['ui', 'book/ui'].includes(layer)) return undefined;
  return is_in(name, sees[layer] ?? []) ? undefined : `${layer} knows nothing of ${dirname(name)}`;
}

/**
 * Circles, each told once, at the include that closes it.
 * @param {Map<string, File>} by_name
 */
function circles(by_name) {
  const problems = /** @type {string[]} */ ([]), done = new Set();
  /** @param {File} file  @param {string[]} way */
  function follow(file, way) {
    for (const { name, at } of file.includes) {
      const next = by_name.get(name);
      const here = [...way, file.name], from = here.indexOf(name);
      if (next && from >= 0) problems.push(problem_at(file.path, file.text, at, `a circle: ${[...here.slice(from), name].join(' -> ')}`));
      else if (next && !done.has(name)) follow(next, here);
    }
    done.add(file.name);
  }
  for (const file of by_name.values()) if (!done.has(file.name)) follow(file, []);
  return problems;
}

/** @param {File} file  @param {Map<string, File>} by_name  @returns {[number, string][]}  where, and what is wrong */
function problems_in(file, by_name) {
  const { path, name, text, includes } = file, own = name.replace(/\.cpp$/, '.hpp'), named = new Set();
  const problems = includes.flatMap((include) => {
    const rule = forbidden(file, include), again = named.has(include.name);
    named.add(include.name);
    return [
      ...rule ? [`${include.name}: ${rule}`] : [],
      ...again ? [`${include.name} is included twice`] : [],
      ...include.ours && !is_made(include.name) && !by_name.has(include.name) ? [`there is no ${include.name} in src or tests`] : [],
    ].map((message) => /** @type {[number, string]} */ ([include.at, message]));
  });
  if (path.endsWith('.hpp') && !/^#pragma once$/m.test(text)) problems.push([0, 'a header says #pragma once']);
  if (own !== name && by_name.has(own) && includes[0]?.name !== own) problems.push([includes[0]?.at ?? 0, `its own header comes first: ${own}`]);
  // Machines differ by files. What a library is built with is its own affair.
  if (path.startsWith('src/') && !path.startsWith('src/ui/imgui/'))
    for (const { index, 0: line } of text.matchAll(/^[ \t]*#[ \t]*(if|ifdef|ifndef|elif)\b.*/gm)) problems.push([index, `what differs is a file of its own, not ${line.trim()}`]);
  return problems;
}

const files = ['src', 'tests'].flatMap((folder) => files_in(folder, '.cpp', '.hpp')).map(file_at), by_name = new Map(files.map((file) => [file.name, file]));
const included = new Set(files.flatMap(({ includes }) => includes.map(({ name }) => name)));
const problems = [
  ...files.flatMap((file) => problems_in(file, by_name).map(([at, message]) => problem_at(file.path, file.text, at, message))),
  ...circles(by_name),
  ...files.filter(({ path, name }) => path.endsWith('.hpp') && !included.has(name) && name !== configuration).map(({ path }) => `${path}:1:1: nothing includes it`),
];
if (problems.length > 0) console.log(problems.join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
