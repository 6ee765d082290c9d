import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { type GrantStage, grantStage } from '../../kit/seed-grants.js';

/** Decided by the committee, and its letter on its way to the partners. */
async function award(api: TestApi, stage: GrantStage, sent = true): Promise<void> {
  await api.sql(`update application set state = 'approved', decided_yen = 900000 where id = $1`, [stage.applicationId]);
  await api.sql(
    `insert into decision (id, application_id, outcome, amount_yen, conditions, reason, decided_on, decided_by)
     values ($1, $2, 'approved', 900000, '', '', '2026-12-20', $3)`,
    [newId(), stage.applicationId, stage.staff.personId],
  );
  await api.sql(
    `insert into letter (id, application_id, organisation_ids, kind, number, issued_on, content, sent_at)
     values ($1, $2, '{}', 'grantDecision', $3, '2026-12-20', '{}', $4)`,
    [newId(), stage.applicationId, `8市協第${newId().slice(-6)}号`, sent ? new Date() : null],
  );
}

describe('open data of awards', () => {
  let api: TestApi;
  let stage: GrantStage;
  beforeAll(async () => {
    api = await testApi();
    stage = await grantStage(api, 'reviewed');
    await award(api, stage);
    // Decided, but the partners have not been told; handed in, but not decided.
    await award(api, await grantStage(api, 'reviewed'), false);
    await grantStage(api);
  });
  afterAll(() => api.close());

  const get = (file: string, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'GET', url: `/open-data/${file}`, headers });

  it('gives everybody the awards the partners know of, machine-readable', async () => {
    const answer = await get('awards.csv');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toContain('public');
    const lines = answer.rawPayload.toString('utf8').slice(1).trimEnd().split('\r\n');
    expect(lines.length).toBe(2);
    expect(lines[0]).toContain('交付決定額（円）');
    expect(lines[1]).toMatch(/^JP-LG-041009-R8-.*,見本町内会,,見本こども食堂,1000000,900000,2026-12-20/);
    const again = await get('awards.csv', { 'if-none-match': String(answer.headers['etag']) });
    expect(again.statusCode).toBe(304);
    expect((await get('awards.csv?year=2020')).rawPayload.toString('utf8').trimEnd().split('\r\n').length).toBe(1);
  });

  it('maps the fields of 360Giving', async () => {
    const { grants } = (await get('360giving.json')).json<{ grants: Record<string, unknown>[] }>();
    expect(grants).toMatchObject([
      {
        title: '見守り茶の間1',
        currency: 'JPY',
        amountAwarded: 900000,
        awardDate: '2026-12-20',
        recipientOrganization: [{ id: expect.stringMatching(/^JP-LG-041009-/), name: '見本町内会' }],
        fundingOrganization: [{ id: 'JP-JCN-8000020041009', name: '仙台市' }],
        grantProgramme: [{ title: '地域づくり見本助成事業' }],
      },
    ]);
    const flat = (await get('360giving.csv')).rawPayload.toString('utf8').split('\r\n');
    expect(flat[0]).toContain('Identifier,Title,Description,Currency,Amount Applied For,Amount Awarded,Award Date');
    expect(flat[1]).toContain(',JPY,1000000,900000,2026-12-20,');
    expect((await get('awards.json')).json()).toMatchObject([
      { awardedYen: 900000, partnerOrganisations: ['見本こども食堂'] },
    ]);
    expect((await get('constructor')).statusCode).toBe(404);
  });

  it('lists them for the page, to visitors too', async () => {
    const answer = await api.query(
      null,
      `{ awardYears { year count awarded } awards { edges { node { number lead partners awarded awardedOn } } } }`,
    );
    expect(answer).toMatchObject({
      awardYears: [{ year: 2026, count: 1, awarded: '900000' }],
      awards: { edges: [{ node: { lead: '見本町内会', awarded: '900000', awardedOn: '2026-12-20' } }] },
    });
  });
});
