import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { partnership, section, town, type Town } from '../../kit/collaboration.js';
import { grantStory, started } from '../../kit/grants.js';
import { owner, postingValues, publishedPosting, type TestOwner } from '../../kit/marketplace.js';

const fields = `needs { kind note amount } ownTypes candidates impossible sets { proved gap types
  partners { organisationId name type brings { kind percent title sure } reasons { code } open limit } uncovered { kind percent why } }`;
const ofPosting = `query($id: ID!, $wishes: ConsortiumWishes!) { postingConsortium(postingId: $id, wishes: $wishes) { ${fields} } }`;
const ofPartnership = `query($id: ID!, $wishes: ConsortiumWishes!) { partnershipConsortium(partnershipId: $id, wishes: $wishes) { ${fields} } }`;

interface Answered {
  readonly needs: { readonly kind: string; readonly note: string; readonly amount: string }[];
  readonly impossible: string | null;
  readonly sets: {
    readonly proved: boolean;
    readonly types: string[];
    readonly partners: { readonly name: string; readonly brings: { kind: string; percent: number; sure: boolean }[] }[];
    readonly uncovered: { readonly kind: string; readonly percent: number; readonly why: string }[];
  }[];
}

const festival = postingValues({
  title: '見本の夏まつりを一緒に',
  resourceKinds: ['people', 'place', 'goods', 'money'],
  peopleNote: 'やぐらの設営',
  peopleQuantity: 10,
  placeNote: '雨のときの体育館',
  placeQuantity: 1,
  placeUnit: '室',
  goodsNote: 'テント',
  goodsQuantity: 6,
  goodsUnit: '張',
  moneyNote: '景品',
  moneyYen: '200000',
});

