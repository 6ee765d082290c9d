import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { party, propose, town, type Town } from '../../kit/collaboration.js';

describe('proposeIntroduction', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
  });
  afterAll(() => api.close());

  it('asks both sides at once, and both get mail', async () => {
    expect(await propose(api, all)).toMatchObject({ __typename: 'ProposeIntroductionOk', state: 'proposed' });
    await api.runJobs();
    const mails = await api.sql<{ text: string }>(`select text from mail_message where subject like '%ご紹介します'`);
    expect(mails).toHaveLength(4);
    expect(mails.filter((each) => each.text.includes('見本商事株式会社とのご紹介'))).toHaveLength(2);
  });

  it('is the coordinators’ act, not a member’s', async () => {
    const { neighbours, npo } = all;
    const input = { fromOrganisationId: neighbours.id, toOrganisationId: npo.id, message: '合いそうです。' };
    expect((await api.mutate(neighbours.representative, 'proposeIntroduction', input)).__typename).toBe('NotAllowed');
    expect((await api.mutate(null, 'proposeIntroduction', input)).__typename).toBe('SignInNeeded');
  });

  it('asks why, keeps one open introduction per pair and counts both sides’ limits', async () => {
    const { neighbours, company, npo, coordinator } = all;
    const input = { fromOrganisationId: neighbours.id, toOrganisationId: npo.id, message: ' ' };
    const empty = await api.mutate(coordinator, 'proposeIntroduction', input);
    expect(empty).toMatchObject({ __typename: 'InvalidInput', field: 'message' });
    expect((await propose(api, all)).code).toBe('alreadyOpen');
    const full = await party(api, '忙しい会');
    await api.sql('update organisation set max_open_introductions = 0 where id = $1', [full.id]);
    const to = { ...input, message: 'どうぞ。', fromOrganisationId: full.id, toOrganisationId: company.id };
    expect((await api.mutate(coordinator, 'proposeIntroduction', to)).__typename).toBe('LimitReached');
  });

  it('fills the desk: needs nobody said yes to, candidates with reasons, loads', async () => {
    const data = await api.query<Record<string, never>>(
      all.coordinator,
      `query($id: ID!, $words: String!) {
        unansweredNeeds { edges { node { title open organisation { name } } } pageInfo { hasNextPage } }
        deskCandidates(postingId: $id, words: $words) { organisation { name } reasons refusal }
        organisationLoads { organisation { name } open limit }
        deskProposals { state agreed }
      }`,
      { id: all.needId, words: all.company.name },
    );
    expect(data).toMatchObject({
      unansweredNeeds: { edges: [{ node: { open: 1, organisation: { name: all.neighbours.name } } }] },
      deskProposals: [{ state: 'proposed', agreed: [] }],
    });
    const candidates = data['deskCandidates'] as unknown as {
      organisation: { name: string };
      refusal: string | null;
    }[];
    expect(candidates.find((each) => each.organisation.name === all.company.name)?.refusal).toContain('すでに');
    const member = await api.raw(all.npo.representative, '{ organisationLoads { open } }');
    expect(member.errors?.[0]?.extensions?.code).toBe('notAllowed');
  });
});
