import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { desk, phone } from '../kit/browser.js';
import { type Journey, openJourney } from '../kit/journey.js';
import { type Keyboard, keyboard } from '../kit/keyboard.js';
import { reviewStage } from '../kit/review-stage.js';

/** Not one click: committee members declare, score, comment and hand in, on a phone and at a desk. */
describe('a review by keyboard alone', () => {
  let open: Journey;
  let applicationId = '';
  let title = '';

  beforeAll(async () => {
    open = await openJourney('reviewer', { demo: true });
    ({ applicationId, title } = await reviewStage(open));
  }, 300_000);
  afterAll(() => open?.close(), 30_000);

  /** From the queue to the application, as somebody who has only keys. */
  async function arrive(reviewer: string, size: typeof phone | typeof desk): Promise<[Page, Keyboard]> {
    const page = await open.visit(`${reviewer}@sample.example.jp`, size);
    const keys = keyboard(page);
    await page.goto('/reviews');
    await keys.press(page.getByRole('link', { name: title }).first());
    await page.getByRole('heading', { name: '利害関係の申告' }).waitFor();
    return [page, keys];
  }

  test('who has a conflict says so, and sees nothing any more', async () => {
    const [page, keys] = await arrive('reviewer2', phone);
    await open.look(page, 'declaration');
    await keys.choose(page.getByRole('radio', { name: /利害関係がある/ }));
    await keys.type(page.getByLabel(/利害関係の内容/), '構成団体の会員です。');
    await keys.press(page.getByRole('button', { name: '申告する' }));
    await page.getByText('この申請の審査から外れました').waitFor();
    expect(await page.getByRole('heading', { name: '採点' }).count()).toBe(0);
    await open.look(page, 'conflict');
  }, 60_000);

  test.each([
    ['reviewer1', phone, '3', '近所の声がよく集められています。', null],
    ['reviewer3', desk, '4', '雨の日の備えもあるとよいと思います。', '近所の声がよく集められています。'],
  ] as const)(
    '%s scores every criterion with a reason, and sees others only afterwards',
    async (reviewer, size, score, comment, others) => {
      const [page, keys] = await arrive(reviewer, size);
      await keys.choose(page.getByRole('radio', { name: /利害関係はない/ }));
      await keys.press(page.getByRole('button', { name: '申告する' }));
      await page.getByRole('heading', { name: '採点' }).waitFor();
      expect(await page.getByRole('heading', { name: 'ほかの審査員の採点' }).count()).toBe(0);
      if (others) expect(await page.getByText(others).count()).toBe(0);
      const criteria = page.locator('[data-criterion]');
      await keys.reach(criteria.first().getByRole('radiogroup'));
      for (let at = 0; at < (await criteria.count()); at += 1) {
        await page.keyboard.press(score);
        await page.keyboard.press('r');
        await page.keyboard.insertText('必要なことが、具体的に書かれています。');
        await page.keyboard.press('Escape');
        await page.keyboard.press('j');
      }
      await keys.type(page.getByLabel(/総評/), comment);
      await page.getByText('保存しました').first().waitFor();
      await open.look(page, `sheet-${reviewer}`);
      await keys.press(page.getByRole('button', { name: '審査を提出する' }));
      await keys.press(page.getByRole('dialog').getByRole('button', { name: '審査を提出する' }));
      await page.getByText('に提出しました').first().waitFor();
      if (others) {
        await keys.press(page.locator('summary', { hasText: '審査員A' }));
        await page.getByText(others).first().waitFor();
      }
      await open.look(page, `handed-in-${reviewer}`);
    },
    60_000,
  );

  test('every score and reason is there, and no page had a barrier', async () => {
    const rows = await open.site.sql<{ score: string; reasons: string; count: string }>(
      `select distinct s->>'score' as score, bool_and(s->>'reason' <> '') over ()::text as reasons, count(*) over (partition by r.id) as count
         from review r, jsonb_array_elements(r.scores) s where r.application_id = $1 and r.submitted_at is not null order by 1`,
      [applicationId],
    );
    expect(rows).toMatchObject([
      { score: '3', reasons: 'true', count: '6' },
      { score: '4', reasons: 'true', count: '6' },
    ]);
    expect([...open.barriers]).toEqual([]);
  });
});
