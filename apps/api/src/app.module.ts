import 'reflect-metadata';
import cookie from '@fastify/cookie';
import type { Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type Actor,
  ActorSource,
  Config,
  type ContextModule,
  JsonLogger,
  newId,
  programModule,
  visitor,
} from '@musubi/platform/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contexts as allContexts } from './contexts.js';
import { protect } from './web-app.js';

/** Long texts are answered with words about the limit, not cut off by the transport. */
const bodyLimit = 12 * 1024 * 1024;

export interface ApiOptions {
  readonly config: Config;
  readonly contexts?: readonly ContextModule[];
  /** Providers that take the place of the program's own: tests give a clock. */
  readonly values?: readonly Provider[];
}

/** The HTTP program: GraphQL, REST routes, and the actor of each request found out once. Not listening yet. */
export async function createApi({
  config,
  contexts = allContexts,
  values = [],
}: ApiOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => newId(),
    trustProxy: (_address, hop) => hop < config.http.trustedProxies,
    routerOptions: { maxParamLength: 500 },
  });
  const program = programModule({
    contexts,
    database: config.database,
    graphql: true,
    introspection: !config.production,
    values: [{ provide: Config, useValue: config }, ...values],
  });
  const app = await NestFactory.create<NestFastifyApplication>(program, adapter, {
    logger: new JsonLogger(config),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await protect(fastify, { https: config.http.baseUrl.startsWith('https:') });
  await fastify.register(cookie as never);
  fastify.decorateRequest('actor', null);
  fastify.addHook('preHandler', async (request) => {
    (request as FastifyRequest & { actor: unknown }).actor = await actorOf(app, request);
  });
  return app;
}

/** Without a cookie there is nobody to look up: a visitor's request costs no SQL. */
async function actorOf(app: NestFastifyApplication, request: FastifyRequest): Promise<Actor> {
  if (!request.headers.cookie) return visitor(request.id, request.ip);
  return app.get(ActorSource, { strict: false }).actorOf(request);
}
