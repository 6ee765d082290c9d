import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { partnership, town, type Town } from '../../kit/collaboration.js';

describe('recordPartnershipDecision', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('keeps what was decided', async () => {
    const id = await partnership(api, all);
    const input = { id, text: '毎月第2土曜に集まる。', decidedOn: '2026-11-20' };
    expect((await api.mutate(all.npo.viewer, 'recordPartnershipDecision', input)).__typename).toBe('NotAllowed');
    expect((await api.mutate(all.npo.editor, 'recordPartnershipDecision', { ...input, text: '' })).field).toBe('text');
    expect((await api.mutate(all.npo.editor, 'recordPartnershipDecision', input)).__typename).toBe(
      'RecordPartnershipDecisionOk',
    );
    const data = await api.query<{ partnership: { decisions: object[] } }>(
      all.neighbours.viewer,
      `query($id: ID!) { partnership(id: $id) { decisions { text decidedOn recordedByName } } }`,
      { id },
    );
    expect(data.partnership.decisions).toEqual([
      { text: input.text, decidedOn: '2026-11-20', recordedByName: all.npo.editor.name },
    ]);
  });
});
