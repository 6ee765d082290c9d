import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import type { Page } from 'playwright-core';
import { desk } from '../kit/browser.js';
import { openGrantTown, type OpenGrantTown } from '../kit/grant-town.js';

/** Two people on one application at once, one of them on a phone; then the office gives one section back. */
describe('two people write one application', () => {
  let open: OpenGrantTown;
  let hanako: Page;
  let ken: Page;
  let staff: Page;
  let application = '';

  beforeAll(async () => {
    open = await openGrantTown('together');
    [hanako, ken] = [open.lead, open.company];
    await officer();
    staff = await open.visit('shokuin@example.jp', desk);
  }, 180_000);
  afterAll(() => open?.close(), 30_000);

  /** With the password of everybody in this town. */
  const officer = async (): Promise<void> => {
    const id = newId();
    await open.site.sql(
      `insert into person (id, email, email_key, name, roles, email_confirmed_at)
       values ($1, 'shokuin@example.jp', 'shokuin@example.jp', '職員 見本', '{staff}', now())`,
      [id],
    );
    await open.site.sql(
      `insert into credential (person_id, password_hash, changed_at) select $1, password_hash, now() from credential limit 1`,
      [id],
    );
  };

  test('a comment with a mention reaches the other one, who is seen to be here', async () => {
    await hanako.goto(`/partnerships/${open.town.partnershipId}/grants`);
    await hanako.getByRole('radio', { name: /課題調査/ }).check();
    await hanako.getByRole('button', { name: '申請の下書きをつくる' }).click();
    await hanako.waitForURL(/\/applications\/[^/]+$/);
    application = new URL(hanako.url()).pathname;
    await ken.goto(`${application}/sections/purpose`);
    await ken.getByLabel('コメント', { exact: false }).last().fill('人数は町内会の名簿で確かめましたか');
    await ken.getByRole('checkbox', { name: /髙橋 花子/ }).check();
    await ken.getByRole('button', { name: 'コメントする' }).click();
    await ken.getByText('コメントしました').first().waitFor();
    await ken.locator('article').getByText('人数は町内会の名簿で確かめましたか').waitFor();
    const mail = await open.site.mailTo(open.town.lead.email, '名簿で確かめ');
    expect(mail.subject).toContain('コメント');
    await hanako.goto(`${application}/sections/purpose`);
    await hanako.getByText('佐藤 健さんも、いまここを開いています').waitFor({ timeout: 40_000 });
    await open.look(hanako, 'section');
  }, 150_000);

  test('both change the same answer: the second chooses on the phone, and nothing is lost', async () => {
    await ken.getByLabel(/協働する理由/).fill('印刷の技術を持ち寄るため。');
    await ken.getByText('保存しました').first().waitFor();
    await hanako.getByLabel(/協働する理由/).fill('住民の声を集められるため。');
    await hanako.getByRole('radiogroup', { name: /協働する理由/ }).waitFor({ timeout: 30_000 });
    await open.look(hanako, 'conflict');
    await hanako.getByRole('radio', { name: /印刷の技術/ }).check();
    await hanako
      .getByRole('button', { name: /この内容で|保存/ })
      .first()
      .click();
    await hanako.getByText('保存しました').first().waitFor();
    expect(await hanako.getByLabel(/協働する理由/).inputValue()).toBe('印刷の技術を持ち寄るため。');
    const saved = await open.site.sql<{ after: { collaboration?: string } }>(
      `select after from audit_entry where event = 'ApplicationSectionSaved' order by at`,
    );
    expect(saved.map((each) => each.after.collaboration)).toContain('印刷の技術を持ち寄るため。');
    await ken.goto(`${application}/sections/purpose`);
    await ken.getByLabel(/協働する理由/).fill('印刷の技術と配達の車を持ち寄るため。');
    await ken.getByText('保存しました').first().waitFor();
    await hanako.getByLabel(/協働する理由/).fill('住民の声と印刷の技術を持ち寄るため。');
    await hanako.getByRole('radio', { name: /両方を残して/ }).check();
    expect(await hanako.locator('mark').allInnerTexts()).toEqual(['住民の声と', 'と配達の車']);
    await open.look(hanako, 'both');
    await hanako.getByRole('button', { name: '両方を入れて、編集を続ける' }).click();
    await hanako.getByText('保存しました').first().waitFor();
    expect(await hanako.getByLabel(/協働する理由/).inputValue()).toBe(
      '住民の声と印刷の技術を持ち寄るため。\n\n印刷の技術と配達の車を持ち寄るため。',
    );
    await hanako.goto(application);
    await open.look(hanako, 'tasks');
  }, 120_000);

  test('the office gives one section back and asks for a document; the partner hands it in once', async () => {
    const id = application.split('/').pop() as string;
    await open.site.sql(
      `update application set state = 'submitted', number = 'R8-PPJ-0001', serial = 1, submitted_at = now() where id = $1`,
      [id],
    );
    await staff.goto(`/staff/grants/applications/${id}`);
    await staff.getByRole('heading', { name: '形式審査' }).waitFor();
    await open.look(staff, 'screening');
    await staff.getByRole('button', { name: '追加書類をお願いする' }).click();
    await staff.getByLabel(/書類の名前/).fill('見積書の内訳');
    await staff.getByRole('button', { name: 'お願いを送る' }).click();
    await staff.getByText('お願いを送りました').first().waitFor();
    await staff.getByRole('button', { name: '補正をお願いする' }).click();
    await staff.getByRole('checkbox', { name: '実施体制' }).check();
    await staff.getByLabel(/直していただきたいこと/).fill('定例会の回数を書いてください。');
    await staff.getByRole('button', { name: '確かめる' }).click();
    await staff.getByText(/人にメールを/).waitFor();
    await staff.getByRole('dialog').getByRole('button', { name: '補正をお願いする' }).click();
    await staff.getByText('「補正をお願いする」を行いました').first().waitFor();
    await hanako.goto(application);
    await hanako.getByRole('heading', { name: '直していただくところ' }).waitFor();
    await open.look(hanako, 'returned');
    await hanako.goto(`${application}/sections/purpose`);
    await hanako.getByText('ここは見るだけです').waitFor();
    await hanako.goto(application);
    await hanako
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '内訳.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 見本'),
      });
    await hanako.getByRole('button', { name: 'この書類を提出する' }).click();
    await hanako.getByRole('dialog').getByRole('button', { name: 'この書類を提出する' }).click();
    await hanako
      .getByText(/に提出しました/)
      .first()
      .waitFor();
    const late = await open.site.sql(`select name from late_document`);
    expect(late).toEqual([{ name: '内訳.pdf' }]);
    await open.look(hanako, 'document');
  }, 150_000);

  test('no page has a barrier', () => {
    expect([...open.barriers]).toEqual([]);
  });
});
