// What the README says of the ways in which the three engines differ, asked of each of them: where this fails, the README has to say something else.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { open_alone } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { fill_in } from './support/quick.mjs';
import { page_path, serve_site } from './support/site.mjs';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

const many = 40;
const ways = {
  chromium: { installs: true, opens_files: true, shares: false, pictures: 16 },
  firefox: { installs: false, opens_files: false, shares: false, pictures: many },
  webkit: { installs: false, opens_files: false, shares: false, pictures: 16 },
};

for (const [id, { name, missing, open }] of Object.entries(engines)) {
  describe(name, { skip: missing, timeout: patience }, () => {
    let browser;
    before(async () => { browser = missing ? null : await open(); });
    after(() => browser?.close());

    test('what it has of installing, opening files, sharing and pictures', async () => {
      const { page, widget, close } = await open_alone(browser, site.url + page_path(), { expected: [/WebGL/] });
      const found = await page.evaluate((most) => {
        const contexts = Array.from({ length: most }, () => document.createElement('canvas').getContext('webgl2'));
        return {
          installs: 'onbeforeinstallprompt' in window, opens_files: 'launchQueue' in window, shares: 'share' in navigator,
          pictures: contexts.filter((context) => context && !context.isContextLost()).length,
        };
      }, many);
      assert.deepEqual(found, ways[id]);
      await fill_in(page);
      await widget.shown('share.copy');
      assert.equal(await widget.has('share.send'), found.shares, 'the button stands where it can do something');
      await close();
    });
  });
}
