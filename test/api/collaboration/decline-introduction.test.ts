import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { ask, propose, town, type Town } from '../../kit/collaboration.js';

describe('declineIntroduction', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('asks for a reason and tells the other side kindly', async () => {
    const { id, conversationId } = (await ask(api, all)) as unknown as { id: string; conversationId: string };
    const no = (change: object, who = all.neighbours.editor) =>
      api.mutate(who, 'declineIntroduction', { id, reason: 'busy', ...change }, 'state');
    expect((await no({ reason: 'because' })).__typename).toBe('InvalidInput');
    expect(await no({ reason: 'other' })).toMatchObject({ __typename: 'InvalidInput', field: 'comment' });
    expect((await no({}, all.npo.editor)).code).toBe('ownRequest');
    expect((await no({}, all.neighbours.viewer)).__typename).toBe('NotAllowed');
    expect((await no({}, all.company.editor)).__typename).toBe('NotFound');
    expect(await no({ comment: '来年度にまた声をかけてください。' })).toMatchObject({ state: 'declined' });
    expect((await no({})).__typename).toBe('WrongState');
    await api.runJobs();
    const [mail] = await api.sql<{ text: string }>(`select text from mail_message where subject like '%からのお返事'`);
    expect(mail?.text).toContain('今は手いっぱい');
    expect(mail?.text).toContain('> 来年度にまた');
    const write = { conversationId, clientKey: 'a', body: 'そこをなんとか' };
    expect((await api.mutate(all.npo.editor, 'sendMessage', write)).code).toBe('conversationClosed');
  });

  it('lets either side of a proposal say no', async () => {
    const { id } = (await propose(api, all)) as unknown as { id: string };
    await api.mutate(all.neighbours.editor, 'acceptIntroduction', { id });
    const no = await api.mutate(all.company.editor, 'declineIntroduction', { id, reason: 'purpose' }, 'state');
    expect(no['state']).toBe('declined');
  });
});
