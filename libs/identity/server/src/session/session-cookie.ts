import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Config } from '@musubi/platform/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const cookieName = 'musubi_session';
/** How long a browser keeps it. How long it is worth anything, the session table decides. */
const keptDays = 400;

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type WithCookies = FastifyRequest & { cookies?: Record<string, string | undefined> };

/**
 * The session cookie of the running request: HttpOnly, SameSite=Lax, Secure over https. The request is carried along
 * by the call, because a use case knows its actor and its input and nothing of HTTP.
 */
@Injectable()
export class SessionCookie implements OnModuleInit {
  private readonly running = new AsyncLocalStorage<Exchange>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    if (typeof fastify?.addHook !== 'function') return;
    fastify.addHook('preHandler', (request, reply, done) => this.running.run({ request, reply }, done));
  }

  static tokenOf(request: FastifyRequest): string | null {
    return (request as WithCookies).cookies?.[cookieName] || null;
  }

  /** Token the running request came with. */
  get token(): string | null {
    const exchange = this.running.getStore();
    return exchange ? SessionCookie.tokenOf(exchange.request) : null;
  }

  set(token: string): void {
    this.write(token, keptDays * 86_400);
  }

  clear(): void {
    this.write('', 0);
  }

  private write(value: string, maxAge: number): void {
    const reply = this.running.getStore()?.reply as
      (FastifyReply & { setCookie(name: string, value: string, options: object): unknown }) | undefined;
    const secure = this.config.http.baseUrl.startsWith('https:');
    reply?.setCookie(cookieName, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge });
  }
}
