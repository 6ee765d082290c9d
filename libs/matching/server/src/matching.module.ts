import type { ContextModule } from '@musubi/platform/server';
import { BatchResolver } from './batch/batch.resolver.js';
import { Batches } from './batch/batches.js';
import { ConsortiumSides } from './consortium/consortium-sides.js';
import { ConsortiumQueries } from './consortium/consortium.queries.js';
import { ConsortiumResolver } from './consortium/consortium.resolver.js';
import { Consortiums } from './consortium/consortiums.js';
import { Profiles } from './recommendation/profiles.js';
import { RecommendationResolver } from './recommendation/recommendation.resolver.js';
import { Recommendations } from './recommendation/recommendations.js';

/** Who fits whom, and why. Reads only: it writes nothing and needs no permissions of its own. */
export const matchingModule: ContextModule = {
  name: 'matching',
  providers: [
    ...[Profiles, Recommendations, RecommendationResolver],
    ...[ConsortiumSides, ConsortiumQueries, Consortiums, ConsortiumResolver],
    ...[Batches, BatchResolver],
  ],
};
