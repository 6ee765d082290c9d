import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@musubi/platform/server';
import { actor, actorHeader, testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('decideApplications', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('decides a batch at once, with numbered letters to all partners, printed and mailed once', async () => {
    const stage = await grantStage(api, 'reviewed');
    api.clock.set('2026-11-24T09:00:00+09:00');
    const other = await stage.another();
    const yes = { applicationId: stage.applicationId, outcome: 'approved', amount: '900000' };
    const no = { applicationId: other, outcome: 'rejected', amount: '0', reason: '体制が確認できないため' };
    expect(await api.mutate(stage.lead.representative, 'decideApplications', { decisions: [yes] })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(
      await api.mutate(stage.staff, 'decideApplications', { decisions: [yes, { ...no, reason: '' }] }),
    ).toMatchObject({ __typename: 'InvalidInput' });
    expect(await stage.state()).toBe('reviewed');
    expect(
      await api.mutate(stage.staff, 'decideApplications', { decisions: [{ ...yes, amount: '1000001' }] }),
    ).toMatchObject({ __typename: 'InvalidInput' });
    expect(
      await api.mutate(stage.staff, 'decideApplications', { decisions: [{ ...yes, amount: '900500' }] }),
    ).toMatchObject({ __typename: 'InvalidInput' });
    expect(await api.mutate(stage.staff, 'decideApplications', { decisions: [yes, no] }, 'decided')).toMatchObject({
      decided: 2,
    });
    expect([await stage.state(), await stage.state(other)]).toEqual(['approved', 'rejected']);
    expect(await api.mutate(stage.staff, 'decideApplications', { decisions: [yes] })).toMatchObject({
      __typename: 'WrongState',
    });
    await api.runJobs();
    const letters = await api.sql<{ number: string; kind: string; printed: boolean; sent: boolean }>(
      `select number, kind, pdf_file_id is not null as printed, sent_at is not null as sent from letter order by number`,
    );
    expect(letters.map((each) => each.number)).toEqual(['8市協第1号', '8市協第2号']);
    expect(letters.every((each) => each.printed && each.sent)).toBe(true);
    expect(await api.sql('select count(*)::int as n from mail_message where key like $1', ['letter:%'])).toEqual([
      { n: 4 },
    ]);
    const read = `query($applicationId: ID!) { letters(applicationId: $applicationId) { title number pdfFileId } }`;
    expect(await api.query(stage.partner.representative, read, { applicationId: other })).toMatchObject({
      letters: [{ title: expect.stringContaining('不交付') }],
    });
    expect(await api.query(actor(), read, { applicationId: other })).toEqual({ letters: [] });
    const [letter] = await api.sql<{ id: string }>('select pdf_file_id as id from letter where application_id = $1', [
      other,
    ]);
    const opens = async (who: Actor) => {
      const headers = { [actorHeader]: encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' };
      return (await api.app.inject({ url: `/files/${letter?.id}`, headers })).statusCode;
    };
    expect(await opens(stage.partner.representative)).toBe(200);
    expect(await opens(stage.staff)).toBe(200);
    expect(await opens(stage.reviewers[0]!)).toBe(404);
    expect(await opens(actor())).toBe(404);
  });

  it('ranks a call for the office only', async () => {
    const stage = await grantStage(api, 'reviewed');
    const ranking = `query($callId: ID!) { callRanking(callId: $callId) { title threshold rows { rank number withinBudget requested } } }`;
    expect(await api.query(stage.staff, ranking, { callId: stage.callId })).toMatchObject({
      callRanking: { threshold: 60, rows: [{ rank: 1, requested: '1000000', withinBudget: false }] },
    });
    const refused = await api.raw(stage.reviewers[0]!, ranking, { callId: stage.callId });
    expect(refused.errors?.[0]?.extensions?.code).toBe('notAllowed');
  });
});
