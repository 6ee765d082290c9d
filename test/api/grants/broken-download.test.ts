import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { JsonLogger } from '@musubi/platform/server';
import { actorHeader, testApi, type TestApi } from '../../kit/api.js';
import { grantStage } from '../../kit/seed-grants.js';

describe('a download somebody breaks off', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await api.app.listen(0, '127.0.0.1');
  }, 60_000);
  afterAll(() => api.close());

  it('is no error of the program', async () => {
    const stage = await grantStage(api);
    await api.sql(
      `insert into application (id, call_id, course_id, partnership_id, lead_organisation_id, organisation_ids, title, state, form_version,
         content_version, serial, number, submitted_at, correction_sections, requested_yen, reviewer_ids, conflict_ids, started_by)
       select gen_random_uuid(), a.call_id, a.course_id, gen_random_uuid(), a.lead_organisation_id, a.organisation_ids,
         md5(n::text) || md5((n + 1)::text), 'submitted', 1, 1, 1000 + n, 'BIG-' || n, now(), '{}', 100000, '{}', '{}', a.started_by
         from application a, generate_series(1, 6000) n where a.id = $1`,
      [stage.applicationId],
    );
    const errors = jest.spyOn(JsonLogger.prototype, 'error');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const headers = {
      [actorHeader]: encodeURIComponent(JSON.stringify(stage.staff)),
      ...{ cookie: 'test=1', 'accept-encoding': 'gzip' },
    };
    // Before the head has come, with the first piece, and in the middle.
    for (const milliseconds of [5, 60, 250]) {
      const request = get({ port, path: `/office/applications.csv?call=${stage.callId}&all=1`, headers });
      request.on('error', () => undefined);
      request.on('response', (answer) => answer.on('error', () => undefined));
      await sleep(milliseconds);
      request.destroy();
      await sleep(700);
    }
    expect(errors.mock.calls).toEqual([]);
    errors.mockRestore();
  });
});
