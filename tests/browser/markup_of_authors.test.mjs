// Whatever an author writes stays text: each text that the schema knows, on the screens of a diagnostic. The author's page is in markup_of_drafts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_profile, open_tab } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { came_of_it, hostile_diagnostics, places_in, text_places, watch } from './support/hostile.mjs';
import { drop_file, open_path, whose } from './support/others.mjs';
import { serve_site } from './support/site.mjs';
import { walk, way_through } from './support/walking.mjs';

let site;
before(async () => { site = await serve_site(); });
after(() => site.close());

async function open_watched(browser, path, more) {
  const profile = await open_profile(browser, { serviceWorkers: 'block' });
  await profile.addInitScript(watch);
  return { ...await open_tab(profile, site.url + path, { ready: false, ...more }), profile };
}

test('every text of the schema stands in one of the diagnostics that are tried', () => {
  const seen = new Set(hostile_diagnostics.flatMap((each) => [...each.seen]));
  assert.ok(seen.size > 25);
  assert.deepEqual([...text_places].filter((place) => !seen.has(place)), []);
});

// What no screen of a diagnostic says, and why.
const not_here = {
  '#/properties/description': 'said by the door and in the head of a page that is built',
  '#/$defs/bands/items/properties/short': 'drawn beside the gauge, a picture',
  '#/$defs/score/properties/reference/properties/label': 'drawn beside the gauge, a picture',
  '#/$defs/plain_option/properties/label': 'of kinds of items that no screen has',
  '#/$defs/score/properties/band_sets/items/properties/name': 'bands of groups are for what reads the file',
  '#/$defs/flag/properties/message': 'flags are for what reads the file',
  '#/$defs/rule/properties/name': 'rules are for what reads the file',
  '#/$defs/rule/properties/conclusions/items/properties/name': 'rules are for what reads the file',
  '#/$defs/rule/properties/conclusions/items/properties/summary': 'rules are for what reads the file',
  '#/$defs/rule/properties/conclusions/items/properties/actions/items': 'rules are for what reads the file',
  '#/$defs/benchmark/properties/label': 'comparisons are for what reads the file',
  '#/$defs/group_measure/properties/name': 'comparisons are for what reads the file',
};

// How far each goes; with kinds of items or scores that no screen has, none.
const sheets = ['customer-grading', 'key-account', 'combined', 'sheet'];
const refused = ['item-scores', 'kinds-of-items', 'no-sums', 'overlooked', 'skipping', 'weights'];
const end_of = (name) => (sheets.includes(name) ? 'sheet' : refused.includes(name) ? 'refused' : 'result');

// The lowest, the middle and the highest answers where levels, advice and strengths depend on them.
const ways = (file, content) => ((file.startsWith('assets/') || file.endsWith('/words.json')) && !content.sheet ? [0, 0.5, 1] : [1]);

for (const { name, missing, open } of [engines.chromium, engines.firefox]) {
  test(`diagnostics of others, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const browser = await open();
    t.after(() => browser.close());
    const tab = await open_watched(browser, open_path('ko')), { page } = tab, seen = new Set(), ends = {};
    for (const { name: file, content } of hostile_diagnostics) {
      const short = /([\w-]+)\.json$/.exec(file)[1];
      for (const at of ways(file, content)) {
        await page.goto(site.url + open_path(content.languages?.[0] === 'en' ? 'en' : 'ko'));
        await page.locator('.jd-shown').waitFor();
        // Of an id of its own: what is kept of one way is no part of the next.
        await drop_file(page, `${short}"><img src=x onerror=hacked=1>.json`, JSON.stringify({ ...content, id: `${content.id}-${10 * at}` }));
        await page.locator('.jd-failure, .jd-drawn, .jd-plain').first().waitFor();
        if (await page.locator('.jd-failure').count() > 0) {
          ends[short] = 'refused';
          assert.deepEqual(await came_of_it(page), [], file);
          continue;
        }
        assert.ok((await whose(page)).includes(`${short}"><img src=x onerror=hacked=1>.json`), `${file}: its name is to be read`);
        const { end, read } = await page.evaluate(walk, way_through(content, at));
        ends[short] = end;
        places_in(read).forEach((place) => seen.add(place));
        assert.deepEqual(await came_of_it(page), [], `${file}, ${at}`);
        const press = (id) => page.evaluate((node) => document.querySelector(`[data-node="${node}"]`)?.click(), id);
        const to_be_read = async (where) => assert.ok(places_in(await page.locator('.jd-live').textContent()).length > 0, `${file}, ${where}: its texts are to be read`);
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await to_be_read('paper');
        await page.evaluate(() => dispatchEvent(new Event('afterprint')));
        await press('nav.overview');
        await to_be_read('overview');
        await press('nav.start');
        await press('plain');
        await to_be_read('start, without a picture');
        assert.deepEqual(await came_of_it(page), [], `${file}, ${at}`);
      }
    }
    assert.deepEqual(ends, Object.fromEntries(Object.keys(ends).map((short) => [short, end_of(short)])));
    assert.equal(Object.keys(ends).length, hostile_diagnostics.length);
    assert.deepEqual([...text_places].filter((place) => !seen.has(place)), Object.keys(not_here).sort((a, b) => [...text_places].indexOf(a) - [...text_places].indexOf(b)), 'each text of the schema is on a screen, or has a reason not to be');
    await tab.close();
    await tab.profile.close();
  });
}
