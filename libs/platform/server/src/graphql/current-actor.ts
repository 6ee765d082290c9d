import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../session/actor.js';

export interface GraphqlContext {
  readonly actor: Actor;
  readonly request: import('fastify').FastifyRequest;
  readonly reply: import('fastify').FastifyReply;
}

/** The actor of the request; in GraphQL resolvers only. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => context.getArgByIndex<GraphqlContext>(2).actor,
);
