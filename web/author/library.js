// The author's drafts: which one is open, when it is kept, and the list of all.
import { fill, make } from './elements.js';
import { tree_of, written } from './document.js';
import { is_newer, new_id } from './drafts.js';
import { fresh_diagnostic } from './fresh.js';
import { create_unwritten } from './unwritten.js';

const soon = 300;  // ms from the first change that is not kept to its write: whoever types on and on does not put it off

/**
 * @typedef {import('./drafts.js').Draft} Draft
 *
 * @param {object} page
 * @param {import('./drafts.js').Drafts} page.drafts
 * @param {ReturnType<typeof import('./editor.js').create_editor>} page.editor
 * @param {HTMLElement} page.list
 * @param {HTMLElement} page.kept      says whether it is kept
 * @param {(text: string, ...more: Node[]) => void} page.announce
 * @param {() => void} page.before     a draft is left: what has been typed belongs to it
 * @param {() => void} page.opened
 * @param {() => void} page.on_kept    the reader's own work was kept
 * @param {import('./words.js').Say} page.say
 * @param {string} page.lang
 */
export function create_library({ drafts, editor, list, kept, announce, before, opened, on_kept, say, lang }) {
  const last_words = create_unwritten();
  let /** @type {Draft | undefined} */ draft, saving = Promise.resolve(), timer = 0, newest = 0;
  let unkept = false;  // the reader has changed it since it was last kept
  let away = false;    // the page is not shown, and may be again
  /** @param {string} text  @param {string} [otherwise]  @returns {string} */
  const title_of = (text, otherwise) => {
    const { value } = tree_of(text);
    return value ? say.text(value.title) || (typeof value.id === 'string' && value.id) || say('untitled') : otherwise ?? say('untitled');
  };
  /** @param {string} text */
  const say_kept = text => { if (kept.textContent !== text) kept.textContent = text; };

  // Later than all that this page knows of, also where the clock was set back.
  const next_time = () => (newest = Math.max(Date.now(), newest + 1));

  /** @param {unknown} error */
  const say_failed = error => say_kept(say(is_newer(error) ? 'kept_newer' : 'kept_failed'));

  async function store() {
    if (!draft) return;
    const { id, changed_at: since } = draft, text = editor.text;
    newest = Math.max(newest, since);
    Object.assign(draft, { text, state: editor.keep(), title: title_of(text, draft.title), changed_at: next_time(), said_at: Date.now() });
    unkept = false;
    try {
      const how = await drafts.put({ ...draft }, since);
      if (how === 'other') {
        draft.id = new_id();
        draft.title = say('copy_of', draft.title);
        history.replaceState(null, '', `#${draft.id}`);
        announce(say('changed_elsewhere'));
        await drafts.put({ ...draft });
      }
      if (how === 'again') announce(say('gone'));
      last_words.forget(id);
      say_kept(say(drafts.lasting ? 'kept' : drafts.newer ? 'kept_newer' : 'kept_nowhere'));
      await show_list();
    } catch (error) {
      draft.changed_at = since;
      unkept = true;
      say_failed(error);
    }
  }

  // One after the other, so that each knows what the one before has kept.
  const save = () => (saving = saving.then(store));

  function finish() {
    before();
    clearTimeout(timer);
    timer = 0;
  }

  function save_now() {
    finish();
    return save();
  }

  // In a page that the browser keeps, to show it again, a write would stand still, and hold up those of other pages.
  async function leave(stays = false) {
    finish();
    away ||= stays;
    const left = unkept && draft && drafts.lasting && last_words.leave({ id: draft.id, title: title_of(editor.text, draft.title), text: editor.text, since: draft.changed_at, said_at: Date.now() });
    if (unkept && !(away && left)) save();
    await saving;
  }

  function come_back() {
    away = false;
    if (unkept && !last_words.taken(draft?.id)) return save_now();
    unkept = false;
    return look_again();
  }

  // It may be another one by now, or gone, as far as nothing was written here since.
  async function look_again() {
    if (!draft?.changed_at || unkept) return;
    try {
      const { id, changed_at } = draft, found = await drafts.get(id);
      if (draft?.id !== id || draft.changed_at !== changed_at || unkept) return;
      if (found && found.changed_at !== changed_at) {
        /** @type {HTMLElement | null} */ (document.activeElement)?.blur();  // a field that one is in does not follow
        turn_to(found);
      }
      if (found) return;
      draft.changed_at = 0;
      say_kept(say('kept_no_more'));
      announce(say('gone'));
    } catch (error) {
      say_failed(error);
    }
  }
  drafts.on_taken = look_again;

  /** What a page did not get kept when it was left. @param {import('./unwritten.js').Word} word */
  async function take_up({ id, title, text, since, said_at }) {
    const there = await drafts.get(id);
    if (there?.text === text) return;
    const of = { state: there?.state, id, title, text, changed_at: next_time(), said_at };
    if (await drafts.put(of, there ? since : 0) !== 'other') return;
    const copy = { ...of, id: new_id(), title: say('copy_of', title) };
    await drafts.put(copy);
    if (location.hash === `#${id}`) history.replaceState(null, '', `#${copy.id}`);
    announce(say('changed_elsewhere'));
  }

  /** @param {Draft} of */
  function turn_to(of) {
    draft = { ...of };
    unkept = false;
    editor.open(of.text, of.state);
    history.replaceState(null, '', `#${of.id}`);
    opened();
  }

  /** @param {string} id */
  async function open(id) {
    await leave();
    const found = await drafts.get(id);
    if (found) turn_to(found);
    await show_list();
  }

  /** A new draft with this text. @param {string} text  @param {string} [said] */
  async function begin(text, said) {
    await leave();
    turn_to({ id: new_id(), title: title_of(text), text, state: undefined, changed_at: 0 });
    await save();
    if (said) announce(said);
  }

  /** @param {Draft} each */
  async function remove(each) {
    if (each.id === draft?.id) await leave();
    const gone = await drafts.get(each.id) ?? each;
    await drafts.remove(gone.id);
    last_words.forget(gone.id);
    announce(say('removed', gone.title), make('button', { type: 'button', async onclick() {
      await drafts.put(gone);
      await open(gone.id);
      announce('');
    } }, say('take_back')));
    if (gone.id !== draft?.id) return show_list();
    draft = undefined;
    const [next] = await drafts.all();
    await (next ? open(next.id) : begin(written(fresh_diagnostic(say))));
  }

  const details = /** @type {HTMLDetailsElement} */ (list.closest('details'));
  async function show_list() {
    if (!details.open) return;
    const all = await drafts.all(), held = list.contains(document.activeElement) && document.activeElement?.id;
    fill(list, ...all.map(each => make('li', {},
      make('button.au-link', { type: 'button', id: `au-draft-${each.id}`, 'aria-current': each.id === draft?.id ? 'true' : undefined, onclick: () => open(each.id) }, each.title),
      each.id === draft?.id && make('strong', {}, say('open_now')), make('small', {}, new Date(each.said_at ?? each.changed_at).toLocaleString(lang)),
      make('button.au-quiet', { type: 'button', 'aria-label': say('remove_draft', each.title), onclick: () => remove(each) }, say('remove')))));
    if (held) document.getElementById(held)?.focus();
  }
  details.addEventListener('toggle', show_list);

  return {
    begin,
    /** The reader has changed the text, or types what will. */
    changed() {
      unkept = true;
      timer ||= setTimeout(save_now, soon);
      on_kept();
    },
    /** The page may be gone in a moment. */
    leave,
    /** The page is there again, as the browser has kept it. */
    come_back,
    /** What was not kept when pages were left. */
    async take_up() {
      if (!drafts.lasting) return;
      newest = (await drafts.all())[0]?.changed_at ?? 0;
      await last_words.take_up(take_up);
    },
    async start() {
      const all = await drafts.all(), known = all.find(({ id }) => `#${id}` === location.hash) ?? all[0];
      await (known ? open(known.id) : begin(written(fresh_diagnostic(say))));
    },
  };
}
