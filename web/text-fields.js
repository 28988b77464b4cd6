// The editors' values. The element's value is the only truth: on every input the whole of it goes to the core, and nothing is written
// back unless the core changed it by something other than that input, and never while the reader is composing a syllable.

const problem_ms = 1000;  // after the last key: nobody is interrupted for a number that is only begun

/**
 * @typedef {HTMLInputElement | HTMLTextAreaElement} Control
 * @typedef {import('./live-dom.js').Entry} Entry
 *
 * `known`: the value when the core last had it; `told`: what the core said last, null since the reader changed it; `measured`: what the height was
 * measured of; `problem`: that was said last. `told` and `known` differ where the control writes line breaks its own way.
 * @typedef {{entry: Entry, known: string, told: string | null, height: number, measured?: string, problem?: string}} Editor
 *
 * @typedef {ReturnType<typeof create_text_fields>} TextFields
 *
 * @param {(node: string, action: string, payload: string) => void} dispatch
 * @param {(text: string) => void} say  to assistive technology
 */
export function create_text_fields(dispatch, say) {
  const editors = /** @type {Map<Control, Editor>} */ (new Map());
  let /** @type {Control | null} */ composing = null;
  let /** @type {Map<string, Entry>} */ shown = new Map();
  let problem_timer = 0;

  /** @param {Control} control */
  function send(control) {
    const editor = editors.get(control);
    if (!editor || editor.known === control.value) return;
    editor.known = control.value;
    editor.told = null;
    dispatch(editor.entry.node.id, 'input', control.value);
  }

  // What is wrong with a field is said once: a while after the last key, or when the field is left.
  /** @param {Editor} editor */
  function say_problem(editor) {
    clearTimeout(problem_timer);
    const { name, about, invalid } = editor.entry.node;
    if (invalid && about !== editor.problem) say(`${name}: ${about}`);
    editor.problem = invalid ? about : '';
  }

  /** @param {Control} control  @param {string} value */
  function write(control, value) {
    const { selectionStart, selectionEnd } = control;
    const at_end = selectionEnd === control.value.length;
    control.value = value;
    if (control === document.activeElement && !at_end) control.setSelectionRange(selectionStart, selectionEnd);
  }

  // What the content needs, measured on a twin: shrinking the editor itself would move the page under the reader.
  /** @param {Control} control */
  function needed_height(control) {
    const twin = /** @type {Control} */ (control.cloneNode());
    twin.className = 'jd-twin';
    twin.removeAttribute('id');
    twin.value = control.value;
    twin.style.width = `${control.clientWidth}px`;
    control.after(twin);
    const height = twin.scrollHeight;
    twin.remove();
    return height;
  }

  /** @param {Control} control  @param {Editor} editor */
  function measure(control, editor) {
    const state = `${editor.entry.node.box?.[2]} ${editor.entry.node.size} ${control.value}`;
    if (control.nodeName !== 'TEXTAREA' || editor.measured === state) return;
    editor.measured = state;
    const height = needed_height(control);
    if (height === editor.height) return;
    editor.height = height;
    dispatch(editor.entry.node.id, 'height', String(height));
  }

  /** @param {Map<string, Entry>} entries */
  function show(entries) {
    shown = entries;
    for (const entry of entries.values()) {
      const { node } = entry, control = /** @type {Control} */ (entry.control);
      if (node.role !== 'field' && node.role !== 'memo') continue;
      const value = node.value ?? '';
      if (!editors.has(control)) {
        editors.set(control, { entry, known: value, told: null, height: 0 });
        if (control.value && control.value !== value) {  // typed while the page was waiting for us
          send(control);
          continue;
        }
      }
      const editor = /** @type {Editor} */ (editors.get(control));
      if (value !== editor.told && control !== composing) {
        editor.told = value;
        if (control.value !== value) write(control, value);
        editor.known = control.value;
      }
      measure(control, editor);
      control.classList.toggle('jd-tall', editor.height > node.box?.[3]);  // the core lets no memo grow without end
    }
  }

  return {
    /**
     * After each patch.
     * @param {Map<string, Entry>} entries  of live-dom.js
     */
    show,

    /** Before the editor is taken out: not every browser says then that it has lost the focus. @param {Entry} entry */
    forget({ control, node }) {
      if (editors.delete(/** @type {Control} */ (control)) && control === document.activeElement) dispatch(node.id, 'blur', '');
      if (composing === control) composing = null;
      clearTimeout(problem_timer);
    },

    get composing() { return composing !== null; },

    /** What the reader has typed goes to the core, even a syllable that is still being composed: the page is about to go. */
    flush() {
      for (const control of editors.keys()) send(control);
    },

    /**
     * @param {HTMLElement} root
     * @param {() => void} on_composed  nobody is composing any more
     * @param {AbortSignal} signal
     */
    listen(root, on_composed, signal) {
      /** @param {keyof HTMLElementEventMap} type  @param {(control: Control) => void} act */
      const on = (type, act) => root.addEventListener(type, event => act(/** @type {Control} */ (event.target)), { signal });
      on('compositionstart', control => { composing = control; });
      on('compositionend', control => {
        // Some engines send one more input after this event: the value is read when they are done.
        queueMicrotask(() => {
          if (composing === control) composing = null;
          send(control);
          show(shown);  // what had to wait for the end of the composition
          if (!composing) on_composed();
        });
      });
      on('input', control => {
        send(control);
        clearTimeout(problem_timer);
        const editor = editors.get(control);
        if (editor?.entry.node.invalid) problem_timer = setTimeout(say_problem, problem_ms, editor);
        else if (editor) editor.problem = '';
      });
      signal.addEventListener('abort', () => clearTimeout(problem_timer));
      on('focusin', control => {
        const editor = editors.get(control);
        if (editor) dispatch(editor.entry.node.id, 'focus', '');
      });
      on('focusout', control => {
        const editor = editors.get(control);
        if (!editor) return;
        if (composing === control) composing = null;  // browsers end the composition with the focus
        send(control);
        say_problem(editor);
        dispatch(editor.entry.node.id, 'blur', '');
      });
    },
  };
}
