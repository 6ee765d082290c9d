import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

const read = `query($id: ID!) { grantAward(applicationId: $id) { changeDraft { version values } changes { content } } }`;

describe('saveChangeDraft', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('keeps what the lead writes until it is sent; the second of two editors is told', async () => {
    const stage = await awardStage(api);
    const { id, lead, partner, staff } = stage;
    const save = (who: typeof staff | null, version: number, what: string) =>
      api.mutate(who, 'saveChangeDraft', { id, version, values: { kind: 'content', what } }, 'version');
    expect(await save(lead.representative, 0, '会場を')).toMatchObject({ version: 1 });
    expect(await save(lead.representative, 0, '会場が')).toMatchObject({ __typename: 'Conflict' });
    expect(await save(lead.representative, 1, '会場を変える')).toMatchObject({ version: 2 });
    for (const who of [partner.representative, staff])
      expect(await save(who, 2, 'x')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save(stage.reviewers[0]!, 2, 'x')).toMatchObject({ __typename: 'NotFound' });
    expect(await save(null, 2, 'x')).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await api.query(lead.representative, read, { id })).toMatchObject({
      grantAward: { changeDraft: { version: 2, values: { what: '会場を変える' } } },
    });
    for (const who of [partner.representative, staff])
      expect(await api.query(who, read, { id })).toMatchObject({ grantAward: { changeDraft: null } });
    await stage.does(lead.representative, 'requestChange', {
      ...{ id, kind: 'content', content: { what: '会場を変える', reason: '工事', endsOn: '2027-03-25' } },
    });
    // Sent: the draft is gone, and the request says what it is compared with.
    expect(await api.query(lead.representative, read, { id })).toMatchObject({
      grantAward: {
        changeDraft: null,
        changes: [{ content: { was: { endsOn: '2027-03-20', grantYen: '800000' } } }],
      },
    });
    await api.sql(`update application set state = 'reported' where id = $1`, [id]);
    expect(await save(lead.representative, 0, 'x')).toMatchObject({ code: 'notEditable' });
  });
});
