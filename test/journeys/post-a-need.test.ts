import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expectNoOverflow, expectNoViolations, newVisitor, openBrowser, phone } from '../kit/browser.js';
import { openSite, type Site } from '../kit/site.js';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);

/** An officer of a neighbourhood association posts a need from a phone, with every mishap on the way. */
describe('posting a need on a phone', () => {
  let site: Site;
  let browser: Browser;
  let visitor: BrowserContext;
  let page: Page;
  const token = randomUUID();
  const signIn = () => visitor.addCookies([{ name: 'musubi_session', value: token, url: site.url }]);
  const next = () => page.getByRole('button', { name: '次へ' }).click();

  beforeAll(async () => {
    site = await openSite();
    const [organisation, person] = [randomUUID(), randomUUID()];
    await site.sql(
      `insert into organisation (id, type, name, name_key, wards, verified_at) values ($1, 'neighbourhood', '見本町内会', '見本町内会', '{04103}', now())`,
      [organisation],
    );
    await site.sql(
      `insert into person (id, email, email_key, name, email_confirmed_at) values ($1, 'a@example.jp', 'a@example.jp', '見本 太郎', now())`,
      [person],
    );
    await site.sql(
      `insert into membership (id, organisation_id, person_id, role) values ($1, $2, $3, 'representative')`,
      [randomUUID(), organisation, person],
    );
    await site.sql(
      `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at) values ($1, $2, $3, now(), now(), now() + interval '1 day')`,
      [randomUUID(), createHash('sha256').update(token).digest('hex'), person],
    );
    browser = await openBrowser();
    visitor = await newVisitor(browser, site.url, phone);
    await signIn();
    page = await visitor.newPage();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, 30_000);

  test('says which kind is missing, and starts one draft of a double click', async () => {
    await page.goto('/postings/new');
    await page.getByRole('button', { name: '書きはじめる' }).click();
    await page.getByText('「困りごと」か「できること」を選んでください。').waitFor();
    await page.getByText('困りごとを載せる').click();
    await page.getByRole('button', { name: '書きはじめる' }).dblclick();
    await page.waitForURL(/edit\/what/);
    expect(await site.sql('select id from posting')).toHaveLength(1);
  }, 60_000);

  test('asks in short pages, and names what is missing or wrong', async () => {
    await next();
    await page.getByText('2か所を直してください').waitFor();
    await expectNoViolations(page);
    await page.getByLabel(/見出し/).fill('餅つき大会の臼を貸してください 𠮷🎍');
    await page.getByText('まちづくり', { exact: true }).click();
    await next();
    await page.waitForURL(/edit\/details/);
    await page.getByLabel(/くわしい内容/).fill('子ども会の餅つきで使う臼と杵を探しています。');
    await next();
    await page.waitForURL(/edit\/resources/);
    await page.getByText('資金', { exact: true }).click();
    await page.getByLabel(/どんな資金/).fill('もち米代');
    await page.getByLabel(/^金額/).fill('1500.5');
    await next();
    await page
      .getByText(/円単位の整数/)
      .first()
      .waitFor();
    await expectNoViolations(page);
    await expectNoOverflow(page);
    await page.getByLabel(/^金額/).fill('１５，０００');
    await next();
    await page.waitForURL(/when-where/);
  }, 60_000);

  test('loses nothing when the session ends in the middle of a page', async () => {
    await visitor.clearCookies();
    await page.getByLabel(/場所のめやす/).fill('第二集会所');
    await page.getByText('もう一度ログインしてください').first().waitFor();
    await signIn();
    await page.reload();
    await page.getByText('前回の入力を復元しました').waitFor();
    expect(await page.getByLabel(/場所のめやす/).inputValue()).toBe('第二集会所');
  }, 60_000);

  test('refuses a day of the past in words', async () => {
    const day = page.getByRole('group', { name: /掲載を終える日/ });
    const year = await day.getByLabel('年').inputValue();
    await day.getByLabel('年').fill('2020');
    await next();
    await page.getByText('掲載を終える日が過ぎています').first().waitFor();
    await day.getByLabel('年').fill(year);
    await next();
    await page.waitForURL(/partners/);
    await next();
    await page.waitForURL(/images/);
  }, 60_000);

  test('takes a photo, shows all answers, and publishes once', async () => {
    await page.locator('input[type=file]').setInputFiles({ name: 'usu.png', mimeType: 'image/png', buffer: picture });
    await page.getByLabel('写真1の説明').fill('昨年の餅つきのようす');
    await page.getByRole('button', { name: '内容を確認する' }).click();
    await page.waitForURL(/check/);
    await page.getByText('もち米代').first().waitFor();
    await expectNoOverflow(page);
    await page.getByRole('button', { name: '公開する' }).dblclick();
    await page.waitForURL(/done/);
    await page.getByRole('heading', { name: '公開しました' }).waitFor();
    const events = await site.sql(`select id from audit_entry where event = 'PostingPublished'`);
    expect(events).toHaveLength(1);
  }, 60_000);

  test('is found, and ends well', async () => {
    await page.goto('/search?q=もちつきの臼');
    await page.getByRole('link', { name: /餅つき大会/ }).click();
    await page.getByRole('img', { name: '昨年の餅つきのようす' }).waitFor();
    await expectNoViolations(page);
    await page.getByRole('button', { name: '相手が見つかったので終える' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '相手が見つかったので終える' }).click();
    await page.getByText('この掲載は終了しました').waitFor();
  }, 60_000);
});
