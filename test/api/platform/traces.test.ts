import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actor, type TestApi, testApi } from '../../kit/api.js';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly spanId: string;
  readonly attributes: { readonly key: string; readonly value: Record<string, unknown> }[];
}

interface Sent {
  readonly resourceSpans: {
    readonly resource: { readonly attributes: SentSpan['attributes'] };
    readonly scopeSpans: { readonly spans: SentSpan[] }[];
  }[];
}

const caller = '0af7651916cd43dd8448eb211c80319c';

describe('traces', () => {
  const sent: Sent[] = [];
  let collector: Server;
  let api: TestApi;

  beforeAll(async () => {
    collector = createServer((request, reply) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        sent.push(JSON.parse(Buffer.concat(parts).toString()) as Sent);
        reply.setHeader('content-type', 'application/json').end('{}');
      });
    });
    await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done));
    const { port } = collector.address() as AddressInfo;
    api = await testApi({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` } });
  }, 60_000);
  afterAll(() => new Promise((done) => collector.close(done)));

  test('a request and the statements below it reach the collector as one trace, without what was looked for', async () => {
    await api.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        traceparent: `00-${caller}-b7ad6b7169203331-01`,
        'x-test-actor': JSON.stringify(actor({ name: 'A' })),
      },
      payload: {
        operationName: 'Look',
        query: 'query Look { organisations(first: 1, text: "ひみつの言葉") { edges { node { id } } } }',
      },
    });
    await api.close();
    const spans = sent.flatMap((each) =>
      each.resourceSpans.flatMap((one) => one.scopeSpans.flatMap((own) => own.spans)),
    );
    const request = spans.find((each) => each.name === 'POST /graphql');
    expect(request).toMatchObject({ traceId: caller, parentSpanId: 'b7ad6b7169203331' });
    expect(request?.attributes).toContainEqual({ key: 'graphql.operation.name', value: { stringValue: 'Look' } });
    expect(spans.some((each) => each.name === 'query' && each.traceId === caller)).toBe(true);
    expect(sent[0]?.resourceSpans[0]?.resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'musubi-api' },
    });
    expect(JSON.stringify(sent)).not.toContain('ひみつ');
  });
});
