import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@musubi/platform/server';
import { testApi, type TestApi } from '../../kit/api.js';
import { ask, party, person, posting, town, type Town } from '../../kit/collaboration.js';

describe('requestIntroduction', () => {
  let api: TestApi;
  let all: Town;
  beforeAll(async () => {
    api = await testApi();
    all = await town(api);
    api.clock.set('2026-11-23T03:00:00Z');
  });
  afterAll(() => api.close());

  it('asks the owner of a posting, who gets one mail, and shows no contact yet', async () => {
    const asked = await ask(api, all);
    expect(asked).toMatchObject({ __typename: 'RequestIntroductionOk', state: 'requested' });
    await api.runJobs();
    await api.runJobs();
    const mails = await api.sql<{ subject: string; text: string }>(
      `select subject, text from mail_message where subject like '%話してみたい%'`,
    );
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain('2026年12月7日まで');
    const seen = await api.query<{ introduction: Record<string, unknown> }>(
      all.neighbours.viewer,
      `query($id: ID!) { introduction(id: $id) { state mySide moves contact { tel } from { name } unread } }`,
      { id: asked['id'] },
    );
    expect(seen.introduction).toMatchObject({ mySide: 'to', contact: null, from: { name: all.npo.name }, unread: 1 });
  });

  it('answers a second click, or the other side asking back, with the open introduction', async () => {
    expect(await ask(api, all)).toMatchObject({ __typename: 'WrongState', code: 'alreadyOpen' });
    const back = { organisationId: all.neighbours.id, toOrganisationId: all.npo.id, message: 'こちらからも。' };
    const answer = await api.mutate(all.neighbours.editor, 'requestIntroduction', back);
    expect(answer.code).toBe('alreadyOpen');
  });

  it('makes one introduction of two clicks at the same moment', async () => {
    const input = { organisationId: all.company.id, toOrganisationId: all.npo.id, message: 'お話ししたいです。' };
    const both = await Promise.all([1, 2, 3].map(() => api.mutate(all.company.editor, 'requestIntroduction', input)));
    expect(both.map((each) => each.__typename).sort()).toEqual(['RequestIntroductionOk', 'WrongState', 'WrongState']);
  });

  it('is for representatives and editors of the asking organisation', async () => {
    const input = { organisationId: all.npo.id, postingId: all.needId, message: 'ぜひ。' };
    expect((await api.mutate(null, 'requestIntroduction', input)).__typename).toBe('SignInNeeded');
    for (const who of [all.npo.viewer, all.company.representative, all.coordinator])
      expect((await api.mutate(who, 'requestIntroduction', input)).__typename).toBe('NotAllowed');
  });

  it('refuses with words: own, do not contact, closed, empty, too long, foreign ids', async () => {
    const quiet = await party(api, '静かな会');
    await api.sql('update organisation set do_not_contact = true where id = $1', [quiet.id]);
    const closed = await posting(api, all.company.id, { state: 'fulfilled' });
    const draft = await posting(api, all.company.id, { state: 'draft' });
    const cases: [object, string][] = [
      [{ postingId: null, toOrganisationId: all.npo.id }, 'ownOrganisation'],
      [{ postingId: null, toOrganisationId: quiet.id }, 'doNotContact'],
      [{ postingId: closed }, 'postingClosed'],
      [{ postingId: draft }, 'notFound'],
      [{ postingId: newId() }, 'notFound'],
      [{ postingId: "1' or true --" }, 'notFound'],
      [{ postingId: null }, 'notFound'],
      [{ postingId: null, toOrganisationId: newId() }, 'notFound'],
      [{ message: '   ' }, 'invalidInput'],
      [{ message: '𠮷'.repeat(2001) }, 'invalidInput'],
    ];
    for (const [change, code] of cases) expect([change, (await ask(api, all, change)).code]).toEqual([change, code]);
  });

  it('respects the limit of open introductions', async () => {
    const busy = await party(api, '忙しい会');
    await api.sql('update organisation set max_open_introductions = 1 where id = $1', [busy.id]);
    const to = { postingId: null, toOrganisationId: busy.id };
    expect((await ask(api, all, to)).__typename).toBe('RequestIntroductionOk');
    const late = { organisationId: all.company.id, toOrganisationId: busy.id, message: 'お願いします。' };
    const answer = await api.mutate(all.company.editor, 'requestIntroduction', late);
    expect(answer).toMatchObject({ __typename: 'LimitReached', code: 'limitReached' });
  });

  it('leaves a declined pair in peace for six months', async () => {
    const shy = await party(api, '慎重な会');
    const to = { postingId: null, toOrganisationId: shy.id };
    const asked = await ask(api, all, to);
    await api.mutate(shy.editor, 'declineIntroduction', { id: asked['id'], reason: 'busy' });
    api.clock.set('2027-05-20T00:00:00Z');
    expect((await ask(api, all, to)).code).toBe('pairRests');
    api.clock.set('2027-05-24T00:00:00Z');
    expect((await ask(api, all, to)).__typename).toBe('RequestIntroductionOk');
    api.clock.set('2026-11-23T03:00:00Z');
  });

  it('tells the page beforehand why one cannot ask', async () => {
    const document = `query($o: ID!, $p: ID) { talkTarget(organisationId: $o, postingId: $p) {
      organisation { name } posting { title } refusal introductionId } }`;
    const data = await api.query<{ talkTarget: Record<string, unknown> }>(all.npo.editor, document, {
      o: all.npo.id,
      p: all.needId,
    });
    expect(data.talkTarget['refusal']).toContain('すでにあります');
    expect(data.talkTarget['introductionId']).not.toBeNull();
    const stranger = await api.query<{ talkTarget: Record<string, unknown> }>(null, document, {
      o: all.npo.id,
      p: all.needId,
    });
    expect(stranger.talkTarget).toMatchObject({ refusal: null, introductionId: null });
    expect(await person(api, '見本')).toBeTruthy();
  });
});
