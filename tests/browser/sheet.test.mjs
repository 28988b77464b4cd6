// A rating sheet: twelve accounts are entered by mouse, keyboard and directly, and come to what was worked out by hand, in each engine.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { open_alone } from './support/browser.mjs';
import { create_journeys } from './support/journeys.mjs';
import { saved_file } from './support/saved.mjs';
import {
  about, accounts, by_id, by_objective, check, enter_all, figure, is_number, open_account, ranks, standard, statement, type, worked_out,
} from './support/sheet.mjs';
import { page_path, serve_site, texts } from './support/site.mjs';
import { records } from './support/worked_out.mjs';

let browser, site, first, state;
const { in_each, in_chromium, run } = create_journeys();
const open = (lang = 'ko') => open_alone(browser, site.url + page_path(lang, about.id), { settings: { storageState: state } });

before(async () => { site = await serve_site(); });
after(() => site.close());

in_each('a reload brings everything back', async () => {
  const { widget, page } = first;
  await page.reload();
  await widget.stands();
  await check(widget, 'ko');
  for (const account of accounts.slice(0, 3)) {
    await open_account(widget, account.account);
    for (const [id, value] of Object.entries(account))
      assert.equal(String(id === 'account' || is_number(id) ? await widget.value(id) : await widget.chosen(id)), value, id);
    await widget.press('nav.accounts');
  }
});

in_chromium('in English', async () => {
  const { widget, page, close } = await open('en');
  await check(widget, 'en');
  assert.equal(await widget.text('title'), about.title.en);
  await widget.press('language');
  await check(widget, 'ko');
  assert.equal(await page.locator('html').getAttribute('lang'), 'ko');
  await close();
});

in_chromium('an account with a rating missing is not ranked until it has it', async () => {
  const { widget, close } = await open();
  await open_account(widget, '자람정보');
  assert.equal(await widget.chosen('access'), null);
  assert.equal(await widget.text('standing'), texts.ko['sheet.unranked_missing'].replace('{0}', 1));
  // Attraction is (4 + 4 + 3 + 3 + 3) / 5 = 3.4, the sum 40 × 3.4 + 15 × 4 + 15 × 4 + 30 × 3.5 = 361: 65.25 → 65.3, behind two with 65.5.
  await widget.press('access.opt3');
  assert.equal(await widget.text('standing'), '5위 · 종합 점수 65.3 · 정기 관리');
  assert.equal(await widget.text('standing.field'), '함께 성장할 고객');
  await widget.press('nav.accounts');
  assert.deepEqual(await ranks(widget).then((all) => [all.자람정보, all.한결정밀, all.바탕물산]), ['5', '6', '12']);
  assert.equal(await widget.has('matrix.unplaced'), false);
  await close();
});

in_chromium('what is no number for a field is marked and changes nothing', async () => {
  const { widget, close } = await open();
  const refused = async (id, text, sentence) => {
    await type(widget, id, text);
    assert.equal(await widget.node(id).getAttribute('aria-invalid'), 'true', text);
    assert.equal(await widget.text(`${id}.problem`), sentence);
    assert.equal(await widget.value(id), text);
  };
  await open_account(widget, '나래기계');
  const standing = await widget.text('standing');
  for (const [id, text, sentence] of [
    ['sales', '많음', '숫자를 적어 주세요.'], ['sales', '-1', '0 이상의 숫자를 적어 주세요.'],
    ['sales', '12.5', '소수점 없는 숫자를 적어 주세요.'], ['profit', '26o', '숫자를 적어 주세요.'],
  ]) {
    await refused(id, text, sentence);
    assert.equal(await widget.text('standing'), standing);
  }
  await widget.press('nav.accounts');
  await check(widget, 'ko');
  for (const [id, text, sentence] of [
    ['weight.weight-volume', '-5', '0에서 1,000,000 사이의 숫자를 적어 주세요.'],
    ['cut.standard.intensive', '60', texts.ko['sheet.tier_cut_wrong']],
    ['cut.standard.regular', '절반', texts.ko['sheet.tier_cut_wrong']],
  ]) await refused(id, text, sentence);
  await check(widget, 'ko');
  await open_account(widget, '나래기계');
  for (const [id, value] of [['sales', '2100'], ['profit', '260']]) {
    assert.equal(await widget.value(id), value);
    assert.equal(await widget.node(id).getAttribute('aria-invalid'), null);
  }
  await close();
});

