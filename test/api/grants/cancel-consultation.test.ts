import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { booked, bookingInput, bookingRow, coordinatorActor, slots } from '../../kit/consultations.js';
import { grantStory } from '../../kit/grants.js';

describe('cancelConsultation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('by the group or the office, once, with a mail; the place is free again', async () => {
    const story = await grantStory(api);
    const [slot = ''] = await slots(api);
    const id = await booked(api, story, slot);
    const cancel = (who: Parameters<TestApi['mutate']>[0], version = 1) =>
      api.mutate(who, 'cancelConsultation', { id, version, reason: '急な用事' });
    expect(await cancel(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await cancel(actor())).toMatchObject({ __typename: 'NotFound' });
    expect(await cancel(viewerOf(story.leadId))).toMatchObject({ __typename: 'NotAllowed' });
    const both = await Promise.all([cancel(story.company), cancel(coordinatorActor())]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['CancelConsultationOk', 'Conflict']);
    expect(await cancel(story.lead, 2)).toMatchObject({ __typename: 'WrongState' });
    expect(await bookingRow(api, id)).toMatchObject({ state: 'cancelled' });
    await api.runJobs();
    expect(await api.sql("select 1 from mail_message where text like '%急な用事%'")).toHaveLength(2);
    expect(await api.mutate(story.lead, 'bookConsultation', bookingInput(story, slot))).toMatchObject({
      __typename: 'BookConsultationOk',
    });
  });
});
