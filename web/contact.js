// The contact form, where there is one: nothing is sent anywhere before a tick and a press on Send; what could not be sent stays in sight and can
// be erased. A module of its own, fetched only where it is needed: it shares nothing with the others, or all pages would have a file more to fetch.
import { create_form, disclosed, filled, make, said } from './contact-form.js';
import { create_queue } from './contact-queue.js';
import en from './contact.en.json';
import ko from './contact.ko.json';

const files = /** @type {Record<string, string>} */ ({ ko, en });

let instances = 0;

/**
 * A text of the settings: for both languages, or by language.
 * @typedef {import('./embed/embed.js').Text | undefined} Text
 *
 * What a purpose has to disclose; what all purposes have in common may stand in the settings.
 * @typedef {{items?: Text, purpose?: Text, retention?: Text, collector?: Text, withdraw?: Text, refusal?: Text}} Disclosures
 * @typedef {{id: string, label?: Text} & Disclosures} Purpose
 *
 * See assets/site-settings.md.
 * @typedef {{endpoint?: string, version?: string | number, fields: string[], required?: string[], purposes: Purpose[]} & Disclosures} Settings
 *
 * Of a host: that form, or one of its own, which is delivered to it alone.
 * @typedef {boolean | Settings} Wish
 *
 * The diagnostic, and the result that is on the screen, which may be of no points.
 * @typedef {{id: string, version: string}} About
 * @typedef {{points?: number, band?: number}} Shown
 *
 * The record of what was agreed to.
 * @typedef {{purpose: string, version: string, text_sha256: string, given_at: string}} Consent
 *
 * What is sent, as in assets/site-settings.md.
 * @typedef {{
 *   jindan: 1, type: 'lead', id: string, created: string, lang: string, diagnostic: About, fields: Record<string, string>, consent: Consent[],
 *   result?: Shown, campaign?: object,
 * }} Lead
 *
 * @typedef {{el: HTMLElement, show: (result: Shown | null) => void, language: (lang: string) => void}} Contact
 */

/**
 * The sentences of a language: names of files in this one's place, fetched by who reads it.
 * @param {string} lang
 * @returns {Promise<Record<string, string>>}
 */
async function words_in(lang) {
  const response = await fetch(new URL(files[lang] ?? ko, import.meta.url));
  return response.json();
}

/**
 * @param {Settings} [own]  what the build has configured
 * @param {Wish} [wish]
 * @returns {Settings | undefined}  a host changes nothing in a form that is posted somewhere
 */
export function contact_settings(own, wish) {
  if (own?.endpoint || typeof wish !== 'object') return own;
  const { endpoint, ...theirs } = /** @type {Settings} */ (wish);
  return theirs;
}

/**
 * @param {object} options
 * @param {Settings} options.settings  of the form; a host's may be anything, and what cannot be shown is thrown
 * @param {string} options.lang
 * @param {About} options.diagnostic
 * @param {() => object | undefined} options.campaign  where the reader came from, utm_source and so on
 * @param {() => boolean} options.hosted  a host is there to take events
 * @param {(type: string, detail: object) => void} options.say  an event for it
 * @param {() => void} options.changed    the height
 * @param {string} options.storage_prefix
 * @param {AbortSignal} options.signal
 * @returns {Promise<Contact>}
 */
