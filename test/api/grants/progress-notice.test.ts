import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffActor, testApi, type TestApi } from '../../kit/api.js';
import { awardStage, bank } from '../../kit/award-stage.js';
import { grantStory, type GrantStory, started, submitted } from '../../kit/grants.js';

/** The clock's own work: no applicant waits more than 14 days without a word. */
describe('the automatic progress notice', () => {
  let api: TestApi;
  let story: GrantStory;
  let id: string;
  let draft: string;
  beforeAll(async () => {
    api = await testApi();
    const other = await grantStory(api);
    draft = await started(api, other);
    story = await grantStory(api);
    id = await submitted(api, story);
    await api.runJobs();
  });
  afterAll(() => api.close());

  const notices = () =>
    api.sql<{ at: Date; subject_id: string }>(
      `select at, subject_id from audit_entry where event = 'ApplicationProgressNoticed' order by at`,
    );
  const mails = () =>
    api.sql<{ recipient: string; subject: string; text: string }>(
      `select recipient, subject, text from mail_message where key like 'progress:%' order by created_at, recipient`,
    );
  const runAt = async (instant: string) => {
    api.clock.set(instant);
    await api.runSchedule('break-silence');
    await api.runJobs();
  };

  it('says nothing while the last news is fresh, and then once, to every partner, with the real state', async () => {
    await runAt('2026-12-06T09:00:00+09:00');
    expect(await notices()).toHaveLength(0);
    api.clock.set('2026-12-07T09:00:00+09:00');
    await Promise.all([api.runSchedule('break-silence'), api.runSchedule('break-silence')]);
    await runAt('2026-12-07T10:00:00+09:00');
    expect((await notices()).map((each) => each.subject_id)).toEqual([id]);
    const sent = await mails();
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({
      subject: expect.stringMatching(/^【R8-PPJ-0001】/),
      text: expect.stringContaining('いまの状況：受付済み（この状況になって14日）'),
    });
    expect(sent[0]?.text).toContain('市民協働推進課');
    const { grantApplication } = await api.query<{ grantApplication: Record<string, unknown> }>(
      story.company,
      `query($id: ID!) { grantApplication(id: $id) { stateSince toldAt history { event } } }`,
      { id },
    );
    expect(grantApplication).toMatchObject({
      stateSince: '2026-11-23T03:00:00.000Z',
      toldAt: '2026-12-07T00:00:00.000Z',
      history: expect.arrayContaining([{ event: 'ApplicationProgressNoticed' }]),
    });
  });

  it('counts anew from every piece of news, and never goes to drafts', async () => {
    api.clock.set('2026-12-15T10:00:00+09:00');
    await api.mutate(staffActor(), 'acceptApplication', { id });
    await runAt('2026-12-21T09:00:00+09:00');
    expect(await notices()).toHaveLength(1);
    await runAt('2026-12-29T09:00:00+09:00');
    expect(await notices()).toHaveLength(2);
    expect((await mails()).at(-1)?.text).toContain('いまの状況：審査中');
    expect((await notices()).some((each) => each.subject_id === draft)).toBe(false);
  });

  it('goes on after the award, says what is being examined, and counts from decisions on changes and payments', async () => {
    const stage = await awardStage(api);
    const own = async () => (await notices()).filter((each) => each.subject_id === stage.id).length;
    const who = stage.lead.representative;
    await stage.does(who, 'saveBankAccount', { organisationId: stage.lead.id, values: bank });
    const asked = { id: stage.id, amount: '400000', reason: '材料を先に買うため' };
    const requested = await stage.does(who, 'requestAdvance', asked, 'id');
    await api.sql(`update application set updated_at = '2027-01-15' where id = $1`, [stage.id]);
    await runAt('2027-01-29T09:00:00+09:00');
    expect(await own()).toBe(1);
    const mail = (await mails()).at(-1);
    expect(mail?.text).toContain('いまの状況：交付決定');
    expect(mail?.text).toContain('概算払の申請を、市が確かめています。');
    const seen = await api.query(
      stage.partner.representative,
      `query($id: ID!) { grantApplication(id: $id) { noticedAt toldAt pending } }`,
      { id: stage.id },
    );
    const at = '2027-01-29T00:00:00.000Z';
    expect(seen).toEqual({ grantApplication: { noticedAt: at, toldAt: at, pending: ['advance'] } });
    api.clock.set('2027-02-10T09:00:00+09:00');
    await stage.does(stage.staff, 'decideAdvance', { id: requested['id'], approve: true, dueOn: '2030-03-31' });
    await runAt('2027-02-20T09:00:00+09:00');
    expect(await own()).toBe(1);
    await runAt('2027-02-24T09:00:00+09:00');
    expect(await own()).toBe(2);
  });
});
