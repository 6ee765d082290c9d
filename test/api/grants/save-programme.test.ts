import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { grantStory, submitted } from '../../kit/grants.js';

describe('saveProgramme', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const course = (more: object = {}) => ({
    ...{ id: null, name: '試行', summary: '小さく試す', rateNumerator: 2, rateDenominator: 3, capYen: '200000' },
    ...{ categoryRates: { facilities: [1, 2] } },
    ...more,
  });
  const programme = (more: object = {}) => ({
    ...{
      id: null,
      version: null,
      code: 'NEW',
      name: '新しい助成',
      kind: 'subsidy',
      summary: '短く',
      description: '長く',
    },
    ...{ sinceYear: 2026, untilYear: null, courses: [course()] },
    ...more,
  });
  const save = (who: Parameters<TestApi['mutate']>[0], more: object = {}) =>
    api.mutate(who, 'saveProgramme', programme(more), 'id version');
  const desk = async (id: unknown) => {
    const data = await api.query<{
      programmeDesk: { id: string; version: number; courses: { id: string; name: string; capYen: string }[] }[];
    }>(
      staffActor(),
      '{ programmeDesk { id version code courses { id name rateNumerator rateDenominator categoryRates capYen } } }',
    );
    return data.programmeDesk.find((each) => each.id === id);
  };

  it('makes a programme with exact rates, and changes it', async () => {
    const made = await save(staffActor());
    expect(made).toMatchObject({ __typename: 'SaveProgrammeOk', version: 1 });
    const before = await desk(made['id']);
    expect(before?.courses).toEqual([
      expect.objectContaining({
        rateNumerator: 2,
        rateDenominator: 3,
        categoryRates: { facilities: [1, 2] },
        capYen: '200000',
      }),
    ]);
    const input = {
      id: made['id'],
      version: 1,
      courses: [course({ name: '本番', capYen: '300000' }), course({ id: before?.courses[0]?.id, name: '試行二' })],
    };
    const both = await Promise.all([save(staffActor(), input), save(staffActor(), input)]);
    expect(both.map((each) => each.__typename).sort()).toEqual(['Conflict', 'SaveProgrammeOk']);
    expect((await desk(made['id']))?.courses.map((each) => each.name)).toEqual(['本番', '試行二']);
  });

  it('refuses what is wrong, strangers, and a code in use', async () => {
    expect(await save(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await save(actor())).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save(staffActor(), { code: 'NEW' })).toMatchObject({ field: 'code' });
    expect(await save(staffActor(), { code: 'NXT', courses: [course({ capYen: '0' })] })).toMatchObject({
      field: 'courses.0.capYen',
    });
    expect(await save(staffActor(), { code: 'NXT', courses: [course({ rateNumerator: 4 })] })).toMatchObject({
      field: 'courses.0.rate',
    });
    expect(await save(staffActor(), { code: 'NXT', courses: [] })).toMatchObject({ field: 'courses' });
    expect(await save(staffActor(), { id: newId(), version: 1 })).toMatchObject({ __typename: 'NotFound' });
  });

  it('keeps the terms handed-in applications were promised, and courses in use', async () => {
    const story = await grantStory(api);
    await submitted(api, story);
    const [row] = await api.sql<{ id: string; version: number }>(
      "select id, version from programme where code = 'PPJ'",
    );
    const { courses } = (await desk(row?.id))!;
    const plain: Record<string, unknown>[] = (courses as unknown as Record<string, unknown>[]).map((each) => ({
      summary: '短く',
      ...each,
    }));
    const input = { ...row, code: 'PPJ', courses: plain };
    const raised = plain.map((each) => (each['id'] === story.courseId ? { ...each, capYen: '600000' } : each));
    expect(await save(staffActor(), { ...input, courses: raised })).toMatchObject({ code: 'termsPromised' });
    expect(await save(staffActor(), { ...input, courses: plain.slice(1) })).toMatchObject({ code: 'courseUsed' });
    expect(await save(staffActor(), { ...input, code: 'PPX' })).toMatchObject({ code: 'codeUsed' });
    expect(await save(staffActor(), input)).toMatchObject({ __typename: 'SaveProgrammeOk' });
  });
});
