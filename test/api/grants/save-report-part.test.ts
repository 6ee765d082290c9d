import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { actualRow, awardStage, partsOf } from '../../kit/award-stage.js';

describe('saveReportPart', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the partner whose part it is; two editors never overwrite each other', async () => {
    const { id, lead, partner, staff, does } = await awardStage(api);
    await does(lead.representative, 'startFinalReport', { id });
    const part = (await partsOf(api, id)).find((each) => each.organisationId === lead.id);
    const values = { lines: [actualRow({ id: 'a', category: 'rent', price: '500000' })], incomes: [], secret: 1 };
    const save = (who: typeof staff, version = part?.version, given: object = values) =>
      api.mutate(who, 'saveReportPart', { id: part?.id, version, values: given }, 'version issues { field code }');
    expect(await save(partner.representative)).toMatchObject({ __typename: 'NotFound' });
    expect(await save(staff)).toMatchObject({ __typename: 'NotFound' });
    expect(await save(lead.representative)).toMatchObject({ version: 2, issues: [] });
    expect(await save(lead.representative, 1, { lines: [] })).toMatchObject({ __typename: 'Conflict' });
    const wrong = { lines: [{ ...actualRow({ id: 'a', category: 'supplies', price: '20000' }) }] };
    expect(await save(lead.representative, 2, wrong)).toMatchObject({ issues: [{ field: 'lines.0.unitPrice' }] });
    const [stored] = await api.sql<{ values: object }>('select values from report_part where id = $1', [part?.id]);
    expect(Object.keys(stored?.values ?? {})).toEqual(['lines', 'incomes']);
  });
});
