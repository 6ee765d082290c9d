import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

describe('agreeToChange', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the representative of the organisation that comes in, once', async () => {
    const { id, lead, partner, does } = await awardStage(api);
    const other = await awardStage(api);
    const content = { what: '団体の追加', reason: '手が足りない' };
    const change = await does(
      lead.representative,
      'requestChange',
      { id, kind: 'partner', content, joiningId: other.lead.id },
      'id',
    );
    const agree = (who: typeof lead.representative) => api.mutate(who, 'agreeToChange', { id: change['id'] }, 'state');
    expect(await agree(partner.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await agree(other.partner.representative)).toMatchObject({ __typename: 'NotFound' });
    const read = `query($id: ID!) { grantAward(applicationId: $id) { title standing { pending office } changes { mayAgree } } }`;
    expect(await api.query(other.lead.representative, read, { id })).toMatchObject({
      grantAward: { standing: { pending: ['changePartner'] }, changes: [{ mayAgree: true }] },
    });
    expect(await agree(other.lead.representative)).toMatchObject({ state: 'requested' });
    expect(await agree(other.lead.representative)).toMatchObject({ __typename: 'WrongState' });
  });
});
