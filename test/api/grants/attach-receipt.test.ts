import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage, uploaded } from '../../kit/award-stage.js';

describe('attachReceipt', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it("is for one's own organisation and file, while the report is written", async () => {
    const { id, lead, partner, staff, does } = await awardStage(api);
    const who = lead.representative;
    const attach = async (as: typeof staff, organisationId = lead.id, fileId?: string) =>
      api.mutate(
        as,
        'attachReceipt',
        { id, organisationId, lineId: 'a', fileId: fileId ?? (await uploaded(api, as)) },
        'id',
      );
    expect(await attach(who)).toMatchObject({ __typename: 'WrongState', code: 'notBegun' });
    await does(who, 'startFinalReport', { id });
    expect(await attach(staff)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await attach(who, partner.id)).toMatchObject({ field: 'organisationId' });
    expect(await attach(who, lead.id, await uploaded(api, partner.representative))).toMatchObject({ field: 'file' });
    expect(await attach(who)).toMatchObject({ __typename: 'AttachReceiptOk' });
    const read = `query($id: ID!) { grantAward(applicationId: $id) { report { receipts { lineId name fileId } } } }`;
    expect(await api.query(partner.representative, read, { id })).toMatchObject({
      grantAward: { report: { receipts: [{ lineId: 'a', name: '領収書.pdf' }] } },
    });
  });
});
