// The author's drafts: which one is open, when it is kept, and the list of all.
import { after_quiet, fill, make } from './elements.js';
import { tree_of, written } from './document.js';
import { fresh_diagnostic } from './fresh.js';

// As an address within this browser; where a page has no https there is no crypto.randomUUID.
const new_id = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

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
  let /** @type {Draft | undefined} */ draft, saving = Promise.resolve();
  const keep = after_quiet(400, () => save());
  /** @param {string} text  @param {string} [otherwise]  @returns {string} */
  const title_of = (text, otherwise) => {
    const { value } = tree_of(text);
    return value ? say.text(value.title) || (typeof value.id === 'string' && value.id) || say('untitled') : otherwise ?? say('untitled');
  };
  /** @param {string} text */
  const say_kept = text => { if (kept.textContent !== text) kept.textContent = text; };

  async function store() {
    if (!draft) return;
    const since = draft.changed_at, text = editor.text;
    Object.assign(draft, { text, state: editor.keep(), title: title_of(text, draft.title), changed_at: Math.max(Date.now(), since + 1) });
    try {
      if (!await drafts.put({ ...draft }, since)) {
        draft.id = new_id();
        draft.title = say('copy_of', draft.title);
        history.replaceState(null, '', `#${draft.id}`);
        announce(say('changed_elsewhere'));
        await drafts.put({ ...draft });
      }
      say_kept(say(drafts.lasting ? 'kept' : 'kept_nowhere'));
      await show_list();
    } catch {
      draft.changed_at = since;
      say_kept(say('kept_failed'));
    }
  }

  // One after the other, so that each knows what the one before has kept.
  const save = () => (saving = saving.then(store));

  async function leave() {
    before();
    keep.now();
    await saving;
  }

  /** @param {Draft} of */
  function turn_to(of) {
    draft = { ...of };
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
      each.id === draft?.id && make('strong', {}, say('open_now')), make('small', {}, new Date(each.changed_at).toLocaleString(lang)),
      make('button.au-quiet', { type: 'button', 'aria-label': say('remove_draft', each.title), onclick: () => remove(each) }, say('remove')))));
    if (held) document.getElementById(held)?.focus();
  }
  details.addEventListener('toggle', show_list);

  return {
    begin,
    /** The reader has changed the text. */
    changed() {
      keep();
      on_kept();
    },
    /** The page may be gone in a moment. */
    leave,
    async start() {
      const all = await drafts.all(), known = all.find(({ id }) => `#${id}` === location.hash) ?? all[0];
      await (known ? open(known.id) : begin(written(fresh_diagnostic(say))));
    },
  };
}
