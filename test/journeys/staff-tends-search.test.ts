import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { phone } from '../kit/browser.js';
import { type Journey, openJourney } from '../kit/journey.js';

/** A member of the city's staff teaches the search a word, writes the index anew, and looks at who is recommended. */
describe('staff tend the search', () => {
  let journey: Journey;
  let page: Page;

  beforeAll(async () => {
    journey = await openJourney('staff-search', { demo: true });
    const staff = journey.site.logins.find(({ role }) => role.includes('市の職員'))!;
    page = await journey.visit(staff.email, phone);
  }, 300_000);
  afterAll(() => journey.close(), 30_000);

  const found = async (words: string) => {
    await page.goto(`/search?q=${encodeURIComponent(words)}`);
    return page
      .getByRole('region', { name: 'さがした結果' })
      .getByRole('heading', { level: 2, name: /件$/ })
      .textContent();
  };

  test('a group of words that is added is in force with the next search, and gone when it is taken away', async () => {
    expect(await found('モフモフピカ')).toBe('0件');
    await page.goto('/staff/words');
    await page.getByRole('button', { name: '組を加える' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('同じ意味の言葉').fill('モフモフピカ');
    await dialog.getByRole('button', { name: '保存する' }).click();
    await dialog
      .getByText(/2つ|2個|2〜20/)
      .last()
      .waitFor();
    await dialog.getByLabel('同じ意味の言葉').fill('モフモフピカ\n清掃');
    await dialog.getByLabel('メモ').fill('町内での呼び名');
    await journey.look(page, 'words-dialog');
    await dialog.getByRole('button', { name: '保存する' }).click();
    await page.getByText('モフモフピカ・清掃').waitFor();
    await journey.look(page, 'words');
    expect(await found('モフモフピカ')).not.toBe('0件');
    await page.locator('mark', { hasText: '清掃' }).first().waitFor();
    await page.goto('/staff/words');
    await page.getByRole('button', { name: '消す', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '消す', exact: true }).click();
    await page.getByText('加えた組はまだありません').waitFor();
    expect(await found('モフモフピカ')).toBe('0件');
  }, 120_000);

  test('the index is written anew while the search goes on', async () => {
    await page.goto('/staff/search-index');
    await page.getByText('作り直したことはまだありません').waitFor();
    await journey.look(page, 'index');
    await page.getByRole('button', { name: '索引を作り直す' }).click();
    await journey.look(page, 'index-dialog');
    await page.getByRole('dialog').getByRole('button', { name: '作り直す', exact: true }).dblclick();
    await page
      .getByText(/件を書き直しました/)
      .first()
      .waitFor();
    await journey.look(page, 'index-done');
    expect(await journey.site.sql('select 1 from search_rebuild')).toHaveLength(1);
    expect(await found('公園')).not.toBe('0件');
  }, 120_000);

  test('how evenly organisations are recommended is told with its definition, and saved as a table', async () => {
    await page.goto('/staff/matching');
    await page.getByText('一度でも出た団体').waitFor();
    expect(await page.getByText(/^40団体のうち\d+団体$/).textContent()).not.toContain('うち0団体');
    await page.getByText('この数の決まり').click();
    await journey.look(page, 'exposure');
    await page
      .getByRole('button', { name: /^あと\d+団体を見る$/ })
      .first()
      .click();
    expect(await page.getByRole('table').first().getByRole('row').count()).toBeGreaterThan(15);
    const file = await page.context().request.get(`${journey.site.url}/matching/exposure.csv`);
    expect([file.status(), (await file.text()).split('\n').length > 40]).toEqual([200, true]);
  }, 120_000);

  test('no page has a barrier', () => {
    expect([...journey.barriers]).toEqual([]);
  });
});
