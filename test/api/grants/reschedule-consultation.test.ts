import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { booked, bookingInput, bookingRow, coordinatorActor, slots } from '../../kit/consultations.js';
import { grantStory, type GrantStory } from '../../kit/grants.js';

describe('rescheduleConsultation', () => {
  let api: TestApi;
  let story: GrantStory;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  const move = (who: Parameters<TestApi['mutate']>[0], id: string, version: number, slotId: string) =>
    api.mutate(who, 'rescheduleConsultation', { id, version, slotId, way: 'online' }, 'id version');

  it('gives the old place back in the same moment and says so to the partners', async () => {
    const [first = '', second = ''] = await slots(api, { weeks: 2 });
    const id = await booked(api, story, first);
    const both = await Promise.all([move(story.lead, id, 1, second), move(story.company, id, 1, second)]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['Conflict', 'RescheduleConsultationOk']);
    expect(await bookingRow(api, id)).toMatchObject({ slotId: second, way: 'online', state: 'booked' });
    const again = await api.mutate(
      story.company,
      'bookConsultation',
      bookingInput(story, first, { organisationId: story.companyId }),
    );
    expect(again).toMatchObject({ __typename: 'BookConsultationOk' });
    await api.runJobs();
    const mails = await api.sql("select 1 from mail_message where subject like '%日時が変わりました%'");
    expect(mails).toHaveLength(2);
    const desk = await api.query(coordinatorActor(), '{ consultationDesk(days: 60) { bookings { people } } }');
    expect(desk).toMatchObject({ consultationDesk: expect.arrayContaining([{ bookings: [{ people: 2 }] }]) });
    expect(await move(coordinatorActor(), id, 2, first)).toMatchObject({ code: 'full' });
  });

  it('is refused to others, and too late; the office may move it late', async () => {
    const [soon = ''] = await slots(api, { startsOn: '2026-11-24' });
    const [later = ''] = await slots(api, { startsOn: '2026-12-20' });
    const id = await booked(api, story, later);
    expect(await move(null, id, 1, soon)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await move(actor(), id, 1, soon)).toMatchObject({ __typename: 'NotFound' });
    expect(await move(viewerOf(story.leadId), id, 1, soon)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await move(story.lead, id, 1, soon)).toMatchObject({ code: 'tooLate' });
    expect(await move(coordinatorActor(), id, 1, soon)).toMatchObject({ __typename: 'RescheduleConsultationOk' });
  });
});
