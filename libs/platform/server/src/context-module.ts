import type { Type } from '@nestjs/common';
import type { Runs } from './graphql/use-case.js';
import type { PermissionTable } from './permission/permissions.js';
import type { Lifecycle } from '@musubi/platform/model';

/** What a context brings into the program. The api, the worker and the tests are made from a list of these. */
export interface ContextModule {
  readonly name: string;
  readonly entities?: readonly Type[];
  /** Classes with `@UseCase`: each becomes a provider and a mutation. */
  readonly useCases?: readonly Type<Runs>[];
  /** Queries, resolvers, listeners, tasks, schedules, and `{ provide, useClass }` for platform's abstract classes. */
  readonly providers?: readonly (
    | Type
    | { provide: unknown; useClass: Type }
    | { provide: unknown; useExisting: Type }
    | { provide: unknown; useValue: unknown }
    | { provide: unknown; inject: unknown[]; useFactory: (...parts: never[]) => unknown }
  )[];
  /** REST routes: uploads, downloads, health. */
  readonly controllers?: readonly Type[];
  readonly permissions?: readonly PermissionTable[];
  /** Lifecycles with the permission-guarded moves, for diagrams and the boot check. */
  readonly lifecycles?: readonly Lifecycle<never, string, string>[];
}
