import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desk, lookAt, newVisitor, openBrowser, picture } from '../kit/browser.js';
import { inventedNumber } from '../kit/imports.js';
import { openSite, type Site } from '../kit/site.js';

const count = 3000;
const header =
  '法人番号,商号又は名称,フリガナ,更新年月日,処理区分,法人種別,所在地,市区町村コード5桁,郵便番号,閉鎖年月日';
const wards = ['04101 青葉区', '04102 宮城野区', '04103 若林区', '04104 太白区', '04105 泉区'];

/** An invented register as it is published: mixed kinds, missing readings, closed ones, and two faulty lines. */
function register(): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const [code, ward] = wards[index % wards.length]!.split(' ');
    const kind = ['301', '合同会社', '399'][index % 3];
    const name = [`株式会社ほし${index}商店`, `合同会社そら${index}`, `特定非営利活動法人うみ${index}の会`][index % 3];
    const closed = index % 50 === 7 ? '2025-03-31' : '';
    const kana = index % 11 === 0 ? '' : 'ミホン';
    return [
      inventedNumber(index),
      name,
      kana,
      '2026-04-01',
      '01',
      kind,
      `宮城県仙台市${ward}ほし町${index}`,
      code,
      '9800000',
      closed,
    ].join(',');
  });
  lines[10] = lines[10]!.replace(/^\d/, (digit) => String((Number(digit) + 1) % 10));
  lines[20] = lines[20]!.replace(/,(株式|合同|特定)[^,]*,/, ',,');
  return [header, ...lines, ''].join('\n');
}

/** The real register, where there is one to hand (`IMPORT_FILE`); else the invented one. */
async function table(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const given = process.env['IMPORT_FILE'];
  const mimeType = 'application/gzip';
  if (given) return { name: basename(given), mimeType, buffer: await readFile(given) };
  return { name: '見本法人一覧.csv.gz', mimeType, buffer: gzipSync(iconv.encode(register(), 'cp932')) };
}

describe('staff import a register through the page', () => {
  let site: Site;
  let browser: Browser;
  let visitor: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
    visitor = await newVisitor(browser, site.url, desk);
    await visitor.addCookies([{ name: 'musubi_session', value: await staffSession(site), url: site.url }]);
    page = await visitor.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, 30_000);

  const look = (name: string) => lookAt(page, `import-${name}`);

  test('chooses a file and is told what is missing', async () => {
    await page.goto('/staff/import');
    await page.getByRole('heading', { level: 1, name: '一覧の取りこみ' }).waitFor();
    await page.getByText('まだ取りこみはありません').waitFor();
    await page.getByRole('button', { name: '中身を確かめる' }).click();
    await page.getByText('ファイルを選んでください。').first().waitFor();
    await look('choose');
  }, 60_000);

  test('sees what would happen before anything is written', async () => {
    await page.locator('input[type=file]').setInputFiles(await table());
    await page
      .getByRole('button', { name: /外す|削除|取り除く|はずす/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '中身を確かめる' }).click();
    await page.getByText('この内容で取りこめます').waitFor({ timeout: 60_000 });
    await look('ready');
    expect(await site.sql('select 1 from organisation limit 1')).toEqual([]);
  }, 120_000);

  test('says yes, reloads in the middle, and finds the result', async () => {
    await page.getByRole('button', { name: /件を取りこむ$/ }).click();
    await page.getByRole('dialog').getByText('新しく登録').waitFor();
    await picture(page, 'import-confirm-desk');
    await page.getByRole('dialog').getByRole('button', { name: '取り込む' }).click();
    await page.reload();
    await page.getByText('取りこみました', { exact: true }).waitFor({ timeout: 120_000 });
    await page.getByText('検索で見つかるようになりました。').waitFor({ timeout: 300_000 });
    await look('done');
    const [stored] = await site.sql<{ count: string }>('select count(*) as count from organisation');
    expect(Number(stored!.count)).toBeGreaterThan(2900);
  }, 480_000);

  test('corrects the refused rows and imports the list of them as it is', async () => {
    if (process.env['IMPORT_FILE']) return;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '取りこめない行をCSVで保存' }).click(),
    ]);
    const refused = await readFile((await download.path())!, 'utf8');
    expect(refused.split('\r\n')).toHaveLength(4);
    const corrected = refused
      .replace(/^\d{13}(?=,[^,]*,[^,]*,2026-04-01.*行目|,)/m, (number) =>
        number === inventedNumber(20) ? number : inventedNumber(10),
      )
      .replace(/^(\d{13}),,/m, '$1,合同会社なおした,');
    await page.goto('/staff/import');
    const buffer = Buffer.from(corrected);
    await page.locator('input[type=file]').setInputFiles({ name: 'なおした行.csv', mimeType: 'text/csv', buffer });
    await page
      .getByRole('button', { name: /外す|削除|取り除く|はずす/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: '中身を確かめる' }).click();
    await page.getByRole('button', { name: '2件を取りこむ' }).waitFor({ timeout: 30_000 });
    await page.goto('/staff/import');
    await page.getByRole('link', { name: 'なおした行.csv' }).waitFor();
    await look('history');
  }, 60_000);
});

/** A session of a staff person, as a login would leave it. */
async function staffSession(site: Site): Promise<string> {
  const person = randomUUID();
  const token = randomUUID();
  await site.sql(
    `insert into person (id, name, email, email_key, roles, email_confirmed_at) values ($1, '職員 見本', 'staff@example.jp', 'staff@example.jp', '{staff}', now())`,
    [person],
  );
  await site.sql(
    `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at) values ($1, $2, $3, now(), now(), now() + interval '1 day')`,
    [randomUUID(), createHash('sha256').update(token).digest('hex'), person],
  );
  return token;
}
