import { collaborationModule } from '@musubi/collaboration/server';
import { grantsModule } from '@musubi/grants/server';
import { identityModule } from '@musubi/identity/server';
import { insightModule } from '@musubi/insight/server';
import { marketplaceModule } from '@musubi/marketplace/server';
import { matchingModule } from '@musubi/matching/server';
import { type ContextModule, platformModule } from '@musubi/platform/server';

/** Every context of the program, in the order of their dependence. Api, worker, tests and documents are made from it. */
export const contexts: readonly ContextModule[] = [
  platformModule,
  identityModule,
  marketplaceModule,
  matchingModule,
  collaborationModule,
  grantsModule,
  insightModule,
];
