import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newVisitor, phone } from '../kit/browser.js';
import { openGrantTown, type OpenGrantTown } from '../kit/grant-town.js';

/** Somebody nobody knows yet is asked by e-mail to apply together: from the link to their own part of the application. */
describe('invited by mail', () => {
  let open: OpenGrantTown;
  let hanako: Page;
  let guest: Page;
  let application = '';
  let link = '';
  const email = 'kyoto@tsutsuji-es.example.jp';

  beforeAll(async () => {
    open = await openGrantTown('invited');
    hanako = open.lead;
    guest = await (await newVisitor(open.browser, open.site.url, phone)).newPage();
    guest.setDefaultTimeout(30_000);
  }, 180_000);
  afterAll(() => open?.close(), 30_000);

  test('the lead invites a school by its address', async () => {
    await hanako.goto(`/partnerships/${open.town.partnershipId}/grants`);
    await hanako.getByRole('radio', { name: /課題調査/ }).check();
    await hanako.getByRole('button', { name: '申請の下書きをつくる' }).click();
    await hanako.waitForURL(/\/applications\/[^/]+$/);
    application = new URL(hanako.url()).pathname;
    await hanako.goto('/applications');
    await hanako.goto(`${application}#partners`);
    await hanako.getByRole('button', { name: '団体を招く' }).click();
    await hanako.getByRole('radio', { name: /メールで招く/ }).check();
    await hanako.getByRole('button', { name: '1人に招待を送ります' }).click();
    await hanako.getByText('「招く方のお名前や団体名」を入力してください。').first().waitFor();
    await hanako.getByLabel(/招く方のお名前/).fill('つつじ台小学校 教頭先生');
    await hanako.getByLabel(/メールアドレス/).fill(email);
    await hanako.getByLabel(/ひとこと/).fill('バスの見守りを、子どもたちといっしょにお願いできませんか。');
    await open.look(hanako, 'form');
    await hanako.getByRole('button', { name: '1人に招待を送ります' }).click();
    await hanako.getByText('お返事待ち').waitFor();
    // Without the short message that lies over the page.
    await hanako.reload();
    await hanako.getByText('お返事待ち').waitFor();
    await open.look(hanako, 'list');
    const mail = await open.site.mailTo(email, 'いっしょに申請');
    link = mail.link ?? '';
    expect(link).toContain(`${application}/join?token=`);
  }, 120_000);

  test('somebody with another address learns nothing', async () => {
    await open.company.goto(link);
    await open.company.getByText('このお誘いは、別のアドレスに届いたものです').waitFor();
    expect(await open.company.locator('main').innerText()).not.toMatch(/買い物バス|小学校|tsutsuji/);
    await open.look(open.company, 'other');
  }, 60_000);

  test('who was invited signs up, registers the school, reads what is asked, and joins', async () => {
    await guest.goto(link);
    await open.look(guest, 'sign-in');
    await guest.locator('main').getByRole('link', { name: '利用者登録' }).click();
    await guest.getByLabel(/お名前/).fill('見本 教子');
    await guest.getByLabel(/メールアドレス/).fill(email);
    await guest.locator('input[type=password]').fill('つつじの おかの みち 2026');
    await guest.getByRole('button', { name: '確認メールを受け取る' }).click();
    const confirm = await open.site.mailTo(email, '利用者登録を完了');
    await guest.goto(confirm.link ?? '');
    await guest.getByRole('link', { name: '続きに進む' }).click();
    await guest.getByText('参加するには、団体の登録が要ります').waitFor();
    await open.look(guest, 'no-organisation');
    await guest.getByRole('link', { name: '団体を登録する' }).click();
    await register(guest);
    await guest.getByText('「つつじ台小学校」として参加します。').waitFor();
    await open.look(guest, 'offer');
    await guest.getByRole('button', { name: '参加する' }).click();
    await guest.waitForURL(new RegExp(`${application}$`));
    await guest.getByText('買い物バスの試験運行').first().waitFor();
    await open.look(guest, 'joined');
    await guest.goto(link);
    await guest.getByText('この申請に参加しています').waitFor();
  }, 180_000);

  const register = async (page: Page): Promise<void> => {
    const onwards = () => page.getByRole('button', { name: /次へ進む|内容を確かめる/ }).click();
    await page.getByLabel(/団体名/).fill('つつじ台小学校');
    await page.getByLabel(/ふりがな/).fill('つつじだいしょうがっこう');
    await page.getByRole('radio', { name: /学校/ }).check();
    await page.getByLabel(/法人格/).selectOption('none');
    await onwards();
    await page.getByRole('checkbox', { name: '太白区' }).check();
    await onwards();
    await page.getByRole('checkbox').first().check();
    await page.getByLabel(/どんな活動/).fill('子どもたちと地域の見守りをしています。');
    await onwards();
    await onwards();
    await page.getByRole('button', { name: 'この内容で登録する' }).click();
  };

  test('no page has a barrier', () => {
    expect([...open.barriers]).toEqual([]);
  });
});
