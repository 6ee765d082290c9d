import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tracer } from './traced.js';

const spans = new WeakMap<FastifyRequest, Span>();

/** One span for each request, as a part of the caller's trace when it sends one (W3C `traceparent`). */
export function spanRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const caller = propagation.extract(context.active(), request.headers);
    const options = { kind: SpanKind.SERVER, attributes: { 'http.request.method': request.method } };
    const span = tracer().startSpan(request.method, options, caller);
    span.setAttribute('musubi.request.id', request.id);
    spans.set(request, span);
    context.with(trace.setSpan(caller, span), done);
  });
  fastify.addHook('onResponse', async (request, reply) => end(request, reply));
}

/** @param reply gives the route's pattern, never the address: ids and search words are not for the collector. */
function end(request: FastifyRequest, reply: FastifyReply): void {
  const span = spans.get(request);
  if (!span) return;
  const route = request.routeOptions.url ?? 'unknown';
  const operation = (request.body as { operationName?: unknown } | undefined)?.operationName;
  span.updateName(`${request.method} ${route}`);
  span.setAttributes({ 'http.route': route, 'http.response.status_code': reply.statusCode });
  if (typeof operation === 'string') span.setAttribute('graphql.operation.name', operation);
  if (reply.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
