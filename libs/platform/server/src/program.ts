import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import type { ContextModule } from './context-module.js';
import { type DatabaseOptions, openDataSource } from './db/data-source.js';
import { Db } from './db/db.js';
import { Events } from './events/events.js';
import { ListenerNames } from './events/listeners.js';
import { graphqlOptions } from './graphql/graphql-options.js';
import { mutationResolver } from './graphql/use-case.js';
import { JobRunner, ProviderClasses } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { Permit } from './permission/permit.js';
import { assertPermissionsKnown } from './permission/assert-known.js';

export interface ProgramOptions {
  readonly contexts: readonly ContextModule[];
  readonly database: DatabaseOptions;
  /** The worker has no GraphQL. */
  readonly graphql: boolean;
  readonly introspection?: boolean;
  /** Values for platform tokens such as `Config`; a token given here takes the place of the program's own provider. */
  readonly values?: readonly Provider[];
}

@Module({})
class ProgramModule {}

/** The whole program as one Nest module: directions between contexts are kept by lint, not by module walls. */
export function programModule({
  contexts,
  database,
  graphql,
  introspection = false,
  values = [],
}: ProgramOptions): DynamicModule {
  const own = contexts.flatMap((context) => [...(context.providers ?? [])]) as Provider[];
  const useCases = contexts.flatMap((context) => [...(context.useCases ?? [])]);
  const classes = own.map(classOf).filter((each): each is Type => each !== null);
  const permit = { provide: Permit, inject: [Db], useFactory: (db: Db) => permitOf(db, contexts) };
  const platform: Provider[] = [
    {
      provide: DataSource,
      useFactory: () =>
        openDataSource(
          database,
          contexts.flatMap((context) => [...(context.entities ?? [])]),
        ),
    },
    { provide: ListenerNames, useValue: new ListenerNames(classes) },
    { provide: ProviderClasses, useValue: new ProviderClasses(classes) },
    permit,
    ...[Db, Clock, Events, Jobs, JobRunner],
  ];
  return {
    module: ProgramModule,
    global: true,
    imports: graphql ? [GraphQLModule.forRoot<ApolloDriverConfig>(graphqlOptions({ introspection }))] : [],
    controllers: contexts.flatMap((context) => [...(context.controllers ?? [])]),
    providers: [
      ...replaceable([...platform, ...own], values),
      ...useCases,
      ...(graphql ? useCases.map(mutationResolver) : []),
    ],
    exports: [Db, Clock, Events, Jobs, JobRunner, Permit],
  };
}

function permitOf(db: Db, contexts: readonly ContextModule[]): Permit {
  const permit = new Permit(
    db,
    contexts.flatMap((context) => [...(context.permissions ?? [])]),
  );
  assertPermissionsKnown(permit, contexts);
  return permit;
}

function replaceable(providers: readonly Provider[], values: readonly Provider[]): Provider[] {
  const given = new Set(values.map(tokenOf));
  return [...providers.filter((each) => !given.has(tokenOf(each))), ...values];
}

const tokenOf = (provider: Provider): unknown => (typeof provider === 'function' ? provider : provider.provide);

function classOf(provider: Provider): Type | null {
  if (typeof provider === 'function') return provider as Type;
  return 'useClass' in provider ? (provider.useClass as Type) : null;
}
