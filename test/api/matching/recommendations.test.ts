import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { draftPosting, owner, publishedPosting, type TestOwner } from '../../kit/marketplace.js';

const list = `query($id: ID!) { recommendations(postingId: $id, first: 10) { organisationId name score reasons { code message } misfits { code } answer { title } } }`;
const fit = `query($id: ID!, $organisationId: ID!) { fit(postingId: $id, organisationId: $organisationId) { reasons { code } misfits { code } } }`;

interface Listed {
  readonly recommendations: {
    readonly organisationId: string;
    readonly score: number;
    readonly reasons: { readonly code: string; readonly message: string }[];
    readonly answer: { readonly title: string } | null;
  }[];
}

describe('recommendations', () => {
  let api: TestApi;
  let asker: TestOwner;
  let carriers: TestOwner;
  let postingId: string;

  const describeAs = (id: string, activities: string, fields: string[]) =>
    api.sql('update organisation set activities = $2, fields = $3 where id = $1', [id, activities, fields]);

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
    asker = await owner(api);
    carriers = await owner(api, { name: '見本運送', type: 'company' });
    postingId = (await publishedPosting(api, asker)).id;
    await describeAs(carriers.organisationId, 'テントや机を運ぶトラックと人手を、地域のまつりに出しています。', [
      'machizukuri',
    ]);
  }, 60_000);

  afterAll(() => api.close());

  const ask = async (who: TestOwner) => (await api.query<Listed>(who.actor, list, { id: postingId })).recommendations;

  it('names likely partners with reasons, and never the owner', async () => {
    const found = await ask(asker);
    const best = found.find((each) => each.organisationId === carriers.organisationId);
    expect(best!.reasons.length).toBeGreaterThan(0);
    expect(best!.reasons.length).toBeLessThanOrEqual(3);
    expect(found.map((each) => each.organisationId)).not.toContain(asker.organisationId);
    expect(found.map((each) => each.score)).toEqual(found.map((each) => each.score).sort((a, b) => b - a));
  });

  it('leaves out those who want no contact, have no hands free, or declined lately', async () => {
    const change = (set: string) => api.sql(`update organisation set ${set} where id = $1`, [carriers.organisationId]);
    const listed = async () => (await ask(asker)).some((each) => each.organisationId === carriers.organisationId);
    await change('do_not_contact = true');
    expect(await listed()).toBe(false);
    await change('do_not_contact = false, max_open_introductions = 0');
    expect(await listed()).toBe(false);
    await change('max_open_introductions = null');
    expect(await listed()).toBe(true);
    await api.sql(
      `insert into introduction (id, kind, state, from_organisation_id, to_organisation_id, organisation_ids, asked_by, message, expires_at, answered_at)
       values ($1, 'request', 'declined', $2, $3, array[$2, $3]::uuid[], $4, 'x', $5, $5)`,
      [newId(), asker.organisationId, carriers.organisationId, asker.personId, api.clock.now()],
    );
    expect(await listed()).toBe(false);
  });

  it('works while a draft is being written', async () => {
    const draft = await draftPosting(api, carriers);
    const found = await api.query<Listed>(carriers.actor, list, { id: draft.id });
    expect(Array.isArray(found.recommendations)).toBe(true);
  });

  it('is for those who may edit the posting', async () => {
    await expect(api.query(carriers.actor, list, { id: postingId })).rejects.toThrow();
    await expect(api.query(null, list, { id: postingId })).rejects.toThrow();
  });

  it('explains a posting to an organisation, for its own members', async () => {
    const other = await owner(api, { wards: ['04105'] });
    await describeAs(other.organisationId, '花壇の手入れ', ['environment']);
    const variables = { id: postingId, organisationId: other.organisationId };
    const answer = await api.query<{ fit: { misfits: { code: string }[] } }>(other.actor, fit, variables);
    expect(answer.fit.misfits.map((each) => each.code)).toContain('area');
    await expect(api.query(asker.actor, fit, variables)).rejects.toThrow();
  });

  it('shows a few on the front page: needs it could answer, and partners for its own newest need', async () => {
    const document = `query($id: ID!) { homeRecommendations(organisationId: $id) { needId needTitle
      needs { posting { id } reasons { message } } partners { organisationId } } }`;
    interface Home {
      readonly homeRecommendations: {
        readonly needId: string | null;
        readonly needs: { readonly posting: { readonly id: string } }[];
        readonly partners: { readonly organisationId: string }[];
      };
    }
    const home = async (who: TestOwner, id = who.organisationId) =>
      (await api.query<Home>(who.actor, document, { id })).homeRecommendations;
    const mine = await home(asker);
    expect(mine.needId).toBe(postingId);
    expect(mine.partners.length).toBeLessThanOrEqual(3);
    expect(mine.needs.map((each) => each.posting.id)).not.toContain(postingId);
    const fresh = await owner(api);
    const theirs = await home(fresh);
    expect(theirs).toMatchObject({ needId: null, partners: [] });
    expect(theirs.needs.map((each) => each.posting.id)).toContain(postingId);
    await expect(home(fresh, asker.organisationId)).rejects.toThrow();
  });
});
