import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { coordinatorActor, slotInput } from '../../kit/consultations.js';
import { grantStory } from '../../kit/grants.js';

describe('publishConsultationSlots', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await grantStory(api);
  });
  afterAll(() => api.close());

  const publish = async (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
    api.mutate(who, 'publishConsultationSlots', slotInput(more), 'ids');

  it('opens the same time on several weeks, never twice at one desk, also when pressed twice at once', async () => {
    const both = await Promise.all([publish(coordinatorActor(), { weeks: 3 }), publish(staffActor(), { weeks: 3 })]);
    expect(both.flatMap((each) => each['ids'])).toHaveLength(3);
    expect((await publish(staffActor(), { startTime: '10:15', endTime: '10:45' }))['ids']).toEqual([]);
    expect((await publish(staffActor(), { desk: 'サポートセンター' }))['ids']).toHaveLength(1);
    const page = await api.query<{ consultationPage: { slots: { startsAt: string }[] } }>(
      actor(),
      '{ consultationPage { slots { startsAt free } } }',
    );
    expect(page.consultationPage.slots).toHaveLength(4);
  });

  it('is refused to groups, and with what is wrong', async () => {
    expect(await publish(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await publish(actor())).toMatchObject({ __typename: 'NotAllowed' });
    expect(await publish(staffActor(), { endTime: '09:00' })).toMatchObject({ field: 'endTime' });
    expect(await publish(staffActor(), { startsOn: '2026-11-01' })).toMatchObject({ field: 'startsOn' });
    expect(await publish(staffActor(), { place: '' })).toMatchObject({ field: 'place' });
  });
});
