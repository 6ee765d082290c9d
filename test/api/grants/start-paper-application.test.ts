import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, type GrantStory } from '../../kit/grants.js';

describe('startPaperApplication', () => {
  let api: TestApi;
  let story: GrantStory;
  const staff = staffActor();
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  const start = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
    api.mutate(
      who,
      'startPaperApplication',
      {
        ...{ callId: story.callId, courseId: story.courseId, title: '紙の申請の見本' },
        ...{ organisationIds: [story.leadId, story.companyId], receivedAt: '2026-11-22T10:00:00+09:00', ...more },
      },
      'id created',
    );

  it('opens one draft for a double click, marked as entered by the office, and the partners see it', async () => {
    const both = await Promise.all([start(staff), start(staff)]);
    expect(new Set(both.map((each) => each['id'])).size).toBe(1);
    expect(both.map((each) => each['created']).sort()).toEqual([false, true]);
    const id = both[0]!['id'];
    const [row] = await api.sql(
      `select a.on_paper, p.organisation_ids, e.on_behalf from application a join partnership p on p.id = a.partnership_id
         join audit_entry e on e.subject_id = a.id and e.event = 'ApplicationStarted' where a.id = $1`,
      [id],
    );
    expect(row).toEqual({
      ...{ on_paper: true, organisation_ids: [story.leadId, story.companyId], on_behalf: '紙の申請' },
    });
    const Page = `query($id: ID!) { grantApplication(id: $id) { onPaper byProxy maySubmit sections { mayEdit } } }`;
    const seen = await api.query<{ grantApplication: { sections: { mayEdit: boolean }[] } }>(staff, Page, { id });
    expect(seen.grantApplication).toMatchObject({ onPaper: true, byProxy: true, maySubmit: true });
    expect(seen.grantApplication.sections.every((each) => each.mayEdit)).toBe(true);
    expect(await api.query(story.company, Page, { id })).toMatchObject({ grantApplication: { byProxy: false } });
  });

  it('goes by the stamp on the paper, not by the day it is typed in', async () => {
    api.clock.set('2027-06-01T09:00:00+09:00');
    const late = { title: '締切のあとに入力' };
    expect(await start(staff, { ...late, receivedAt: '2027-05-31T10:00:00+09:00' })).toMatchObject({
      code: 'callNotOpen',
    });
    expect(await start(staff, { ...late, receivedAt: '2027-06-02T10:00:00+09:00' })).toMatchObject({
      issues: [{ field: 'receivedAt' }],
    });
    expect(await start(staff, late)).toMatchObject({ created: true });
  });

  it('is refused without partners or a name, and to everybody but the office', async () => {
    expect(await start(staff, { organisationIds: [story.leadId] })).toMatchObject({
      issues: [{ field: 'organisationIds' }],
    });
    expect(await start(staff, { organisationIds: [story.leadId, newId()] })).toMatchObject({ __typename: 'NotFound' });
    expect(await start(staff, { title: ' ' })).toMatchObject({ issues: [{ field: 'title' }] });
    expect(await start(story.lead)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await start(null)).toMatchObject({ __typename: 'SignInNeeded' });
  });
});
