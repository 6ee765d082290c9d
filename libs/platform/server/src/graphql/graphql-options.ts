import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type ValidationContext } from 'graphql';
import { DatabaseAway, troubleOf } from '../db/trouble.js';
import { Refusal } from '../refusal/refusal.js';
import type { Actor } from '../session/actor.js';
import { JitGateway } from './jit-executor.js';

const log = new Logger('graphql');
const deepest = 14;
const dearest = 30_000;
const mostAliases = 30;

/** A query over a limit is an invalid query, answered with 400 as any other; thrown, it would be an internal error. */
const rejecting = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) =>
      context?.reportError(new GraphQLError(error.message, { extensions: { code: 'QUERY_TOO_LARGE' } })),
  ],
};

/** Apollo on Fastify with everything that costs time or leaks words switched off (docs/adr/0002). */
export function graphqlOptions(options: { introspection: boolean }): ApolloDriverConfig {
  const gateway = new JitGateway();
  return {
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    // `npm run generate` asks the schema whether it is sound; a start need not ask again.
    buildSchemaOptions: { skipCheck: true },
    sortSchema: true,
    graphiql: false,
    introspection: options.introspection,
    // Without introspection, "Did you mean …" would spell the schema out all the same.
    hideSchemaDetailsFromClientErrors: !options.introspection,
    transformSchema: gateway.capture,
    gateway,
    allowBatchedHttpRequests: false,
    plugins: [ApolloServerPluginCacheControlDisabled()],
    validationRules: [
      maxDepthRule({ n: deepest, ignoreIntrospection: true, ...rejecting }),
      costLimitRule({ maxCost: dearest, ignoreIntrospection: true, ...rejecting }),
      maxAliasesRule({ n: mostAliases, ...rejecting }),
    ],
    context: (request: FastifyRequest & { actor: Actor }, reply: FastifyReply) => ({
      actor: request.actor,
      request,
      reply,
    }),
    formatError: toPublicError,
  } as ApolloDriverConfig;
}

/** What leaves the house when something went wrong: our own words for refusals, GraphQL's for wrong queries, nothing else. */
function toPublicError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const { path, locations } = formatted;
  const known = knownWords(original);
  if (known) return { message: known.message, path, extensions: known.extensions };
  const code = formatted.extensions?.['code'] ?? 'BAD_USER_INPUT';
  if (saidByGraphql(error) && code !== 'INTERNAL_SERVER_ERROR')
    return { message: formatted.message, locations, path, extensions: { code } };
  log.error(original instanceof Error ? (original.stack ?? original.message) : String(original));
  return {
    message: '申し訳ありません。処理中に問題が起きました。少し待ってから、もう一度お試しください。',
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Refusals, and a database that does not answer: both say in words what to do. */
function knownWords(error: unknown): { message: string; extensions: Record<string, unknown> } | null {
  if (error instanceof Refusal) {
    const { message, code, field } = error.answer;
    return { message, extensions: { code, field } };
  }
  const away = troubleOf(error) ? new DatabaseAway(false, error) : error;
  return away instanceof DatabaseAway ? { message: away.message, extensions: { code: away.code } } : null;
}

/** Syntax, validation and variable errors: made by GraphQL itself, not by something a resolver threw. */
const saidByGraphql = (error: unknown): boolean =>
  error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError);
