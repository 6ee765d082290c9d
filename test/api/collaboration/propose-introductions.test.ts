import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { party, posting, town, type Party, type Town } from '../../kit/collaboration.js';

const selection = 'ids people refused { fromOrganisationId toOrganisationId message }';
const batch = `{ introductionBatch { proved pairs
  items { need { id title owner { id } } organisation { id name } message reasons { message } open limit } leftOver { need { id } why } } }`;

interface Batch {
  readonly introductionBatch: {
    readonly proved: boolean;
    readonly items: { need: { id: string; owner: { id: string } }; organisation: { id: string }; message: string }[];
    readonly leftOver: { readonly need: { readonly id: string }; readonly why: string }[];
  };
}

describe('proposeIntroductions', () => {
  let api: TestApi;
  let all: Town;
  let other: Party;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
    other = await party(api, '見本青年会');
  });
  afterAll(() => api.close());

  const item = (from: Party, to: Party, change: object = {}) => ({
    fromOrganisationId: from.id,
    toOrganisationId: to.id,
    message: '合いそうです。',
    ...change,
  });
  const send = (input: object, who = all.coordinator) => api.mutate(who, 'proposeIntroductions', input, selection);

  it('finds the best introductions of the week under everybody’s limits', async () => {
    await api.sql(`update organisation set activities = '放課後の子どもの見守りと居場所づくり' where id = $1`, [
      all.npo.id,
    ]);
    const second = await posting(api, other.id);
    const ask = async () => (await api.query<Batch>(all.coordinator, batch)).introductionBatch;
    const { items, proved, leftOver } = await ask();
    expect(proved).toBe(true);
    expect([...items.map((each) => each.need.id), ...leftOver.map((each) => each.need.id)].sort()).toEqual(
      [all.needId, second].sort(),
    );
    expect(items[0]!.message).toContain('見守りの担い手がほしい');
    for (const each of items) expect(each.organisation.id).not.toBe(each.need.owner.id);
    await api.sql('update organisation set max_open_introductions = 0 where id = $1', [other.id]);
    const full = await ask();
    expect(full.leftOver.find((each) => each.need.id === second)?.why).toContain('いっぱい');
    expect(full.items.map((each) => each.organisation.id)).not.toContain(other.id);
    await api.sql('update organisation set max_open_introductions = null where id = $1', [other.id]);
    const member = await api.raw(all.npo.representative, batch);
    expect(member.errors?.[0]?.extensions?.code).toBe('notAllowed');
  });

  it('sends all that can be sent in one act, tells what cannot, and counts the people', async () => {
    const { neighbours, npo, company, coordinator, needId } = all;
    await api.sql('update organisation set do_not_contact = true where id = $1', [npo.id]);
    const items = [item(neighbours, company, { postingId: needId }), item(neighbours, npo), item(other, company)];
    const ids = [neighbours.id, company.id, other.id];
    const counted = await api.query(coordinator, 'query($ids: [ID!]!) { mailAudience(organisationIds: $ids) }', {
      ids,
    });
    const batchId = newId();
    const answer = await send({ batchId, items });
    expect(answer).toMatchObject({ __typename: 'ProposeIntroductionsOk', people: counted['mailAudience'] });
    expect(answer['ids']).toHaveLength(2);
    expect(answer['refused']).toMatchObject([{ toOrganisationId: npo.id }]);
    await api.runJobs();
    const mails = await api.sql(`select distinct recipient from mail_message where subject like '%ご紹介します'`);
    expect(mails).toHaveLength(answer['people'] as number);
    const audit = await api.sql(
      `select after from audit_entry where event = 'IntroductionsProposed' and subject_id = $1`,
      [batchId],
    );
    expect(audit).toHaveLength(1);
  });

  it('sends nothing twice when it is sent twice', async () => {
    await api.sql(`update introduction set state = 'withdrawn'`);
    const input = { batchId: newId(), items: [item(other, all.company)] };
    const [first, second] = await Promise.all([send(input), send(input)]);
    expect(second['ids']).toEqual(first['ids']);
    expect(await api.sql('select 1 from introduction where batch_id = $1', [input.batchId])).toHaveLength(1);
  });

  it('keeps one introduction between two, also within one act', async () => {
    await api.sql(`update introduction set state = 'withdrawn'`);
    const answer = await send({ batchId: newId(), items: [item(other, all.company), item(all.company, other)] });
    expect([(answer['ids'] as string[]).length, (answer['refused'] as unknown[]).length]).toEqual([1, 1]);
  });

  it('is the coordinators’ act and asks for words', async () => {
    const input = { batchId: newId(), items: [item(other, all.company, { message: ' ' })] };
    expect(await send(input)).toMatchObject({ __typename: 'InvalidInput', field: 'items.0.message' });
    expect((await send({ batchId: newId(), items: [] })).__typename).toBe('InvalidInput');
    expect((await send(input, all.npo.representative)).__typename).toBe('NotAllowed');
    expect((await api.mutate(null, 'proposeIntroductions', input)).__typename).toBe('SignInNeeded');
  });
});
