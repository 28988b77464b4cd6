// The author's page: one text, and around it what shows, checks and changes it. The text is kept by the editor alone.
import { provide_hangul } from '../hangul.js';
import { register_worker } from '../worker.js';
import { completion_from } from './completion.js';
import { create_core, newest_only } from './core.js';
import { tree_of, path_of, written } from './document.js';
import { open_drafts } from './drafts.js';
import { create_editor } from './editor.js';
import { after_quiet, fill, make } from './elements.js';
import { create_form } from './form.js';
import { fresh_diagnostic, from_template } from './fresh.js';
import { create_preview } from './preview.js';
import { create_problems } from './problems.js';
import { create_publish } from './publish.js';
import { link_of, longest_link, text_in } from './sharing.js';
import { create_simulator } from './simulator.js';
import { create_tabs } from './tabs.js';
import { create_translations } from './translations.js';
import { phrases, words_for } from './words.js';

const root = document.querySelector('.jd-root'), { dataset } = root, lang = document.documentElement.lang;
const absolute = address => new URL(address, document.baseURI).href;
const part = name => root.querySelector(`[data-part="${name}"]`);
const say = words_for(lang), most_bytes = 8 * 1024 * 1024;

const core = create_core(absolute(dataset.coreWorker), absolute(dataset.wasm));
const drafts = await open_drafts();
let draft, tree = tree_of(''), checked, whole_value;

const announce = text => { part('notice').textContent = text; };
const tabs = { left: create_tabs(part('left'), shown), right: create_tabs(part('right'), shown) };

const schema = await (await fetch(dataset.schema)).json();
const editor = create_editor({ into: part('editor'), label: say('editor'), changed, complete: completion_from(schema, () => whole_value), phrases: phrases(lang) });
const form = create_form({ into: part('form'), text: () => editor.text, change: editor.change, say });
const problems = create_problems({ list: part('problems'), summary: part('summary'), go_to, say, lang });
const translations = create_translations({ into: part('translations'), go_to: path => go_to_path(path), say });
const preview = create_preview({ into: part('preview'), address: of => absolute(`../../${of}/open/?preview`), say });
const simulator = create_simulator({ into: part('simulator'), explain: core.explain, say, lang });
const publish = create_publish({ into: part('publish'), site: absolute('../../'), say, on_theme: preview.set_theme, on_download: download, announce });

// --- What follows the text -------------------------------------------------------------------------------------------------------------

const check = newest_only(core.check, take_check, () => problems.show(null));
const follow = after_quiet(150, () => {
  tree = tree_of(editor.text);
  whole_value = tree.value ?? whole_value;
  show_seen();
  check(editor.text);
});

// What is hidden follows when it is turned to. A preview is a whole page in this one's thread: it waits until the author pauses.
const seen = name => !document.getElementById(`au-${name}`).hidden;
const follow_preview = after_quiet(700, () => seen('preview') && checked?.valid && checked.pages && tree.whole && preview.show(editor.text, tree.value.languages));

function show_seen() {
  const value = tree.whole ? tree.value : undefined;
  if (seen('form')) form.show(value);
  if (seen('translations')) translations.show(value);
  if (checked) show_outcome();
}
const keep = after_quiet(400, save);

function changed(text, by_reader) {
  follow();
  if (by_reader) keep();
  part('undo').disabled = !editor.can_undo;
  part('redo').disabled = !editor.can_redo;
}

function take_check(answer, text) {
  checked = answer;
  problems.show(answer);
  if (text !== editor.text) return;  // its places are gone; the next answer is on its way
  editor.mark(answer.problems.map(({ severity, message, line, column }) => ({ severity, line, column, message: message[lang] })));
  show_outcome();
}

function show_outcome() {
  if (!checked) return;
  const { valid, pages } = checked;
  if (valid && tree.whole && pages) follow_preview();
  else preview.wait(say(valid ? 'publish_no_cards' : 'preview_waits'));
  if (seen('simulator')) valid && tree.whole ? simulator.show(editor.text, tree.value) : simulator.wait();
  if (seen('publish')) publish.show(tree.value, checked);
}

// What could not be seen until now has a size again.
function shown(name) {
  if (name === 'text') editor.measure();
  show_seen();
}

function go_to(line, column, pointer) {
  tabs.left.show('text');
  if (line) editor.go_to(line, column);
  else go_to_path(path_of(pointer));
}

function go_to_path(path) {
  tabs.left.show('text');
  const { from, to } = tree.place(path);
  editor.select(from, to);
}

// --- Drafts ----------------------------------------------------------------------------------------------------------------------------

const title_of = value => say.text(value?.title) || value?.id || say('untitled');

async function save() {
  if (!draft) return;
  Object.assign(draft, { text: editor.text, state: editor.keep(), title: title_of(tree_of(editor.text).value) || draft.title, changed_at: Date.now() });
  try {
    await drafts.put({ ...draft });
    part('kept').textContent = say(drafts.lasting ? 'kept' : 'kept_nowhere');
  } catch {
    part('kept').textContent = say('kept_failed');
  }
  list_drafts();
}

