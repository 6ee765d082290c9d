import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory } from '../../kit/grants.js';

describe('recordPriorConsultation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is noted by the office and answers the rule of the grant finder', async () => {
    const story = await grantStory(api);
    const record = (who: Parameters<TestApi['mutate']>[0], more = {}) =>
      api.mutate(who, 'recordPriorConsultation', {
        partnershipId: story.partnershipId,
        heldOn: '2026-11-20',
        note: '',
        ...more,
      });
    const answer = async () => {
      const data = await api.query<{ grantFinder: { results: { lines: { rule: string; answer: string }[] }[] } }>(
        story.company,
        `query($id: ID!) { grantFinder(partnershipId: $id) { results { lines { rule answer } } } }`,
        { id: story.partnershipId },
      );
      return data.grantFinder.results[0]?.lines.find((line) => line.rule === 'consultation')?.answer;
    };
    expect(await answer()).toBe('notMet');
    expect(await record(story.lead)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record(staffActor(), { heldOn: '2026-11-24' })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'heldOn',
    });
    expect(await record(staffActor(), { partnershipId: newId() })).toMatchObject({ __typename: 'NotFound' });
    expect(await record(actor({ roles: ['coordinator'] }))).toMatchObject({ __typename: 'RecordPriorConsultationOk' });
    expect(await answer()).toBe('met');
  });
});
