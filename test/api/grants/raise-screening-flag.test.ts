import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('raiseScreeningFlag', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('marks an application once with a word of the office, which is offered from then on', async () => {
    const { applicationId, staff, lead, reviewers } = await grantStage(api);
    const raise = (who: Parameters<TestApi['mutate']>[0], label = '規約の改正待ち', note = '総会は12月') =>
      api.mutate(who, 'raiseScreeningFlag', { applicationId, label, note }, 'id');
    const both = await Promise.all([raise(staff), raise(staff)]);
    expect(both[0]?.['id']).toBe(both[1]?.['id']);
    const { screeningDesk } = await api.query<{ screeningDesk: { flags: object[]; flagLabels: string[] } }>(
      staff,
      `query($id: ID!) { screeningDesk(applicationId: $id) { flags { label note raisedByName } flagLabels } }`,
      { id: applicationId },
    );
    expect(screeningDesk.flags).toEqual([{ label: '規約の改正待ち', note: '総会は12月', raisedByName: '職員 見本' }]);
    expect(screeningDesk.flagLabels).toEqual(expect.arrayContaining(['要確認', '重複の疑い', '規約の改正待ち']));
    expect(await raise(staff, ' ')).toMatchObject({ issues: [{ field: 'label' }] });
    expect(await raise(staff, 'あ'.repeat(21))).toMatchObject({ issues: [{ field: 'label' }] });
    expect(await raise(lead.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await raise(reviewers[0]!)).toMatchObject({ __typename: 'NotFound' });
    expect(await raise(null)).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
