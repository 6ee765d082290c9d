import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../refusal/refusal.js';

const statusOf: Readonly<Record<string, number>> = {
  invalidInput: 422,
  notFound: 404,
  notAllowed: 403,
  signInNeeded: 401,
  conflict: 409,
  tooManyRequests: 429,
  limitReached: 422,
};

/** REST routes refuse with the same answers as GraphQL: `{ code, message, field, issues? }` and a fitting status. */
@Catch(Refusal)
export class RefusalFilter implements ExceptionFilter<Refusal> {
  catch({ answer }: Refusal, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply
      .status(statusOf[answer.code] ?? 409)
      .header('cache-control', 'no-store')
      .send(answer);
  }
}
