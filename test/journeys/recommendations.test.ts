import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { phone } from '../kit/browser.js';
import { type Journey, openJourney } from '../kit/journey.js';

/** An NPO reads what is recommended to it, traces the reasons, and says what fits and what does not. */
describe('recommendations', () => {
  let journey: Journey;
  let page: Page;
  const cards = () => page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /は合いそう$/ }) });

  beforeAll(async () => {
    journey = await openJourney('recommendations', { demo: true });
    const npo = journey.site.logins.find(({ role }) => role.includes('NPOの代表'))!;
    page = await journey.visit(npo.email, phone);
    await page.goto('/recommendations');
    await cards().first().waitFor();
  }, 300_000);
  afterAll(() => journey.close(), 30_000);

  /** The sentences of a card, and those that stand again at their factor once it is opened. */
  async function traced(card: Locator): Promise<{ said: string[]; again: string[]; factors: number }> {
    await card.getByText('くわしく（点数のもと）').click();
    const details = card.getByRole('list', { name: /の点数のもと$/ });
    await details.waitFor();
    const sentences = (await card.getByRole('listitem').allTextContents()).map((text) => text.trim());
    const factors = (await details.getByRole('listitem').allTextContents()).map((text) => text.trim());
    const own = sentences.filter((text) => !factors.includes(text));
    return {
      said: own.slice(0, 3).filter((text) => /。$/.test(text)),
      again: factors.flatMap((text) => /上の理由：(.+。)$/.exec(text)?.[1] ?? []),
      factors: factors.length,
    };
  }

  test('every reason can be traced to the factor it comes from', async () => {
    const all = await cards().all();
    expect(all.length).toBeGreaterThan(8);
    for (const card of [all[0]!, all[1]!, all.at(-1)!]) {
      const { said, again, factors } = await traced(card);
      expect(factors).toBeGreaterThan(again.length);
      expect(again.length).toBeGreaterThan(0);
      for (const sentence of again) expect(said).toContain(sentence);
    }
    expect(await page.getByText('合わないところ').count()).toBeGreaterThan(0);
    await journey.look(page, 'traced');
  }, 120_000);

  test('no organisation fills the page', async () => {
    const owners = await page
      .locator('a[href^="/organisations/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    for (const owner of new Set(owners)) expect(owners.filter((each) => each === owner).length).toBeLessThanOrEqual(3);
  });

  test('what does not fit is asked why, leaves the page for good, and comes back when it is taken back', async () => {
    const fits = page.getByRole('button', { name: /は合いそう$/ }).first();
    await fits.click();
    await page.locator('[aria-pressed=true]', { hasText: '合いそう' }).first().waitFor();
    const unfit = page.getByRole('button', { name: /は合わない$/ }).nth(1);
    const name = /^「(.+)」は合わない$/.exec((await unfit.getAttribute('aria-label')) ?? '')![1]!;
    await unfit.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '記録する' }).click();
    await dialog.getByRole('radio', { name: '地域が遠い・違う' }).waitFor();
    await journey.look(page, 'why-not');
    await dialog.getByRole('radio', { name: '地域が遠い・違う' }).check({ force: true });
    await dialog.getByRole('button', { name: '記録する' }).click();
    await page.getByText(`「${name}」は、おすすめに出さないようにしました。`).waitFor();
    await page.reload();
    await cards().first().waitFor();
    expect(await page.getByRole('button', { name: `「${name}」は合わない`, exact: true }).count()).toBe(0);
    const kept = page
      .getByRole('region', { name: 'これまでの記録' })
      .or(page.locator('section', { has: page.getByRole('heading', { name: 'これまでの記録' }) }));
    await kept.getByText('地域が遠い・違う').first().waitFor();
    await journey.look(page, 'kept');
    const undo = kept.getByRole('listitem').filter({ hasText: '地域が遠い・違う' }).getByRole('button');
    const taken = page.waitForResponse((answer) => /withdrawMatchOpinion/i.test(answer.request().postData() ?? ''));
    await undo.first().click();
    await taken;
    await page.reload();
    await page.getByRole('button', { name: `「${name}」は合わない`, exact: true }).waitFor();
  }, 120_000);

  test('no page has a barrier', () => {
    expect([...journey.barriers]).toEqual([]);
  });
});
