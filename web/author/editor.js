// The text of the diagnostic: CodeMirror in a shadow root, where its styles are sheets that the page's policy need not allow. Its state is the one
// place where the text is kept; the form changes it, too, so that all of it can be undone in order.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyField, historyKeymap, indentWithTab, isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, defaultHighlightStyle, foldGutter, foldKeymap, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { difference } from './document.js';

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--jd-ink)', backgroundColor: 'var(--jd-card)', fontSize: 'calc(.9375 * var(--jd-rem, 16px))' },
  '&.cm-focused': { outline: '2px solid var(--jd-accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "D2Coding", Consolas, monospace', lineHeight: '1.6' },
  '.cm-gutters': { color: 'var(--jd-muted)', backgroundColor: 'var(--jd-field)', border: '0' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--jd-accent) 9%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'color-mix(in srgb, var(--jd-accent) 26%, transparent)' },
  '.cm-cursor': { borderLeftColor: 'var(--jd-ink)', borderLeftWidth: '2px' },
  '.cm-tooltip, .cm-panels': { color: 'var(--jd-ink)', backgroundColor: 'var(--jd-card)', border: '1px solid var(--jd-edge)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--jd-card)', backgroundColor: 'var(--jd-accent)' },
  '.cm-completionInfo': { maxWidth: '24em', padding: '6px 10px' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--jd-accent)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--au-number)' },
  { tag: tags.string, color: 'var(--au-string)' },
]);

/**
 * @typedef {Record<string, unknown>} Kept  CodeMirror's JSON: the text, and all that can be undone
 *
 * @param {object} with_
 * @param {HTMLElement} with_.into
 * @param {string} with_.label   what assistive technology calls it
 * @param {(text: string, by_reader: boolean) => void} with_.changed
 * @param {import('@codemirror/autocomplete').CompletionSource} with_.complete
 * @param {Record<string, string>} with_.phrases  CodeMirror's own words in the page's language
 */
export function create_editor({ into, label, changed, complete, phrases }) {
  const root = into.attachShadow({ mode: 'open' });
  const extensions = [
    lineNumbers(), foldGutter(), codeFolding(), lintGutter(), history(), drawSelection(), indentOnInput(), bracketMatching(), closeBrackets(), highlightActiveLine(), highlightActiveLineGutter(),
    highlightSelectionMatches(), search({ top: true }), json(), indentUnit.of('  '), EditorState.tabSize.of(2), EditorView.lineWrapping, look,
    syntaxHighlighting(colours), syntaxHighlighting(defaultHighlightStyle, { fallback: true }), autocompletion({ override: [complete] }), EditorState.phrases.of(phrases),
    // Escape, then Tab, leaves the editor: CodeMirror's own way out, said in the hint beside it.
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap, indentWithTab]),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0', spellcheck: 'false', autocapitalize: 'off' }),
    EditorView.domEventHandlers({ drop: event => Boolean(event.dataTransfer?.files.length) }),  // files are the page's
    EditorView.updateListener.of(update => update.docChanged && changed(update.state.doc.toString(), true)),
  ];
  const view = new EditorView({ root, parent: root, state: EditorState.create({ extensions }) });
  let last = { field: /** @type {string | undefined} */ (undefined), doc: view.state.doc };  // after what a field has changed

  // What another release has kept may mean nothing to this one; the text stands beside it.
  /** @param {string} text  @param {Kept | undefined} kept */
  function restored(text, kept) {
    try {
      const state = kept && EditorState.fromJSON(kept, { extensions }, { history: historyField });
      return state?.update({ changes: difference(state.doc.toString(), text), annotations: isolateHistory.of('full') }).state;  // a page that was left has kept no more than the text
    } catch {
      return undefined;
    }
  }

  // Columns of problems count code points.
  /** @param {number} line  @param {number} column */
  function offset(line, column) {
    if (line < 1 || line > view.state.doc.lines) return 0;
    const { from, text } = view.state.doc.line(line);
    return from + [...text].slice(0, Math.max(0, column - 1)).join('').length;
  }

  return {
    get text() { return view.state.doc.toString(); },
    get can_undo() { return undoDepth(view.state) > 0; },
    get can_redo() { return redoDepth(view.state) > 0; },
    undo: () => undo(view),
    redo: () => redo(view),
    /** Another document, with nothing to undo; or one as it was kept, with all. @param {string} text  @param {Kept} [kept] */
    open(text, kept) {
      view.setState(restored(text, kept) ?? EditorState.create({ doc: text, extensions }));
      changed(view.state.doc.toString(), false);
    },
    /** What `open` takes as `kept`. @returns {Kept} */
    keep: () => view.state.toJSON({ history: historyField }),
    // What is typed into a field comes in parts, as it is kept meanwhile: CodeMirror joins them, as neighbours without a pause, where nothing keeps them apart.
    /** One step to undo, or a part of one: of the field that it is typed into. @param {import('./document.js').Change[]} changes  @param {string} [field] */
    change(changes, field) {
      if (changes.length === 0) return;
      const goes_on = field !== undefined && field === last.field && view.state.doc === last.doc;
      view.dispatch({ changes, ...(!goes_on && { annotations: isolateHistory.of(field === undefined ? 'full' : 'before') }) });
      last = { field, doc: view.state.doc };
    },
    /** @param {{severity: 'error' | 'warning', message: string, line: number, column: number}[]} all */
    mark(all) {
      const { doc } = view.state;
      const marks = all.map(({ severity, message, line, column }) => {
        const from = offset(line, column), end = doc.lineAt(from).to;
        const word = /^("(?:[^"\\]|\\.)*"?|[^\s,\]}]+)/.exec(doc.sliceString(from, Math.min(end, from + 200)))?.[0].length ?? 1;
        return { from, to: Math.min(end, from + word), severity, message };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    /** @param {number} line  @param {number} column */
    go_to(line, column) { this.select(offset(line, column)); },
    /** @param {number} from  @param {number} [to] */
    select(from, to = from) {
      view.dispatch({ selection: { anchor: to, head: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
      view.focus();
    },
    /** The editor's size has changed while it could not be seen. */
    measure: () => view.requestMeasure(),
  };
}
