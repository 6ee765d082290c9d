import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectNoOverflow, picture } from '../kit/browser.js';
import { openGrantTown, type OpenGrantTown } from '../kit/grant-town.js';

/** What goes wrong while an application is written: nothing typed is lost, nobody is overwritten. */
describe('accidents while writing an application', () => {
  let open: OpenGrantTown;
  let lead: Page;
  let company: Page;
  let application = '';

  beforeAll(async () => {
    open = await openGrantTown('grants');
    ({ lead, company } = open);
    await lead.goto(`/partnerships/${open.town.partnershipId}/grants`);
    await lead.getByRole('radio', { name: /課題調査/ }).check();
    await lead.getByRole('button', { name: '申請の下書きをつくる' }).click();
    await lead.waitForURL(/\/applications\/[^/]+$/);
    application = new URL(lead.url()).pathname;
  }, 180_000);
  afterAll(() => open?.close(), 30_000);

  const stored = async (): Promise<Record<string, unknown>> => {
    const [row] = await open.site.sql<{ values: Record<string, unknown> }>(
      `select values from application_section where section = 'purpose'`,
    );
    return row?.values ?? {};
  };
  const problem = (page: Page) => page.getByLabel(/地域の課題/);
  const collaboration = (page: Page) => page.getByLabel(/協働する理由/);

  test('two editors: different questions are merged, the same one is put to the second', async () => {
    await lead.goto(`${application}/sections/purpose`);
    await company.goto(`${application}/sections/purpose`);
    await problem(lead).waitFor();
    await problem(company).fill('会社が書いた課題👵');
    await company.getByText('保存しました').waitFor();
    await collaboration(lead).fill('町内会が書いた理由𠮷');
    await lead.getByText('保存しました').waitFor();
    expect(await stored()).toMatchObject({ problem: '会社が書いた課題👵', collaboration: '町内会が書いた理由𠮷' });
    await collaboration(company).fill('会社の理由');
    await company.getByRole('radio', { name: /会社の理由/ }).waitFor();
    expect(await stored()).toMatchObject({ collaboration: '町内会が書いた理由𠮷' });
    await picture(company, 'grants-conflict-1280');
  }, 60_000);

  test('an ended session keeps what was typed, and it is there after logging in again', async () => {
    await open.site.sql('delete from session');
    await problem(lead).fill('ログインが切れたあとに書いた文章');
    await lead
      .getByRole('link', { name: /ログイン/ })
      .first()
      .waitFor();
    await expectNoOverflow(lead);
    await picture(lead, 'grants-session-360');
    await expect(problem(lead).inputValue()).resolves.toBe('ログインが切れたあとに書いた文章');
    await open.signIn(lead, open.town.lead.email);
    await lead.goto(`${application}/sections/purpose`);
    await problem(lead).waitFor();
    await expect(problem(lead).inputValue()).resolves.toBe('ログインが切れたあとに書いた文章');
    await lead.getByText(/保存しました/).waitFor();
    expect(await stored()).toMatchObject({ problem: 'ログインが切れたあとに書いた文章' });
  }, 60_000);

  test('somebody else’s application is not found', async () => {
    await open.site.sql(
      `insert into person (id, email, email_key, name, email_confirmed_at) values (gen_random_uuid(), 'yosomono@example.jp', 'yosomono@example.jp', '外部 の人', now())`,
    );
    await open.site.sql(
      `insert into credential (person_id, password_hash, changed_at)
       select id, (select password_hash from credential limit 1), now() from person where email = 'yosomono@example.jp'`,
    );
    const stranger = await open.visit('yosomono@example.jp');
    await stranger.goto(application);
    await stranger.getByRole('heading', { level: 1, name: /見つかりません/ }).waitFor();
  }, 60_000);
});
