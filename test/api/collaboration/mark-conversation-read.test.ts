import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { ask, town, type Town } from '../../kit/collaboration.js';

describe('markConversationRead', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('takes the unread number away for this person only', async () => {
    const asked = await ask(api, all);
    const unread = async (who: typeof all.npo.editor) => {
      const document = `query($id: ID!) { introduction(id: $id) { unread } }`;
      const data = await api.query<{ introduction: { unread: number } }>(who, document, { id: asked['id'] });
      return data.introduction.unread;
    };
    const id = asked['conversationId'];
    expect(await unread(all.neighbours.viewer)).toBe(1);
    expect((await api.mutate(all.neighbours.viewer, 'markConversationRead', { id })).__typename).toBe(
      'MarkConversationReadOk',
    );
    expect(await unread(all.neighbours.viewer)).toBe(0);
    expect(await unread(all.neighbours.editor)).toBe(1);
    expect((await api.mutate(all.company.editor, 'markConversationRead', { id })).__typename).toBe('NotFound');
  });
});
