import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';

const query = `{ staffDesk { postingsToReview organisationsToVerify unansweredNeeds applicationsToScreen applicationsToDecide } }`;

describe('staffDesk', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  test('staff see what waits', async () => {
    const { staffDesk } = await api.query<{ staffDesk: object }>(staffActor(), query);
    expect(staffDesk).toEqual({
      postingsToReview: 0,
      organisationsToVerify: 0,
      unansweredNeeds: 0,
      applicationsToScreen: 0,
      applicationsToDecide: 0,
    });
  });

  test('others do not', async () => {
    expect((await api.raw(actor(), query)).errors?.length).toBe(1);
    expect((await api.raw(null, query)).errors?.length).toBe(1);
  });
});
