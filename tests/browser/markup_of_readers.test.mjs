// Whatever a reader types, brings as a file or gets as a link stays text: in the diagnostic, its result, on paper, as a picture, and in the customer book.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bring_in, choose_file } from './support/book.mjs';
import { open_profile, open_tab } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { forged_link } from './support/forged.mjs';
import { came_of_it, hostile, hostile_book, hostile_name, watch } from './support/hostile.mjs';
import { add_accounts, click, fill_in, to_overview } from './support/quick.mjs';
import { saved_file } from './support/saved.mjs';
import { items, page_path, read_diagnostic, serve_site } from './support/site.mjs';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

async function open_watched(browser, path, more) {
  const profile = await open_profile(browser, { serviceWorkers: 'block' });
  await profile.addInitScript(watch);
  return { ...await open_tab(profile, site.url + path, more), profile };
}

const press_if = (page, id) => page.evaluate((node) => document.querySelector(`[data-node="${node}"]`)?.click(), id);

const to_have_been_text = async (page, where) => assert.deepEqual(await came_of_it(page), [], where);

const memos = Object.fromEntries(items.map((_, i) => [i, `${hostile(`q${i + 1}`)}${'아주긴낱말'.repeat(60)}`]));

for (const { name, missing, open } of [engines.chromium, engines.firefox]) {
  test(`names and memos of a reader, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    const tab = await open_watched(browser, page_path()), { page, widget } = tab;
    await fill_in(page, { account: hostile_name, memos });
    assert.ok((await page.locator('.jd-live').innerText()).includes('onerror'), 'its memos are to be read');
    assert.deepEqual(await came_of_it(page), []);
    for (const node of ['share.account', 'share.full', 'action.all', 'another']) await press_if(page, node);
    await to_overview(page);
    await press_if(page, 'nav.result');
    await press_if(page, 'plain');
    if (name === 'Chromium') await page.pdf();
    await page.reload();
    await widget.stands();
    assert.deepEqual(await came_of_it(page), []);
    await tab.close();
    await tab.profile.close();
  });

  test(`accounts and numbers of the rating sheets, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    for (const id of ['key-account', 'customer-grading']) {
      const about = read_diagnostic(id), asked = about.items.filter((item) => about.sheet.sets[0].items.includes(item.id));
      const fields = asked.filter(({ kind }) => kind === 'number').map((item) => item.id);
      const row = (account, value) => Object.fromEntries([['account', account], ...asked.map((item) => [item.id, fields.includes(item.id) ? hostile_name : value])]);
      const tab = await open_watched(browser, page_path('ko', id)), { page, widget } = tab;
      await add_accounts(page, [row(`1${hostile_name}`, 2), row(`2${hostile_name}`, 5), { account: `3${hostile_name}` }]);
      // What no number is read from is there as it was typed; then numbers, so that all of them have a place.
      const opens = () => page.locator('[data-node^="account."][data-node$=".open"]').evaluateAll((all) => all.map((el) => el.dataset.node));
      for (const node of await opens()) {
        await click(page, node);
        assert.ok((await page.locator('[data-node="account"]').inputValue()).includes('onerror'));
        await to_have_been_text(page, 'an account');
        for (const field of fields) await page.locator(`input[data-node="${field}"]`).fill('12');
        await click(page, 'nav.accounts');
      }
      await widget.at_rest();
      assert.equal((await opens()).length, 3);
      for (const node of ['accounts', 'matrix.accounts', ...fields.includes('sales') ? ['shares'] : []])
        assert.match(await page.locator(`[data-node="${node}"]`).innerText(), /onerror/, `${id}: ${node} names the accounts`);
      await to_have_been_text(page, 'the list');
      const { name: called, bytes } = await saved_file(tab, 'export');
      assert.ok(String(bytes).includes('onerror'), called);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.match(await page.locator('.jd-live').textContent(), /onerror/, 'paper names the accounts');
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await press_if(page, 'plain');
      await page.reload();
      await widget.stands();
      assert.match(await page.locator('.jd-live').textContent(), /onerror/);
      await to_have_been_text(page, 'the page without a picture');
      await tab.close();
      await tab.profile.close();
    }
  });

  test(`texts of a link that somebody has made, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    const whole = {
      d: ['customer-relationship', '1.0.0', 'a9695b76db84a7ad'], q: '2026-Q4', t: '2026-11-23', p: 48, b: 'preferred-supplier',
      a: Object.fromEntries(items.map((id) => [id, 3])), m: Object.fromEntries(items.map((id) => [id, hostile(id)])), n: hostile_name,
    };
    const broken = ['q', 't', 'b'].map((field) => ({ ...whole, [field]: hostile(field) }))
      .concat(['customer-relationship', '1.0.0', 'a9695b76db84a7ad'].map((_, i) => ({ ...whole, d: whole.d.map((each, at) => (at === i ? hostile('d') : each)) })))
      .concat({ ...whole, m: { [hostile('m')]: hostile('m') } }, { ...whole, [hostile('x')]: hostile('x') });
    for (const [i, payload] of [whole, ...broken].entries()) {
      const tab = await open_watched(browser, page_path() + forged_link(payload, { depth: 'f' })), { page } = tab;
      if (i === 0) assert.ok((await page.locator('.jd-live').innerText()).includes('onerror'), 'its texts are to be read');
      assert.deepEqual(await came_of_it(page), []);
      await tab.close();
      await tab.profile.close();
    }
  });

  test(`everything in the customer book, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    const tab = await open_watched(browser, page_path('ko', 'book')), { page, widget } = tab;
    await bring_in(tab, hostile_book());
    const table = `"=HYPERLINK(""javascript:hacked=1"")","""><img src=x onerror=hacked=1>",비고\n"${hostile_name.replaceAll('"', '""')}","<svg onload=hacked=1>","${hostile('csv').replaceAll('"', '""')}"\n`;
    await click(page, 'nav.data');
    await choose_file(tab, table, '"><img src=x onerror=hacked=1>.csv');
    await page.locator('[data-node="table.title"]').waitFor({ state: 'attached' });
    assert.ok((await page.locator('.jd-live').innerText()).includes('onerror'));
    assert.deepEqual(await came_of_it(page), []);
    await press_if(page, 'import.apply');
    for (const nav of ['due', 'portfolio', 'tasks', 'own', 'data', 'accounts']) {
      await press_if(page, `nav.${nav}`);
      await widget.at_rest();
      assert.deepEqual(await came_of_it(page), [], nav);
    }
    const rows = page.locator('[data-node^="account."][data-node$=".open"]'), ids = await rows.evaluateAll((all) => all.map((el) => el.dataset.node));
    assert.ok(ids.length > 0);
    for (const id of ids.slice(0, 3)) {
      await press_if(page, 'nav.accounts');
      await widget.shown(id);
      await click(page, id);
      for (const part of ['assessments', 'care', 'tasks', 'info']) {
        await press_if(page, `part.${part}`);
        await widget.at_rest();
        assert.deepEqual(await came_of_it(page), [], part);
      }
      assert.ok((await page.locator('.jd-live').innerText()).includes('onerror'));
    }
    await tab.close();
    await tab.profile.close();
  });
}
