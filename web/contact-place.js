// Where the contact form stands, if there is one: off unless the site's owner has configured one, and in somebody's article only where that asks
// for it. The form is a module of its own, fetched only then.

import { words_in } from './words.js';

/**
 * @param {object} options
 * @param {HTMLElement} options.el  that it stands in
 * @param {import('./contact.js').Settings} [options.own]  what the build has configured
 * @param {boolean} options.embedded
 * @param {() => boolean} options.hosted
 * @param {(type: string, detail: object) => void} options.say  to the host
 * @param {() => object | undefined} options.campaign
 * @param {() => void} options.changed  the height
 * @param {AbortSignal} options.signal
 */
export function create_contact_place({ el, own, embedded, hosted, say, campaign, changed, signal }) {
  // An article without the host script says it in the address.
  let /** @type {import('./contact.js').Wish} */ wish = embedded && new URLSearchParams(location.search).has('contact');
  let /** @type {import('./contact.js').About} */ diagnostic, /** @type {import('./contact.js').Shown | null} */ result = null, lang = '', fetching = false;
  let /** @type {import('./contact.js').Contact | undefined} */ form;

  async function bring() {
    if (!diagnostic || fetching || !(embedded ? wish : own)) return;
    fetching = true;
    try {
      const { contact_settings, create_contact } = await import('./contact.js');
      const at_first = lang, settings = contact_settings(own, wish);
      if (!settings) throw new Error(words_in(lang).bad_value.replace('{0}', 'contact'));
      const made = await create_contact({ settings, lang, diagnostic, signal, changed, storage_prefix: 'jindan.', campaign, hosted, say });
      if (signal.aborted) return;
      form = made;
      el.lastElementChild?.before(form.el);  // whom it is brought by comes last
      if (lang !== at_first) form.language(lang);
      form.show(result);
    } catch (error) {
      console.warn(error);  // without it the diagnostic is whole
      fetching = false;     // and whoever asks again may have something better
      say('error', { message: /** @type {Error} */ (error).message });
    }
  }

  return {
    /** @param {import('./contact.js').Shown | null} now  what is on the screen; null: nothing that one could write to somebody about */
    show(now) {
      result = now;
      form?.show(now);
    },
    /** @param {string} now */
    language(now) {
      if (now !== lang) form?.language(now);
      lang = now;
    },
    /** @param {import('./contact.js').About} about */
    start(about) {
      diagnostic = about;
      bring();
    },
    /** The host does: true, or disclosures of its own. @param {import('./contact.js').Wish} wanted */
    ask(wanted) {
      wish = wanted;
      bring();
    },
  };
}
