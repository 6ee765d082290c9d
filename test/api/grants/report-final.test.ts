import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { actualRow, awardStage, partsOf, results } from '../../kit/award-stage.js';

describe('reportFinal', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('asks for results, receipts and balanced figures; then the report is closed to the partners', async () => {
    const stage = await awardStage(api);
    const { id, lead, partner, does } = stage;
    const submit = (who: typeof lead.representative) =>
      api.mutate(who, 'reportFinal', { id }, 'state') as Promise<{ issues?: { field: string; code: string }[] }>;
    expect(await submit(partner.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await submit(lead.representative)).toMatchObject({ code: 'notBegun' });
    await does(lead.representative, 'startFinalReport', { id });
    const part = (await partsOf(api, id)).find((each) => each.organisationId === lead.id);
    const values = { lines: [actualRow({ id: 'a', category: 'rent', price: '600000' })], incomes: [] };
    await does(lead.representative, 'saveReportPart', { id: part?.id, version: part?.version, values });
    const { issues } = await submit(lead.representative);
    expect(issues?.map((issue) => issue.field)).toEqual(
      expect.arrayContaining(['done', `${lead.id}:receipt.0`, 'incomes']),
    );
    const other = await awardStage(api);
    await other.report();
    expect(await other.state()).toBe('reported');
    const [results2] = (await partsOf(api, other.id)).filter((each) => each.section === 'results');
    expect(
      await api.mutate(other.lead.representative, 'saveReportPart', { id: results2?.id, version: 2, values: results }),
    ).toMatchObject({ code: 'notEditable' });
  });
});
