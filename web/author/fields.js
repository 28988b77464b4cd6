// Fields of the form: each knows its place in the file, follows it as long as nobody is in it, and writes to it a little after typing.
import { after_quiet, labelled, make } from './elements.js';

/**
 * @typedef {import('./document.js').Path} Path
 * @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control
 * @typedef {{input: Control, read: () => unknown, send: ReturnType<typeof after_quiet>}} Field
 * @typedef {{long?: boolean, may_lack?: boolean, example?: string | ((lang: string) => string)}} Kind  of a text: several lines; the diagnostic is whole without it; the words that stand there while it is empty, or their name
 *
 * @param {object} form
 * @param {(path: Path) => any} form.at  what stands there: anything
 * @param {(path: Path, value: unknown) => void} form.put  undefined takes the field away
 * @param {() => void} form.typed  something was typed that is not put yet
 * @param {() => string[]} form.languages
 * @param {import('./words.js').Say} form.say
 */
export function create_fields({ at, put, typed, languages, say }) {
  let all = /** @type {Field[]} */ ([]);
  /** @param {Path} path */
  const id_of = path => `au-${path.join('-')}`;
  /** @param {unknown} value */
  const shown = value => (typeof value === 'object' || value === undefined ? '' : String(value));

  // `when`: "input", a little after each letter; "change", when the field is left.
  /** @template {Control} C @param {C} input  @param {Path} path  @param {() => unknown} read  @param {(to: any) => unknown} write  @param {'input' | 'change'} when  @returns {C} */
  function bind(input, path, read, write, when) {
    input.id = id_of(path);
    const send = after_quiet(when === 'input' ? 250 : 0, () => input.isConnected && !input.validity.badInput && write(input.type === 'checkbox' ? /** @type {HTMLInputElement} */ (input).checked : input.value));
    input.addEventListener(when, () => {
      typed();
      send();
    });
    input.addEventListener('blur', () => send.now());
    all.push({ input, read, send });
    return input;
  }

  /** @param {Path} path */
  const line = path => bind(make('input', { type: 'text', spellcheck: true }), path, () => at(path), to => put(path, to === '' ? undefined : to), 'input');

  /** @param {any} text */
  const is_blank = text => (typeof text === 'object' ? Object.values(text ?? {}) : [text ?? '']).every(each => each === '');

  // What may be left out goes with the object around it that would hold nothing else; a list of such texts has none behind the last that is written.
  /** @param {Path} path  @param {any} text  @param {string} [lang]  in which alone it is another one */
  function put_or_leave_out(path, text, lang) {
    const k = path[path.length - 1], above = path.slice(0, -1);
    if (typeof k === 'number') {
      const list = [...at(above) ?? []], blank = () => (languages().length > 1 ? Object.fromEntries(languages().map(lang => [lang, ''])) : '');
      while (list.length < k) list.push(blank());
      list[k] = text;
      while (list.length > 0 && is_blank(list.at(-1))) list.pop();
      return put(above, list.length > 0 ? list : undefined);
    }
    if (!is_blank(text)) return lang !== undefined && typeof at(path) === 'object' ? put([...path, lang], text[lang]) : put(path, text);
    let gone = path;
    while (gone.length > 1 && at(gone.slice(0, -1)) && Object.keys(at(gone.slice(0, -1))).every(name => name === gone.at(-1))) gone = gone.slice(0, -1);
    put(gone, undefined);
  }

  // A text in a language of the diagnostic.
  /** @param {Path} path  @param {string} lang  @param {Kind} kind */
  function text_in(path, lang, { long, may_lack, example }) {
    const read = () => {
      const now = at(path);
      return typeof now === 'string' ? (lang === languages()[0] ? now : '') : now?.[lang];
    };
    /** @param {string} to */
    const write = to => {
      const now = at(path), plain = typeof now === 'string';
      if (may_lack) return languages().length < 2 && (plain || !now) ? put_or_leave_out(path, to) : put_or_leave_out(path, { ...(plain ? { [languages()[0]]: now } : now), [lang]: to }, lang);
      if (languages().length < 2 && (plain || now === undefined)) return put(path, to === '' ? undefined : to);
      if (plain) return put(path, { [languages()[0]]: now, [lang]: to });
      put(now ? [...path, lang] : path, now ? to : { [lang]: to });
    };
    const placeholder = typeof example === 'function' ? example(lang) : example ? say.in(lang, example) : '';
    return bind(long ? make('textarea', { rows: 3, lang, placeholder }) : make('input', { type: 'text', lang, spellcheck: true, placeholder }), [...path, lang], read, write, 'input');
  }

  return {
    line,
    /** The same field once for each language. @param {string} name  @param {Path} path  @param {Kind} [kind] */
    texts: (name, path, kind = {}) => make('div.au-pair', {},
      ...languages().map(lang => labelled(languages().length > 1 ? `${name} (${say.language(lang)})` : name, text_in(path, lang, kind)))),
    // What is half typed is empty to the browser: only a field that is left so takes the number away.
    /** @param {Path} path */
    number(path) {
      const input = bind(make('input', { type: 'number', step: 'any' }), path, () => at(path), to => to !== '' && put(path, Number(to)), 'input');
      input.addEventListener('change', () => input.value === '' && !input.validity.badInput && put(path, undefined));
      return input;
    },
    /** @param {string} name  @param {Path} path  @param {string} of */
    tick(name, path, of) {
      const input = bind(make('input', { type: 'checkbox', 'aria-label': `${name}: ${of}` }), path, () => at(path) === true, to => put(path, to || undefined), 'change');
      return make('label.au-tick', {}, input, ' ', name);
    },
    /** @param {Path} path  @param {() => string[][]} options  ids and names, which may change  @param {string} [otherwise] */
    select(path, options, otherwise = '') {
      const input = bind(make('select'), path, () => {
        const wanted = options(), there = [...input.options];
        if (there.length !== wanted.length || there.some(({ value, text }, i) => value !== wanted[i][0] || text !== wanted[i][1])) input.replaceChildren(...wanted.map(([value, text]) => make('option', { value }, text)));
        return at(path) ?? otherwise;
      }, to => put(path, to === otherwise ? undefined : to), 'change');
      return input;
    },
    /** Others will take the place of these. */
    begin: () => { all = []; },
    /** The field of a place, or the first of those within it. @param {Path} path  @returns {HTMLElement | null} */
    find: path => document.getElementById(id_of(path)) ?? (path.length > 0 && all.find(({ input }) => input.isConnected && input.id.startsWith(`${id_of(path)}-`))?.input || null),
    follow() {
      for (const { input, read } of all) {
        const now = read();
        if (document.activeElement === input) continue;
        if (input.type === 'checkbox') /** @type {HTMLInputElement} */ (input).checked = Boolean(now);
        else if (input.value !== shown(now)) input.value = shown(now);
      }
    },
    finish: () => all.forEach(({ send }) => send.now()),
  };
}
