import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Journey, openJourney } from '../kit/journey.js';

/** A member of staff narrows the table, keeps the view for the office, moves applications together, looks at the board. */
describe('the office’s pipeline', () => {
  let open: Journey;
  let page: Page;

  beforeAll(async () => {
    open = await openJourney('office', { demo: true });
    page = await open.visit('staff@sample.example.jp');
  }, 300_000);
  afterAll(() => open?.close(), 30_000);

  const look = (name: string): Promise<void> => open.look(page, name);

  test('narrows the table; the address holds the view; the office shares it', async () => {
    await page.goto('/staff/grants');
    await page.getByRole('table').waitFor();
    await look('table');
    await page.getByText('条件でしぼる').click();
    await page.getByRole('checkbox', { name: /^形式審査/ }).check();
    await page.getByText(/1件のうち1件/).waitFor();
    await look('filters');
    expect(page.url()).toContain('state=submitted');
    await page.getByRole('button', { name: 'ビューの操作' }).click();
    await page.getByRole('menuitem', { name: 'このビューを保存' }).click();
    await page.getByLabel('ビューの名前').fill('受付したばかり');
    await page.getByRole('checkbox', { name: '庁内で共有する' }).check();
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByRole('button', { name: /受付したばかり.*共有/ }).waitFor();
  }, 120_000);

  test('moves what is chosen, after seeing what would happen', async () => {
    await page.getByRole('checkbox', { name: '表示中の申請をすべて選ぶ' }).check();
    await page.getByRole('button', { name: 'まとめて進める' }).click();
    await page.getByRole('menuitem', { name: '受理する' }).click();
    await page
      .getByRole('dialog')
      .getByText(/形式審査 → /)
      .waitFor();
    await look('preview');
    await page.getByRole('dialog').getByRole('button', { name: '受理する' }).click();
    await page.getByText('「受理する」を行いました').first().waitFor();
    await page.getByText('あてはまる申請はありません').waitFor();
  }, 120_000);

  test('gives an application to a colleague on the board, by keyboard', async () => {
    await page.getByRole('button', { name: 'すべての申請' }).click();
    await page.getByRole('button', { name: 'ボード' }).click();
    await page.getByRole('heading', { name: /委員審査/ }).waitFor();
    await look('board');
    const menu = page.getByRole('button', { name: /の操作$/ }).last();
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '担当を決める' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('担当する職員').selectOption({ index: 1 });
    await page.getByRole('button', { name: '担当を決める' }).click();
    await page.getByText('1件の担当を変えました').first().waitFor();
  }, 120_000);

  test('drags a card: the move behind it is shown before it is made', async () => {
    const column = (name: RegExp) => page.locator('section', { has: page.getByRole('heading', { name }) });
    const card = column(/委員審査/)
      .getByRole('article')
      .first();
    await card.dragTo(column(/決定待ち/));
    await page.getByRole('dialog').waitFor();
    await look('dragged');
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).first().click();
  }, 120_000);

  test('walks through the month by keyboard', async () => {
    await page.getByRole('button', { name: 'カレンダー' }).click();
    const chosen = page.locator('table button[aria-pressed=true]');
    await chosen.focus();
    const before = await chosen.textContent();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((text) => document.activeElement?.textContent !== text, before);
    expect(await chosen.textContent()).not.toBe(before);
    expect(await chosen.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('PageDown');
    await look('calendar');
  }, 120_000);

  test('nothing on the way was in the way', () => expect([...open.barriers].join('\n\n')).toBe(''));
});
