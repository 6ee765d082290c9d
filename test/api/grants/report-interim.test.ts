import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi, viewerOf } from '../../kit/api.js';
import { awardStage } from '../../kit/award-stage.js';

const values = { done: '3回開いた', spent: '120000', pace: 'asPlanned', next: '4回目を開く', trouble: '' };

describe('reportInterim', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  }, 60_000);
  afterAll(() => api.close());

  it('is for partners, on the days of the call, once; the office sees who is late and all are reminded', async () => {
    const { id, callId, partner, staff } = await awardStage(api, { interimDueOn: ['2027-01-29', '2027-02-26'] });
    await api.runSchedule('remind-of-reports');
    const mails = () => api.sql(`select recipient from mail_message where key like $1`, [`award-reminder:${id}:%`]);
    expect(await mails()).toHaveLength(2);
    await api.runSchedule('remind-of-reports');
    expect(await mails()).toHaveLength(2);
    const report = (who: typeof staff, more: object = {}) =>
      api.mutate(who, 'reportInterim', { id, dueOn: '2027-01-29', values, ...more }, 'id state');
    expect(await report(viewerOf(partner.id))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await report(staff)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await report(partner.representative, { dueOn: '2027-01-30' })).toMatchObject({ code: 'notAsked' });
    expect(await report(partner.representative, { values: {} })).toMatchObject({ __typename: 'InvalidInput' });
    api.clock.set('2027-01-30T10:00:00+09:00');
    const list = `query($callId: ID) { officeAwards(callId: $callId) { reportDueOn overdue openInterims } }`;
    expect(await api.query(staff, list, { callId })).toEqual({
      officeAwards: [{ reportDueOn: '2027-01-29', overdue: true, openInterims: 0 }],
    });
    expect(await report(partner.representative)).toMatchObject({ state: 'submitted' });
    expect(await report(partner.representative)).toMatchObject({ __typename: 'WrongState' });
    expect(await api.query(staff, list, { callId })).toEqual({
      officeAwards: [{ reportDueOn: '2027-02-26', overdue: false, openInterims: 1 }],
    });
  });

  it('asks for the days promised at the award, whatever its call says later', async () => {
    const stage = await awardStage(api, { interimDueOn: ['2027-01-29'], finalDueOn: '2027-04-10' }, 'reviewed');
    const { id, callId, partner, staff } = stage;
    await stage.does(staff, 'decideApplications', {
      decisions: [{ applicationId: id, outcome: 'approved', amount: '800000' }],
    });
    await api.sql(`update call set award = '{"interimDueOn": ["2027-01-20"], "finalDueDays": 3}' where id = $1`, [
      callId,
    ]);
    const read = `query($id: ID!, $callId: ID) {
      grantAward(applicationId: $id) { finalDueOn setting }
      officeAwards(callId: $callId) { reportDueOn finalDueOn }
      officeCalendar(from: "2027-01-16", to: "2027-12-31") { kind at applicationId }
    }`;
    const told = await api.query<{ officeCalendar: { applicationId: string; kind: string; at: string }[] }>(
      staff,
      read,
      {
        ...{ id, callId },
      },
    );
    expect(told).toMatchObject({
      grantAward: { finalDueOn: '2027-04-10', setting: { interimDueOn: ['2027-01-29'] } },
      officeAwards: [{ reportDueOn: '2027-01-29', finalDueOn: '2027-04-10' }],
    });
    const days = told.officeCalendar.filter((each) => each.applicationId === id);
    expect(days.map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
      ['interim', '2027-01-29'],
      ['final', '2027-04-10'],
    ]);
    const report = (dueOn: string) =>
      api.mutate(partner.representative, 'reportInterim', { id, dueOn, values }, 'state');
    expect(await report('2027-01-20')).toMatchObject({ code: 'notAsked' });
    expect(await report('2027-01-29')).toMatchObject({ state: 'submitted' });
  });
});
