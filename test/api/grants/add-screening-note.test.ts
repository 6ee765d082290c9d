import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('addScreeningNote', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is for the office', async () => {
    const stage = await grantStage(api);
    const input = { applicationId: stage.applicationId, text: '電話で確認済み。' };
    expect(await api.mutate(stage.lead.representative, 'addScreeningNote', input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'addScreeningNote', { ...input, text: 'あ'.repeat(4001) })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await api.mutate(stage.staff, 'addScreeningNote', input, 'id')).toMatchObject({
      __typename: 'AddScreeningNoteOk',
    });
    expect(await api.sql('select text, author_name from screening_note')).toEqual([
      { text: input.text, author_name: '職員 見本' },
    ]);
  });
});
