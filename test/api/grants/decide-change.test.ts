import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { awardStage, type AwardStage } from '../../kit/award-stage.js';

describe('decideChange', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  const asked = async ({ id, lead, does }: AwardStage, kind: string, more: object = {}, own: object = {}) => {
    const content = { what: 'くわしくは別紙のとおり', reason: '事情が変わったため', ...more };
    return (await does(lead.representative, 'requestChange', { id, kind, content, ...own }, 'id'))['id'] as string;
  };
  const kinds = (id: string) => api.sql('select kind from letter where application_id = $1 order by id', [id]);

  it('the office decides; a refusal needs a reason; each brings its letter', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff } = stage;
    const change = await asked(stage, 'content', { endsOn: '2027-05-31' });
    const decide = (who: typeof staff, input: object) =>
      api.mutate(who, 'decideChange', { id: change, ...input }, 'state letterId');
    expect(await decide(lead.representative, { approve: true })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await decide(staff, { approve: false })).toMatchObject({ field: 'note' });
    expect(await decide(staff, { approve: true })).toMatchObject({ state: 'approved' });
    expect(await decide(staff, { approve: true })).toMatchObject({ __typename: 'WrongState' });
    const read = `query($id: ID!) { grantAward(applicationId: $id) { endsOn finalDueOn } }`;
    expect(await api.query(staff, read, { id })).toEqual({
      grantAward: { endsOn: '2027-05-31', finalDueOn: '2027-06-30' },
    });
    const second = await asked(stage, 'content');
    await stage.does(staff, 'decideChange', { id: second, approve: false, note: '必要性が確認できないため' });
    expect(await kinds(id)).toEqual([{ kind: 'changeApproval' }, { kind: 'changeRefusal' }]);
  });

  it('stops, resumes and ends a project', async () => {
    const stage = await awardStage(api);
    const { id, lead, staff, does } = stage;
    await does(staff, 'decideChange', {
      id: await asked(stage, 'suspension', { fromOn: '2027-02-01' }),
      approve: true,
    });
    expect(
      await api.mutate(lead.representative, 'requestAdvance', { id, amount: '1000', reason: '必要' }),
    ).toMatchObject({ code: 'suspended' });
    await does(staff, 'decideChange', {
      id: await asked(stage, 'resumption', { fromOn: '2027-03-01' }),
      approve: true,
    });
    await does(staff, 'decideChange', { id: await asked(stage, 'abolition', { fromOn: '2027-03-05' }), approve: true });
    const read = `query($id: ID!) { grantAward(applicationId: $id) { suspendedOn abolishedOn finalDueOn } }`;
    expect(await api.query(staff, read, { id })).toEqual({
      grantAward: { suspendedOn: null, abolishedOn: '2027-03-05', finalDueOn: '2027-04-04' },
    });
    expect(await kinds(id)).toEqual([
      { kind: 'suspensionApproval' },
      { kind: 'changeApproval' },
      { kind: 'suspensionApproval' },
    ]);
  });

  it('a partner that takes over gets the planned costs and the rights; the one that left loses them', async () => {
    const stage = await awardStage(api);
    const other = await awardStage(api);
    const { id, lead, partner, staff, does } = stage;
    const own = { joiningId: other.lead.id, leavingId: partner.id };
    const change = await asked(stage, 'partner', {}, own);
    expect(await api.mutate(staff, 'decideChange', { id: change, approve: true })).toMatchObject({
      __typename: 'WrongState',
    });
    await does(other.lead.representative, 'agreeToChange', { id: change });
    await does(staff, 'decideChange', { id: change, approve: true });
    const read = `query($id: ID!) { grantAward(applicationId: $id) { partners { id mayEdit } plan } }`;
    expect(await api.query(other.lead.representative, read, { id })).toMatchObject({
      grantAward: {
        partners: [{ id: lead.id }, { id: other.lead.id, mayEdit: true }],
        plan: expect.arrayContaining([
          expect.objectContaining({
            organisationId: other.lead.id,
            values: expect.objectContaining({ lines: [expect.objectContaining({ id: 'b' })] }),
          }),
        ]),
      },
    });
    expect(await api.query(partner.representative, read, { id })).toEqual({ grantAward: null });
    await does(other.lead.representative, 'startFinalReport', { id });
    expect(await api.mutate(partner.representative, 'startFinalReport', { id })).toMatchObject({
      __typename: 'NotFound',
    });
  });
});
