// The form itself, in one language: fields, and for each purpose what is collected and why, in full, beside a tick. What is wrong is said next to
// the field. A purpose with one of its disclosures empty cannot be agreed to, whatever is done to the page.

/** @typedef {import('./contact.js').Settings} Settings */

/** @type {(keyof import('./contact.js').Disclosures)[]} */
const disclosures = ['items', 'purpose', 'retention', 'collector', 'withdraw', 'refusal'];
/** @type {Record<string, [most: number, autocomplete: string, type?: string]>} */
const known = {  // most characters, what browsers fill in, and their keyboard
  name: [80, 'name'], company: [80, 'organization'], email: [254, 'email', 'email'], phone: [30, 'tel', 'tel'], message: [1000, 'off'],
};
const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} attributes  those that are false or empty are left out, true stands for itself
 * @param {...(Node | string)} children
 */
export function make(tag, attributes, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) el.setAttribute(name, value === true ? '' : String(value));
  el.append(...children);
  return el;
}

/** A sentence with its {0} and so on filled in. @param {string} text  @param {...(string | number)} values */
export const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => String(values[i]));

/** A text of the settings in a language, else in the other, else ''. @param {import('./contact.js').Text} text  not trusted  @param {string} lang */
export function said(text, lang) {
  const { [lang]: first, ko, en } = /** @type {Record<string, unknown>} */ (text ?? {});
  return /** @type {string | undefined} */ ([text, first, ko, en].find(each => typeof each === 'string' && each.trim()))?.trim() ?? '';
}

/**
 * One disclosure of a purpose, or what the settings have for all.
 * @param {Settings} settings
 * @param {import('./contact.js').Purpose} purpose
 * @param {keyof import('./contact.js').Disclosures} name
 * @param {string} lang
 */
export const disclosed = (settings, purpose, name, lang) => said(purpose[name], lang) || said(settings[name], lang);

/** @param {string} text */
async function sha256(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @typedef {{controls: HTMLElement[], note: HTMLElement, fault: () => string}} Check  fault: what is wrong, or ''
 *
 * @param {object} options
 * @param {Settings} options.settings
 * @param {Record<string, string>} options.t  the sentences of the language
 * @param {string} options.lang
 * @param {string} options.prefix  of all ids
 * @param {() => void} options.send  all is well
 */
export function create_form({ settings, t, lang, prefix, send }) {
  const el = make('form', { novalidate: true });
  const checks = /** @type {Check[]} */ ([]);
  const inputs = /** @type {Record<string, HTMLInputElement | HTMLTextAreaElement>} */ ({});

  /** @param {HTMLElement[]} controls  @param {string} id  @param {() => string} fault */
  function check(controls, id, fault) {
    const note = make('p', { class: 'jd-wrong', id: `${prefix}${id}-wrong`, hidden: true, tabindex: -1 });
    checks.push({ controls, note, fault });
    return note;
  }

  /** @param {Check} check */
  function mark({ controls, note, fault }) {
    const text = fault();
    note.textContent = text;
    note.hidden = !text;
    for (const control of controls) {
      for (const [name, value] of [['aria-invalid', 'true'], ['aria-describedby', note.id]]) {
        if (text) control.setAttribute(name, value);
        else control.removeAttribute(name);
      }
    }
    return text;
  }

  /** @param {string} name */
  function field(name) {
    const [most, autocomplete, type = 'text'] = known[name], required = settings.required?.includes(name);
    const id = `${prefix}${name}`, about = { id, name, autocomplete, 'aria-required': required && 'true' };
    const control = inputs[name] = name === 'message' ? make('textarea', about) : make('input', { type, ...about });
    const note = check([control], name, () => {
      const text = control.value.trim(), { length } = [...text];
      if (!text) return required ? t.empty : '';
      return length > most ? filled(t.long, most, length) : name === 'email' && !address.test(text) ? t.malformed : '';
    });
    return make('div', { class: 'jd-field' }, make('label', { for: id }, required ? `${t[name]} ${t.required}` : t[name]), control, note);
  }

  /** @param {string} id  @param {string} text */
  function tick(id, text) {
    const box = make('input', { type: 'checkbox', id: `${prefix}${id}`, autocomplete: 'off' });
    return { box, el: make('label', { class: 'jd-tick' }, box, make('span', {}, text)) };
  }

  const purposes = settings.purposes.map((purpose, i) => {
    const label = said(purpose.label, lang) || purpose.id, sentence = filled(t.agree, label);
    const shown = disclosures.map(name => /** @type {const} */ ([t[name], disclosed(settings, purpose, name, lang)]));
    const lacks = shown.filter(([, text]) => !text).map(([term]) => term);
    const { box, el } = tick(`purpose${i}`, sentence);
    const found = {
      id: purpose.id, box, lacks, given_at: '',
      text: [label, ...shown.map(each => each.join(': ')), sentence].join('\n'),
      el: make('fieldset', {}, make('legend', {}, label), make('dl', {}, ...shown.map(([term, text]) => make('div', {}, make('dt', {}, term), make('dd', {}, text || '—')))),
        lacks.length ? make('p', { class: 'jd-wrong' }, filled(t.missing, lacks.join(', '))) : el),
    };
    box.addEventListener('change', () => { found.given_at = new Date().toISOString(); });
    return found;
  });
  const agreed = () => purposes.filter(({ box, lacks, given_at }) => box.checked && given_at && !lacks.length);
  const names = settings.fields.filter(name => Object.hasOwn(known, name));
  const along = tick('along', t.along);

  // Where a sandbox forbids forms, browsers submit none and say nothing: Send and Enter are presses like any other.
  const button = make('button', { type: 'button', class: 'jd-button jd-primary' }, t.send);
  button.addEventListener('click', () => {
    const [first] = checks.filter(mark);
    if (first) (first.controls[0] ?? first.note).focus();
    else send();
  });

  el.append(make('p', {}, t.lead), ...names.map(field), ...purposes.map(each => each.el),
    check(purposes.filter(({ lacks }) => !lacks.length).map(({ box }) => box), 'purposes', () => (agreed().length ? '' : t.no_tick)),
    along.el, button);

  el.addEventListener('input', ({ target }) => checks.filter(({ controls, note }) => !note.hidden && controls.includes(/** @type {HTMLElement} */ (target))).forEach(mark));
  el.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229 || !/** @type {Element} */ (event.target).matches('input')) return;
    event.preventDefault();
    if (!event.repeat) button.click();
  });
  el.addEventListener('submit', event => event.preventDefault());  // what a browser does of its own accord

  return {
    el,
    get values() { return Object.fromEntries(names.map(name => [name, inputs[name].value])); },
    set values(texts) { for (const name of names) inputs[name].value = texts[name] ?? ''; },
    /** What was filled in. */
    get fields() { return Object.fromEntries(names.map(name => [name, inputs[name].value.trim()]).filter(([, text]) => text)); },
    get with_result() { return along.box.checked && !along.el.hidden; },
    /** Whether there is a result to send along. @param {boolean} there */
    offer(there) { along.el.hidden = !there; },
    /** The record of consent: what was agreed to, when, and to which words. */
    consent: () => Promise.all(agreed().map(async ({ id, text, given_at }) => (
      { purpose: id, version: String(settings.version ?? ''), text_sha256: await sha256(text), given_at }))),
  };
}
