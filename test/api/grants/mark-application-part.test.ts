import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { agreed, complete, fill, grantStory, type GrantStory, part, started } from '../../kit/grants.js';

describe('markApplicationPart', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const mark = (who: Parameters<TestApi['mutate']>[0], row: { id: string; version: number }, done = true) =>
    api.mutate(
      who,
      'markApplicationPart',
      { id: row.id, version: row.version, complete: done },
      'id version completedAt',
    );

  it('names what is missing instead of calling an unfinished part complete', async () => {
    expect(await mark(story.lead, await part(api, id, 'purpose'))).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ field: 'collaboration' }],
    });
  });

  it('locks a complete part until it is opened again, and voids no agreement', async () => {
    await complete(api, story, id);
    const version = await agreed(api, story, id);
    const budget = await part(api, id, 'budget', story.companyId);
    expect(await mark(story.companyEditor, budget)).toMatchObject({ completedAt: '2026-11-23T03:00:00.000Z' });
    const place = { applicationId: id, section: 'budget', organisationId: story.companyId };
    expect(await fill(api, story.company, place, { lines: [] })).toMatchObject({ code: 'completed' });
    const [row] = await api.sql('select content_version from application where id = $1', [id]);
    expect(row).toEqual({ content_version: version });
    expect(await mark(story.company, await part(api, id, 'budget', story.companyId), false)).toMatchObject({
      completedAt: null,
    });
    expect(await fill(api, story.company, place, { lines: [] })).toMatchObject({
      __typename: 'SaveApplicationSectionOk',
    });
    const events = await api.sql(
      `select event from audit_entry where subject_id = $1 and event like 'ApplicationPart%' order by at, id`,
      [id],
    );
    expect(events).toEqual([{ event: 'ApplicationPartCompleted' }, { event: 'ApplicationPartReopened' }]);
  });

  it('is told when somebody has changed the part meanwhile; twice is once', async () => {
    const row = await part(api, id, 'structure');
    await fill(api, story.lead, { applicationId: id, section: 'structure' }, { coordination: '毎週の定例会' });
    expect(await mark(story.company, row)).toMatchObject({ __typename: 'Conflict' });
    const now = await part(api, id, 'structure');
    const both = await Promise.all([mark(story.lead, now), mark(story.lead, now)]);
    expect(both.map((each) => each.__typename)).toContain('MarkApplicationPartOk');
    const [count] = await api.sql(
      `select count(*)::int as n from audit_entry where subject_id = $1 and event = 'ApplicationPartCompleted' and data->>'section' = 'structure'`,
      [id],
    );
    expect(count).toEqual({ n: 1 });
  });

  it('belongs to those who fill in the part', async () => {
    const row = await part(api, id, 'organisation', story.leadId);
    expect(await mark(null, row)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await mark(story.company, row)).toMatchObject({ __typename: 'NotFound' });
    expect(await mark(viewerOf(story.leadId), row)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await mark(actor({ roles: ['staff'] }), row)).toMatchObject({ __typename: 'NotFound' });
  });
});
