import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { context, propagation, trace } from '@opentelemetry/api';
import type { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { FastifyInstance } from 'fastify';
import { Config } from '../config/config.js';
import { spanRequests } from './request-spans.js';

/** Sends spans to an OpenTelemetry collector (OTLP over HTTP) when one is configured; otherwise loads nothing of it. */
@Injectable()
export class Traces implements OnModuleInit, OnApplicationShutdown {
  private provider: NodeTracerProvider | null = null;

  constructor(
    private readonly config: Config,
    private readonly host: HttpAdapterHost,
  ) {}

  async onModuleInit(): Promise<void> {
    const { collector } = this.config.traces;
    if (!collector) return;
    const fastify = this.host.httpAdapter?.getInstance() as unknown as FastifyInstance | undefined;
    this.provider = await providerFor(
      collector,
      this.config.traces.service ?? (fastify ? 'musubi-api' : 'musubi-worker'),
    );
    this.provider.register();
    if (fastify) spanRequests(fastify);
  }

  /** What was collected and not yet sent goes out first. */
  async onApplicationShutdown(): Promise<void> {
    if (!this.provider) return;
    await this.provider.shutdown().catch(() => undefined);
    for (const api of [trace, context, propagation]) api.disable();
  }
}

async function providerFor(collector: string, service: string): Promise<NodeTracerProvider> {
  const [sdk, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${collector.replace(/\/+$/, '')}/v1/traces` });
  return new sdk.NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new sdk.BatchSpanProcessor(exporter)],
  });
}
