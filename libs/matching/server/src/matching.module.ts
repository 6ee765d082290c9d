import type { ContextModule } from '@musubi/platform/server';
import { BatchResolver } from './batch/batch.resolver.js';
import { Batches } from './batch/batches.js';
import { ConsortiumSides } from './consortium/consortium-sides.js';
import { ConsortiumQueries } from './consortium/consortium.queries.js';
import { ConsortiumResolver } from './consortium/consortium.resolver.js';
import { Consortiums } from './consortium/consortiums.js';
import { ExposureCounter } from './exposure/exposure-counter.js';
import { ExposureController } from './exposure/exposure.controller.js';
import { ExposureQueries } from './exposure/exposure.queries.js';
import { ExposureResolver } from './exposure/exposure.resolver.js';
import { matchingPermissions } from './matching.permissions.js';
import { GiveMatchOpinion } from './opinion/give-match-opinion.js';
import { MatchOpinion } from './opinion/match-opinion.entity.js';
import { OpinionResolver } from './opinion/opinion.resolver.js';
import { WithdrawMatchOpinion } from './opinion/withdraw-match-opinion.js';
import { RecommendationResolver } from './recommendation/recommendation.resolver.js';
import { Recommendations } from './recommendation/recommendations.js';
import { AsPosting } from './scene/as-posting.js';
import { Candidates } from './scene/candidates.js';
import { PrepareMatchKeys } from './scene/match-keys.js';
import { MatchWords, PrepareMatchWords } from './scene/match-words.js';
import { OrganisationRows } from './scene/organisation-rows.js';
import { Places } from './scene/places.js';
import { PostingRows } from './scene/posting-rows.js';
import { Profiles } from './scene/profiles.js';
import { RelationRows } from './scene/relations.js';
import { Scenes } from './scene/scenes.js';
import { AdoptMatchWeights } from './weights/adopt-match-weights.js';
import { CurrentWeights } from './weights/current-weights.js';
import { LearnMatchWeights } from './weights/learn-match-weights.js';
import { MatchWeights } from './weights/match-weights.entity.js';
import { OutcomeQueries } from './weights/outcome.queries.js';
import { WeightsQueries } from './weights/weights.queries.js';
import { WeightsResolver } from './weights/weights.resolver.js';
import { PairValues } from './outcome/pair-values.js';
import { RecordOutcomes } from './outcome/record-outcomes.js';

/** Who fits whom, and why; what people say of it; who was shown. */
export const matchingModule: ContextModule = {
  name: 'matching',
  entities: [MatchOpinion, MatchWeights],
  useCases: [GiveMatchOpinion, WithdrawMatchOpinion, LearnMatchWeights, AdoptMatchWeights],
  providers: [
    ...[
      OrganisationRows,
      PostingRows,
      Places,
      MatchWords,
      PrepareMatchWords,
      PrepareMatchKeys,
      Profiles,
      RelationRows,
      Candidates,
    ],
    ...[AsPosting, Scenes, CurrentWeights, ExposureCounter, Recommendations, RecommendationResolver],
    ...[OpinionResolver, ExposureQueries, ExposureResolver],
    ...[ConsortiumSides, ConsortiumQueries, Consortiums, ConsortiumResolver],
    ...[Batches, BatchResolver],
    ...[PairValues, RecordOutcomes, OutcomeQueries, WeightsQueries, WeightsResolver],
  ],
  controllers: [ExposureController],
  permissions: [matchingPermissions],
};
