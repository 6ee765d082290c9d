import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Journey, openJourney } from '../kit/journey.js';
import { does, reviewedBy, reviewStage } from '../kit/review-stage.js';

/** The committee meets: what-if on the cut line, recusal, minutes; the office decides, sends, releases and publishes. */
describe('from the deliberation to the publication', () => {
  let open: Journey;
  let staff: Page;
  let callId = '';
  let applicationId = '';
  let title = '';
  let proposal = '';

  beforeAll(async () => {
    open = await openJourney('meeting', { demo: true });
    const stage = await reviewStage(open);
    ({ staff, callId, applicationId, title } = stage);
    await reviewedBy(open, applicationId, [4, 'conflict', 5]);
    await does(open, staff, 'closeReview', { id: applicationId });
    proposal = `/staff/grants/calls/${callId}`;
  }, 300_000);
  afterAll(() => open?.close(), 30_000);

  const button = (name: string | RegExp) => staff.getByRole('button', { name });
  const inDialog = (name: string | RegExp) => staff.getByRole('dialog').getByRole('button', { name });

  test('the cut line moves with the budget, and nothing else does', async () => {
    await staff.goto(`${proposal}/deliberation`);
    const card = staff.locator('h3', { hasText: title }).locator('..');
    await card.getByText('利害関係で1人が審議から外れます').waitFor();
    const budget = staff.getByLabel('予算（試算）');
    // While it has the focus the amount stands there without commas.
    await budget.focus();
    await budget.fill('100000');
    await card.getByText('予算を超える').waitFor();
    await budget.fill('1000000');
    await card.getByText('予算内').waitFor();
    await open.look(staff, 'what-if');
    expect(await open.site.sql('select 1 from deliberation where call_id = $1', [callId])).toEqual([]);
  }, 60_000);

  test('the proposal and the minutes are saved, and the minutes closed for good', async () => {
    await button('予算内を交付、ほかを不交付の案にする').click();
    const reasons = await staff.getByLabel(/を不交付とする理由/).all();
    for (const reason of reasons) await reason.fill('採点がそろっていないため。');
    await staff
      .getByRole('group', { name: /開催日/ })
      .getByLabel('年')
      .fill('2026');
    await staff
      .getByRole('group', { name: /開催日/ })
      .getByLabel('月')
      .fill('12');
    await staff
      .getByRole('group', { name: /開催日/ })
      .getByLabel('日')
      .fill('10');
    await staff.getByLabel('開始').fill('13:30');
    await staff.getByLabel('終了').fill('15:00');
    await staff.getByLabel('場所').fill('見本市役所 第1会議室');
    await staff.getByLabel(/進行役/).fill('審査 一子');
    await staff.getByLabel('審議の内容').fill('審査 二郎委員は利害関係があるため、この申請の審議に加わらなかった。');
    await button('委員会の案として保存する').click();
    await staff.getByText('委員会の案と議事録を保存しました').first().waitFor();
    await button('議事録を確定する').click();
    await open.look(staff, 'confirm-minutes');
    await inDialog('議事録を確定する').click();
    await staff.getByText('に確定しました').waitFor();
    await open.look(staff, 'minutes');
    expect(await staff.getByLabel('審議の内容').count()).toBe(0);
  }, 90_000);

  test('the batch is decided with every letter read before', async () => {
    await staff.goto(`${proposal}/ranking`);
    await staff.getByRole('radio', { name: '条件付き交付' }).first().check();
    await staff.getByLabel(/交付の条件/).fill('雨の日の避難のしかたを、事業の前に決めてください。');
    await button('通知書を確かめる').click();
    await staff.getByText('金320,000円').first().waitFor();
    await open.look(staff, 'letters');
    const send = button(/1件を決定し、\d+人に送る/);
    await send.click();
    await inDialog(/1件を決定し、\d+人に送る/).click();
    await staff.getByText('1件を決定しました').first().waitFor();
    const mail = await open.site.mailTo('keyaki@sample.example.jp', '交付決定通知書');
    expect(mail.text).toContain('添付のPDF');
  }, 90_000);

  test('the comments are read over and released to the partners', async () => {
    await staff.goto(`${proposal}/deliberation`);
    await staff.getByLabel(/総評/).first().fill('続ける工夫を、ぜひ考えてください。');
    await open.look(staff, 'feedback');
    const release = /公開して、\d+人に送ります/;
    await button(release).first().click();
    await inDialog(release).click();
    await staff.getByText('講評を公開しました').first().waitFor();
    // Members of most groups of the demo town never log in: this one gets the password of all.
    await open.site.sql(
      `insert into credential (person_id, password_hash, changed_at)
       select p.id, (select password_hash from credential limit 1), now() from person p where p.email = 'keyaki@sample.example.jp'
       on conflict (person_id) do update set password_hash = excluded.password_hash`,
    );
    const partner = await open.visit('keyaki@sample.example.jp');
    await partner.goto(`/applications/${applicationId}`);
    await partner.getByText('続ける工夫を、ぜひ考えてください。').waitFor();
    expect(await partner.getByText('審査 一子').count()).toBe(0);
    await open.look(partner, 'partner');
  }, 60_000);

  test('from the chosen day on everybody reads who got what', async () => {
    const anyone = await (await open.browser.newContext({ baseURL: open.site.url, locale: 'ja-JP' })).newPage();
    await staff.goto(`${proposal}/deliberation`);
    await button('公表の日を決める').click();
    await staff.getByText('公表の日を保存しました').first().waitFor();
    await anyone.goto(`/grants/calls/${callId}/awards`);
    await anyone.getByText(title).first().waitFor();
    await anyone.getByText('320,000円').first().waitFor();
    await open.look(anyone, 'awards');
  }, 60_000);

  test('letters and minutes are printed, and no page had a barrier', async () => {
    const printed = () =>
      open.site.sql<{ letter: string | null; minutes: string | null }>(
        `select (select pdf_file_id from letter where application_id = $1) as letter,
                (select pdf_file_id from deliberation where call_id = $2) as minutes`,
        [applicationId, callId],
      );
    // Printing happens after the commit, in the worker.
    for (let tries = 0; tries < 80 && !Object.values((await printed())[0] ?? {}).every(Boolean); tries += 1)
      await new Promise((done) => setTimeout(done, 250));
    const [files] = await printed();
    for (const id of [files?.letter, files?.minutes]) {
      const reply = await staff.context().request.get(`${open.site.url}/files/${id}`);
      const bytes = await reply.body();
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    expect([...open.barriers]).toEqual([]);
  }, 60_000);
});
