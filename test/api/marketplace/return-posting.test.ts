import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { mails, owner, postingRow, postingValues, waitingPosting } from '../../kit/marketplace.js';

describe('returnPosting', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
  });

  afterAll(() => api.close());

  it('hands the posting back with a reason the owner sees; nothing typed is lost', async () => {
    const who = await owner(api, { verified: false });
    const { id } = await waitingPosting(api, who);
    const reason = '電話番号は本文に書かず、やりとりで伝えてください。';
    expect(await api.mutate(staffActor(), 'returnPosting', { id, reason }, 'state')).toMatchObject({ state: 'draft' });
    const { draftPosting } = await api.query<{ draftPosting: object }>(
      who.actor,
      'query($id: ID!) { draftPosting(id: $id) { staffNote values } }',
      { id },
    );
    expect(draftPosting).toMatchObject({ staffNote: reason, values: { title: postingValues()['title'] } });
    await api.runJobs();
    expect((await mails(api))[0]?.text).toContain(reason);
    expect(await postingRow(api, id)).toMatchObject({ state: 'draft' });
  });

  it('refuses without a reason, and others', async () => {
    const who = await owner(api, { verified: false });
    const { id } = await waitingPosting(api, who);
    expect(await api.mutate(staffActor(), 'returnPosting', { id, reason: ' ' })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'reason',
    });
    expect((await api.mutate(who.actor, 'returnPosting', { id, reason: '自分で戻したい' })).__typename).toBe(
      'NotAllowed',
    );
  });
});
