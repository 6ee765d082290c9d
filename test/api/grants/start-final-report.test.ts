import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { awardStage, partsOf } from '../../kit/award-stage.js';

describe('startFinalReport', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for partners; begins with the plan, and is there once', async () => {
    const { id, lead, partner, staff, does } = await awardStage(api);
    expect(await api.mutate(viewerOf(lead.id), 'startFinalReport', { id })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await api.mutate(staff, 'startFinalReport', { id })).toMatchObject({ __typename: 'NotAllowed' });
    const first = await does(partner.representative, 'startFinalReport', { id }, 'id');
    const second = await does(lead.representative, 'startFinalReport', { id }, 'id');
    expect(second['id']).toBe(first['id']);
    expect((await partsOf(api, id)).map((part) => part.organisationId)).toEqual([null, lead.id, partner.id]);
    const read = `query($id: ID!) { grantAward(applicationId: $id) { report { parts { organisationId mayEdit values } } } }`;
    expect(await api.query(lead.representative, read, { id })).toMatchObject({
      grantAward: {
        report: {
          parts: [
            { organisationId: null, mayEdit: true },
            {
              organisationId: lead.id,
              mayEdit: true,
              values: { lines: [{ id: 'a', category: 'rent', item: '品目a' }] },
            },
            { organisationId: partner.id, mayEdit: false },
          ],
        },
      },
    });
    const early = await awardStage(api, null, 'reviewed');
    expect(await api.mutate(early.lead.representative, 'startFinalReport', { id: early.id })).toMatchObject({
      __typename: 'WrongState',
    });
  });
});
