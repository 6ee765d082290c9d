import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Drain } from './drain.js';
import { Measures } from './measures.js';

/** One log line and one measurement for each answer. Every answer carries the request's id: people can quote it. */
@Injectable()
export class RequestLog implements OnModuleInit {
  private readonly log = new Logger('http');

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly measures: Measures,
    private readonly drain: Drain,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance() as unknown as FastifyInstance | undefined;
    if (!fastify) return;
    fastify.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id);
      if (this.drain.begun) reply.header('connection', 'close');
    });
    fastify.addHook('onResponse', async (request, reply) => this.note(request, reply));
  }

  private note(request: FastifyRequest, reply: FastifyReply): void {
    const route = request.routeOptions.url ?? 'unknown';
    const milliseconds = Math.round(reply.elapsedTime);
    this.measures.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    const line = `${request.method} ${route} ${reply.statusCode} ${milliseconds}ms ${request.id}`;
    if (reply.statusCode >= 500) this.log.error(line);
    else this.log.log(line);
  }
}
