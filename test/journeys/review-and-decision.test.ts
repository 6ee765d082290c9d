import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { phone } from '../kit/browser.js';
import { type Journey, openJourney } from '../kit/journey.js';

/** Staff screen an application, three reviewers work on it, one has a conflict, staff decide, every partner gets the letter. */
describe('review and decision', () => {
  let open: Journey;
  let applicationId = '';
  let callId = '';
  const title = '夜の避難をやってみる会';

  beforeAll(async () => {
    open = await openJourney('review', { demo: true });
    const [row] = await open.site.sql<{ id: string; call: string }>(
      `select id, call_id as call from application where title = $1 and state = 'submitted'`,
      [title],
    );
    applicationId = row?.id ?? '';
    callId = row?.call ?? '';
  }, 300_000);
  afterAll(() => open?.close(), 30_000);

  test('staff accept it, name three reviewers and open the review', async () => {
    const staff = await open.visit('staff@sample.example.jp');
    await staff.goto('/staff/grants');
    await open.look(staff, 'pipeline');
    await staff.locator(`a[href$="/applications/${applicationId}"]`).first().click();
    await open.look(staff, 'file');
    await staff.getByRole('button', { name: '受理する' }).click();
    await staff.getByRole('dialog').getByRole('button', { name: '受理する' }).click();
    await staff.getByText('「受理する」を行いました').first().waitFor();
    for (const name of ['審査 一子', '審査 二郎', '審査 三枝'])
      await staff.getByRole('checkbox', { name: new RegExp(name) }).check();
    await staff.getByRole('button', { name: '割り当てを保存する' }).click();
    await staff.getByText('割り当てを保存しました').first().waitFor();
    await staff.getByRole('button', { name: '審査を始める' }).click();
    await staff.getByText(/人にメールを送ります/).waitFor();
    await open.look(staff, 'open-review');
    await staff.getByRole('dialog').getByRole('button', { name: '審査を始める' }).click();
    await staff.getByRole('button', { name: '審査を締め切る' }).waitFor();
  }, 120_000);

  test('one reviewer has a conflict and sees nothing any more', async () => {
    const page = await open.visit('reviewer2@sample.example.jp', phone);
    await page.goto('/reviews');
    await open.look(page, 'queue');
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('radio', { name: /利害関係がある/ }).check();
    await open.look(page, 'declaration');
    await page.getByRole('button', { name: '申告する' }).click();
    await page.getByText('「利害関係の内容」を入力してください。').first().waitFor();
    await page.getByLabel(/利害関係の内容/).fill('構成団体の会員です。');
    await page.getByRole('button', { name: '申告する' }).click();
    await page.getByText('この申請の審査から外れました').waitFor();
    expect(await page.getByText('マンションの500人').count()).toBe(0);
  }, 120_000);

  test.each(['reviewer1', 'reviewer3'])(
    '%s reads, scores and hands in',
    async (reviewer) => {
      const page = await open.visit(`${reviewer}@sample.example.jp`);
      await page.goto(`/reviews/${applicationId}`);
      await page.getByRole('radio', { name: /利害関係はない/ }).check();
      await page.getByRole('button', { name: '申告する' }).click();
      await page.getByRole('heading', { name: '採点' }).waitFor();
      for (const group of await page.getByRole('radiogroup').all())
        await group.getByRole('radio', { name: /^4/ }).check();
      for (const box of await page.getByLabel(/の理由/).all()) await box.fill('必要なことが、具体的に書かれています。');
      await page.getByText('保存しました').first().waitFor();
      await open.look(page, `sheet-${reviewer}`);
      await page.getByRole('button', { name: '審査を提出する' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '審査を提出する' }).click();
      await page.getByText('に提出しました').waitFor();
    },
    120_000,
  );

  test('staff close the review, decide and send', async () => {
    const staff = await open.visit('staff@sample.example.jp');
    await staff.goto(`/staff/grants/applications/${applicationId}`);
    await staff.getByRole('button', { name: '審査を締め切る' }).click();
    await staff.getByRole('dialog').getByRole('button', { name: '審査を締め切る' }).click();
    await staff.getByText('「審査を締め切る」を行いました').first().waitFor();
    await staff.goto(`/staff/grants/calls/${callId}/ranking`);
    await open.look(staff, 'ranking');
    await staff.getByRole('radio', { name: '交付', exact: true }).check();
    await staff.getByRole('button', { name: '通知書を確かめる' }).click();
    await staff.getByText('金320,000円').first().waitFor();
    await open.look(staff, 'letters');
    await staff.getByRole('button', { name: /件を決定し/ }).click();
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: /件を決定し/ })
      .click();
    await staff.getByText('1件を決定しました').first().waitFor();
    expect(await open.site.sql('select state, decided_yen from application where id = $1', [applicationId])).toEqual([
      { state: 'approved', decided_yen: '320000' },
    ]);
  }, 120_000);

  test('every partner gets the numbered letter', async () => {
    for (const partner of ['keyaki', 'bosai', 'kokosei']) {
      const mail = await open.site.mailTo(`${partner}@sample.example.jp`, '交付決定通知書');
      expect(mail.text).toContain('添付のPDF');
    }
    const issued = () =>
      open.site.sql<{ number: string; pdf: string | null }>(
        'select number, pdf_file_id as pdf from letter where application_id = $1',
        [applicationId],
      );
    // Printing happens after the commit, in the worker.
    for (let tries = 0; tries < 80 && !(await issued())[0]?.pdf; tries += 1)
      await new Promise((done) => setTimeout(done, 500));
    const letters = await issued();
    expect(letters).toEqual([{ number: expect.stringMatching(/^\d+市協第\d+号$/), pdf: expect.any(String) }]);
  }, 60_000);

  test('no page had a barrier', () => expect([...open.barriers]).toEqual([]));
});
