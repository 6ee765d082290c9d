import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, type GrantStory, started, submitted } from '../../kit/grants.js';

describe('the PDF of an application at any time', () => {
  let api: TestApi;
  let story: GrantStory;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  const get = (who: Actor, id: string) =>
    api.app.inject({
      url: `/files/applications/${id}`,
      headers: { 'x-test-actor': encodeURIComponent(JSON.stringify(who)), cookie: 'test=1' },
    });

  it('a draft is marked 下書き and is for its partners alone; what was handed in is not marked', async () => {
    const id = await started(api, story);
    const draft = await get(story.company, id);
    expect(draft.statusCode).toBe(200);
    expect(draft.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(decodeURIComponent(String(draft.headers['content-disposition']))).toContain('（下書き）');
    expect((await get(staffActor(), id)).statusCode).toBe(404);
    expect((await get(actor(), id)).statusCode).toBe(404);
    const other = await grantStory(api);
    const done = await get(staffActor(), await submitted(api, other));
    expect(done.statusCode).toBe(200);
    expect(decodeURIComponent(String(done.headers['content-disposition']))).not.toContain('下書き');
  });
});