describe('consortium', () => {
  let api: TestApi;
  let asker: TestOwner;
  let carriers: TestOwner;
  let school: TestOwner;
  let shop: TestOwner;
  let needId: string;

  const offer = (who: TestOwner, change: object) =>
    publishedPosting(api, who, postingValues({ resourceKinds: [], reach: 'city', ...change }), 'resource');

  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-11-23T03:00:00Z');
    asker = await owner(api);
    carriers = await owner(api, { name: '見本運送', type: 'company' });
    school = await owner(api, { name: '見本高校', type: 'school' });
    shop = await owner(api, { name: '見本商店', type: 'company' });
    const tents = { goodsNote: '運動会のテント', goodsQuantity: 8, goodsUnit: '張' };
    await offer(carriers, {
      title: '力仕事とテント',
      resourceKinds: ['people', 'goods'],
      peopleNote: 'テントややぐらの設営',
      peopleQuantity: 12,
      ...tents,
    });
    await offer(school, {
      title: '体育館を貸します',
      resourceKinds: ['place'],
      placeNote: '体育館',
      placeQuantity: 1,
      placeUnit: '室',
    });
    await offer(shop, {
      title: '花苗を分けます',
      resourceKinds: ['goods'],
      goodsNote: '花苗',
      goodsQuantity: 50,
      goodsUnit: '株',
    });
    needId = (await publishedPosting(api, asker, festival)).id;
  }, 60_000);

  afterAll(() => api.close());

  const ask = async (wishes: object = {}, who = asker.actor) =>
    (await api.query<{ postingConsortium: Answered }>(who, ofPosting, { id: needId, wishes })).postingConsortium;

  it('finds the fewest partners that bring what the posting lacks, and says what stays open and why', async () => {
    const { sets, needs } = await ask();
    expect(needs.map((each) => each.amount)).toEqual(['10人', '1室', '6張', '200,000円']);
    const [best] = sets;
    expect(best!.partners.map((each) => each.name).sort()).toEqual(['見本運送', '見本高校'].sort());
    expect(best!.proved).toBe(true);
    expect(best!.types).toEqual(expect.arrayContaining(['企業・事業者', '学校・大学']));
    expect(best!.uncovered).toMatchObject([{ kind: 'money', percent: 100 }]);
    expect(best!.uncovered[0]!.why).toContain('まだ');
    // Flowers are goods, but no tents: not counted while tents are offered.
    expect(sets.flatMap((set) => set.partners).map((each) => each.name)).not.toContain('見本商店');
  });

  it('counts amounts: two that bring a part each are taken together', async () => {
    const giver = await owner(api, { name: '見本の会社', type: 'company' });
    const bank = await owner(api, { name: '見本信金', type: 'company' });
    for (const [who, yen] of [
      [giver, '120000'],
      [bank, '90000'],
    ] as const)
      await offer(who, { title: '協賛します', resourceKinds: ['money'], moneyNote: '協賛金', moneyYen: yen });
    const [best] = (await ask()).sets;
    expect(best!.uncovered).toEqual([]);
    expect(best!.partners).toHaveLength(4);
    const [three] = (await ask({ most: 3 })).sets;
    expect(three!.partners).toHaveLength(3);
    expect(three!.uncovered).toMatchObject([{ kind: 'money', percent: 40 }]);
    expect(three!.uncovered[0]!.why).toContain('3団体まで');
  });

  it('takes nobody who cannot be asked, and says so', async () => {
    const change = (set: string) => api.sql(`update organisation set ${set} where id = $1`, [school.organisationId]);
    const place = { needs: [{ kind: 'place', note: '体育館' }], types: 1 };
    for (const [set, words] of [
      ['do_not_contact = true', '新しい連絡を受けていない：1'],
      ['do_not_contact = false, max_open_introductions = 0', '上限に達している：1'],
    ] as const) {
      await change(set);
      const [best] = (await ask(place)).sets;
      expect(best!.partners).toEqual([]);
      expect(best!.uncovered[0]!.why).toContain(words);
    }
    await change('max_open_introductions = null');
    await api.sql(
      `insert into introduction (id, kind, state, from_organisation_id, to_organisation_id, organisation_ids, asked_by, message, expires_at, answered_at)
       values ($1, 'request', 'declined', $2, $3, array[$2, $3]::uuid[], $4, 'x', $5, $5)`,
      [newId(), asker.organisationId, school.organisationId, asker.personId, api.clock.now()],
    );
    expect((await ask(place)).sets[0]!.uncovered[0]!.why).toContain('最近見送りになった：1');
    await api.sql('delete from introduction');
  });

  it('keeps the rule of types, or says that it cannot be kept', async () => {
    const [best] = (await ask({ types: 3 })).sets;
    expect(best!.types).toHaveLength(3);
    const none = await ask({ needs: [{ kind: 'goods', note: 'テント' }], types: 4, most: 1 });
    expect(none.sets).toEqual([]);
    expect(none.impossible).toContain('4つ');
  });

  it('gives other sets, none of which holds an earlier one', async () => {
    const { sets } = await ask({ needs: [{ kind: 'goods', note: '' }], types: 1 });
    const names = sets.map((set) => set.partners.map((each) => each.name).join());
    expect(new Set(names).size).toBe(sets.length);
    expect(sets.length).toBeGreaterThan(1);
  });

  it('is for the owner of the posting and for coordinators', async () => {
    await expect(ask({}, carriers.actor)).rejects.toThrow();
    await expect(api.query(null, ofPosting, { id: needId, wishes: {} })).rejects.toThrow();
  });

  it('builds for a partnership: what the partners bring already is not looked for', async () => {
    const all: Town = await town(api);
    const id = await partnership(api, all);
    const wishes = { needs: [{ kind: 'place', note: '体育館' }] };
    const built = async (who = all.npo.editor, asked: object = wishes) =>
      (await api.query<{ partnershipConsortium: Answered }>(who, ofPartnership, { id, wishes: asked }))
        .partnershipConsortium;
    expect((await built()).sets[0]!.partners.map((each) => each.name)).toEqual(['見本高校']);
    await api.sql(
      `update posting set resources = '[{"kind":"people","note":"見守り"},{"kind":"place","note":"部屋"}]', resource_kinds = '{people,place}' where id = $1`,
      [all.needId],
    );
    await section(api, all.npo.editor, id, 'resources', [
      { organisationId: all.npo.id, kind: 'people', what: '見守りの人', amount: '' },
    ]);
    expect((await built(all.coordinator, {})).needs.map((each) => each.kind)).toEqual(['place']);
    await expect(built(all.npo.viewer)).rejects.toThrow();
    await expect(built(all.company.representative)).rejects.toThrow();
    await api.mutate(all.npo.editor, 'invitePartner', { id, organisationId: school.organisationId });
    expect((await built()).sets[0]!.uncovered[0]!.why).toContain('すでに声をかけている');
  });

  it('looks for as many types as the call of the draft application asks for', async () => {
    const story = await grantStory(api);
    const document = `query($id: ID!, $wishes: ConsortiumWishes!) { partnershipConsortium(partnershipId: $id, wishes: $wishes) { typesAsked typesDemandedBy } }`;
    const built = async (wishes: object = {}) =>
      (
        await api.query<{ partnershipConsortium: { typesAsked: number; typesDemandedBy: string | null } }>(
          story.lead,
          document,
          { id: story.partnershipId, wishes },
        )
      ).partnershipConsortium;
    expect(await built()).toEqual({ typesAsked: 2, typesDemandedBy: null });
    await started(api, story);
    await api.sql(
      `update call set eligibility = '[{"rule":"differentTypes","min":3}]' where id in (select call_id from application where partnership_id = $1)`,
      [story.partnershipId],
    );
    const asked = await built();
    expect(asked.typesAsked).toBe(3);
    expect(asked.typesDemandedBy).not.toBeNull();
    expect((await built({ types: 1 })).typesAsked).toBe(1);
  });
});
