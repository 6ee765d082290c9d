import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, newId } from '@musubi/platform/server';
import { actor, staffActor, testApi, type TestApi } from '../../kit/api.js';
import { callDesk, newCall } from '../../kit/calls.js';
import { attached, contentVersion, fill, grantStory } from '../../kit/grants.js';

describe('startTestApplication', () => {
  let api: TestApi;
  let staff: Actor;
  let callId: string;
  let courseId: string;
  beforeAll(async () => {
    api = await testApi();
    courseId = (await grantStory(api)).courseId;
    callId = await newCall(api);
    const who = staffActor();
    await api.sql(
      `insert into person (id, email, email_key, name) values ($1, 'a@example.jp', 'a@example.jp', '職員')`,
      [who.personId],
    );
    staff = who;
  });
  afterAll(() => api.close());

  const start = (who: Actor | null, more: object = {}) =>
    api.mutate(who, 'startTestApplication', { callId, courseId, ...more }, 'id');

  it('is the office’s, and only in a call under test', async () => {
    expect(await start(null)).toMatchObject({ __typename: 'SignInNeeded' });
    expect(await start(actor())).toMatchObject({ __typename: 'NotAllowed' });
    expect(await start(staff)).toMatchObject({ code: 'noTest' });
    await api.mutate(staff, 'setCallTestMode', { id: callId, version: 1, testMode: true });
    expect(await start(staff, { courseId: newId() })).toMatchObject({ __typename: 'NotFound' });
  });

  it('is played to the end, counts nowhere, and is wiped without a trace but the audit', async () => {
    const id = (await start(staff))['id'] as string;
    const [row] = await api.sql<{ ids: string[] }>('select organisation_ids as ids from application where id = $1', [
      id,
    ]);
    const [leadId, partnerId] = row?.ids ?? [];
    const player: Actor = {
      ...staff,
      memberships: [leadId, partnerId].map((organisationId) => ({
        organisationId: organisationId ?? '',
        role: 'representative' as const,
      })),
    };
    await play(api, player, id, leadId ?? '', partnerId ?? '');
    const version = await contentVersion(api, id);
    for (const organisationId of [leadId, partnerId])
      expect(
        await api.mutate(player, 'agreeToApplication', { id, organisationId, contentVersion: version }),
      ).toMatchObject({ __typename: 'AgreeToApplicationOk' });
    const handed = await api.mutate(player, 'submitApplication', { id, contentVersion: version }, 'number');
    expect(handed['number']).toMatch(/^TEST-/);
    await api.runJobs();
    const other = staffActor();
    expect(
      await api.query(other, `query($query: String) { staffPipeline(query: $query) { rows { totalCount } } }`, {
        query: `call=${callId}`,
      }),
    ).toEqual({ staffPipeline: { rows: { totalCount: 0 } } });
    expect(await api.query(other, 'query($id: ID!) { grantApplication(id: $id) { id } }', { id })).toEqual({
      grantApplication: null,
    });
    expect(await api.mutate(other, 'acceptApplication', { id, version: 1 })).toMatchObject({ __typename: 'NotFound' });
    expect(await api.query(player, '{ myGrantApplications { edges { node { id } } } }')).toEqual({
      myGrantApplications: { edges: [] },
    });
    const [call] = await api.sql<{ serial: number }>('select last_serial as serial from call where id = $1', [callId]);
    expect(call?.serial).toBe(0);
    const { version: callVersion } = await callDesk(api, callId);
    expect(
      await api.mutate(staff, 'setCallTestMode', { id: callId, version: callVersion, testMode: false }, 'wiped'),
    ).toMatchObject({ wiped: 1 });
    const [left] = await api.sql(
      `select (select count(*)::int from application where test) as applications,
      (select count(*)::int from membership m join organisation o on o.id = m.organisation_id where o.source = 'trial') as members,
      (select count(*)::int from application_section where application_id = $1) as sections`,
      [id],
    );
    expect(left).toEqual({ applications: 0, members: 0, sections: 0 });
  });
});

async function play(api: TestApi, who: Actor, applicationId: string, leadId: string, partnerId: string): Promise<void> {
  const put = (section: string, values: object, organisationId?: string) =>
    fill(api, who, { applicationId, section, organisationId }, values);
  const facts = {
    representative: '会長 見本',
    address: '青葉区1-1',
    contactName: '見本',
    contactTel: '022-000-0000',
    about: '清掃',
    kana: 'ためし',
  };
  const answers = {
    baseInCity: 'yes',
    hasBylaws: 'yes',
    hasRoster: 'yes',
    keepsAccounts: 'yes',
    holdsGeneralMeeting: 'yes',
  };
  const pledges = { otherFunding: 'no', noAntisocial: true, taxPaid: true, truth: true, disclosure: true };
  await put('organisation', { ...facts, ...answers }, leadId);
  await put('organisation', facts, partnerId);
  await put('purpose', { title: '試し', problem: 'あ', purpose: 'い', beneficiaries: 'う', collaboration: 'え' });
  await put('activities', {
    summary: 'あ',
    details: 'い',
    startsOn: '2027-04-10',
    endsOn: '2028-02-28',
    outcome: 'う',
    measure: 'え',
    future: 'お',
  });
  await put('structure', {
    coordination: '月1回',
    roles: [
      { id: 'a', who: '町内会', role: '案内' },
      { id: 'b', who: '会社', role: '印刷' },
    ],
  });
  await put('schedule', {
    steps: [
      { id: 'a', when: '4月', what: '準備' },
      { id: 'b', when: '5月', what: '実施' },
    ],
  });
  await put(
    'budget',
    {
      requested: '90000',
      lines: [{ id: 'l', category: 'rent', item: '会場', unitPrice: '100000', quantity: 1, unit: '式' }],
      incomes: [{ id: 'i', source: 'own', label: '積立', amount: '10000' }],
    },
    leadId,
  );
  await put('pledges', pledges, leadId);
  await put('pledges', pledges, partnerId);
  for (const kind of ['bylaws', 'roster', 'accounts']) await attached(api, applicationId, leadId, kind);
}
