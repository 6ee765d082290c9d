import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { actor, testApi, type TestApi } from '../../kit/api.js';
import { ask, propose, town, type Town } from '../../kit/collaboration.js';

const contactOf = `query($id: ID!) { introduction(id: $id) { state canWrite contact { organisationName tel email } } }`;

describe('acceptIntroduction', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
    api.clock.set('2026-11-23T03:00:00Z');
  });
  afterAll(() => api.close());

  it('lets the asked side say yes once; then each side sees the other’s private contact', async () => {
    const { id } = (await ask(api, all)) as unknown as { id: string };
    const forbidden = [all.neighbours.viewer, all.company.representative, actor()];
    expect((await api.mutate(forbidden[0]!, 'acceptIntroduction', { id })).__typename).toBe('NotAllowed');
    expect((await api.mutate(forbidden[1]!, 'acceptIntroduction', { id })).__typename).toBe('NotFound');
    expect((await api.mutate(null, 'acceptIntroduction', { id })).__typename).toBe('SignInNeeded');
    expect((await api.mutate(all.npo.editor, 'acceptIntroduction', { id })).code).toBe('alreadyAgreed');
    const yes = await api.mutate(all.neighbours.editor, 'acceptIntroduction', { id }, 'state');
    expect(yes).toMatchObject({ __typename: 'AcceptIntroductionOk', state: 'accepted' });
    expect((await api.mutate(all.neighbours.editor, 'acceptIntroduction', { id })).__typename).toBe('WrongState');
    const npoSees = await api.query<{ introduction: object }>(all.npo.viewer, contactOf, { id });
    expect(npoSees.introduction).toMatchObject({
      contact: { organisationName: all.neighbours.name, tel: '022-000-0000' },
    });
    const coordinatorSees = await api.query<{ introduction: object }>(all.coordinator, contactOf, { id });
    expect(coordinatorSees.introduction).toMatchObject({ contact: null, canWrite: false });
    const strangerSees = await api.query<{ introduction: null }>(all.company.representative, contactOf, { id });
    expect(strangerSees.introduction).toBeNull();
  });

  it('needs both sides for a coordinator’s proposal', async () => {
    const { id } = (await propose(api, all)) as unknown as { id: string };
    const first = await api.mutate(all.company.editor, 'acceptIntroduction', { id }, 'state');
    expect(first['state']).toBe('proposed');
    expect((await api.mutate(all.company.editor, 'acceptIntroduction', { id })).code).toBe('alreadyAgreed');
    const early = await api.query<{ introduction: object }>(all.company.editor, contactOf, { id });
    expect(early.introduction).toMatchObject({ contact: null });
    const second = await api.mutate(all.neighbours.editor, 'acceptIntroduction', { id }, 'state');
    expect(second['state']).toBe('accepted');
    const events = await api.sql<{ event: string }>(
      `select event from audit_entry where subject_id = $1 order by at, id`,
      [id],
    );
    expect(events.map((each) => each.event)).toEqual([
      'IntroductionProposed',
      'IntroductionAgreed',
      'IntroductionAccepted',
    ]);
  });

  it('reminds on day 10, expires after 14, and answers late with words', async () => {
    const input = { organisationId: all.npo.id, toOrganisationId: all.company.id, message: 'お話ししたいです。' };
    const { id } = (await api.mutate(all.npo.editor, 'requestIntroduction', input, 'id')) as unknown as { id: string };
    const state = async () =>
      (await api.sql<{ state: string }>('select state from introduction where id = $1', [id]))[0]?.state;
    api.clock.passDays(9);
    await api.runSchedule('expire-introductions');
    api.clock.passDays(1);
    await api.runSchedule('expire-introductions');
    await api.runSchedule('expire-introductions');
    await api.runJobs();
    const reminded = `select recipient from mail_message where subject like 'お返事の期限%'`;
    expect(await api.sql(reminded)).toHaveLength(2);
    api.clock.passDays(4);
    const late = await api.mutate(all.company.editor, 'acceptIntroduction', { id });
    expect(late.code).toBe('introductionExpired');
    await api.runSchedule('expire-introductions');
    expect(await state()).toBe('expired');
    await api.runSchedule('expire-introductions');
    expect(await api.sql(`select 1 from audit_entry where event = 'IntroductionExpired'`)).toHaveLength(1);
  });

  it('does not know foreign ids', async () => {
    for (const id of [newId(), 'x', ''])
      expect((await api.mutate(all.npo.editor, 'acceptIntroduction', { id })).code).toBe('notFound');
  });
});
