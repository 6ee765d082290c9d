import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { phone } from '../kit/browser.js';
import { type Journey, openJourney } from '../kit/journey.js';

/** Records whose time is over go: looked at, given a reason, asked once more; the register says so for good. */
describe('disposal of records', () => {
  let story: Journey;
  beforeAll(async () => {
    story = await openJourney('disposal', { demo: true });
    await story.site.sql(`update application set retain_until = '2025-03-31' where state = 'rejected'`);
  }, 300_000);
  afterAll(() => story?.close(), 30_000);

  test('an administrator lets one record go on a phone, with its reason', async () => {
    const page = await story.visit('admin@sample.example.jp', phone);
    await page.goto('/staff/records');
    await story.look(page, 'kept');
    await page.getByRole('button', { name: '廃棄の内容を確かめる' }).click();
    await page.getByRole('alert').filter({ hasText: '廃棄する記録を選んでください' }).waitFor();
    await page.getByRole('checkbox', { name: 'R7-PPJ-0001を選ぶ' }).check();
    await page.getByRole('button', { name: '廃棄の内容を確かめる' }).click();
    await page.getByRole('heading', { name: '廃棄で消えるもの' }).waitFor();
    await story.look(page, 'what-goes');
    // Without a reason nothing is asked, and nothing goes.
    await page.getByRole('button', { name: '1件を廃棄する' }).click();
    await page.getByText('入力してください').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByLabel('廃棄の理由').fill('令和8年度 廃棄伺い第3号');
    await page.getByRole('button', { name: '1件を廃棄する' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('R7-PPJ-0001').waitFor();
    await story.look(page, 'sure');
    await dialog.getByRole('button', { name: '1件を廃棄する' }).click();
    await page.getByText('令和8年度 廃棄伺い第3号').waitFor();
    await story.look(page, 'register');
    const left = await story.site.sql(
      `select 1 from audit_entry e join application a on a.id = e.subject_id
        where a.disposed_at is not null and e.event <> 'RecordDisposed' and (e.after is not null or e.before is not null)`,
    );
    expect(left).toEqual([]);
  }, 240_000);

  test('staff see what is kept and cannot let it go', async () => {
    const page = await story.visit('staff@sample.example.jp');
    await page.goto('/staff/records');
    await page
      .getByText('廃棄できるのは管理者だけです')
      .or(page.getByText('保存している記録はまだありません'))
      .waitFor();
    expect(await page.getByRole('button', { name: '廃棄の内容を確かめる' }).count()).toBe(0);
    expect([...story.barriers]).toEqual([]);
  }, 120_000);
});
