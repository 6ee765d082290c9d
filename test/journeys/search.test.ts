import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  desk,
  expectNoOverflow,
  expectNoViolations,
  newVisitor,
  openBrowser,
  phone,
  picture,
  settled,
} from '../kit/browser.js';
import { openSite, type Site } from '../kit/site.js';

const heading = (page: Page) =>
  page.getByRole('region', { name: 'さがした結果' }).getByRole('heading', { level: 2, name: /\d件$/ });
async function total(page: Page): Promise<number> {
  await settled(page);
  return Number(/\d+/.exec((await heading(page).textContent()) ?? '')?.[0]);
}
const expectTotal = (page: Page, count: number) =>
  page
    .getByRole('region', { name: 'さがした結果' })
    .getByRole('heading', { level: 2, name: `${count}件`, exact: true })
    .waitFor();

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
      await settled(page);
      await expectNoViolations(page);
      await expectNoOverflow(page);
      await picture(page, `search-all-kinds-${size.width}`);
    }, 120_000);

  test('the name of a ward becomes a filter that can be taken off', async () => {
    const page = await open(desk, '/search');
    const box = page.getByRole('combobox', { name: 'さがす言葉' });
    await box.fill('泉区 子ども');
    await box.press('Enter');
    await page.waitForURL(/area=04105/);
    expect(new URL(page.url()).searchParams.get('q')).toBe('子ども');
    await page.getByRole('button', { name: '条件「泉区」を外す' }).click();
    await page.waitForURL((url) => !url.search.includes('area='));
  }, 120_000);

  test('and so it does among the organisations', async () => {
    const page = await open(phone, '/organisations');
    const box = page.getByRole('combobox').first();
    await box.fill('いずみく 福祉');
    await box.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === '福祉' && url.search.includes('04105'));
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await settled(page);
    await expectNoOverflow(page);
  }, 60_000);

  for (const size of [phone, desk])
    test(`map and list agree for every ward, whatever else is chosen, at ${size.width} px`, async () => {
      const page = await open(size, '/search?q=子ども&view=map');
      const wards = page.getByRole('button', { name: /^\S+区 \d+件$/ });
      await wards.first().waitFor();
      await settled(page);
      const counts = (await wards.allTextContents()).map((text) => /^(\S+区) (\d+)件$/.exec(text)!);
      expect(counts).toHaveLength(5);
      expect(Math.max(...counts.map((count) => Number(count[2])))).toBeGreaterThan(0);
      await expectNoViolations(page);
      await expectNoOverflow(page);
      await picture(page, `search-map-${size.width}`);
      for (const [, ward, count] of counts) {
        await page.getByRole('button', { name: `${ward} ${count}件`, exact: true }).click();
        await page.waitForURL(/area=/);
        await expectTotal(page, Number(count));
        await page.getByRole('button', { name: `条件「${ward}」を外す` }).click();
        await page.waitForURL((url) => !url.search.includes('area='));
      }
    }, 120_000);

  test('what a filter promises is what it gives', async () => {
    const page = await open(desk, '/search?q=子ども');
    const choices = page.getByRole('region', { name: 'しぼり込む' }).getByRole('checkbox');
    await choices.first().waitFor();
    await settled(page);
    const labels = page
      .getByRole('region', { name: 'しぼり込む' })
      .locator('label')
      .filter({ hasText: /[1-9]\d*件$/ });
    const names = (await labels.allTextContents()).filter((_, at) => at % 3 === 0).slice(0, 6);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const choice = labels
        .filter({ hasText: new RegExp(`^${name.replace(/[()（）]/g, '.')}$`) })
        .getByRole('checkbox');
      await choice.check();
      await expectTotal(page, Number(/(\d+)件$/.exec(name)![1]));
      await page.getByRole('button', { name: '条件をすべて外す' }).click();
      await page.waitForURL((url) => [...url.searchParams.keys()].join() === 'q');
      await settled(page);
    }
  }, 120_000);

  test('finds in kanji what was written by its sound, phrases and exclusions as they were typed', async () => {
    const page = await open(phone, '/search?q=こうえん');
    await page.locator('mark', { hasText: '公園' }).first().waitFor();
    await page.goto(`/search?q=${encodeURIComponent('「公園の清掃」')}`);
    await expectTotal(page, 1);
    await page.goto('/search?q=公園');
    const all = await total(page);
    await page.goto(`/search?q=${encodeURIComponent('公園 -清掃')}`);
    await expectTotal(page, all - 1);
  }, 120_000);

  test('a misspelt word is answered with the word that was meant', async () => {
    const page = await open(phone, '/search?q=ボランテア');
    await page.getByRole('button', { name: 'ボランティア', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === 'ボランティア');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await expectNoOverflow(page);
    await picture(page, 'search-did-you-mean-360');
  }, 120_000);

  test('a misspelling of known letters is seen, though its letters find something', async () => {
    const page = await open(phone, '/search?q=高令者');
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await page.getByRole('button', { name: '高齢者', exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === '高齢者');
  }, 60_000);

  for (const size of [phone, desk])
    test(`the way back leads to the same place of a long list at ${size.width} px`, async () => {
      const page = await open(size, '/search');
      const cards = page.getByRole('region', { name: 'さがした結果' }).getByRole('heading', { level: 3 });
      await cards.first().waitFor();
      await page.getByRole('button', { name: 'もっと見る' }).click();
      await cards.nth(30).waitFor();
      const link = cards.nth(30).getByRole('link');
      const name = (await link.textContent())!;
      await link.scrollIntoViewIfNeeded();
      await settled(page);
      const left = await page.evaluate(() => window.scrollY);
      await link.click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.goBack();
      await cards.nth(30).waitFor();
      await settled(page);
      expect(Math.abs((await page.evaluate(() => window.scrollY)) - left)).toBeLessThan(40);
      expect(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 80))).toBe(name);
    }, 120_000);

  test('an address from elsewhere may name a ward in its words', async () => {
    const page = await open(phone, `/search?q=${encodeURIComponent('泉区 子ども')}`);
    await page.getByRole('button', { name: '条件「泉区」を外す' }).waitFor();
    const here = await total(page);
    await page.goto('/search?q=子ども&area=04105');
    await expectTotal(page, here);
  }, 60_000);

  test('Escape closes the offers and keeps the words; the second time it empties the box', async () => {
    const page = await open(desk, '/search');
    const box = page.getByRole('combobox', { name: 'さがす言葉' });
    await box.click();
    await box.pressSequentially('こうえ', { delay: 30 });
    await page.getByRole('option', { name: /公園/ }).first().waitFor();
    await box.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('こうえ');
    await box.press('Escape');
    expect(await box.inputValue()).toBe('');
  }, 60_000);

  test('an empty result says what to do: words for signs, no quotes, fewer conditions', async () => {
    const page = await open(phone, `/search?q=${encodeURIComponent('🎆 !!!')}`);
    await page.getByText('記号や絵文字だけではさがせません').waitFor();
    expect(await page.getByRole('button', { name: 'この検索を保存する' }).count()).toBe(0);
    await page.goto(`/search?q=${encodeURIComponent('「公園を清掃」')}`);
    await page.getByRole('button', { name: '「」を外してさがす' }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === '公園を清掃');
    expect(await total(page)).toBeGreaterThan(0);
    await page.getByText('さがし方のこつ').click();
    await page.getByText('区の名前を入れると').waitFor();
    await expectNoOverflow(page);
    await expectNoViolations(page);
    await picture(page, 'search-tips-360');
  }, 60_000);
});
