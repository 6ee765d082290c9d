import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SeedProgrammes } from '@musubi/grants/server';
import { actor, staffActor, testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { city, grantStory, type GrantStory, started, submitted } from '../../kit/grants.js';

describe('reading grants', () => {
  let api: TestApi;
  let story: GrantStory;
  beforeAll(async () => {
    api = await testApi();
    story = await grantStory(api);
  });
  afterAll(() => api.close());

  it('everybody sees programmes and the open call; seeding again changes nothing', async () => {
    await api.app.get(SeedProgrammes).run(city);
    const data = await api.query<{
      grantCalls: { edges: { node: object }[] };
      grantProgrammes: { code: string; courses: object[] }[];
    }>(
      null,
      `{ grantCalls { edges { node { id title status fiscalYear unitYen courses { name capYen rateNumerator rateDenominator } contact { office } } } pageInfo { hasNextPage endCursor } }
         grantProgrammes { code name sinceYear untilYear courses { name capYen categoryRates } } }`,
    );
    expect(data.grantCalls.edges).toHaveLength(1);
    expect(data.grantCalls.edges[0]?.node).toMatchObject({
      status: 'open',
      fiscalYear: 2026,
      unitYen: '1000',
      courses: [
        { capYen: '500000' },
        { capYen: '1500000' },
        { capYen: '3000000', rateNumerator: 9, rateDenominator: 10 },
      ],
    });
    expect(data.grantProgrammes.map((each) => each.code)).toEqual(['PPJ', 'KMJ', 'TAN']);
    expect(data.grantProgrammes[1]?.courses[0]).toMatchObject({ categoryRates: { facilities: [1, 2] } });
  });

  const finder = (who: Parameters<TestApi['query']>[0]) =>
    api.query<{
      grantFinder: null | {
        plannedYen: string;
        mayStart: boolean;
        results: { answer: string; lines: { rule: string; answer: string; todo: string | null }[] }[];
      };
    }>(
      who,
      `query($id: ID!) { grantFinder(partnershipId: $id) { plannedYen mayStart results { answer call { title } lines { rule answer because todo } } } }`,
      { id: story.partnershipId },
    );

  it('the grant finder answers met, not met and unknown, each with what to do', async () => {
    const { grantFinder } = await finder(story.company);
    expect(grantFinder).toMatchObject({ plannedYen: '360000', mayStart: true, results: [{ answer: 'notMet' }] });
    const lines = grantFinder?.results[0]?.lines ?? [];
    const by = (rule: string) => lines.find((line) => line.rule === rule);
    expect([by('differentTypes')?.answer, by('bylaws')?.answer, by('consultation')?.answer]).toEqual([
      'met',
      'unknown',
      'notMet',
    ]);
    expect(lines.filter((line) => line.answer !== 'met').every((line) => line.todo)).toBe(true);
    expect((await finder(viewerOf(story.leadId))).grantFinder?.mayStart).toBe(false);
    expect((await finder(actor())).grantFinder).toBeNull();
    expect((await finder(null)).grantFinder).toBeNull();
  });

  const read = (who: Parameters<TestApi['query']>[0], id: string) =>
    api.query<{ grantApplication: null | { sections: { mayEdit: boolean }[]; partners: object[] } }>(
      who,
      `query($id: ID!) { grantApplication(id: $id) { id state number title contentVersion submittedAt maySubmit consultedOn
         call { title status closesAt contact { tel } form } course { capYen } partners { name typeLabel lead mayEdit mayAgree }
         sections { id section organisationId values version updatedAt mayEdit } attachments { id name addedAt } agreements { organisationId agreedAt }
         submissions { round submittedAt pdfFileId } history { at event personName } } }`,
      { id },
    );

  it('an application is seen by its partners, by the office only once handed in, by nobody else', async () => {
    const draft = await started(api, story);
    expect((await read(story.company, draft)).grantApplication).toMatchObject({
      state: 'draft',
      maySubmit: false,
      partners: [
        { lead: true, mayEdit: false },
        { lead: false, mayEdit: true, mayAgree: true },
      ],
    });
    for (const who of [null, actor(), staffActor()]) expect((await read(who, draft)).grantApplication).toBeNull();
    const other = await grantStory(api);
    const done = await submitted(api, other);
    expect((await read(staffActor(), done)).grantApplication).toMatchObject({
      state: 'submitted',
      number: 'R8-PPJ-0001',
    });
    expect((await read(story.lead, done)).grantApplication).toBeNull();
  });

  it('lists the viewer’s applications', async () => {
    const data = await api.query<{ myGrantApplications: { edges: { node: object }[] } }>(
      story.lead,
      `{ myGrantApplications(first: 10) { edges { node { id state title partnerNames closesAt courseName requestedYen decidedYen updatedAt standing { since callClosesAt pending due { kind on } handlerName office tel } } } pageInfo { hasNextPage } } }`,
    );
    expect(data.myGrantApplications.edges.map((edge) => edge.node)).toEqual([
      expect.objectContaining({
        state: 'draft',
        partnerNames: ['つつじ台町内会𠮷', '株式会社けやき印刷'],
        standing: expect.objectContaining({
          pending: [],
          due: null,
          office: expect.any(String),
          tel: expect.any(String),
        }),
      }),
    ]);
    await api.sql('update application set disposed_at = now()');
    const gone = await api.query(story.lead, `{ myGrantApplications { edges { node { id } } } }`);
    expect(gone).toEqual({ myGrantApplications: { edges: [] } });
    await api.sql('update application set disposed_at = null');
    const nobody = await api.query<{ myGrantApplications: { edges: object[] } }>(
      null,
      `{ myGrantApplications { edges { node { id } } } }`,
    );
    expect(nobody.myGrantApplications.edges).toEqual([]);
  });
});
