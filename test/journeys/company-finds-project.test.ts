import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  desk,
  expectNoOverflow,
  expectNoViolations,
  newVisitor,
  openBrowser,
  picture,
  settled,
} from '../kit/browser.js';
import { openSite, type Site } from '../kit/site.js';

/** A company's CSR desk looks for a local project by field and ward, reads why it fits, and asks to talk. */
describe('a company finds a project', () => {
  let site: Site;
  let browser: Browser;
  let visitor: BrowserContext;
  let page: Page;
  const email = 'company@sample.example.jp';

  beforeAll(async () => {
    site = await openSite({ demo: true });
    browser = await openBrowser();
    visitor = await newVisitor(browser, site.url, desk);
    const password = site.logins.find((each) => each.email === email)?.password;
    const query = 'mutation($input: LoginInput!) { login(input: $input) { __typename } }';
    const answer = await visitor.request.post(`${site.url}/graphql`, {
      data: { query, variables: { input: { email, password } } },
    });
    expect(await answer.text()).toContain('LoginOk');
    page = await visitor.newPage();
    page.setDefaultTimeout(30_000);
  }, 300_000);
  afterAll(async () => {
    await visitor?.close();
    await browser?.close();
    await site?.close();
  }, 30_000);

  test('filters by field and ward stand in the address and in the results', async () => {
    await page.goto('/search');
    const filters = page.getByRole('region', { name: 'しぼり込む' });
    await filters.getByRole('checkbox', { name: /^泉区/ }).check();
    await filters.getByRole('checkbox', { name: /^健康福祉・医療/ }).check();
    expect(page.url()).toMatch(/04105.*welfare|welfare.*04105/);
    await page.getByRole('link', { name: '坂の上の団地で、買い物の送り迎えを続けたい' }).waitFor();
    await settled(page);
    await expectNoViolations(page);
    await expectNoOverflow(page);
    await picture(page, 'company-search-1280');
  }, 120_000);

  test('the posting is read and asked about, once', async () => {
    await page.getByRole('link', { name: '坂の上の団地で、買い物の送り迎えを続けたい' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    await picture(page, 'company-posting-1280');
    await page.getByRole('link', { name: '話してみたい' }).first().click();
    await page
      .getByLabel('はじめのメッセージ')
      .fill('平日の午前に空いている車と運転手がいます。一度お話しできませんか。');
    await page.getByRole('button', { name: '送る' }).dblclick();
    await page.waitForURL(/\/introductions\//);
    const asked = await site.sql<{ n: number }>(
      `select count(*)::int as n from introduction i join posting p on p.id = i.posting_id
       where p.title like '坂の上の団地で%' and i.state = 'requested'`,
    );
    expect(asked).toEqual([{ n: 1 }]);
  }, 120_000);
});
