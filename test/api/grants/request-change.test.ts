import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { representativeOf, testApi, type TestApi } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

const line = (id: string, category: string, unitPrice: string) => ({ id, category, item: id, unitPrice, quantity: 1 });
const words = { what: '会場を見本市民センターに変える', reason: '工事のため' };

describe('requestChange', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for the representative of the lead, once at a time, with words', async () => {
    const { id, lead, partner } = await awardStage(api);
    const ask = (who: typeof lead.representative, more: object = {}) =>
      api.mutate(who, 'requestChange', { id, kind: 'content', content: words, ...more }, 'id state');
    expect(await ask(partner.representative)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await ask(representativeOf(partner.id, 'x'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await ask(lead.representative, { content: { what: '', reason: '' } })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await ask(lead.representative, { kind: 'nothing' })).toMatchObject({ field: 'kind' });
    expect(await ask(lead.representative)).toMatchObject({ state: 'requested' });
    expect(await ask(lead.representative)).toMatchObject({ __typename: 'WrongState', code: 'changeOpen' });
  });

  it('notifies a small move of costs, asks approval for a large one, and never raises the grant', async () => {
    const { id, lead, partner } = await awardStage(api);
    const costs = (rent: string, printing: string, grantYen?: string) => ({
      ...{ id, kind: 'costs' },
      content: {
        ...words,
        grantYen,
        parts: [
          {
            organisationId: lead.id,
            values: {
              lines: [line('a', 'rent', rent)],
              incomes: [{ id: 'i', source: 'own', label: '会費', amount: '200000' }],
            },
          },
          { organisationId: partner.id, values: { lines: [line('b', 'printing', printing)], incomes: [] } },
        ],
      },
    });
    const ask = (input: object) => api.mutate(lead.representative, 'requestChange', input, 'id state');
    expect(await ask(costs('600000', '400000'))).toMatchObject({ code: 'invalidInput' });
    expect(await ask(costs('600000', '400000', '900000'))).toMatchObject({ field: 'grantYen' });
    expect(await ask(costs('600000', '300000'))).toMatchObject({ field: 'incomes' });
    // 80,000 of 400,000 is one fifth, which the call lets move freely.
    expect(await ask(costs('520000', '480000'))).toMatchObject({ state: 'notified' });
    expect(await ask(costs('300000', '700000'))).toMatchObject({ state: 'requested' });
  });

  it('a change of partners names real organisations and keeps at least two', async () => {
    const { id, lead, partner } = await awardStage(api);
    const other = await awardStage(api);
    const ask = (more: object) =>
      api.mutate(lead.representative, 'requestChange', { id, kind: 'partner', content: words, ...more }, 'id state');
    expect(await ask({})).toMatchObject({ field: 'joiningId' });
    expect(await ask({ leavingId: lead.id, joiningId: other.lead.id })).toMatchObject({ field: 'leavingId' });
    expect(await ask({ leavingId: partner.id })).toMatchObject({ field: 'joiningId' });
    expect(await ask({ joiningId: partner.id })).toMatchObject({ field: 'joiningId' });
    expect(await ask({ joiningId: '0' })).toMatchObject({ field: 'joiningId' });
    expect(await ask({ joiningId: other.lead.id })).toMatchObject({ state: 'awaitingPartner' });
  });
});
