import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JsonLogger } from '@musubi/platform/server';
import { type TestApi, testApi } from '../../kit/api.js';

describe('operation', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ environment: { METRICS_TOKEN: 'long-enough' } });
  }, 60_000);
  afterAll(() => api.close());

  test('says that it lives and that it is ready, with the request’s id', async () => {
    const health = await api.app.inject({ url: '/healthz' });
    expect(health.json()).toEqual({ name: 'musubi', status: 'ok' });
    expect(health.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect((await api.app.inject({ url: '/readyz' })).json()).toEqual({ status: 'ready' });
  });

  test('metrics need their token and name routes, not addresses', async () => {
    expect((await api.app.inject({ url: '/metrics' })).statusCode).toBe(401);
    await api.app.inject({ url: '/files/somebody-private' });
    const reply = await api.app.inject({ url: '/metrics', headers: { authorization: 'Bearer long-enough' } });
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('musubi_http_request_seconds_count{method="GET",route="/files/:id",status="404"} 1');
    expect(reply.body).not.toContain('somebody-private');
    expect(reply.body).toContain('process_cpu_seconds_total');
  });

  test('metrics can be switched off', async () => {
    const off = await testApi({ environment: { METRICS: 'off' } });
    expect((await off.app.inject({ url: '/metrics' })).statusCode).toBe(404);
    await off.close();
  }, 60_000);

  test('a lost database is not ready, and the process lives on', async () => {
    const lost = await testApi();
    const query = lost.db.query.bind(lost.db);
    lost.db.query = () => Promise.reject(new Error('gone'));
    expect((await lost.app.inject({ url: '/readyz' })).statusCode).toBe(503);
    expect((await lost.app.inject({ url: '/healthz' })).statusCode).toBe(200);
    lost.db.query = query;
    await lost.close();
  }, 60_000);
});

test('log lines are JSON with a level, and errors keep their stack', () => {
  const lines: string[] = [];
  const log = new JsonLogger({ logLevel: 'info' }, { write: (line: string) => void lines.push(line) });
  log.debug('not asked for');
  log.log('started', 'app');
  log.error(new Error('broken'), 'jobs');
  const [started, broken] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toHaveLength(2);
  expect(started).toMatchObject({ level: 30, context: 'app', msg: 'started' });
  expect(broken).toMatchObject({
    level: 50,
    context: 'jobs',
    msg: 'broken',
    stack: expect.stringContaining('Error: broken'),
  });
});
