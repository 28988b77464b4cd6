// The author's page: one text, and around it what shows, checks and changes it. The text is kept by the editor alone.
import { provide_hangul } from '../hangul.js';
import { ask_to_last, register_worker } from '../worker.js';
import { completion_from } from './completion.js';
import { create_core, newest_only } from './core.js';
import { pointer_of, tree_of } from './document.js';
import { open_drafts } from './drafts.js';
import { create_editor } from './editor.js';
import { after_quiet, make } from './elements.js';
import { create_form } from './form.js';
import { example_left } from './fresh.js';
import { create_incoming } from './incoming.js';
import { create_library } from './library.js';
import { create_places } from './places.js';
import { create_preview } from './preview.js';
import { create_problems } from './problems.js';
import { create_publish } from './publish.js';
import { create_ranges } from './ranges.js';
import { link_of, longest_link } from './sharing.js';
import { create_simulator } from './simulator.js';
import { create_tabs } from './tabs.js';
import { create_translations } from './translations.js';
import { phrases, words_for } from './words.js';

const root = /** @type {HTMLElement} */ (document.querySelector('.jd-root')), dataset = /** @type {Record<string, string>} */ (root.dataset), lang = document.documentElement.lang;
/** @param {string} address */
const absolute = address => new URL(address, document.baseURI).href;
/** @param {string} name  @returns {HTMLElement & {disabled: boolean, value: string}}  as web/author.html has it; the latter two only where it is a control */
const part = name => /** @type {any} */ (root.querySelector(`[data-part="${name}"]`));
const say = words_for(lang);

const core = create_core(absolute(dataset.coreWorker), absolute(dataset.wasm));
let tree = tree_of(''), /** @type {import('./core.js').Checked | undefined} */ checked, told = /** @type {import('./problems.js').Told[]} */ ([]);
let /** @type {import('./document.js').Diagnostic | undefined} */ whole_value, /** @type {import('./completion.js').Schema | undefined} */ schema;

function opened() {
  preview.turn();
  follow.now();
}

/** @param {string} text  @param {...Node} more */
const announce = (text, ...more) => part('notice').replaceChildren(text, ...text && more.length ? [' ', ...more] : []);
const tabs = create_tabs(part('left'), shown);
const trying = create_tabs(part('right'), shown);

const editor = create_editor({ into: part('editor'), label: say('editor'), changed, complete: context => (schema ? completion_from(schema, () => whole_value)(context) : null), phrases: phrases(lang) });
const form = create_form({ into: part('form'), text: () => editor.text, change: editor.change, typed: () => library.changed(), changed: () => follow.now(), say });
const ranges = create_ranges(core.check, form.know), places = create_places(say);
const problems = create_problems({ list: part('problems'), summary: part('summary'), go_to, say });
const translations = create_translations({ into: part('translations'), go_to: go_to_path, places, say });
const preview = create_preview({ into: part('preview'), address: of => absolute(`../../${of}/open/?preview`), say });
const simulator = create_simulator({ into: part('simulator'), explain: core.explain, say, lang });
const publish = create_publish({ into: part('publish'), site: absolute('../../'), say, on_theme: preview.set_theme, on_download: download, to_preview: () => trying.show('preview') });
const library = create_library({
  drafts: await open_drafts(), editor, list: part('drafts'), kept: part('kept'), announce, say, lang, before: () => form.finish(), opened, on_kept: ask_to_last,
});
const incoming = create_incoming({ begin: library.begin, core, report: part('report'), announce, say, lang });

// --- What follows the text -------------------------------------------------------------------------------------------------------------

const check = newest_only(core.check, take_check, () => problems.show(null));
const follow = after_quiet(150, () => {
  check(editor.text);
  tree = tree_of(editor.text);
  whole_value = tree.value ?? whole_value;
  show_seen();
});

/** @param {string} _  @param {boolean} by_reader */
function changed(_, by_reader) {
  checked = undefined;  // its places, and perhaps its verdict, are those of another text
  problems.wait(true);
  follow();
  if (by_reader) library.changed();
  part('undo').disabled = !editor.can_undo;
  part('redo').disabled = !editor.can_redo;
}

// What the checks say in the words of the form, and what the author has left of the example.
/** @param {import('./core.js').Checked} answer  @returns {import('./problems.js').Told[]} */
function told_of({ problems: all }) {
  const left = tree.value ? example_left(tree.value, say) : [], names = left.map(path => places.name(tree.value, path)), few = names.slice(0, 5).join(', ');
  const here = all.map(each => ({ ...each, path: places.path(each), name: places.name(tree.value, places.path(each)), text: places.message(each, tree.value, lang) }));
  return left.length === 0 ? here : [...here, { severity: 'warning', path: left[0], name: '', pointer: pointer_of(left[0]), line: 0, column: 0, text: say('example_left', left.length > 5 ? say('and_more', few, left.length - 5) : few) }];
}

/** @param {import('./core.js').Checked} answer  @param {string} text  that it is about */
function take_check(answer, text) {
  told = told_of(answer);
  problems.show(told, answer.more);
  if (text !== editor.text) return;  // the next answer is on its way
  checked = answer;
  problems.wait(false);
  editor.mark(answer.problems.map(({ severity, message, line, column }) => ({ severity, line, column, message: message[lang] })));
  show_seen();
}

