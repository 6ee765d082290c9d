import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openGrantTown, type OpenGrantTown } from '../kit/grant-town.js';
import { type Keyboard, keyboard } from '../kit/keyboard.js';

/** Not one click: a need is posted, answered and accepted, and an application handed in, with the keyboard alone. */
describe('by keyboard alone', () => {
  let open: OpenGrantTown;
  let lead: Page;
  let company: Page;
  let keys: Keyboard;
  let companyKeys: Keyboard;
  let posting = '';
  let application = '';

  beforeAll(async () => {
    open = await openGrantTown('keyboard');
    ({ lead, company } = open);
    keys = keyboard(lead);
    companyKeys = keyboard(company);
  }, 180_000);
  afterAll(() => open?.close(), 30_000);

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const next = () => keys.press(button(lead, '次へ'));

  test('the officer posts a need', async () => {
    await lead.goto('/');
    await keys.press(lead.getByRole('link', { name: /困りごとを載せる/ }).first());
    await lead.waitForURL(/postings\/new/);
    await keys.choose(lead.getByRole('radio', { name: /困りごと/ }));
    await keys.press(button(lead, '書きはじめる'));
    await lead.waitForURL(/edit\/what/);
    await keys.type(lead.getByLabel(/見出し/), '回覧板の文字を大きく印刷してほしい');
    await keys.tick(lead.getByRole('checkbox', { name: 'まちづくり', exact: true }));
    await next();
    await lead.waitForURL(/edit\/details/);
    await keys.type(lead.getByLabel(/くわしい内容/), '80代の方にも読める大きさで、月に120部ほど。');
    await next();
    await lead.waitForURL(/edit\/resources/);
    await keys.tick(lead.getByRole('checkbox', { name: /物品/ }));
    await keys.type(lead.getByLabel(/どんな物品/), '印刷した回覧板');
    await next();
    await lead.waitForURL(/when-where/);
    await next();
    await lead.waitForURL(/partners/);
    await next();
    await lead.waitForURL(/images/);
    await keys.press(button(lead, '内容を確認する'));
    await lead.waitForURL(/check/);
    await keys.press(button(lead, '公開する'));
    await lead.waitForURL(/done/);
    const [row] = await open.site.sql<{ id: string; state: string }>('select id, state from posting');
    expect(row?.state).toBe('published');
    posting = `/postings/${row?.id}`;
  }, 120_000);

  test('the company finds it, asks to talk, and is accepted', async () => {
    await company.goto('/');
    await companyKeys.type(
      company
        .getByRole('searchbox')
        .or(company.getByRole('combobox', { name: /さがす|検索/ }))
        .first(),
      '回覧板 印刷',
    );
    await company.keyboard.press('Enter');
    await company.waitForURL(/search\?/);
    await companyKeys.press(company.getByRole('link', { name: /回覧板の文字/ }).first());
    await company.waitForURL(new RegExp(posting));
    await companyKeys.press(company.getByRole('link', { name: '話してみたい' }).first());
    await companyKeys.type(company.getByLabel('はじめのメッセージ'), '大きな文字の印刷ならお役に立てます。');
    await companyKeys.press(button(company, '送る'));
    await company.getByText('お返事を待っています').first().waitFor();
    await lead.goto('/inbox');
    await keys.press(lead.getByRole('link', { name: /回覧板の文字/ }).first());
    await keys.press(button(lead, '話してみる'));
    await lead.getByText('022-000-1111').first().waitFor();
    expect(await open.site.sql('select state from introduction')).toEqual([{ state: 'accepted' }]);
  }, 120_000);

  test('the partners write an application', async () => {
    await lead.goto(`/partnerships/${open.town.partnershipId}/grants`);
    await keys.choose(lead.getByRole('radio', { name: /課題調査/ }));
    await keys.press(button(lead, '申請の下書きをつくる'));
    await lead.waitForURL(/\/applications\/[^/]+$/);
    application = new URL(lead.url()).pathname;
    await keys.press(lead.getByRole('link', { name: '団体の概要' }).first());
    for (const question of ['市内に活動', '規約', '会員名簿', '予算と決算', '総会'])
      await keys.choose(
        lead.getByRole('radiogroup', { name: new RegExp(question) }).getByRole('radio', { name: 'はい' }),
      );
    const onwards = async (to: RegExp) => {
      await keys.press(button(lead, '保存して次へ'));
      await lead.waitForURL(to);
    };
    await onwards(/purpose/);
    await keys.type(lead.getByLabel(/協働する理由/), '住民の声と印刷の技術が合わさると、だれにも届く案内ができる。');
    await onwards(/activities/);
    for (const [label, text] of [
      ['事業のあらまし', '坂の上の団地と商店街を結ぶバスを、週1回走らせて確かめる。'],
      ['期待する成果', '週に30人が利用し、外出の回数が増える。'],
      ['成果の確かめ方', '乗った人数とアンケート'],
      ['次の年からの続け方', '商店街の協賛で続ける。'],
    ] as const)
      await keys.type(lead.getByLabel(new RegExp(label)), text);
    await onwards(/structure/);
    await keys.type(lead.getByLabel(/話し合いと連絡/), '月1回の定例会');
    await onwards(/schedule/);
    await onwards(/budget/);
  }, 180_000);

  test('budget, documents and pledges', async () => {
    await keys.press(button(lead, '収入を加える'));
    await keys.select(lead.getByRole('combobox', { name: /収入の種類/ }), 'own');
    const income = lead.getByRole('group', { name: '収入 1' });
    await keys.type(income.getByLabel(/内容/), '町内会の積立');
    await keys.type(income.getByLabel(/金額/), '36000');
    await keys.type(lead.getByLabel(/申請する助成金/), '324000');
    await lead.locator('form').getByText('収入と支出が同じ額になっています').waitFor();
    await keys.press(button(lead, '保存して次へ'));
    await lead.waitForURL(/attachments/);
    const documents = lead.locator('input[type=file]');
    const file = { name: '規約.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 見本') };
    for (const nth of [0, 1, 2]) {
      await keys.attach(documents.nth(nth), file);
      await lead.getByText('添付済み').nth(nth).waitFor();
    }
    for (const [page, own] of [
      [lead, keys],
      [company, companyKeys],
    ] as const) {
      await page.goto(`${application}/sections/pledges`);
      await own.choose(page.getByRole('radio', { name: '受けていません' }));
      const boxes = page.getByRole('checkbox');
      for (let nth = 0; nth < (await boxes.count()); nth += 1) await own.tick(boxes.nth(nth));
      await page.getByText('保存しました').first().waitFor();
    }
    await company.goto(`${application}/sections/organisation`);
    await companyKeys.type(company.getByLabel(/代表者の役職/), '代表取締役 佐藤 健');
    await company.getByText('保存しました').first().waitFor();
  }, 180_000);

  test('both agree, the lead submits', async () => {
    for (const [page, own] of [
      [company, companyKeys],
      [lead, keys],
    ] as const) {
      await page.goto(`${application}/check`);
      await own.press(button(page, /同意する/));
      await page.getByText('同意済み', { exact: true }).first().waitFor();
    }
    await keys.press(button(lead, '提出する'));
    await keys.press(lead.getByRole('dialog').getByRole('button', { name: '提出する' }));
    await lead.waitForURL(/submitted/);
    expect(await open.site.sql('select number from application')).toEqual([{ number: 'R8-PPJ-0001' }]);
  }, 120_000);
});
