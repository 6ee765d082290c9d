import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import fc from 'fast-check';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { owner, postingValues, publishedPosting, type TestOwner } from '../../kit/marketplace.js';

const everywhere = `query($need: ID!, $asker: ID!) {
  recommendations(postingId: $need, first: 20) { organisationId }
  recommendedPostings(postingId: $need, first: 20) { posting { organisation { id } } }
  recommendedPartners(organisationId: $asker, first: 20) { organisationId }
  homeRecommendations(organisationId: $asker) { partners { organisationId } needs { posting { organisation { id } } } }
  postingConsortium(postingId: $need, wishes: {}) { sets { partners { organisationId } } }
}`;
const onDesk = `query($need: ID!) {
  deskRecommendations(postingId: $need, first: 20) { organisationId }
  introductionBatch(perOrganisation: 5) { items { need { id } organisation { id } } }
}`;

/** Closes one door to an organisation, seen from the asking one. */
type Gate = (api: TestApi, other: string, asker: TestOwner, needId: string) => Promise<unknown>;

const introduction = (api: TestApi, from: TestOwner, to: string, state: string, reason: string | null = null) =>
  api.sql(
    `insert into introduction (id, kind, state, from_organisation_id, to_organisation_id, organisation_ids, asked_by, message, expires_at, answered_at, decline_reason, declined_by_organisation_id)
     values ($1, 'request', $2, $3, $4, array[$3, $4]::uuid[], $5, 'x', $6, $6, $7, $4)`,
    [newId(), state, from.organisationId, to, from.personId, api.clock.now(), reason],
  );

const together = (api: TestApi, asker: TestOwner, others: string[], invited: string[]) =>
  api.sql(
    `insert into partnership (id, state, lead_organisation_id, organisation_ids, invited_ids, started_by)
     values ($1, 'forming', $2, $3, $4, $5)`,
    [newId(), asker.organisationId, [asker.organisationId, ...others], invited, asker.personId],
  );

/** These close the door to this need only: the organisation may still go well with the asking one. */
const ofTheNeed = ['is of a type that is not wanted', 'was marked 合わない'];
/** What partners have may well complete another need: they are no news, but count in a consortium. */
const ofPartners = ['works together with the asking one', 'is invited to work together'];

const gates: Readonly<Record<string, Gate>> = {
  'wants no contact': (api, other) => api.sql('update organisation set do_not_contact = true where id = $1', [other]),
  'has no hands free': (api, other) =>
    api.sql('update organisation set max_open_introductions = 0 where id = $1', [other]),
  'declined lately': (api, other, asker) => introduction(api, asker, other, 'declined', 'other'),
  'rests, for it said that it is busy': async (api, other) =>
    introduction(api, await owner(api, { wards: ['04101'] }), other, 'declined', 'busy'),
  'was asked and has not answered': (api, other, asker) => introduction(api, asker, other, 'requested'),
  'works together with the asking one': (api, other, asker) => together(api, asker, [other], []),
  'is invited to work together': (api, other, asker) => together(api, asker, [], [other]),
  'is of a type that is not wanted': (api, other) =>
    api.sql(`update organisation set type = 'school' where id = $1`, [other]),
  'was marked 合わない': (api, other, asker, needId) =>
    api.mutate(asker.actor, 'giveMatchOpinion', {
      ...{ organisationId: asker.organisationId, aboutOrganisationId: other, postingId: needId },
      ...{ opinion: 'unfit', reason: 'size' },
    }),
  'is closed': (api, other) => api.sql('update organisation set closed_at = now() where id = $1', [other]),
};

describe('nobody behind a gate is named anywhere', () => {
  let api: TestApi;
  let asker: TestOwner;
  let needId: string;
  const coordinator = actor({ roles: ['coordinator'] });
  const helpers: string[] = [];

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
    asker = await owner(api);
    needId = (
      await publishedPosting(
        api,
        asker,
        postingValues({ wantedTypes: ['company'], resourceKinds: ['people', 'goods'], goodsNote: 'テント' }),
      )
    ).id;
    for (const kinds of [['people'], ['goods'], ['people', 'goods'], ['people']]) {
      const helper = await owner(api, { type: 'company' });
      helpers.push(helper.organisationId);
      const offer = { title: `テントと人手を出します ${helpers.length}`, resourceKinds: kinds, goodsNote: 'テント' };
      await publishedPosting(api, helper, postingValues(offer), 'resource');
    }
  }, 60_000);
  afterAll(() => api.close());

  /** Every organisation that any list names, to the asking side and to coordinators. */
  async function named(shut: readonly string[] = []): Promise<Set<string>> {
    const { recommendedPartners, postingConsortium, ...own } = await api.query<Record<string, unknown>>(
      asker.actor,
      everywhere,
      {
        need: needId,
        asker: asker.organisationId,
      },
    );
    const desk = await api.query<{ introductionBatch: { items: { need: { id: string } }[] } }>(coordinator, onDesk, {
      need: needId,
    });
    const items = desk.introductionBatch.items.filter(({ need }) => need.id === needId);
    const lists = [
      ...(shut.some((gate) => ofTheNeed.includes(gate)) ? [] : [recommendedPartners]),
      ...(shut.some((gate) => ofPartners.includes(gate)) ? [] : [postingConsortium]),
    ];
    const text = JSON.stringify([own, lists, { ...desk, introductionBatch: items }]);
    return new Set(helpers.filter((id) => text.includes(id)));
  }

  it('names all of them while no gate is closed', async () => {
    expect([...(await named())].sort()).toEqual([...helpers].sort());
  });

  it.each(Object.entries(gates))('not one that %s', async (gate, close) => {
    const [closed, ...others] = helpers;
    const before = await api.sql('select type, max_open_introductions from organisation where id = $1', [closed]);
    await close(api, closed!, asker, needId);
    const found = await named([gate]);
    expect(found).not.toContain(closed);
    for (const other of others) expect(found).toContain(other);
    await open(closed!, before[0]!);
    expect(await named()).toContain(closed);
  });

  it('not one of several behind several gates', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(gates)), { minLength: 4, maxLength: 4 }),
        async (shut) => {
          const [first] = await api.sql('select type, max_open_introductions from organisation where id = $1', [
            helpers[0],
          ]);
          const behind = helpers.filter((__, at) => at % 2 === shut.length % 2);
          for (const [at, id] of behind.entries()) await gates[shut[at]!]!(api, id, asker, needId);
          const found = await named(shut);
          for (const id of helpers) expect([id, found.has(id)]).toEqual([id, !behind.includes(id)]);
          for (const id of behind) await open(id, first!);
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  async function open(id: string, before: Record<string, unknown>): Promise<void> {
    await api.sql(
      `update organisation set do_not_contact = false, closed_at = null, type = $2, max_open_introductions = $3 where id = $1`,
      [id, before['type'], before['max_open_introductions']],
    );
    await api.sql('delete from introduction where $1::uuid = any(organisation_ids)', [id]);
    await api.sql('delete from partnership where $1::uuid = any(organisation_ids || invited_ids)', [id]);
    await api.sql('delete from match_opinion where about_organisation_id = $1', [id]);
  }
});