in_chromium('other weights rank differently, chosen or typed, and are kept', async () => {
  const { widget, page, close } = await open();
  const expected = (set) => Object.fromEntries([...by_objective.map((row) => [row[0], row[2 + 2 * set]]), ['자람정보', '–']]);
  for (const [set, { id }] of about.weight_sets.entries()) {
    await widget.press(`weights.set.${id}`);
    assert.deepEqual(await ranks(widget), expected(set), id);
  }
  for (const [i, value] of ['30', '40', '10', '20'].entries()) await type(widget, `weight.${about.weights[i].id}`, value);
  assert.equal(await widget.node('weights.set.growth').isChecked(), true);
  assert.deepEqual(await ranks(widget), expected(0));
  await widget.at_rest();
  await page.reload();
  await widget.stands();
  assert.equal(await widget.value('weight.weight-volume'), '40');
  assert.deepEqual(await ranks(widget), expected(0));
  await widget.press('weights.set.default');
  await check(widget, 'ko');
  await close();
});

in_each('the file holds the rows of the list', async () => {
  const { name, bytes } = await saved_file(first, 'export'), file = String(bytes);
  assert.equal(name, 'jindan-key-account.csv');
  assert.ok(file.startsWith('\ufeff'), 'spreadsheets see the encoding');
  assert.deepEqual(records(file), accounts.map(({ account, ...values }, i) => {
    const [score, rank, tier] = [6, 8, 9].map((column) => worked_out[i][column]), ranked = rank !== '–';
    return {
      'id (고객사 이름)': account,
      'rank (순위)': ranked ? rank : '',
      'value (종합 점수)': ranked ? figure(score) : '',
      'tier (등급)': ranked ? by_id(standard.tiers.list, tier).name.ko : '',
      ...Object.fromEntries(Object.entries(values).map(([id, value]) => [`${id} (${statement(id, 'ko')})`, value])),
    };
  }));
});

in_chromium('an account that is removed can be brought back', async () => {
  const { widget, page, close } = await open();
  await widget.press(await page.getByRole('button', { name: '가온전자 지우기' }).getAttribute('data-node'));
  await widget.shown('notice.undo');
  assert.equal(await widget.text('notice'), texts.ko['notice.removed']);
  const moved_up = worked_out.slice(1).map((row) => [row[0], row[8] === '–' ? '–' : String(row[8] - 1)]);
  assert.deepEqual(await ranks(widget), Object.fromEntries(moved_up));
  await widget.press('notice.undo');
  await check(widget, 'ko');
  await widget.at_rest();
  await page.reload();
  await widget.stands();
  await check(widget, 'ko');
  await close();
});

const operable = ['button', 'radio', 'checkbox', 'textbox', 'radiogroup', 'list', 'image'];

for (const lang of ['ko', 'en']) {
  in_chromium(`everything that is operated has a name (${lang})`, async () => {
    const { widget, page, profile, close } = await open(lang);
    const session = await profile.newCDPSession(page);
    async function named(role) {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const operated = nodes.filter((node) => !node.ignored && operable.includes(node.role?.value));
      for (const node of operated) assert.notEqual(node.name?.value?.trim() ?? '', '', JSON.stringify(node));
      return operated.filter((node) => node.role.value === role).map((node) => node.name.value);
    }
    const unit = (id) => `${statement(id, lang)}${lang === 'ko' ? '' : ' '}(${by_id(about.items, id).unit[lang]})`;
    const cuts = standard.tiers.list.slice(0, -1).map(({ name }) => texts[lang]['sheet.tier_cut'].replace('{0}', name[lang]));
    assert.deepEqual(await named('textbox'), [...cuts, ...about.weights.map((weight) => weight.name[lang])]);
    await open_account(widget, '가온전자');
    await widget.settled();
    assert.deepEqual(await named('textbox'), [texts[lang]['sheet.name'], unit('sales'), unit('profit')]);
    assert.deepEqual(await named('radiogroup'), standard.items.filter((id) => !is_number(id)).map((id) => statement(id, lang)));
    assert.equal((await named('radio')).length, 45);
    await close();
  });
}

run('a rating sheet', async (with_browser, { name }) => {
  browser = with_browser;
  state = undefined;
  first = await open();
  const { widget, profile } = first;
  assert.equal(await widget.text('accounts.empty'), texts.ko['sheet.accounts_empty']);
  await enter_all(widget);
  await check(widget, 'ko');
  await widget.at_rest();
  if (name === 'Chromium') state = await profile.storageState();
  return () => first.close();
});
