import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { grantStory, type GrantStory, started } from '../../kit/grants.js';

describe('endApplicationTask', () => {
  let api: TestApi;
  let story: GrantStory;
  let applicationId: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    applicationId = await started(api, story);
  });
  afterAll(() => api.close());

  const asked = async (section: string): Promise<string> => {
    const input = { applicationId, section, assigneeId: story.company.personId };
    return (await api.mutate(story.lead, 'assignApplicationTask', input, 'id'))['id'] as string;
  };
  const end = (who: Parameters<TestApi['mutate']>[0], taskId: string, done = true) =>
    api.mutate(who, 'endApplicationTask', { applicationId, taskId, done }, 'id');

  it('ends once, however often it is asked, and makes room for a new request', async () => {
    const task = await asked('purpose');
    await Promise.all([end(story.company, task), end(story.lead, task, false)]);
    const rows = await api.sql(
      `select event from audit_entry where event in ('ApplicationTaskDone', 'ApplicationTaskDropped') and data->>'taskId' = $1`,
      [task],
    );
    expect(rows).toHaveLength(1);
    expect(await asked('purpose')).not.toBe(task);
  });

  it('is refused to others and for what is not there', async () => {
    const task = await asked('structure');
    expect(await end(null, task)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await end(actor(), task)).toMatchObject({ __typename: 'NotFound' });
    expect(await end(viewerOf(story.companyId), task)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await end(story.lead, newId())).toMatchObject({ __typename: 'NotFound' });
    expect(await end(story.lead, 'x')).toMatchObject({ __typename: 'NotFound' });
  });
});
