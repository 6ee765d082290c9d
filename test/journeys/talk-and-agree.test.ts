import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor, newId } from '@musubi/platform/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { TestApi } from '../kit/api.js';
import { lookAt, newVisitor, openBrowser, phone, picture, settled } from '../kit/browser.js';
import { town, type Town } from '../kit/collaboration.js';
import { openSite, type Site } from '../kit/site.js';

/** An NPO asks a neighbourhood association about its need; they talk, plan and sign: on phones, looked at on desks too. */
describe('from 話してみたい to a signed agreement', () => {
  let site: Site;
  let browser: Browser;
  let all: Town;
  let npo: BrowserContext;
  let neighbours: BrowserContext;
  let coordinator: BrowserContext;
  const problems: string[] = [];

  /** Signed in, without the login page: that has a journey of its own. */
  async function signedIn(who: Actor, size: { width: number; height: number } = phone): Promise<BrowserContext> {
    const token = randomBytes(32).toString('base64url');
    const hash = createHash('sha256').update(token).digest('hex');
    await site.sql(
      `insert into session (id, token_hash, person_id, created_at, seen_at, expires_at)
       values ($1, $2, $3, now(), now(), now() + interval '1 day')`,
      [newId(), hash, who.personId],
    );
    const visitor = await newVisitor(browser, site.url, size);
    await visitor.addCookies([{ name: 'musubi_session', value: token, url: site.url }]);
    return visitor;
  }

  async function open(visitor: BrowserContext, path: string): Promise<Page> {
    const page = visitor.pages()[0] ?? (await visitor.newPage());
    if (visitor.pages().length === 0 || page.url() === 'about:blank')
      page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    return page;
  }

  const look = (page: Page, name: string) => lookAt(page, `collaboration/${name}`);

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
    all = await town({ sql: site.sql } as unknown as TestApi);
    npo = await signedIn(all.npo.representative);
    neighbours = await signedIn(all.neighbours.representative);
    coordinator = await signedIn(all.coordinator);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, 30_000);

  test('the NPO asks, the text outlives a reload', async () => {
    const page = await open(npo, `/postings/${all.needId}/talk`);
    await look(page, 'talk');
    await page.getByLabel('はじめのメッセージ').fill('子ども食堂を週に一度ひらいています。一度お話しできませんか。');
    await page.waitForTimeout(1500);
    await page.reload();
    await settled(page);
    expect(await page.getByLabel('はじめのメッセージ').inputValue()).toContain('子ども食堂');
    await page.getByRole('button', { name: '送る' }).dblclick();
    await page.getByText('お返事を待っています').first().waitFor();
    await look(page, 'introduction-waiting');
  }, 90_000);

  test('the neighbours find it in their inbox, answer and write', async () => {
    const page = await open(neighbours, '/inbox');
    await look(page, 'inbox');
    await page.getByRole('link', { name: '見守りの担い手がほしい' }).click();
    await page.getByRole('button', { name: '話してみる' }).waitFor();
    await look(page, 'introduction-answer');
    await page.getByRole('button', { name: '話してみる' }).click();
    await page.getByText('022-000-0000').first().waitFor();
    await page.getByLabel('メッセージを書く').fill('うれしいです。土曜の午前はいかがですか。');
    await page.locator('form').getByRole('button', { name: '送る' }).click();
    await page.locator('li', { hasText: '土曜の午前は' }).waitFor();
    await look(page, 'introduction-talking');
  }, 90_000);

  test('a message survives an expired session', async () => {
    const visitor = await signedIn(all.neighbours.editor);
    const [row] = await site.sql<{ id: string }>('select id from introduction');
    const page = await open(visitor, `/introductions/${row?.id}`);
    await page.getByLabel('メッセージを書く').fill('持ち物を確認します。');
    const cookies = await visitor.cookies();
    await visitor.clearCookies();
    await page.locator('form').getByRole('button', { name: '送る' }).click();
    // Either the refusal says so, or the page has already made room for the login.
    await page
      .getByText(/残っています|ログインが必要です/)
      .first()
      .waitFor();
    await picture(page, 'collaboration/session-over-360');
    // Signed in again, the text is where it was.
    await visitor.addCookies(cookies);
    const again = await open(visitor, `/introductions/${row?.id}`);
    expect(await again.getByLabel('メッセージを書く').inputValue()).toBe('持ち物を確認します。');
    await visitor.close();
  }, 90_000);

  test('they start a partnership and write the plan; a conflict keeps both texts', async () => {
    const page = await open(npo, '/inbox');
    await page.getByRole('link', { name: '見守りの担い手がほしい' }).click();
    await page.getByRole('link', { name: '協働プロジェクトを始める' }).click();
    await page.getByLabel('プロジェクトの名前').waitFor();
    await look(page, 'partnership-new');
    await page.getByLabel('プロジェクトの名前').fill('放課後の居場所づくり');
    await page.getByRole('button', { name: '始める' }).click();
    await page.getByRole('heading', { level: 1, name: '放課後の居場所づくり' }).waitFor();
    await look(page, 'workspace-empty');
    const other = await open(neighbours, new URL(page.url()).pathname);
    for (const each of [page, other]) await each.getByRole('button', { name: '目的を書き直す' }).click();
    await other.getByLabel('取り組むこと').fill('集会所をひらく。');
    await other.getByRole('button', { name: '保存する' }).click();
    await other.getByText('集会所をひらく。').waitFor();
    await page.getByLabel('共有する目的').fill('週に二日、安心して過ごせる場所をつくる。');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('さんが先に保存しました').waitFor();
    await look(page, 'workspace-conflict');
    await page.getByRole('button', { name: '相手の内容に置き換える' }).click();
    await page.getByLabel('共有する目的').fill('週に二日、安心して過ごせる場所をつくる。');
    for (const [day, at] of [
      ['startsOn', ['2026', '12', '1']],
      ['endsOn', ['2027', '3', '31']],
    ] as const)
      for (const [place, part] of (['year', 'month', 'day'] as const).entries())
        await page.locator(`#purpose-${day}-${part}`).fill(at[place] as string);
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByRole('button', { name: '目的を書き直す' }).waitFor();
  }, 120_000);

  test('roles, costs and a task fill the guide', async () => {
    const page = npo.pages()[0] as Page;
    await page.getByRole('button', { name: '役割を書き直す' }).click();
    for (const [at, party] of [all.npo, all.neighbours].entries()) {
      await page.getByRole('button', { name: '行を足す' }).click();
      await page.locator(`#role-${at}-who`).selectOption({ label: party.name });
      await page.locator(`#role-${at}-what`).fill(at === 0 ? '見守りの人を出す' : '集会所を開ける');
    }
    await look(page, 'workspace-roles');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByRole('button', { name: '役割を書き直す' }).waitFor();
    await page.getByRole('button', { name: '費用を書き直す' }).click();
    await page.getByRole('button', { name: '行を足す' }).click();
    await page.locator('#cost-0-category').selectOption({ label: '消耗品費' });
    await page.locator('#cost-0-what').fill('折り紙と色えんぴつ');
    await page.locator('#cost-0-yen').fill('１５，０００');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('折り紙と色えんぴつ').waitFor();
    await page.getByRole('button', { name: 'やることを足す' }).click();
    await page.locator('#task-title').fill('集会所の鍵を借りる');
    await page.locator('form').getByRole('button', { name: 'やることを足す' }).click();
    await page.getByLabel('集会所の鍵を借りる', { exact: true }).waitFor();
    await look(page, 'workspace');
  }, 120_000);

  test('both representatives sign; the agreement is in force with its PDF', async () => {
    const page = npo.pages()[0] as Page;
    const agreement = `${new URL(page.url()).pathname}/agreement`;
    await open(npo, agreement);
    await look(page, 'agreement-before');
    await page.getByRole('button', { name: '署名のための案を作る' }).click();
    for (const visitor of [npo, neighbours]) {
      const signer = await open(visitor, agreement);
      const button = signer.getByRole('button', { name: /として署名する/ });
      await button.waitFor();
      if (visitor === npo) await look(signer, 'agreement-signing');
      await signer.getByLabel('この内容を読み', { exact: false }).check();
      await button.click();
      await signer.getByText('さんが').first().waitFor();
      await button.waitFor({ state: 'detached' });
    }
    for (let tries = 0; tries < 40; tries += 1) {
      const [made] = await site.sql<{ pdf: string | null }>('select pdf_file_id as pdf from agreement_version');
      if (made?.pdf) break;
      await page.waitForTimeout(250);
    }
    const signed = await open(neighbours, agreement);
    await signed.getByRole('link', { name: '協定書（PDF）' }).waitFor();
    await look(signed, 'agreement-in-force');
    await open(npo, '/partnerships');
    await look(page, 'partnerships');
  }, 120_000);

  test('the coordinator introduces two sides from the desk', async () => {
    await site.sql(`update introduction set state = 'withdrawn'`);
    const page = await open(coordinator, '/staff/desk');
    await page.getByRole('button', { name: '合いそうな団体を見る' }).click();
    await page.getByRole('button', { name: 'この団体を紹介する' }).first().waitFor();
    await page.getByRole('button', { name: 'この団体を紹介する' }).first().click();
    await look(page, 'desk-choosing');
    await page.getByLabel('紹介のことば').fill('見守りの経験があり、同じ区で活動しています。');
    await page.getByRole('button', { name: /両方の団体に紹介する/ }).click();
    await page.getByText('両方の団体に紹介しました').first().waitFor();
    await look(page, 'desk');
    expect(problems).toEqual([]);
  }, 90_000);
});
