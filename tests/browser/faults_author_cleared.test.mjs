// Drafts are deleted, or all data of the site cleared, while the author's page stands open: it is told, what is on the page stays there, nothing of it
// comes back by itself, and it is kept again with the author's next change.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { words_for } from '../../web/author/words.js';
import { author_on, drafts_of, open_author } from './support/author.mjs';
import { open_browser, open_tab } from './support/browser.mjs';
import { open_other, take_away_as_it_writes, ways } from './support/clearing.mjs';
import { everything } from './support/databases.mjs';
import { serve_site } from './support/site.mjs';
import { until } from './support/until.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const say = words_for('ko'), title = '제목 (한국어)';

async function opened() {
  const tab = await open_author(browser, site), other = await open_other(tab.profile, site);
  await tab.page.bringToFront();
  await tab.author.type(title, ' 들리는 영업');
  await until(async () => (await drafts_of(other)).join().includes('들리는 영업'), 'the draft to be kept');
  await tab.author.says_kept(say('kept'));
  return { ...tab, other };
}

// What is on the page is all there, and is kept with the next change.
async function goes_on({ page, author, other }) {
  const field = page.getByLabel(title);
  assert.match(await field.inputValue(), / 들리는 영업$/);
  await page.bringToFront();
  await author.type(title, ' 계속');
  await until(async () => (await drafts_of(other)).join().includes('들리는 영업 계속'), 'the draft to be kept again');
  await author.says_kept(say('kept'));
  await page.reload();
  await author.ready();
  assert.match(await field.inputValue(), / 들리는 영업 계속$/);
}

for (const [name, { clear }] of Object.entries(ways).filter(([, { all }]) => all)) {
  test(`${name}: told, and nothing comes back but with the next change`, async () => {
    const tab = await opened(), { page, author, other, close } = tab;
    await clear(other);
    await author.says(say('gone'));
    await author.says_kept(say('kept_no_more'));
    // Nothing of it is written when the page is not looked at, or left.
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      dispatchEvent(new PageTransitionEvent('pagehide'));
    });
    assert.ok(!(await everything(other)).includes('들리는 영업'));
    assert.equal((await drafts_of(other)).length, 0);
    await goes_on(tab);
    await close();
  });
}

test('the draft alone is deleted in another window: told with the next change, which keeps it again', async () => {
  const tab = await opened(), { page, author, close } = tab;
  const second = await open_tab(tab.profile, page.url(), { ready: false });
  await author_on(second.page).ready();
  await second.page.locator('.au-drafts summary').click();
  await second.page.getByRole('button', { name: /‘.*들리는 영업’ 삭제/ }).click();
  await author_on(second.page).says('삭제했습니다');
  await second.close();
  await page.bringToFront();
  await author.type(title, ' 이어서');
  await author.says(say('gone'));
  await until(async () => (await drafts_of(page)).join().includes('들리는 영업 이어서'), 'the draft to be kept again');
  await close();
});

test('the database is deleted just as the page writes to it: what is written is kept, and it is told', async () => {
  const { page, author, other, close } = await opened();
  await take_away_as_it_writes(page, other);
  await author.type(title, ' 그사이');
  await author.says(say('gone'));
  await until(async () => (await drafts_of(other)).join().includes('들리는 영업 그사이'), 'the draft to be kept again');
  await author.says_kept(say('kept'));
  await close();
});
