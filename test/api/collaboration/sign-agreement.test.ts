import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { fill, partnership, purpose, section, town, type Town, version } from '../../kit/collaboration.js';

describe('signAgreement', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('is in force after the last representative signed; all get the PDF', async () => {
    const id = await partnership(api, all);
    await fill(api, all, id);
    const made = await version(api, all, id);
    const sign = (who: typeof all.npo.editor, change: object = {}) =>
      api.mutate(who, 'signAgreement', { id: made.id, hash: made.hash, ...change }, 'state');
    expect((await sign(all.npo.editor)).__typename).toBe('NotAllowed');
    expect((await sign(all.company.representative)).__typename).toBe('NotFound');
    expect((await sign(all.npo.representative, { hash: 'other' })).code).toBe('agreementChanged');
    expect(await sign(all.npo.representative)).toMatchObject({ state: 'open' });
    expect((await sign(all.npo.representative)).code).toBe('alreadySigned');
    expect(await sign(all.neighbours.representative)).toMatchObject({ state: 'inForce' });
    expect(await api.sql('select state from partnership where id = $1', [id])).toEqual([{ state: 'active' }]);
    await api.runJobs();
    const mails = await api.sql<{ attachments: { name: string }[] }>(
      `select attachments from mail_message where subject like '%協定が結ばれました'`,
    );
    expect(mails.map((each) => each.attachments[0]?.name)).toEqual(Array(4).fill('協働協定書（第1版）.pdf'));
    expect(await api.sql(`select 1 from file_object where subject_type = 'AgreementVersion'`)).toHaveLength(1);
    const changed = await section(api, all.npo.editor, id, 'purpose', { ...purpose, purpose: '広げる' }, 2);
    expect(changed['voidedAgreement']).toBeNull();
    const next = await version(api, all, id);
    await api.mutate(all.npo.representative, 'signAgreement', next);
    await api.mutate(all.neighbours.representative, 'signAgreement', next);
    expect(await api.sql('select number, state from agreement_version order by number')).toEqual([
      { number: 1, state: 'replaced' },
      { number: 2, state: 'inForce' },
    ]);
  }, 30_000);
});
