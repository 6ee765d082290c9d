import { type Attributes, type Span, SpanStatusCode, trace } from '@opentelemetry/api';

export const tracer = () => trace.getTracer('musubi');

/** Runs `work` inside a span of the request or job that is under way. Costs next to nothing while nobody collects spans. */
export function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      failed(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

function failed(span: Span, error: unknown): void {
  // The kind only: a message may hold what somebody typed.
  span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'Error' });
}