// What is hidden follows when it is turned to. A preview is a whole page in this one's thread: it waits until the author pauses.
/** @param {string} name */
const seen = name => document.getElementById(`au-${name}`)?.hidden === false;
const follow_preview = after_quiet(700, () => seen('preview') && checked?.pages && preview.show(editor.text, tree.value?.languages ?? []));

function show_seen() {
  const { value } = tree;
  if (seen('form') && form.show(value)) {
    ranges.follow(value);
    if (checked) form.mark(told.filter(({ name }) => name !== ''));
  }
  if (seen('translations')) translations.show(tree.value);
  if (!checked) return;
  if (checked.pages) follow_preview();
  else if (checked.valid) preview.none(say('preview_none', told.filter(({ code }) => code === 'cardless_item').map(({ name, pointer }) => name || pointer).join(', ')));
  else preview.wait();
  if (seen('simulator')) checked.valid && tree.value ? simulator.show(editor.text, tree.value) : simulator.wait();
  if (seen('publish')) publish.show(tree.value, checked);
}

// What could not be seen until now has a size again.
/** @param {string} name */
function shown(name) {
  if (name === 'text') editor.measure();
  show_seen();
}

// Whoever writes in the form stays in it, as far as it has a field for the place.
/** @param {import('./problems.js').Told} told */
function go_to({ line, column, path }) {
  if (seen('form') && form.go_to(path)) return;
  if (!line) return go_to_text(path);
  tabs.show('text');
  editor.go_to(line, column);
}

/** @param {import('./document.js').Path} path */
function go_to_path(path) {
  if (!seen('form') || !form.go_to(path)) go_to_text(path);
}

/** @param {import('./document.js').Path} path */
function go_to_text(path) {
  tabs.show('text');
  const { from, to } = tree_of(editor.text).place(path);
  editor.select(from, to);
}

// Where one stands below the other.
part('try').onclick = () => trying.enter();
part('write').onclick = () => tabs.enter();

// --- What leaves, and what comes -------------------------------------------------------------------------------------------------------

function download() {
  form.finish();
  const { value } = tree_of(editor.text), id = /^[a-z][a-z0-9-]{0,63}$/.test(value?.id ?? '') ? value?.id : 'diagnostic';
  const link = make('a', { href: URL.createObjectURL(new Blob([editor.text], { type: 'application/json' })), download: `${id}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function share() {
  form.finish();
  const link = await link_of(editor.text, location.href.split('#')[0]);
  if (link.length > longest_link) return announce(say('link_too_long'));
  try {
    await navigator.clipboard.writeText(link);
    announce(say('link_copied'));
  } catch {
    const field = make('input', { type: 'text', readOnly: true, value: link, 'aria-label': say('link') });
    announce(say('copy_by_hand'), field);
    field.select();
  }
}

/** What has been typed is undone, too, and the form shows it at once. @param {() => boolean} step */
function step_back(step) {
  form.finish();
  step();
  follow.now();
}

for (const [name, address] of Object.entries(JSON.parse(dataset.templates))) part('template').append(make('option', { value: address }, name));
part('begin').onclick = () => incoming.template(part('template').value);
const choose = make('input', { type: 'file', accept: '.json,application/json', hidden: true, onchange() {
  incoming.file(choose.files?.[0]);
  choose.value = '';
} });
root.append(choose);
Object.entries({ open: () => choose.click(), download, share, undo: () => step_back(editor.undo), redo: () => step_back(editor.redo) }).forEach(([name, act]) => { part(name).onclick = act; });
// Beside the fields, which know what was typed into them, the keys of undoing are those of the whole.
document.addEventListener('keydown', event => {
  const key = event.key.toLowerCase(), target = /** @type {HTMLElement} */ (event.target);
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(key) || target.closest('textarea, input:not([type=checkbox], [type=range], [type=color]), [data-part="editor"]')) return;
  event.preventDefault();
  part(key === 'y' || event.shiftKey ? 'redo' : 'undo').click();
});
root.addEventListener('dragover', event => event.dataTransfer?.types.includes('Files') && event.preventDefault());
root.addEventListener('drop', event => {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  incoming.file(file);
});
addEventListener('hashchange', () => incoming.link(location.hash));
addEventListener('pagehide', ({ persisted }) => library.leave(persisted));
addEventListener('pageshow', ({ persisted }) => persisted && library.come_back());
document.addEventListener('visibilitychange', () => document.hidden && library.leave());

fetch(dataset.schema).then(response => response.json()).then(value => { schema = value; }, () => {});  // without it nothing is completed
provide_hangul(getComputedStyle(root).fontFamily, dataset.hangul);
const wait = /** @type {HTMLElement} */ (root.querySelector('.au-wait'));
try {
  await library.take_up();
  if (!await incoming.link(location.hash)) await library.start();
  root.classList.remove('au-starts');
  root.querySelectorAll('.au-wait, .jd-late').forEach(each => each.remove());
} catch (error) {
  wait.textContent = `${say('start_failed')} (${/** @type {Error} */ (error).message})`;
}
register_worker(absolute(dataset.worker), dataset.release);
