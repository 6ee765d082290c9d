import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desk, lookAt, newVisitor, openBrowser, phone } from '../kit/browser.js';
import { openSite, type Site } from '../kit/site.js';

/** The lead reports on a phone with a photo of a receipt; the office inspects, settles, and asks for the rest of the advance back. */
describe('report and settlement', () => {
  let site: Site;
  let browser: Browser;
  let id = '';
  const visitors: BrowserContext[] = [];
  const barriers = new Set<string>();
  const lead = 'satoyama@sample.example.jp';

  beforeAll(async () => {
    site = await openSite({ demo: true });
    browser = await openBrowser();
    const [row] = await site.sql<{ id: string }>(
      `select a.id from application a join final_report f on f.application_id = a.id
        where a.state = 'approved' and f.state = 'draft'`,
    );
    id = row?.id ?? '';
  }, 300_000);
  afterAll(async () => {
    for (const visitor of visitors) await visitor.close();
    await browser?.close();
    await site?.close();
  }, 30_000);

  async function signedIn(email: string, size: typeof phone | typeof desk = desk): Promise<Page> {
    const visitor = await newVisitor(browser, site.url, size);
    visitors.push(visitor);
    const password = site.logins[0]?.password;
    const answer = await visitor.request.post(`${site.url}/graphql`, {
      data: {
        query: 'mutation($input: LoginInput!) { login(input: $input) { __typename } }',
        variables: { input: { email, password } },
      },
    });
    expect(await answer.text()).toContain('LoginOk');
    const page = await visitor.newPage();
    page.setDefaultTimeout(45_000);
    return page;
  }

  const look = (page: Page, name: string) => lookAt(page, `award-${name}`, (problem) => barriers.add(problem));

  test('the lead writes the report on a phone, with a receipt', async () => {
    const page = await signedIn(lead, phone);
    await page.goto(`/applications/${id}/award`);
    await look(page, 'award');
    await page.getByRole('link', { name: '実績報告の続きを書く' }).click();
    await look(page, 'report');
    await page.getByRole('link', { name: '成果' }).click();
    for (const label of [
      '行ったこと',
      'うまくいったこと・変わったこと',
      'いっしょに取り組んでよかったこと',
      'うまくいかなかったこと・次に生かすこと',
      'これからのこと',
    ])
      await page.getByLabel(label).first().fill('竹林の手入れを、月2回、みんなで続けました。');
    await page.getByLabel('参加した人の数（のべ）').fill('214');
    await page.getByLabel('活動した回数').fill('18');
    await look(page, 'results');
    await page.getByRole('button', { name: '保存してもどる' }).click();
    await page
      .getByRole('link', { name: /使ったお金/ })
      .first()
      .click();
    await page.getByLabel(/単価/).first().fill('10000');
    await page.getByLabel(/数量/).first().fill('1');
    const day = page.getByRole('group', { name: /支払った日/ }).first();
    for (const [part, value] of [
      ['年', '2026'],
      ['月', '11'],
      ['日', '2'],
    ] as const)
      await day.getByLabel(part, { exact: false }).first().fill(value);
    await page
      .getByLabel(/支払先/)
      .first()
      .fill('見本工具店');
    await page.getByLabel('金額（円）').first().fill('1000');
    const photo = await sharp({ create: { width: 600, height: 900, channels: 3, background: '#f4efe2' } })
      .jpeg()
      .toBuffer();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '領収書.jpg', mimeType: 'image/jpeg', buffer: photo });
    await page.getByRole('link', { name: '領収書.jpg' }).waitFor();
    await look(page, 'costs');
    await page.getByRole('button', { name: '保存してもどる' }).click();
    await page.getByRole('button', { name: '実績報告を出す' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '実績報告を出す' }).click();
    await page.getByText('実績報告を出しました').first().waitFor();
    expect(await site.sql('select state from application where id = $1', [id])).toEqual([{ state: 'reported' }]);
  }, 240_000);

  test('the office inspects, settles and asks for the rest back', async () => {
    const staff = await signedIn('staff@sample.example.jp');
    await staff.goto('/staff/awards');
    await look(staff, 'office-list');
    await staff.goto(`/staff/awards/${id}`);
    await staff.getByRole('heading', { name: '検査', exact: true }).waitFor();
    for (const group of await staff.getByRole('radiogroup').all()) {
      const yes = group.getByRole('radio', { name: 'はい' });
      if ((await yes.count()) > 0) await yes.check();
    }
    await look(staff, 'inspection');
    await staff.getByRole('button', { name: '保存する' }).click();
    await staff.getByText('検査を保存しました').first().waitFor();
    await staff.getByRole('button', { name: 'この額で確定する' }).click();
    await staff.getByRole('dialog').getByText('確定額').first().waitFor();
    await look(staff, 'settlement-letter');
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: /この額で確定する（.*人に送る）/ })
      .click();
    await staff.getByLabel(/返還を求める理由/).fill('実績が計画を下回ったため');
    await look(staff, 'settled');
    await staff.getByRole('button', { name: '返還を求める' }).click();
    await staff
      .getByRole('dialog')
      .getByRole('button', { name: /返還を求める（.*人に送る）/ })
      .click();
    await staff.getByText('返還を求める通知書を送りました').first().waitFor();
    expect(await site.sql(`select state, settled_yen from application where id = $1`, [id])).toEqual([
      { state: 'closed', settled_yen: '9000' },
    ]);
    expect(
      await site.sql(`select amount_yen from grant_payment where application_id = $1 and kind = 'return'`, [id]),
    ).toEqual([{ amount_yen: '191000' }]);
  }, 180_000);

  test('who pays sees the account; letters are printed for every partner', async () => {
    const page = await signedIn('accountant@sample.example.jp', phone);
    await page.goto('/payouts');
    await look(page, 'payouts');
    await page.getByRole('button', { name: '口座を見る' }).first().click();
    await page.getByRole('dialog').getByText('見本銀行').waitFor();
    const printed = () =>
      site.sql<{ kind: string; pdf: string | null }>(
        `select kind, pdf_file_id as pdf from letter where application_id = $1 and kind in ('settlement', 'repayment') order by kind`,
        [id],
      );
    for (let tries = 0; tries < 80 && (await printed()).some((each) => !each.pdf); tries += 1)
      await new Promise((done) => setTimeout(done, 500));
    expect(await printed()).toEqual([
      { kind: 'repayment', pdf: expect.any(String) },
      { kind: 'settlement', pdf: expect.any(String) },
    ]);
  }, 120_000);

  test('no page had a barrier', () => expect([...barriers]).toEqual([]));
});
