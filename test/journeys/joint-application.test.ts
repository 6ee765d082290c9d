import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openGrantTown, type OpenGrantTown } from '../kit/grant-town.js';

/** Two partners complete, agree to and submit a joint application: one on a phone, one at a desk. */
describe('a joint application', () => {
  let open: OpenGrantTown;
  let lead: Page;
  let company: Page;
  let application = '';

  beforeAll(async () => {
    open = await openGrantTown('grants');
    ({ lead, company } = open);
  }, 180_000);
  afterAll(() => open?.close(), 30_000);

  const saved = async (page: Page) => {
    await page.getByText('保存しました').first().waitFor();
  };

  test('everybody can read about the open call', async () => {
    await lead.goto('/grants');
    await open.look(lead, 'grants');
    await lead.getByRole('link', { name: /募集$/ }).first().click();
    await open.look(lead, 'call');
  }, 60_000);

  test('the partners find the call and start', async () => {
    await lead.goto(`/partnerships/${open.town.partnershipId}/grants`);
    await open.look(lead, 'finder');
    await lead.getByRole('radio', { name: /課題調査/ }).check();
    await lead.getByRole('button', { name: '申請の下書きをつくる' }).click();
    await lead.waitForURL(/\/applications\/[^/]+$/);
    application = new URL(lead.url()).pathname;
    await open.look(lead, 'tasks-start');
  }, 60_000);

  test('each partner fills in its part', async () => {
    await lead.getByRole('link', { name: '団体の概要' }).first().click();
    await open.look(lead, 'section-organisation');
    for (const question of ['市内に活動', '規約', '会員名簿', '予算と決算', '総会'])
      await lead
        .getByRole('radiogroup', { name: new RegExp(question) })
        .getByRole('radio', { name: 'はい' })
        .check();
    await lead.getByRole('button', { name: '保存して次へ' }).click();
    await lead.waitForURL(/purpose/);
    await lead.getByLabel(/協働する理由/).fill('住民の声と印刷の技術が合わさると、だれにも届く案内ができる。');
    await saved(lead);
    await lead.getByRole('button', { name: '保存して次へ' }).click();
    await lead.waitForURL(/activities/);
    await open.look(lead, 'section-activities');
    for (const [label, text] of [
      ['事業のあらまし', '坂の上の団地と商店街を結ぶバスを、週1回走らせて確かめる。'],
      ['期待する成果', '週に30人が利用し、外出の回数が増える。'],
      ['成果の確かめ方', '乗った人数とアンケート'],
      ['次の年からの続け方', '商店街の協賛で続ける。'],
    ] as const)
      await lead.getByLabel(new RegExp(label)).fill(text);
    await lead.getByRole('button', { name: '保存して次へ' }).click();
    await lead.waitForURL(/structure/);
    await lead.getByLabel(/話し合いと連絡/).fill('月1回の定例会');
    await open.look(lead, 'section-structure');
    await lead.getByRole('button', { name: '保存して次へ' }).click();
    await lead.waitForURL(/schedule/);
    await lead.getByRole('button', { name: '保存して次へ' }).click();
    await lead.waitForURL(/budget/);
  }, 120_000);

  test('the budget adds up while it is typed', async () => {
    await open.look(lead, 'budget-start');
    await lead.getByRole('button', { name: '収入を加える' }).click();
    await lead.getByRole('combobox', { name: /収入の種類/ }).selectOption('own');
    const income = lead.getByRole('group', { name: '収入 1' });
    await income.getByLabel(/内容/).fill('町内会の積立');
    await income.getByLabel(/金額/).fill('３６０００円');
    await lead.getByLabel(/申請する助成金/).fill('324000.5');
    await lead.getByRole('button', { name: '保存して次へ' }).click();
    await lead.getByText('小数は使えません').first().waitFor();
    await open.look(lead, 'budget-wrong');
    await lead.getByRole('button', { name: /^[\d,]+円にする$/ }).click();
    await lead.locator('form').getByText('収入と支出が同じ額になっています').waitFor();
    await open.look(lead, 'budget');
    await lead.getByRole('button', { name: '保存して次へ' }).click();
    await lead.waitForURL(/attachments/);
  }, 90_000);

  test('documents are attached, pledges made', async () => {
    const documents = lead.locator('input[type=file]');
    await documents.nth(2).waitFor();
    for (const nth of [0, 1, 2]) {
      await documents.nth(nth).setInputFiles({
        name: '規約𠮷.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 見本'),
      });
      await lead.getByText('添付済み').nth(nth).waitFor();
    }
    await open.look(lead, 'attachments');
    for (const page of [lead, company]) {
      await page.goto(`${application}/sections/pledges`);
      await page.getByRole('radio', { name: '受けていません' }).check();
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      await saved(page);
    }
    await open.look(company, 'section-pledges');
    await company.goto(application);
    await open.look(company, 'tasks-company');
    await company.goto(`${application}/sections/organisation`);
    await company.getByLabel(/代表者の役職/).fill('代表取締役 佐藤 健');
    await saved(company);
  }, 120_000);

  test('both agree to the same version, the lead submits once', async () => {
    await company.goto(`${application}/check`);
    await open.look(company, 'check');
    await company.getByRole('button', { name: /同意する/ }).click();
    await company.getByText('同意済み', { exact: true }).waitFor();
    await lead.goto(`${application}/check`);
    await lead.getByRole('button', { name: /同意する/ }).click();
    await lead.getByRole('button', { name: '提出する' }).click();
    await lead.getByRole('dialog').getByRole('button', { name: '提出する' }).dblclick();
    await lead.waitForURL(/submitted/);
    await lead
      .getByText(/R\d+-PPJ-0001/)
      .first()
      .waitFor();
    await lead.getByRole('link', { name: /控え/ }).waitFor({ timeout: 120_000 });
    await open.look(lead, 'submitted');
    const rows = await open.site.sql('select round from application_submission');
    expect(rows).toHaveLength(1);
    const mail = await open.site.mailTo(open.town.company.email, '受け付けました');
    expect(mail.text).toContain('R8-PPJ-0001');
    await company.goto(application);
    await open.look(company, 'state');
    await company.goto('/applications');
    await open.look(company, 'applications');
  }, 300_000);

  test('no page has a barrier', () => {
    expect([...open.barriers]).toEqual([]);
  });
});
