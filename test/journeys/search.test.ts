import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desk, expectNoOverflow, expectNoViolations, newVisitor, openBrowser, phone, picture } from '../kit/browser.js';
import { openSite, type Site } from '../kit/site.js';

/** Somebody without an account looks for things in town: offers while typing, kinds, a ward by its name, list and map. */
describe('searching the town', () => {
  let site: Site;
  let browser: Browser;
  const visitors: BrowserContext[] = [];
  const open = async (size: { width: number; height: number }, path: string): Promise<Page> => {
    const visitor = await newVisitor(browser, site.url, size);
    visitors.push(visitor);
    const page = await visitor.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(path);
    return page;
  };

  beforeAll(async () => {
    site = await openSite({ demo: true });
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    for (const visitor of visitors) await visitor.close();
    await browser?.close();
    await site?.close();
  }, 30_000);

  for (const size of [phone, desk])
    test(`offers words by their sound, then finds every kind of thing at ${size.width} px`, async () => {
      const page = await open(size, '/search');
      const box = page.getByRole('combobox', { name: 'さがす言葉' });
      await box.click();
      await box.pressSequentially('こうえ', { delay: 30 });
      await page.getByRole('option', { name: /公園/ }).first().waitFor();
      await picture(page, `search-offers-${size.width}`);
      await box.press('ArrowDown');
      await box.press('Enter');
      await page.waitForURL(/[?&]q=|postings|organisations/);
      await page.goto('/search?q=公園');
      const kinds = page.getByRole('group', { name: '種類' });
      await kinds.getByRole('button', { name: /^団体\s*\d/ }).waitFor();
      await page.getByRole('heading', { level: 3 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      await expectNoViolations(page);
      await expectNoOverflow(page);
      await picture(page, `search-all-kinds-${size.width}`);
    }, 120_000);

  test('the name of a ward becomes a filter that can be taken off; map and list agree', async () => {
    const page = await open(desk, '/search');
    const box = page.getByRole('combobox', { name: 'さがす言葉' });
    await box.fill('泉区 子ども');
    await box.press('Enter');
    await page.waitForURL(/area=04105/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('子ども');
    await page.waitForLoadState('networkidle');
    const heading = page.getByRole('region', { name: 'さがした結果' }).getByRole('heading', { level: 2 });
    const total = Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0]);
    await page.getByRole('group', { name: '見かた' }).getByRole('button', { name: '地図' }).click();
    await page.waitForURL(/view=map/);
    const ward = page.getByRole('button', { name: /^泉区/ }).filter({ hasText: /\d/ }).last();
    if (await ward.isVisible()) expect(await ward.textContent()).toContain(String(total));
    await page.getByRole('button', { name: '条件「泉区」を外す' }).click();
    await page.waitForURL((url) => !url.search.includes('area='));
  }, 120_000);

  test('a misspelt word is answered with the word that was meant', async () => {
    const page = await open(phone, '/search?q=ボランテア');
    await page.getByRole('button', { name: 'ボランティア', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'ボランティア');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await expectNoOverflow(page);
    await picture(page, 'search-did-you-mean-360');
  }, 120_000);
});
