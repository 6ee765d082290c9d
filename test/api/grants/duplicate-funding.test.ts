import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

const Desk = `query($id: ID!) { screeningDesk(applicationId: $id) { duplicates { id title strong reasons programmeName } } }`;

interface Found {
  readonly screeningDesk: { readonly duplicates: { id: string; strong: boolean; reasons: string[] }[] };
}

/** The office is warned of the same people asking for the same thing in another programme of the year. */
describe('suspicions of double funding', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('names the other request and why: the same organisation and like words, only in the same fiscal year', async () => {
    const one = await grantStage(api);
    const other = await grantStage(api);
    const partners = [one.lead.id, other.partner.id];
    await api.sql(`update application set organisation_ids = $2, title = '見守りのお茶の間' where id = $1`, [
      other.applicationId,
      partners,
    ]);
    const of = async () => {
      const found = await api.query<Found>(one.staff, Desk, { id: one.applicationId });
      return found.screeningDesk.duplicates;
    };
    expect(await of()).toEqual([
      {
        ...{
          id: other.applicationId,
          title: '見守りのお茶の間',
          strong: true,
          programmeName: '地域づくり見本助成事業',
        },
        reasons: ['同じ団体が加わっています：見本町内会', expect.stringContaining('事業の名前が似ています')],
      },
    ]);
    await api.sql(`update application set title = '花壇の手入れ' where id = $1`, [other.applicationId]);
    expect(await of()).toMatchObject([{ strong: false, reasons: ['同じ団体が加わっています：見本町内会'] }]);
    await api.sql(`update call set fiscal_year = 2025 where id = $1`, [other.callId]);
    expect(await of()).toEqual([]);
  });
});
