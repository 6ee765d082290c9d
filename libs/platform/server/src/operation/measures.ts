import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Db } from '../db/db.js';
import { quotedQueue } from '../jobs/jobs.js';

/** What Prometheus reads: this process, its requests, the queue and the mail. */
@Injectable()
export class Measures {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'musubi_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private readonly jobs = this.gauge('musubi_jobs', 'Jobs in the queue by state', 'state');
  private readonly mail = this.gauge('musubi_mail_messages', 'Mail by state', 'state');

  constructor(private readonly db: Db) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** @param route the pattern, never the address: ids and search words are not for the statistics. */
  answered(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    await this.count(
      this.jobs,
      `select case when attempts >= max_attempts then 'failed' when locked_at is not null then 'running' else 'waiting' end
         as state, count(*)::int as count from ${quotedQueue(this.db)}._private_jobs group by 1`,
    );
    await this.count(this.mail, 'select state, count(*)::int as count from mail_message group by 1');
    return this.registry.metrics();
  }

  private async count(gauge: Gauge, sql: string): Promise<void> {
    gauge.reset();
    for (const { state, count } of await this.db.query<{ state: string; count: number }>(sql))
      gauge.set({ state }, count);
  }

  private gauge(name: string, help: string, label: string): Gauge {
    return new Gauge({ name, help, labelNames: [label], registers: [this.registry] });
  }
}
