import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('issueCalendarFeed', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    api.clock.set('2026-12-01T10:00:00+09:00');
  });
  afterAll(() => api.close());

  const read = (url: string) => api.app.inject({ method: 'GET', url: new URL(url).pathname });

  it('gives staff an address; a new one makes the old one void', async () => {
    const stage = await grantStage(api, 'returned');
    await api.sql('update application set correction_due_at = $2 where id = $1', [
      stage.applicationId,
      new Date('2026-12-10T17:00:00+09:00'),
    ]);
    const issue = async () => String((await api.mutate(stage.staff, 'issueCalendarFeed', null, 'url'))['url']);
    const first = await issue();
    const feed = await read(first);
    expect(feed.headers['content-type']).toContain('text/calendar');
    expect(feed.body).toContain('DTSTART:20261210T080000Z');
    expect(feed.body).toContain('DTSTART:20261225T080000Z');
    expect(feed.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const second = await issue();
    expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200]);
    const calendar = '{ officeCalendar(from: "2026-12-01", to: "2026-12-31") { kind title } }';
    expect(await api.query(stage.staff, calendar)).toMatchObject({
      officeCalendar: [{ kind: 'correction' }, { kind: 'closes' }],
    });
    expect((await api.raw(stage.lead.representative, calendar)).errors?.[0]?.extensions?.code).toBe('notAllowed');
    expect(await api.mutate(stage.lead.representative, 'issueCalendarFeed', null)).toMatchObject({
      __typename: 'NotAllowed',
    });
    await api.sql(`update person set roles = '{}' where id = $1`, [stage.staff.personId]);
    expect((await read(second)).statusCode).toBe(404);
  });
});
