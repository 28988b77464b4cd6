// ./dev size --why: which part of the program takes how many bytes of what a reader downloads. Of a module: each function's body, by the file that it was
// compiled from (its name is in the symbol map that the linker writes beside the module, its file in the libraries that were linked). What was inlined
// counts where it is. Of a script: what the bundler says. `--functions N` lists the N largest functions, too.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressed } from './compress.mjs';
import { sections_of } from './wasm_sections.mjs';

const build = fileURLToPath(new URL('../../build', import.meta.url)), web = join(build, 'web');
/** @param {Uint8Array} bytes */
const brotli_size = (bytes) => compressed(bytes)[0][1].length;

/**
 * What a file is there for: the first that fits. Of what is left its layer.
 * @type {[string, RegExp][]}
 */
const features = [
  ['reading diagnostics', /^core\/(diagnostic|document|items|scores|bands|rules|conditions|formula|terms|weights|sheet|common|reader|certain|operand|ranges)[a-z_]*(_json)?\.|^core\/reader/],
  ['JSON', /^core\/json_/],
  ['sentences about problems', /^core\/(problem|sentence|review|names?_index)/],
  ['links', /^core\/link|^app\/sharing|shared/],
  ['records and storage', /^core\/(assessment|record|store|merging|responses)|^app\/(keeping|files)/],
  ['scoring', /^core\/(engine|scor|bands|completion|outcome|what_if|explain|column|groups|respondents|answer_text)/],
  ['rating sheets and portfolio', /^core\/(accounts|portfolio|sheet)|^app\/(rating|sheet)|^ui\/(sheet|rating|screen_account)|^book\/.*(portfolio|sheet)/],
  ['result', /^ui\/(result|screen_result|endings)/],
  ['tables (CSV) and encodings', /csv|cp949|encoding/],
  ['theme', /theme|colour/],
  ['screens, inlined into what shows them', /^platform\/(book_|page_)?session/],
  ['drawing kit', /^ui\/(kit|semantics|fonts)|^ui\/imgui/],
];
/** @param {string} file */
const feature_of = (file) => features.find(([, fits]) => fits.test(file))?.[0] ?? `${file.split('/').slice(0, file.startsWith('book/') ? 2 : 1).join('/').replace(/\/[^/]*\.cpp$/, '')}, the rest`;

/** @typedef {Map<string, {strong: Set<string>, weak: Set<string>}>} Functions  where each is defined, by its name */

// A function has one file, where it is not a template's or inline: then the first that has it, and where many have it nobody in particular.
/** @returns {Functions} */
function files_of_functions() {
  const found = new Map(), libraries = readdirSync(join(web, 'src')).filter((name) => name.endsWith('.a')).map((name) => `src/${name}`);
  const nm = readdirSync('/usr/bin').find((name) => /^llvm-nm(-\d+)?$/.test(name)) ?? 'llvm-nm';
  const exported = readdirSync(join(web, 'src/CMakeFiles/jindan_exports.dir')).filter((name) => name.endsWith('.o')).map((name) => `src/CMakeFiles/jindan_exports.dir/${name}`);
  const lines = execFileSync(nm, ['-A', '-C', '--defined-only', ...libraries, ...exported, 'libimgui.a'], { cwd: web, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] });
  for (const line of lines.split('\n')) {
    const [, library, object, kind, name] = /^([^:]*\.[ao]):(?:([^:]*\.o):)? +-* +(\w) (.*)$/.exec(line) ?? [];
    if (!name || !/[TtWV]/.test(kind)) continue;
    const of = found.get(name) ?? found.set(name, { strong: new Set(), weak: new Set() }).get(name);
    of[/[Tt]/.test(kind) ? 'strong' : 'weak'].add(`${library}:${object ?? ''}`);
  }
  return found;
}

/**
 * "src/libjindan_book_ui.a:portfolio.cpp.o" -> "book/ui/portfolio.cpp"
 * @param {string} place
 */
const source_of = (place) => {
  if (!/\.a:/.test(place)) return exports_file;
  const [, layer, file] = /lib(?:jindan_)?(\w+)\.a:(.*)\.o$/.exec(place) ?? [];
  return layer === 'imgui' ? 'Dear ImGui' : `${layer.replace(/^book_/, 'book/').replace(/^host$/, 'platform')}/${file}`;
};

// What the page calls: most of a program is inlined into what begins it.
const exports_file = 'what the page calls (boot, layout …), with what only that uses';

