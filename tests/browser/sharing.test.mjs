// The link that the page copies, opened by somebody else; keeping what came and taking the diagnostic oneself; and the file.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { address_of, pasted } from './support/addresses.mjs';
import { open_alone } from './support/browser.mjs';
import { expected_result } from './support/expected.mjs';
import { create_journeys } from './support/journeys.mjs';
import { saved_file } from './support/saved.mjs';
import { page_path, serve_site } from './support/site.mjs';

let browser, site, sender, link, short_link;
before(async () => { site = await serve_site(); });
after(() => site.close());

const { in_each, in_chromium, run } = create_journeys();

// One finished assessment, with a name and a memo, and the links that its page copies.
async function send() {
  sender = await open_alone(browser, site.url + page_path());
  const { widget, page } = sender;
  await widget.press('account');
  await page.keyboard.insertText('한빛정밀');
  await widget.begin();
  for (let index = 0; index < 15; ++index) await widget.answer(index, index % 5 + 1);
  await widget.press('q16.memo');
  await page.keyboard.insertText('분기마다 함께 점검하기');
  await widget.answer(15, 5);
  await widget.press('share.full');
  link = await copied();
  await widget.press('share.score');
  short_link = await copied();
}

async function copied() {
  const { widget, page } = sender;
  await widget.press('share.copy');
  await widget.shown('notice');
  const text = await pasted(page);
  const [, said] = /길이는 ([\d,]+)자/.exec(await widget.text('notice'));
  assert.equal(Number(said.replace(',', '')), text.length);
  await widget.press('notice.close');
  return text;
}

const sent = () => expected_result(3 * 15 + 5);

// Everything the screen says, but for what only one of the two screens has.
async function said(widget, without) {
  const all = await widget.page.locator('.jd-live [data-node]').evaluateAll((nodes) => nodes
    .filter((el) => el.matches('.jd-t, .jd-image')).map((el) => [el.dataset.node, (el.ariaLabel ?? el.innerText).replace(/\s+/g, ' ').trim()]));
  return all.filter(([id]) => !without.test(id));
}

in_each('the link shows the same result to somebody who has never been here', async () => {
  const own = await said(sender.widget, /^(share|whose)/);
  const { widget, page, close } = await open_alone(browser, link);
  assert.deepEqual(await widget.result(), sent());
  assert.deepEqual(await said(widget, /^(shared|whose)/), own);
  assert.match(await widget.text('shared.note'), /고칠 수 없습니다/);
  assert.equal(await widget.has('nav.overview'), false);
  assert.doesNotMatch(await page.locator('.jd-live').innerText(), /한빛정밀/, 'the name goes along only where the reader says so');
  await close();
});

in_chromium('the name goes along when the reader chooses so', async () => {
  await sender.widget.press('share.account');
  const { page, close } = await open_alone(browser, await copied());
  await sender.widget.press('share.account');
  assert.match(await page.locator('.jd-live').innerText(), /한빛정밀/);
  await close();
});

in_chromium('in the other language, and the score alone', async () => {
  const { widget, close } = await open_alone(browser, short_link.replace('/ko/', '/en/'));
  assert.deepEqual(await widget.result(), expected_result(50, 'en'));
  assert.match(await widget.text('shared.note'), /the answers are not in the link/);
  assert.equal(await widget.has('keep'), false);
  await close();
});

in_each('kept, it is the reader’s own: it can be changed and is there after a reload', async () => {
  const { widget, page, close } = await open_alone(browser, link);
  await widget.press('keep');
  assert.equal(await address_of(page), site.url + page_path());
  assert.deepEqual(await widget.result(), sent());
  await page.reload();
  await widget.stands();
  assert.deepEqual(await widget.result(), sent());
  await widget.press('nav.overview');
  await widget.press('q16.edit');
  assert.equal(await widget.chosen('q16'), 5);
  assert.equal(await widget.value('q16.memo'), '분기마다 함께 점검하기');
  await close();
});

in_chromium('taken oneself, nothing of it is left, and what was there before stays', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await widget.begin();
  await widget.answer(0, 2);
  await widget.at_rest();
  await page.goto('about:blank');
  await page.goto(link);
  await widget.stands();
  assert.deepEqual(await widget.result(), sent());
  await widget.press('take');
  assert.equal(await address_of(page), site.url + page_path());
  assert.equal(await widget.value('account'), '');
  assert.match(await page.locator('[data-node$=".open"]').innerText(), /16개 중 1개/);
  await widget.press('begin');
  assert.equal(await widget.chosen('q1'), null);
  await close();
});

in_chromium('a link that is opened while the page is open', async () => {
  const { widget, page, close } = await open_alone(browser, site.url + page_path());
  await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
  await widget.shown('shared.note');
  assert.deepEqual(await widget.result(), sent());
  await close();
});

in_each('the file holds everything and opens elsewhere', async () => {
  const { name, bytes } = await saved_file(sender, 'share.file');
  assert.match(name, /^jindan-customer-relationship-\d{4}-Q[1-4]-한빛정밀\.json$/);
  assert.ok(String(bytes).includes('분기마다 함께 점검하기'));

  const { widget, page, close } = await open_alone(browser, site.url + page_path('en'));
  const chooser = page.waitForEvent('filechooser');
  await widget.press('import');
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: bytes });
  await widget.shown('points');
  assert.deepEqual(await widget.result(), expected_result(50, 'en'));
  assert.match(await page.locator('.jd-live').innerText(), /한빛정밀/);
  await close();
});

run('a result handed on', async (with_browser) => {
  browser = with_browser;
  await send();
  return () => sender.close();
});
