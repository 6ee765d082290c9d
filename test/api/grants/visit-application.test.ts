import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { fill, grantStory, type GrantStory, started } from '../../kit/grants.js';

const Since = `query($id: ID!) { applicationTogether(id: $id) { since changes { section organisationId fields event personName } } }`;

describe('visitApplication', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
    id = await started(api, story);
  });
  afterAll(() => api.close());

  const visit = (who: Parameters<TestApi['mutate']>[0], section: string | null = null) =>
    api.mutate(who, 'visitApplication', { id, section }, 'contentVersion stamp present { personId name section }');
  const together = async (who: Parameters<TestApi['query']>[0]) =>
    (await api.query<{ applicationTogether: { since: string | null; changes: object[] } }>(who, Since, { id }))
      .applicationTogether;

  it('shows who is here, until the signs of life stop', async () => {
    await visit(story.lead, 'purpose');
    expect(await visit(story.company)).toMatchObject({
      present: [{ personId: story.lead.personId, name: '髙橋 花子', section: 'purpose' }],
    });
    api.clock.set('2026-11-23T12:00:39+09:00');
    expect((await visit(story.company))['present']).toHaveLength(1);
    api.clock.set('2026-11-23T12:00:41+09:00');
    expect((await visit(story.company))['present']).toEqual([]);
  });

  it('tells after an absence what the others changed, section by section, and nothing of one’s own', async () => {
    expect((await together(story.lead)).since).toBeNull();
    api.clock.set('2026-11-23T13:00:00+09:00');
    await fill(
      api,
      story.company,
      { applicationId: id, section: 'purpose' },
      { problem: '別の課題', purpose: '別の目的' },
    );
    await fill(api, story.lead, { applicationId: id, section: 'structure' }, { coordination: '自分の変更' });
    api.clock.set('2026-11-23T14:00:00+09:00');
    const seen = { section: 'purpose', organisationId: null, fields: ['problem', 'purpose'], personName: '佐藤 健' };
    const first = await together(story.lead);
    expect(first).toMatchObject({ since: '2026-11-23T03:00:00.000Z', changes: [seen] });
    await visit(story.lead);
    api.clock.set('2026-11-23T14:20:00+09:00');
    await visit(story.lead);
    expect(await together(story.lead)).toMatchObject({ changes: [seen] });
    api.clock.set('2026-11-23T15:00:00+09:00');
    await visit(story.lead);
    expect((await together(story.lead)).changes).toEqual([]);
  });

  it('changes its stamp when anything is said or saved, and writes no audit rows', async () => {
    const before = (await visit(story.lead))['stamp'];
    expect((await visit(story.lead))['stamp']).toBe(before);
    await api.mutate(story.company, 'addApplicationComment', { applicationId: id, section: 'purpose', text: 'どうぞ' });
    expect((await visit(story.lead))['stamp']).not.toBe(before);
    expect(await api.sql(`select 1 from audit_entry where event ilike '%visit%'`)).toEqual([]);
  });

  it('belongs to the partners', async () => {
    expect(await visit(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await visit(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await visit(staffActor())).toMatchObject({ __typename: 'NotFound' });
    expect(await visit(viewerOf(story.companyId))).toMatchObject({ __typename: 'VisitApplicationOk' });
    expect(await api.mutate(story.lead, 'visitApplication', { id: newId() })).toMatchObject({ __typename: 'NotFound' });
  });
});
