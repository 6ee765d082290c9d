import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desk, expectNoOverflow, expectNoViolations, newVisitor, openBrowser, phone, picture } from '../kit/browser.js';
import { openSite, type Site } from '../kit/site.js';

/** Staff screen an application, three reviewers work on it, one has a conflict, staff decide, every partner gets the letter. */
describe('review and decision', () => {
  let site: Site;
  let browser: Browser;
  let applicationId = '';
  let callId = '';
  const visitors: BrowserContext[] = [];
  const barriers = new Set<string>();
  const title = '夜の避難をやってみる会';

  beforeAll(async () => {
    site = await openSite({ demo: true });
    browser = await openBrowser();
    const [row] = await site.sql<{ id: string; call: string }>(
      `select id, call_id as call from application where title = $1 and state = 'submitted'`,
      [title],
    );
    applicationId = row?.id ?? '';
    callId = row?.call ?? '';
  }, 300_000);
  afterAll(async () => {
    for (const visitor of visitors) await visitor.close();
    await browser?.close();
    await site?.close();
  }, 30_000);

  async function signedIn(email: string, size: typeof phone | typeof desk = desk): Promise<Page> {
    const visitor = await newVisitor(browser, site.url, size);
    visitors.push(visitor);
    const login = site.logins.find((each) => each.email === email);
    const answer = await visitor.request.post(`${site.url}/graphql`, {
      data: {
        query: 'mutation($input: LoginInput!) { login(input: $input) { __typename } }',
        variables: { input: { email, password: login?.password } },
      },
    });
    expect(await answer.text()).toContain('LoginOk');
    const page = await visitor.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  async function look(page: Page, name: string): Promise<void> {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const own = page.viewportSize() ?? desk;
    for (const [size, viewport] of [
      ['360', phone],
      ['1280', desk],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.waitForTimeout(150);
      await expectNoViolations(page).catch((error: Error) => barriers.add(`${name}: ${error.message}`));
      await expectNoOverflow(page);
      await picture(page, `review-${name}-${size}`);
    }
    await page.setViewportSize(own);
  }

  test('staff accept it, name three reviewers and open the review', async () => {
    const staff = await signedIn('staff@sample.example.jp');
    await staff.goto('/staff/grants');
    await look(staff, 'pipeline');
    await staff.locator(`a[href$="/applications/${applicationId}"]`).first().click();
    await look(staff, 'file');
    await staff.getByRole('button', { name: '受理する' }).click();
    await staff.getByRole('dialog').getByRole('button', { name: '受理する' }).click();
    for (const name of ['審査 一子', '審査 二郎', '審査 三枝'])
      await staff.getByRole('checkbox', { name: new RegExp(name) }).check();
    await staff.getByRole('button', { name: '割り当てを保存する' }).click();
    await staff.getByText('割り当てを保存しました').first().waitFor();
    await staff.getByRole('button', { name: '審査を始める' }).click();
    await staff.getByRole('button', { name: '審査を締め切る' }).waitFor();
  }, 120_000);

  test('one reviewer has a conflict and sees nothing any more', async () => {
    const page = await signedIn('reviewer2@sample.example.jp', phone);
    await page.goto('/reviews');
    await look(page, 'queue');
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('radio', { name: /利害関係がある/ }).check();
    await look(page, 'declaration');
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
      const page = await signedIn(`${reviewer}@sample.example.jp`);
      await page.goto(`/reviews/${applicationId}`);
      await page.getByRole('radio', { name: /利害関係はない/ }).check();
      await page.getByRole('button', { name: '申告する' }).click();
      await page.getByRole('heading', { name: '採点' }).waitFor();
      for (const group of await page.getByRole('radiogroup').all())
        await group.getByRole('radio', { name: /^4/ }).check();
      for (const box of await page.getByLabel(/の理由/).all()) await box.fill('必要なことが、具体的に書かれています。');
      await page.getByText('保存しました').first().waitFor();
      await look(page, `sheet-${reviewer}`);
      await page.getByRole('button', { name: '審査を提出する' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '審査を提出する' }).click();
      await page.getByText('に提出しました').waitFor();
    },
    120_000,
  );

  test('staff close the review, decide and send', async () => {
    const staff = await signedIn('staff@sample.example.jp');
    await staff.goto(`/staff/grants/applications/${applicationId}`);
    await staff.getByRole('button', { name: '審査を締め切る' }).click();
    await staff.getByText('審査を締め切りました').first().waitFor();
    await staff.goto(`/staff/grants/calls/${callId}/ranking`);
    await look(staff, 'ranking');
    await staff.getByRole('radio', { name: '交付', exact: true }).check();
    await staff.getByRole('button', { name: '通知書を確かめる' }).click();
    await staff.getByText('金320,000円').first().waitFor();
    await look(staff, 'letters');
    await staff.getByRole('button', { name: /件を決定し/ }).click();
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: /件を決定し/ })
      .click();
    await staff.getByText('1件を決定しました').first().waitFor();
    expect(await site.sql('select state, decided_yen from application where id = $1', [applicationId])).toEqual([
      { state: 'approved', decided_yen: '320000' },
    ]);
  }, 120_000);

  test('every partner gets the numbered letter', async () => {
    for (const partner of ['keyaki', 'bosai', 'kokosei']) {
      const mail = await site.mailTo(`${partner}@sample.example.jp`, '交付決定通知書');
      expect(mail.text).toContain('添付のPDF');
    }
    const issued = () =>
      site.sql<{ number: string; pdf: string | null }>(
        'select number, pdf_file_id as pdf from letter where application_id = $1',
        [applicationId],
      );
    // Printing happens after the commit, in the worker.
    for (let tries = 0; tries < 80 && !(await issued())[0]?.pdf; tries += 1)
      await new Promise((done) => setTimeout(done, 500));
    const letters = await issued();
    expect(letters).toEqual([{ number: expect.stringMatching(/^\d+市協第\d+号$/), pdf: expect.any(String) }]);
  }, 60_000);

  test('no page had a barrier', () => expect([...barriers]).toEqual([]));
});
