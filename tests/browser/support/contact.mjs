// The contact form of a site that has one: a reader's hands on it, and what the receiver should get.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open_alone, open_browser } from './browser.mjs';
import { serve_configured, serve_endpoint } from './configured.mjs';
import { answer_from, press } from './screens.mjs';
import { page_path } from './site.mjs';
import { until } from './until.mjs';

const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

/** The settings of the example; its endpoint is the test's. */
export const { contact } = read('assets/site-settings.example.json');
export const words = { ko: read('web/contact.ko.json'), en: read('web/contact.en.json') };
export const disclosures = ['items', 'purpose', 'retention', 'collector', 'withdraw', 'refusal'];

/** Faults that the browser reports for an answer of 400 and more. */
export const refused = /status of (4|5)\d\d/;

/** A reader's eyes and hands on the form. */
export function form_on(page) {
  const card = page.locator('.jd-contact');
  return {
    card,
    shown: () => card.locator('form').waitFor(),
    field: (name) => card.locator(`[name=${name}]`),
    tick: (i) => card.locator('fieldset [type=checkbox]').nth(i).check(),
    send: () => card.locator('form > button').click(),
    status: () => card.locator('[role=status]').innerText(),
    told: (text) => until(async () => (await card.locator('[role=status]').innerText()).includes(text), `to be told “${text}”`),
    waiting: card.locator('.jd-unsent li'),
    press: (text) => card.locator('.jd-unsent').getByRole('button', { name: text }).click(),
    focused: () => page.evaluate(() => document.activeElement.name || document.activeElement.type || document.activeElement.className),
  };
}

export const to_result = async (page) => {
  await press(page, 'begin');
  await answer_from(page, 1);  // 57 points, level 3
};

/** Fills in what is required, agrees to the first purpose and sends it. */
export async function fill_and_send(form) {
  await form.shown();
  await form.field('name').fill('김한빛');
  await form.field('email').fill('hb@example.com');
  await form.tick(0);
  await form.send();
}

/** What was agreed to: label, the six disclosures with their headings, and the sentence beside the tick. */
export function hash_of({ label, ...purpose }, lang) {
  const t = words[lang], said = (name) => (purpose[name] ?? contact[name])[lang];
  const text = [label[lang], ...disclosures.map((name) => `${t[name]}: ${said(name)}`), t.agree.replace('{0}', label[lang])].join('\n');
  return createHash('sha256').update(text).digest('hex');
}

/** A browser, the site and the receiver. */
export async function open_contact() {
  const browser = await open_browser(['--host-resolver-rules=MAP insecure.test 127.0.0.1']), endpoint = await serve_endpoint();
  contact.endpoint = `${endpoint.origin}/leads`;
  const site = await serve_configured({ contact });

  /** A page that shows the result, and nothing posted yet. */
  async function open_result({ lang = 'ko', path = page_path(lang), in_browser = browser, url = site.url, ...options } = {}) {
    endpoint.status = 204;
    endpoint.asked.length = endpoint.posted.length = 0;
    const tab = await open_alone(in_browser, url + path, { origins: [endpoint.origin], ...options });
    await to_result(tab.page);
    return { ...tab, get form() { return form_on(tab.page); } };
  }

  return {
    browser, site, endpoint, open_result,
    async close() {
      await browser.close();
      await Promise.all([site.close(), endpoint.close()]);
    },
  };
}
