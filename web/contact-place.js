// Where the contact form stands, if there is one: off unless the site's owner has configured one, and in somebody's article only where that asks
// for it. The form is a module of its own, fetched only then.

import { words } from './words.js';

/**
 * @param {object} options
 * @param {HTMLElement} options.el  that it stands in
 * @param {object} [options.own]  what the build has configured
 * @param {boolean} options.embedded
 * @param {() => boolean} options.hosted
 * @param {(type: string, detail: object) => void} options.say  to the host
 * @param {() => object} options.campaign
 * @param {() => void} options.changed  the height
 * @param {AbortSignal} options.signal
 */
export function create_contact_place({ el, own, embedded, hosted, say, campaign, changed, signal }) {
  // An article without the host script says it in the address.
  let wish = embedded && new URLSearchParams(location.search).has('contact');
  let diagnostic, result = null, lang, form, fetching = false;

  async function bring() {
    if (!diagnostic || fetching || !(embedded ? wish : own)) return;
    fetching = true;
    try {
      const { contact_settings, create_contact } = await import('./contact.js');
      const at_first = lang, settings = contact_settings(own, wish);
      if (!settings) throw new Error(words[lang].bad_value.replace('{0}', 'contact'));
      const made = await create_contact({ settings, lang, diagnostic, signal, changed, storage_prefix: 'jindan.', campaign, hosted, say });
      if (signal.aborted) return;
      form = made;
      el.lastElementChild.before(form.el);  // whom it is brought by comes last
      if (lang !== at_first) form.language(lang);
      form.show(result);
    } catch (error) {
      console.warn(error);  // without it the diagnostic is whole
      fetching = false;     // and whoever asks again may have something better
      say('error', { message: error.message });
    }
  }

  return {
    /** @param {{points?: number, band?: number} | null} now  what is on the screen; null: nothing that one could write to somebody about */
    show(now) {
      result = now;
      form?.show(now);
    },
    language(now) {
      if (now !== lang) form?.language(now);
      lang = now;
    },
    /** @param {{id: string, version: string}} about */
    start(about) {
      diagnostic = about;
      bring();
    },
    /** The host does: true, or disclosures of its own. */
    ask(wanted) {
      wish = wanted;
      bring();
    },
  };
}
