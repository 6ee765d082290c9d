import { Posting } from '@musubi/marketplace/server';
import { type Actor, CurrentActor, Db, isId, NotAllowed, NotFound, Permit, refuse } from '@musubi/platform/server';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type PostingRow, Profiles } from './profiles.js';
import { Fit, Recommendation } from './recommendation.types.js';
import { Recommendations } from './recommendations.js';

const most = 20;

@Resolver()
export class RecommendationResolver {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly profiles: Profiles,
    private readonly recommendations: Recommendations,
  ) {}

  @Query(() => [Recommendation], {
    name: 'recommendations',
    description: 'Likely partners for a posting, for those who may edit it',
  })
  async recommendationsFor(
    @CurrentActor() actor: Actor,
    @Args('postingId', { type: () => ID }) postingId: string,
    @Args('first', { type: () => Int, defaultValue: 5 }) first: number,
  ): Promise<Recommendation[]> {
    const posting = await this.readable(actor, postingId, 'posting:edit');
    return this.recommendations.forPosting(posting, Math.min(Math.max(1, first), most));
  }

  @Query(() => Fit, { description: 'Why a posting fits one of the own organisations, and what does not fit' })
  async fit(
    @CurrentActor() actor: Actor,
    @Args('postingId', { type: () => ID }) postingId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<Fit> {
    const posting = await this.readable(actor, postingId, 'posting:read');
    const member = actor.memberships.some((each) => each.organisationId === organisationId);
    if (!member && !actor.roles.some((role) => helpers.has(role))) return refuse(new NotAllowed());
    return (await this.recommendations.fit(posting, organisationId)) ?? refuse(new NotFound());
  }

  private async readable(actor: Actor, id: string, permission: 'posting:edit' | 'posting:read'): Promise<PostingRow> {
    const row = isId(id) ? await this.db.repo(Posting).findOneBy({ id }) : null;
    if (!row || !this.permit.can(actor, 'posting:read', row)) return refuse(new NotFound());
    this.permit.check(actor, permission, row);
    return (await this.profiles.posting(id)) ?? refuse(new NotFound());
  }
}

/** Who introduces others may see how anybody fits. */
const helpers = new Set<string>(['staff', 'coordinator', 'admin']);
