import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Journey, openJourney } from '../kit/journey.js';

/** Suggestions on the front page, and how the office changes what they are weighed with. */
describe('suggestions and their weights', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await openJourney('suggestions', { demo: true });
  }, 180_000);
  afterAll(() => journey?.close(), 30_000);

  it('suggests on the front page to whoever acts for an organisation', async () => {
    const page = await journey.visit('npo@sample.example.jp');
    await page.goto('/');
    const strip = page.locator('section').filter({ hasText: 'あなたの団体に合いそうな募集' }).last();
    await strip.getByRole('link').nth(1).waitFor();
    await journey.look(page, 'home');
    expect([...journey.barriers]).toEqual([]);
  }, 90_000);

  it('learns weights from outcomes, adopts them and goes back', async () => {
    await journey.site.sql(
      `insert into match_outcome (id, source, source_id, scope, asking_id, candidate_id, outcome, factors, seen_at, ended_at)
       select gen_random_uuid(), 'introduction', gen_random_uuid(), 'organisation', gen_random_uuid(), gen_random_uuid(),
         case when n % 2 = 0 then 'accepted' else 'declined' end,
         case when n % 2 = 0 then '{"near":1,"text":0.2}'::jsonb else '{"near":0,"text":0.5}' end, now(), now()
       from generate_series(1, 60) as n`,
    );
    const page = await journey.visit('staff@sample.example.jp');
    await page.goto('/staff/matching/weights');
    await page.getByRole('button', { name: '結果から配点の案をつくる' }).click();
    await page.getByRole('heading', { name: '配点の案' }).waitFor();
    await journey.look(page, 'proposal');
    await page.getByRole('button', { name: 'この案を採用する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この案を採用する' }).click();
    await page.getByRole('heading', { name: 'これまでの配点' }).waitFor();
    await journey.look(page, 'adopted');
    await page.getByRole('button', { name: 'この配点に戻す' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この配点に戻す' }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'プログラムのはじめの配点' })
      .getByText('使っています')
      .waitFor();
    expect([...journey.barriers]).toEqual([]);
  }, 120_000);
});