/** @param {string} name */
const plain = (name) => name.replace(/ \(\..*\)$|\.\d+$/, '');

/** @param {string} name  @param {Functions} files */
function whose(name, files) {
  const of = files.get(plain(name)), places = [...(of?.strong.size ? of.strong : of?.weak ?? [])].map(source_of);
  if (/^(\S+ )?nlohmann::/.test(name)) return 'JSON (nlohmann/json)';
  if (places.length === 1 || of?.strong.size) return [exports_file, 'Dear ImGui'].includes(places[0]) ? places[0] : feature_of(places[0]);
  if (/\bIm[A-Z]\w*(::|\()|^stb/.test(name)) return 'Dear ImGui';
  if (/^(decltype\(auto\) )?(bool |void )?std::/.test(name)) return 'templates of the standard library';
  if (/jindan::/.test(name)) return 'what many files have (inline functions, copies of values)';
  return 'C library and memory';
}

/** @param {string} name  @param {Functions} files */
function module_rows(name, files) {
  const bytes = readFileSync(join(web, `${name}.wasm`)), { functions, imported, data, rest } = sections_of(bytes);
  const names = new Map(readFileSync(join(web, `${name}.wasm.symbols`), 'utf8').split('\n').filter(Boolean).map((line) => [Number(line.slice(0, line.indexOf(':'))), line.slice(line.indexOf(':') + 1)]));
  const sums = new Map([['data: words, tables, constants', data], ['tables of functions, types, exports', rest]]);
  /** @type {[string, number][]} */
  const all = [];
  functions.forEach((size, i) => {
    const function_name = names.get(imported + i) ?? '', feature = whose(function_name, files);
    sums.set(feature, (sums.get(feature) ?? 0) + size);
    all.push([function_name, size]);
  });
  return { sums, raw: bytes.length, brotli: brotli_size(bytes), all: all.sort((a, b) => b[1] - a[1]) };
}

const wide = 62;
/** @param {string} title  @param {Map<string, number>} sums  @param {number} raw  @param {number} brotli */
function print(title, sums, raw, brotli) {
  console.log(`\n${title.padEnd(wide)} ${'raw'.padStart(8)} ${'share'.padStart(6)}   brotli, in proportion`);
  for (const [name, size] of [...sums].sort((a, b) => b[1] - a[1])) console.log(`${name.slice(0, wide).padEnd(wide)} ${String(size).padStart(8)} ${(100 * size / raw).toFixed(1).padStart(5)}% ${String(Math.round(brotli * size / raw)).padStart(8)}`);
  console.log(`${'all'.padEnd(wide)} ${String(raw).padStart(8)} ${'100.0'.padStart(5)}% ${String(brotli).padStart(8)}`);
}

const asked = process.argv.indexOf('--functions'), most = asked < 0 ? 0 : Number(process.argv[asked + 1] ?? 40);
const files = files_of_functions();
for (const name of ['jindan', 'jindan-sheets', 'jindan-book', 'jindan-author']) {
  if (!existsSync(join(web, `${name}.wasm.symbols`))) throw new Error(`${name}.wasm.symbols is missing: build the modules anew`);
  const { sums, raw, brotli, all } = module_rows(name, files);
  print(`${name}.wasm`, sums, raw, brotli);
  for (const [function_name, size] of all.slice(0, most)) console.log(`  ${String(size).padStart(8)}  ${function_name.slice(0, 150)}`);
}
for (const [name, sources] of Object.entries(JSON.parse(readFileSync(join(build, 'went_into.json'), 'utf8')))) {
  if (!/\.js$/.test(name)) continue;
  // A package's files are one thing to whoever asks.
  const sums = new Map();
  for (const [source, size] of Object.entries(sources)) {
    const of = /node_modules\/((@[^/]*\/)?[^/]*)/.exec(source)?.[1] ?? source;
    if (size > 0) sums.set(of, (sums.get(of) ?? 0) + size);
  }
  const raw = [...sums.values()].reduce((sum, size) => sum + size, 0);
  console.log(`\n${name}`.padEnd(wide + 1), String(raw).padStart(8));
  for (const [of, size] of [...sums].sort((a, b) => b[1] - a[1])) console.log(`  ${of.padEnd(wide - 2)} ${String(size).padStart(8)} ${(100 * size / raw).toFixed(1).padStart(5)}%`);
}
