// The other diagnostics with statements, taken from the first to the last: the result that was worked out by hand in tests/data/examples.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { open_alone, open_browser } from './support/browser.mjs';
import { page_path, read_diagnostic, serve_site } from './support/site.mjs';
import { example } from './support/worked_out.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

for (const id of ['sales-management', 'customer-insight']) {
  const about = read_diagnostic(id), answers = example(`${id}.answers`), { scores, bands } = example(`${id}.expected`);
  const open = (settings) => open_alone(browser, site.url + page_path('ko', id), { settings });

  // As `result` of widget.mjs.
  function expected(lang = 'ko') {
    const levels = about.scores[0].bands, level = levels.findIndex((band) => band.id === bands.total.level);
    return { points: scores.total, level: level + 1, name: levels[level].name[lang] };
  }

  // Each area has five statements: 5 to 25 points.
  async function check_profile(widget, lang = 'ko') {
    const shown = await widget.page.locator('[data-node="profile"] > li')
      .evaluateAll((all) => all.map((el) => [el.dataset.node, el.textContent.trim()]));
    assert.deepEqual(shown.map(([node]) => node), about.dimensions.map((area) => `profile.${area.id}`));
    for (const [i, area] of about.dimensions.entries())
      assert.equal(shown[i][1].split(', ')[0], `${area.name[lang]} ${(scores[area.id] - 5) * 5}`);
  }

  test(`${id}: with the digits, and the result is there again after a reload`, async () => {
    const { widget, page, close } = await open();
    await widget.press_key('begin');
    for (const [item, answer] of Object.entries(answers)) {
      await widget.shown(item);
      assert.equal(await widget.focused(), `${item}.opt1`);
      assert.equal(await widget.text(`${item}.text`), about.items.find((each) => each.id === item).statement.ko);
      await page.keyboard.press(String(answer));
    }
    assert.deepEqual(await widget.result(), expected());
    await check_profile(widget);
    await widget.at_rest();
    await page.reload();
    await widget.stands();
    assert.deepEqual(await widget.result(), expected());
    await check_profile(widget);
    await widget.press('nav.overview');
    assert.equal(await page.locator('[data-node$=".edit"]').count(), about.items.length);
    await close();
  });

  test(`${id}: with the mouse on the canvas, and the link shows the same to somebody who has never been here`, async () => {
    const { widget, page, close } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await widget.begin();
    for (const [item, answer] of Object.entries(answers)) {
      await widget.press(`${item}.opt${answer}`);
      assert.equal(await widget.chosen(item), answer);
      await widget.press('nav.next');
    }
    assert.deepEqual(await widget.result(), expected());
    await check_profile(widget);
    const links = [];
    for (const depth of ['share.answers', 'share.score']) {
      await widget.press(depth);
      await widget.press('share.copy');
      await widget.shown('notice');
      links.push(await page.evaluate(() => navigator.clipboard.readText()));
      await widget.press('notice.close');
    }
    await close();
    for (const link of links) {
      assert.ok(link.startsWith(`${site.url}${page_path('ko', id)}#`), link);
      for (const lang of ['ko', 'en']) {
        const other = await open_alone(browser, link.replace('/ko/', `/${lang}/`));
        assert.deepEqual(await other.widget.result(), expected(lang));
        assert.equal(await other.widget.has('shared.note'), true);
        await check_profile(other.widget, lang);
        await other.close();
      }
    }
  });
}
