import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { booked, bookingInput, coordinatorActor, slots } from '../../kit/consultations.js';
import { grantStory } from '../../kit/grants.js';

describe('withdrawConsultationSlot', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes a free time back; one that is booked stays', async () => {
    const story = await grantStory(api);
    const [free = '', taken = ''] = await slots(api, { weeks: 2 });
    await booked(api, story, taken);
    const withdraw = (who: Parameters<TestApi['mutate']>[0], id: string) =>
      api.mutate(who, 'withdrawConsultationSlot', { id });
    expect(await withdraw(null, free)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await withdraw(actor(), free)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw(coordinatorActor(), newId())).toMatchObject({ __typename: 'NotFound' });
    expect(await withdraw(coordinatorActor(), taken)).toMatchObject({
      code: 'booked',
      message: expect.stringContaining('1件'),
    });
    expect(await withdraw(coordinatorActor(), free)).toMatchObject({ __typename: 'WithdrawConsultationSlotOk' });
    expect(await withdraw(coordinatorActor(), free)).toMatchObject({ __typename: 'WithdrawConsultationSlotOk' });
    expect(await api.mutate(story.lead, 'bookConsultation', bookingInput(story, free))).toMatchObject({
      __typename: 'NotFound',
    });
  });
});