async function open_draft(of) {
  keep.now();
  draft = of;
  editor.open(of.text, of.state);
  follow.now();
  history.replaceState(null, '', `#${of.id}`);
  await list_drafts();
}

/** A new draft with this text. */
async function begin(text, said) {
  await open_draft({ id: crypto.randomUUID(), title: title_of(tree_of(text).value), text, state: undefined, changed_at: Date.now() });
  await save();
  if (said) announce(said);
}

async function list_drafts() {
  const all = await drafts.all();
  fill(part('drafts'), ...all.map(each => make('li', {},
    make('button.au-link', { type: 'button', 'aria-current': each.id === draft?.id ? 'true' : undefined, onclick: () => open_draft(each) }, each.title),
    ' ', make('small', {}, new Date(each.changed_at).toLocaleString(lang)), ' ',
    make('button.au-quiet', { type: 'button', 'aria-label': say('remove_draft', each.title), onclick: () => remove(each) }, say('remove')))));
}

async function remove(each) {
  await drafts.remove(each.id);
  announce(say('removed', each.title));
  const again = make('button', { type: 'button', async onclick() {
    await drafts.put(each);
    await open_draft(each);
    announce('');
  } }, say('take_back'));
  part('notice').append(' ', again);
  if (each.id === draft?.id) {
    draft = undefined;
    const [next] = await drafts.all();
    await (next ? open_draft(next) : begin(written(fresh_diagnostic(say))));
  } else {
    await list_drafts();
  }
}

// --- Files, links, templates -----------------------------------------------------------------------------------------------------------

function download() {
  const id = /^[a-z][a-z0-9-]{0,63}$/.test(tree.value?.id ?? '') ? tree.value.id : 'diagnostic';
  const link = make('a', { href: URL.createObjectURL(new Blob([editor.text], { type: 'application/json' })), download: `${id}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function share() {
  const link = await link_of(editor.text, location.href.split('#')[0]);
  if (link.length > longest_link) return announce(say('link_too_long'));
  try {
    await navigator.clipboard.writeText(link);
    announce(say('link_copied'));
  } catch {
    announce(link);
  }
}

// A diagnostic, or a survey of SurveyJS that becomes one.
async function take_file(file) {
  if (!file) return;
  if (file.size > most_bytes) return announce(say('file_too_large'));
  const text = await file.text(), { value } = tree_of(text);
  if (value && value.jindan === undefined && (value.pages || value.elements || value.questions)) return take_survey(text, file.name);
  await begin(text, say('opened', file.name));
}

async function take_survey(text, name) {
  const id = name.replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 64);
  try {
    const { diagnostic, left, problems: wrong } = await core.survey(text, id);
    const report = [...wrong, ...left];
    fill(part('report'), make('h2', {}, say(diagnostic ? 'survey_taken' : 'survey_refused', name)), left.length === 0 && diagnostic && make('p', {}, say('survey_whole')),
      make('ul', {}, ...report.map(({ line, column, message }) => make('li', {}, make('small', {}, line ? say('place', line, column) : ''), ' ', message[lang]))));
    part('report').hidden = false;
    if (diagnostic) await begin(diagnostic, say('survey_opened', name, left.length));
    else announce(say('survey_refused', name));
  } catch {
    announce(say('check_failed'));
  }
}

for (const [name, address] of Object.entries(JSON.parse(dataset.templates))) part('template').append(make('option', { value: address }, name));
part('template').onchange = async ({ target }) => {
  const { value } = target;
  target.value = '';
  if (value === 'blank') return begin(written(fresh_diagnostic(say)));
  try {
    const response = await fetch(value);
    if (!response.ok) throw new Error(String(response.status));
    await begin(written(from_template(await response.text(), say)));
  } catch {
    announce(say('template_failed'));
  }
};
const choose = make('input', { type: 'file', accept: '.json,application/json', hidden: true, onchange() {
  take_file(choose.files[0]);
  choose.value = '';
} });
root.append(choose);
part('open').onclick = () => choose.click();
part('download').onclick = download;
part('share').onclick = share;
part('undo').onclick = () => editor.undo();
part('redo').onclick = () => editor.redo();
root.addEventListener('dragover', event => event.dataTransfer.types.includes('Files') && event.preventDefault());
root.addEventListener('drop', event => {
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  take_file(event.dataTransfer.files[0]);
});
addEventListener('pagehide', () => {
  form.finish();
  keep.now();
});
document.addEventListener('visibilitychange', () => document.hidden && keep.now());

async function start() {
  const given = await text_in(location.hash), all = await drafts.all();
  if (given) return begin(given, say('opened_link'));
  if (given === null) announce(say('link_damaged'));
  const known = all.find(({ id }) => `#${id}` === location.hash) ?? all[0];
  await (known ? open_draft(known) : begin(written(fresh_diagnostic(say))));
}

await start();
root.classList.remove('au-starts');
root.querySelector('.au-wait')?.remove();
register_worker(absolute(dataset.worker), dataset.release);
provide_hangul(getComputedStyle(root).fontFamily, dataset.hangul);
