// Whatever an author opens, gets as a link, drops or pastes stays text all over the author's page: in each of its tabs, hints, reports and lists.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { author_on } from './support/author.mjs';
import { open_profile, open_tab } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { came_of_it, hostile, hostile_diagnostics, hostile_name, watch } from './support/hostile.mjs';
import { serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';
import { link_of } from '../../web/author/sharing.js';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

async function open_watched(browser, path) {
  const profile = await open_profile(browser, { serviceWorkers: 'block', viewport: { width: 1400, height: 900 } });
  await profile.addInitScript(watch);
  const tab = await open_tab(profile, site.url + path, { ready: false }), author = author_on(tab.page);
  await author.ready();
  return { ...tab, author, async close() { await tab.close(); await profile.close(); } };
}

async function drop_file(page, name, text) {
  const files = await page.evaluateHandle(([called, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], called, { type: 'application/json' }));
    return transfer;
  }, [name, text]);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: files });
  await page.dispatchEvent('main', 'drop', { dataTransfer: files });
}

async function open_file({ page }, name, content) {
  const before_it = page.url();
  await drop_file(page, name, JSON.stringify(content, null, 2));
  await until(() => page.url() !== before_it, 'the draft');
  await page.locator('[data-part="summary"][data-state]').waitFor();
}

// What is to be read there: texts and what fields hold; of a frame, what is in it.
const read = async (part) => [
  await part.evaluate((el) => [(el.shadowRoot ?? el).textContent, ...Array.from(el.querySelectorAll('input, textarea'), (field) => field.value)].join('\n')),
  ...await Promise.all((await part.locator('iframe').all()).map(async (frame) => (await (await frame.elementHandle()).contentFrame()).evaluate(() => document.body.textContent))),
].join('\n');

// By tab. What publishing says has no text of the draft in it, only its id, which is none where it could be markup.
const found_in = { form: 'form', text: 'editor', preview: 'preview', simulator: 'simulator', translations: 'translations' };
const hostile_file = '"><img src=x onerror=hacked=1>.json';
const of_name = (name) => hostile_diagnostics.find((each) => each.name.endsWith(`/${name}.json`)).content;

for (const { name, missing, open } of [engines.chromium, engines.firefox]) {
  const on_page = (what, run) => void test(`${what}, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    const tab = await open_watched(browser, 'en/author/');
    await run(tab, t);
    assert.deepEqual(await came_of_it(tab.page), []);
    await tab.close();
  });

  on_page('each tab shows the texts of what was opened', async (tab) => {
    const { page, author } = tab;
    for (const file of ['customer-relationship', 'words', 'sheet']) {
      await open_file(tab, hostile_file, of_name(file));
      for (const [of, part] of Object.entries(found_in)) {
        if (of === 'translations' && of_name(file).languages.length < 2) continue;
        await author.tab(of);
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
        await until(async () => (await read(author.part(part)).catch(() => '')).includes('onerror'), `${file}: a hostile text in ${of}`);
        assert.deepEqual(await came_of_it(page), [], `${file}, ${of}`);
      }
    }
  });

  on_page('ids, names of files and problems are texts, in the hints and the list of problems as well', async (tab) => {
    const { page, author } = tab, base = of_name('words'), id = '"><img src=x onerror=hacked=1>';
    await open_file(tab, hostile_file, { ...base, id, items: [...base.items, { id: '<svg onload=hacked=1>', kind: id }], scores: [{ ...base.scores[0], items: ['<svg onload=hacked=1>', id] }] });
    await until(async () => (await author.part('notice').innerText()).includes(hostile_file), 'the name of the file');
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    await until(async () => (await author.problems()).some((each) => each.includes('onload=hacked')), `the id in a problem; there is ${await author.problems()}`);
    await author.tab('text');
    for (const problem of await page.locator('[data-part="problems"] button').all()) await problem.click();
    // Where ids are offered: between the brackets of a score's items.
    await author.replace('"items": [', '"items": [""');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+Space');
    assert.deepEqual(await came_of_it(page), []);
  });

  on_page('a survey of another program, as a file that is dropped', async (tab) => {
    const { page, author } = tab;
    const survey = { title: hostile('title'), elements: [
      { type: 'rating', name: hostile('rating'), title: hostile('rated'), rateMax: 5 }, { type: hostile('type'), name: hostile('odd') },
      { type: 'checkbox', name: hostile('several'), title: hostile('channels'), choices: [hostile('one'), hostile('two')] }, { type: 'html', name: 'hint', html: hostile('html') },
    ] };
    await drop_file(page, hostile_file, JSON.stringify(survey));
    await author.part('report').locator('li').first().waitFor();
    const said = await author.part('report').innerText();
    assert.ok(said.includes(hostile_file), said);
    for (const mark of ['odd', 'channels']) assert.ok(said.includes(`hacked='${mark}'`), `${mark}: ${said}`);
    assert.deepEqual(await came_of_it(page), []);
  });

  on_page('a draft in a link, its title in the list of drafts, deleted and taken back', async (tab) => {
    const { page, author } = tab, content = { ...of_name('words'), title: { ko: hostile_name, en: hostile_name } };
    await page.goto('about:blank');
    await page.goto(await link_of(JSON.stringify(content, null, 2), `${site.url}en/author/`));
    await author.ready();
    await until(async () => (await read(author.part('form'))).includes('onerror'), 'the draft');
    await page.locator('.au-drafts summary').click();
    const of_it = page.locator('[data-part="drafts"] li', { hasText: 'onerror' });
    await of_it.first().waitFor();
    await author.begin('blank');
    await of_it.locator('button').last().click();
    await until(async () => await of_it.count() === 0, 'the draft to be deleted');
    assert.ok((await author.part('notice').innerText()).includes('onerror'), 'its title is said');
    await author.part('notice').locator('button').click();
    await of_it.first().waitFor();
    assert.deepEqual(await came_of_it(page), []);
  });

  on_page('markup that is pasted into the editor is what it says as a text', async (tab) => {
    const { page, author } = tab;
    await author.tab('text');
    await page.locator('[data-part="editor"] .cm-content').evaluate((el, markup) => {
      const data = new DataTransfer();  // Firefox takes what a script pastes from `data` instead
      data.setData('text/html', markup);
      data.setData('text/plain', markup);
      el.focus();
      el.dispatchEvent(new ClipboardEvent('paste', /** @type {ClipboardEventInit} */ ({ clipboardData: data, dataType: 'text/plain', data: markup, bubbles: true, cancelable: true })));
    }, hostile('pasted'));
    await until(async () => (await read(author.part('editor'))).includes("hacked='pasted'"), 'what was pasted');
    assert.deepEqual(await came_of_it(page), []);
  });
}