export async function create_contact({ settings, lang, diagnostic, campaign, hosted, say, changed, storage_prefix, signal }) {
  const prefix = `jd-contact${++instances}-`, { endpoint } = settings;
  const title = make('h2', { class: 'jd-title', id: `${prefix}title`, tabindex: -1 });
  const status = make('div', { class: 'jd-told', role: 'status', tabindex: -1 }), unsent = make('div', { class: 'jd-unsent' });
  const el = make('section', { class: 'jd-card jd-contact', 'aria-labelledby': title.id }, title, status, unsent);
  let wanted = lang, t = await words_in(lang), /** @type {ReturnType<typeof create_form>} */ form;
  let /** @type {Shown | null} */ result = null;
  let done = false;    // sent, or kept to be sent
  let sending = false;
  let lines = () => /** @type {string[]} */ ([]);  // of what was told last
  let listed = '';

  const deliverable = () => Boolean(endpoint) || hosted();
  /** @param {string} id  @returns {Purpose} */
  const purpose_of = id => settings.purposes.find(each => each.id === id) ?? { id };
  /** @param {Consent} consent */
  const label_of = ({ purpose: id }) => said(purpose_of(id).label, lang) || id;
  /** @param {string | number} time */
  const moment = time => new Date(time).toLocaleString(lang, { dateStyle: 'long', timeStyle: 'short' });

  /** @param {() => string[]} next */
  function tell(next) {
    lines = next;
    status.replaceChildren(...lines().map(line => make('p', {}, line)));
    refresh();
  }

  /** @param {Lead} lead */
  function received({ consent }) {
    const now = moment(Date.now());
    if (done) write({});
    tell(() => [filled(t.sent, now), filled(t.agreed, consent.map(label_of).join(', ')),
      ...consent.map(each => `${t.withdraw} (${label_of(each)}): ${disclosed(settings, purpose_of(each.purpose), 'withdraw', lang)}`)]);
  }

  /** Tells what has become of a try that was not received. @param {string} id */
  function tell_of(id) {
    const item = queue.find(id);
    if (!item) return;
    if (item.status) done = false;
    tell(() => [item.status ? filled(t.refused, item.status) : t.unsent]);
  }

  /** @param {string} id */
  async function retry(id) {
    tell(() => [t.sending]);
    await queue.retry(id);
    tell_of(id);
  }

  /** @param {string} id */
  function erase(id) {
    queue.erase(id);
    done = false;
    tell(() => [t.erased]);
  }

  /** @param {import('./contact-queue.js').Item} item */
  function entry(item) {
    const { payload: { id, created, consent }, status: refused } = item, ours = queue.is_ours(item);
    const note = !ours ? ` · ${t.moved}` : refused ? ` · ${filled(t.refused, refused)}` : '';
    const about = make('p', { id: `${prefix}${id}` }, `${moment(created)} · ${consent.map(label_of).join(', ')}`, note);
    /** @param {string} text  @param {() => void} press */
    const button = (text, press) => {
      const made = make('button', { type: 'button', class: 'jd-button', 'aria-describedby': about.id }, text);
      made.addEventListener('click', press);
      return made;
    };
    return make('li', {}, about, make('div', { class: 'jd-actions' }, ...ours ? [button(t.again, () => retry(id))] : [], button(t.erase, () => erase(id))));
  }

  // What has not been tried yet is on its way, from here or from another tab; what was for somebody else is not. What is gone hands its focus to what is told.
  function refresh() {
    const held = el.contains(document.activeElement), list = queue.read().filter(item => item.tried || !queue.is_ours(item));
    const now = JSON.stringify([lang, queue.stored, list.map(({ payload: { id }, status }) => [id, status])]);
    if (now !== listed) {
      listed = now;
      unsent.replaceChildren(...list.length
        ? [make('h3', {}, filled(t.waiting, list.length)), make('p', {}, queue.stored ? t.kept : t.lost), make('ul', {}, ...list.map(entry))] : []);
    }
    form.el.hidden = !result || done || !deliverable();
    el.hidden = form.el.hidden && !list.length && !status.firstChild;
    if (held && (!el.contains(document.activeElement) || document.activeElement?.closest('[hidden]'))) (status.firstChild ? status : title).focus();
    changed();
  }

  async function send() {
    const { fields, with_result } = form;
    const payload = /** @type {Lead} */ ({ jindan: 1, type: 'lead', id: crypto.randomUUID(), created: new Date().toISOString(), lang, diagnostic, fields });
    const tags = campaign(), more = { ...with_result && { result }, ...tags && { campaign: tags } }, consent = form.consent();
    done = true;
    sending = true;
    tell(() => [t.sending]);
    payload.consent = await consent;
    Object.assign(payload, more);
    // A host that does not collect it learns that it was sent, not what.
    if (hosted()) say('lead', endpoint ? { id: payload.id, purposes: payload.consent.map(each => each.purpose), diagnostic } : payload);
    if (endpoint) await queue.add(payload);
    else received(payload);
    sending = false;
    tell_of(payload.id);
  }

  // Nothing is ticked in it.
  /** @param {Record<string, string>} texts  of the fields */
  function write(texts) {
    title.textContent = t.title;
    form?.el.remove();
    form = create_form({ settings, t, lang, prefix, send });
    // Other programs on the way could read what is sent, and there is nothing to make the record of consent with.
    if (!globalThis.isSecureContext) form.el.replaceChildren(make('p', { class: 'jd-note' }, t.insecure));
    else form.values = texts;
    form.offer(result?.points !== undefined);
    el.append(form.el);
    tell(lines);
  }

  // What was agreed to was in other words.
  /** @param {string} next */
  async function language(next) {
    wanted = next;
    const found = await words_in(next);
    if (wanted !== next) return;
    [lang, t] = [next, found];
    write(form.values);
  }

  const queue = create_queue({ key: `${storage_prefix}contact`, endpoint, signal, received, changed: () => refresh() });
  el.addEventListener('input', changed);
  write({});

  return {
    el,
    language: next => language(next).catch(console.warn),
    show(next) {
      if (result && !next) {
        done = sending;
        lines = () => [];
      }
      const same = Boolean(result) === Boolean(next) && form.el.hidden === (!next || done || !deliverable());
      result = next;
      form.offer(next?.points !== undefined);
      if (!same) tell(lines);
    },
  };
}
