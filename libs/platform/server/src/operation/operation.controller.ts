import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Config } from '../config/config.js';
import { Db } from '../db/db.js';
import { Drain } from './drain.js';
import { Measures } from './measures.js';

/** For load balancers and monitoring. Nothing here names a person or an organisation. */
@Controller()
export class OperationController {
  constructor(
    private readonly config: Config,
    private readonly db: Db,
    private readonly drain: Drain,
    private readonly measures: Measures,
  ) {}

  /** The process lives. */
  @Get('healthz')
  async health(@Res() reply: FastifyReply): Promise<void> {
    await answer(reply, 200, { name: 'musubi', status: 'ok' });
  }

  /** It can take requests: the database answers and it is not about to end. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    if (this.drain.begun) return answer(reply, 503, { status: 'draining' });
    const database = await this.db.query('select 1').then(
      () => true,
      () => false,
    );
    await answer(reply, database ? 200 : 503, { status: database ? 'ready' : 'database does not answer' });
  }

  /** Prometheus text; switched off by METRICS=false, behind a bearer token when METRICS_TOKEN is set. */
  @Get('metrics')
  async metrics(@Res() reply: FastifyReply, @Headers('authorization') authorization?: string): Promise<void> {
    const { on, token } = this.config.metrics;
    if (!on) return answer(reply, 404, { status: 'metrics are off' });
    if (token !== null && !same(authorization ?? '', `Bearer ${token}`))
      return answer(reply, 401, { status: 'send the metrics token' });
    const text = await this.measures.text();
    await reply.header('cache-control', 'no-store').type(this.measures.contentType).send(text);
  }
}

const answer = async (reply: FastifyReply, status: number, body: object): Promise<void> => {
  await reply.status(status).header('cache-control', 'no-store').send(body);
};

function same(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
