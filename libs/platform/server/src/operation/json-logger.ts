import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config/config.js';

/** Whoever asked closed the page or broke the download off: nothing of the program failed. */
const wentAway = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'ERR_STREAM_PREMATURE_CLOSE' || (error.code === 'ECONNRESET' && error.message === 'aborted');

/**
 * Log lines as JSON, one a line, for machines to collect. They say what happened to the program, never who somebody
 * is: no names, addresses, mail addresses, texts or query strings.
 */
export class JsonLogger implements LoggerService {
  readonly pino: Logger;

  constructor(config: Pick<Config, 'logLevel'>, destination?: DestinationStream) {
    const options = { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  log(message: unknown, context?: string): void {
    this.pino.info({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.debug(message, context);
  }

  /** Nest gives `(message, stack, context)`, or without the stack. */
  error(message: unknown, ...rest: unknown[]): void {
    const [stack, context] = rest.length > 1 ? rest : [undefined, rest[0]];
    if (!(message instanceof Error)) return this.pino.error({ context, stack }, String(message));
    if (wentAway(message)) return this.debug(`answer broken off by its reader: ${message.message}`, String(context));
    return this.pino.error({ context, stack: stack ?? message.stack }, message.message);
  }
}
