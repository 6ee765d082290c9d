import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { lookAt, newVisitor, openBrowser, phone } from '../kit/browser.js';
import { openSite, type Site } from '../kit/site.js';

const festival = 'ひばり台の夏まつりを、もう一度。';

/** The festival of the demo town: its owner, its partners and a coordinator find who brings what it lacks, and ask them. */
describe('a group for the festival', () => {
  let site: Site;
  let browser: Browser;
  const problems: string[] = [];

  async function signedIn(label: string): Promise<{ visitor: BrowserContext; page: Page }> {
    const login = site.logins.find((each) => each.role.includes(label))!;
    const visitor = await newVisitor(browser, site.url, phone);
    const page = await visitor.newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto('/login');
    await page.getByLabel('メールアドレス').fill(login.email);
    await page.getByLabel('パスワード', { exact: false }).first().fill(login.password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/login'));
    return { visitor, page };
  }

  const look = (page: Page, name: string) => lookAt(page, `consortium/${name}`);

  const openBuilder = async (page: Page) => {
    await page.getByRole('button', { name: '組み合わせを探す', exact: true }).first().click();
    await page.getByRole('heading', { name: 'そろうもの' }).waitFor();
  };

  beforeAll(async () => {
    site = await openSite({ demo: true });
    browser = await openBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, 30_000);

  test('the owner finds the fewest partners, chooses another set by keyboard, and asks them', async () => {
    const { visitor, page } = await signedIn('町内会の会長');
    const [posting] = await site.sql<{ id: string }>(`select id from posting where title like '${festival}%'`);
    await page.goto(`/postings/${posting!.id}`);
    await openBuilder(page);
    await page.getByText('すべてそろいます').first().waitFor();
    await page.getByText('これより良い組み合わせがないことを').waitFor();
    await look(page, 'posting');
    const best = page.getByRole('tab', { selected: true });
    await best.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('案2');
    await look(page, 'posting-other');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: /「話してみたい」を送る/ }).click();
    await page.getByRole('heading', { name: /人に送ります/ }).waitFor();
    await look(page, 'posting-confirm');
    await page.getByRole('dialog').getByRole('button', { name: '送る', exact: true }).click();
    await page
      .getByText(/\d団体に送りました/)
      .first()
      .waitFor();
    await look(page, 'posting-sent');
    const asked = await site.sql(
      `select 1 from introduction where kind = 'request' and message like 'はじめまして。掲載を見て%'`,
    );
    expect(asked.length).toBeGreaterThanOrEqual(2);
    await visitor.close();
  }, 120_000);

  test('the partners look for what they still lack, in their own words, and invite', async () => {
    await site.sql(`update introduction set state = 'withdrawn' where state = 'requested'`);
    const { visitor, page } = await signedIn('企業のCSR担当');
    const [partnership] = await site.sql<{ id: string }>(
      `select id from partnership where title like 'ひばり台夏まつり%'`,
    );
    await page.goto(`/partnerships/${partnership!.id}`);
    await openBuilder(page);
    // People are there already: the plan says so.
    expect(await page.getByText('人材（', { exact: false }).count()).toBe(0);
    await look(page, 'workspace');
    await page.getByText('探す条件').click();
    await page.getByLabel('専門知識・技術', { exact: true }).check();
    await page.getByLabel('専門知識・技術：どんなものが必要か').fill('救護の看護師');
    await look(page, 'workspace-conditions');
    await page.getByRole('button', { name: 'この条件で探す' }).click();
    await page.getByText('専門知識・技術（救護の看護師）').first().waitFor();
    await page.getByRole('button', { name: /^\d+団体を招く$/ }).click();
    await page.getByRole('heading', { name: /人に送ります/ }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '送る', exact: true }).click();
    await page
      .getByText(/\d団体に送りました/)
      .first()
      .waitFor();
    const [row] = await site.sql<{ invited: number }>(
      `select cardinality(invited_ids) as invited from partnership where id = '${partnership!.id}'`,
    );
    expect(row!.invited).toBeGreaterThanOrEqual(3);
    await visitor.close();
  }, 120_000);

  test('a coordinator builds a group on the desk and sends the week’s introductions in one act', async () => {
    const { visitor, page } = await signedIn('コーディネーター');
    await page.goto('/staff/desk');
    await page.getByRole('button', { name: '合いそうな団体を見る' }).first().click();
    await openBuilder(page);
    await look(page, 'desk');
    await page.getByRole('link', { name: '今週のまとめて紹介の案を見る' }).click();
    await page.getByRole('button', { name: /件の紹介をまとめて送る/ }).waitFor({ timeout: 60_000 });
    await look(page, 'batch');
    const before = await page.getByRole('button', { name: /件の紹介をまとめて送る/ }).textContent();
    await page
      .getByRole('button', { name: /^この紹介を外す/ })
      .first()
      .click();
    const words = page.getByLabel(/への紹介のことば/).first();
    await words.fill('書き直した紹介のことばです。');
    expect(await page.getByRole('button', { name: /件の紹介をまとめて送る/ }).textContent()).not.toBe(before);
    await page.reload();
    await page.getByText('外しました').first().waitFor({ timeout: 60_000 });
    expect(
      await page
        .getByLabel(/への紹介のことば/)
        .first()
        .inputValue(),
    ).toBe('書き直した紹介のことばです。');
    await page.getByRole('button', { name: /件の紹介をまとめて送る/ }).click();
    await page.getByRole('heading', { name: /人に送ります/ }).waitFor();
    await look(page, 'batch-confirm');
    await page.getByRole('dialog').getByRole('button', { name: '送る', exact: true }).dblclick();
    await page
      .getByText(/件の紹介を、\d+人に送りました/)
      .first()
      .waitFor();
    await look(page, 'batch-sent');
    const keys = await site.sql(`select distinct batch_id from introduction where batch_id is not null`);
    expect(keys).toHaveLength(1);
    await visitor.close();
  }, 180_000);

  test('an organisation’s page shows what it needs and offers now; staff define a badge', async () => {
    const { visitor, page } = await signedIn('市の職員');
    const [organisation] = await site.sql<{ id: string }>(`select id from organisation where name = 'ひばり台町内会'`);
    await page.goto(`/organisations/${organisation!.id}`);
    await page.getByRole('heading', { name: '公開中の掲載' }).waitFor();
    await page.getByRole('link', { name: festival, exact: false }).first().waitFor();
    await look(page, 'organisation');
    await page.goto('/staff/badges');
    await page.getByLabel('印の名前').last().fill('「四方よし」宣言企業');
    await page.getByLabel('記号').last().fill('shihou-yoshi');
    await page.getByRole('button', { name: '印を足す' }).click();
    await page.getByText('記号：shihou-yoshi').waitFor();
    await look(page, 'badges');
    expect(problems).toEqual([]);
    await visitor.close();
  }, 90_000);
});
