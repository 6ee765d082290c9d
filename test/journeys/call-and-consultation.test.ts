import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { phone } from '../kit/browser.js';
import { type Journey, openJourney } from '../kit/journey.js';

/** Staff make a call and change its form; an applicant's draft follows; the applicant books a consultation on a phone. */
describe('a call, its form, and a consultation', () => {
  let open: Journey;
  const question = '雨の日の備え';

  beforeAll(async () => {
    open = await openJourney('call', { demo: true });
  }, 300_000);
  afterAll(() => open?.close(), 30_000);

  /** Adds a required question to 課題と目的 and makes it the form in force. */
  async function addQuestion(page: Page, title: string): Promise<void> {
    const card = page.locator('li', { has: page.getByRole('heading', { name: '課題と目的', level: 2 }) }).last();
    if (!(await card.getByRole('button', { name: '質問を加える' }).isVisible())) await card.locator('summary').click();
    await card.getByRole('button', { name: '質問を加える' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/質問の文/).fill(title);
    await dialog.getByLabel('必須にする').check();
    await open.look(page, 'question');
    await dialog.getByRole('button', { name: '決める' }).click();
    await page.getByText(`課題と目的：「${title}」が加わりました（必須）。`).waitFor();
    await page
      .getByText(/保存しました/)
      .first()
      .waitFor();
  }

  async function publishForm(page: Page): Promise<void> {
    await page.getByRole('button', { name: '変更を反映する' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /変更を反映する|反映して、\d+人に送ります/ })
      .click();
    await page
      .getByText(/版を反映しました/)
      .first()
      .waitFor();
  }

  test('staff make a call as last time, with a question of its own, look at it and publish it', async () => {
    const page = await open.visit('staff@sample.example.jp');
    await page.goto('/staff/grants/programmes');
    await page.getByRole('button', { name: '公募をつくる' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'つくる' }).click();
    await page.getByRole('heading', { name: '基本' }).waitFor();
    await open.look(page, 'settings');
    await page.getByText('対象経費の区分').click();
    await page.getByRole('heading', { name: 'その他' }).click();
    await page.getByLabel('対象経費全体に対する割合の上限').last().fill('半分くらい');
    await page.getByRole('button', { name: /分数で入力してください/ }).waitFor();
    await open.look(page, 'settings-costs');
    await page.getByLabel('対象経費全体に対する割合の上限').last().fill('1/2');
    await page.getByText(/対象経費全体の2分の1まで/).waitFor({ state: 'attached' });
    await page.getByRole('link', { name: '申請書', exact: true }).click();
    await addQuestion(page, question);
    await open.look(page, 'builder');
    await publishForm(page);
    await page.getByRole('link', { name: '見え方' }).click();
    await page.getByRole('textbox', { name: new RegExp(question) }).waitFor();
    await page.getByRole('link', { name: '設定', exact: true }).click();
    await page.getByRole('button', { name: '公開する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '公開する' }).click();
    await page.getByRole('link', { name: '公募のページを見る' }).waitFor();
  }, 180_000);

  test('a draft of the open call follows a change of its form, and its writer is told', async () => {
    const [draft] = await open.site.sql<{ id: string; call: string; email: string }>(
      `select a.id, a.call_id as call, p.email from application a join membership m on m.organisation_id = a.lead_organisation_id
         join person p on p.id = m.person_id join call c on c.id = a.call_id
        where a.state = 'draft' and not a.test and c.published and c.opens_at < now() and p.email is not null limit 1`,
    );
    const staff = await open.visit('staff@sample.example.jp');
    await staff.goto(`/staff/grants/calls/${draft?.call}/form`);
    await addQuestion(staff, question);
    await publishForm(staff);
    const page = await open.visit(draft?.email ?? '', phone);
    await page.goto(`/applications/${draft?.id}`);
    await page.getByText('申請書の質問が変わりました').waitFor();
    await page.getByText(new RegExp(`「${question}」が加わりました`)).waitFor();
    await open.look(page, 'followed');
    await page.getByRole('button', { name: '確認しました' }).click();
    await page.getByText('申請書の質問が変わりました').waitFor({ state: 'detached' });
    await page.goto(`/applications/${draft?.id}/sections/purpose`);
    await page.getByLabel(new RegExp(question)).fill('屋根のある場所を借りておく');
    await page
      .getByText(/保存しました/)
      .first()
      .waitFor();
    await open.look(page, 'new-question');
  }, 180_000);

  test('a group books a consultation on a phone; the desk sees it', async () => {
    const page = await open.visit('npo@sample.example.jp', phone);
    await page.goto('/consultations');
    await page.getByLabel(/相談したいこと/).fill('だれと組めばよいか、相談したいです。');
    await page.getByRole('button', { name: /残り/ }).last().click();
    await open.look(page, 'booking');
    await page.getByRole('button', { name: 'この日時で予約する' }).click();
    await page.getByText('相談を予約しました').first().waitFor();
    await page.getByRole('button', { name: 'カレンダーに入れる' }).first().waitFor();
    await open.look(page, 'booked');
    const staff = await open.visit('staff@sample.example.jp');
    await staff.goto('/staff/consultations');
    await staff.getByText('だれと組めばよいか、相談したいです。').waitFor();
    await open.look(staff, 'desk');
    await staff.getByRole('link', { name: 'この日の一覧を印刷する' }).last().click();
    await staff.getByRole('button', { name: '印刷' }).first().waitFor();
    await open.look(staff, 'sheet');
  }, 180_000);

  test('no page had a barrier', () => expect([...open.barriers]).toEqual([]));
});
