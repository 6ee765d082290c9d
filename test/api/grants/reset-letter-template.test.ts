import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { letterDefault } from '@musubi/grants/model';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('resetLetterTemplate', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('goes back to the default words and keeps the old ones in the audit log', async () => {
    const stage = await grantStage(api, 'reviewed');
    const [call] = await api.sql<{ id: string }>('select programme_id as id from call where id = $1', [stage.callId]);
    const which = { programmeId: call!.id, kind: 'rejection' };
    const words = { ...letterDefault('rejection'), title: '{制度名}の結果について' };
    await api.mutate(stage.staff, 'saveLetterTemplate', { ...which, words });
    expect(await api.mutate(stage.lead.representative, 'resetLetterTemplate', { ...which, version: 1 })).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await api.mutate(stage.staff, 'resetLetterTemplate', { ...which, version: 7 })).toMatchObject({
      __typename: 'Conflict',
    });
    expect(await api.mutate(stage.staff, 'resetLetterTemplate', { ...which, version: 1 }, 'kind')).toMatchObject({
      kind: 'rejection',
    });
    expect(await api.sql('select id from letter_template where programme_id = $1', [call!.id])).toEqual([]);
    expect(
      await api.sql(`select before->'words'->>'title' as title from audit_entry where event = 'LetterTemplateReset'`),
    ).toEqual([{ title: words.title }]);
    expect(await api.mutate(stage.staff, 'resetLetterTemplate', { ...which, version: null })).toMatchObject({
      __typename: 'ResetLetterTemplateOk',
    });
  });
});
