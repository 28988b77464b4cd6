// What every engine does alike: the first visit fetches each file once.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { open_alone } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { page_path, serve_site } from './support/site.mjs';
import { serve_with_scripts } from './support/with_scripts.mjs';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

for (const { name, missing, open } of Object.values(engines)) {
  describe(name, { skip: missing, timeout: patience }, () => {
    let browser;
    before(async () => { browser = missing ? null : await open(); });
    after(() => browser?.close());

    test('a first visit fetches every file once', async () => {
      const asked = [];
      const counted = await serve_with_scripts(new URL(site.url).origin, [], asked);
      const tab = await open_alone(browser, `${counted.origin}/${page_path()}`);
      const of_page = asked.slice(0, asked.includes('/sw.js') ? asked.indexOf('/sw.js') : undefined).filter((path) => path.startsWith('/files/'));
      assert.ok(of_page.some((path) => path.endsWith('.wasm')), of_page.join('\n'));
      assert.deepEqual(of_page.filter((path, i) => of_page.indexOf(path) !== i), []);
      await tab.close();
      await counted.close();
    });
  });
}
