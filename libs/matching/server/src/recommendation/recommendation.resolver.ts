import { Posting } from '@musubi/marketplace/server';
import { type Actor, CurrentActor, Db, isId, NotFound, Permit, refuse } from '@musubi/platform/server';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { type PostingRow, PostingRows } from '../scene/posting-rows.js';
import {
  DeskRecommendation,
  Fit,
  HomeRecommendations,
  Recommendation,
  RecommendedPosting,
} from './recommendation.types.js';
import { Recommendations } from './recommendations.js';

const most = 20;
const page = (first: number): number => Math.min(Math.max(1, first), most);
const firstArgument = { type: () => Int, defaultValue: 5 } as const;

@Resolver()
export class RecommendationResolver {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly postings: PostingRows,
    private readonly recommendations: Recommendations,
  ) {}

  @Query(() => [Recommendation], {
    name: 'recommendations',
    description: 'Likely partners for a posting, for those who may edit it',
  })
  async recommendationsFor(
    @CurrentActor() actor: Actor,
    @Args('postingId', { type: () => ID }) postingId: string,
    @Args('first', firstArgument) first: number,
  ): Promise<Recommendation[]> {
    return this.recommendations.organisationsFor(await this.readable(actor, postingId, 'posting:edit'), page(first));
  }

  @Query(() => [DeskRecommendation], { description: 'Likely partners for a published need, for coordinators' })
  async deskRecommendations(
    @CurrentActor() actor: Actor,
    @Args('postingId', { type: () => ID }) postingId: string,
    @Args('first', firstArgument) first: number,
  ): Promise<DeskRecommendation[]> {
    this.permit.check(actor, 'desk:read');
    return this.recommendations.organisationsForDesk(
      await this.readable(actor, postingId, 'posting:read'),
      page(first),
    );
  }

  @Query(() => [RecommendedPosting], {
    description: 'Resources for a need and needs for a resource, for those who may edit it',
  })
  async recommendedPostings(
    @CurrentActor() actor: Actor,
    @Args('postingId', { type: () => ID }) postingId: string,
    @Args('first', firstArgument) first: number,
  ): Promise<RecommendedPosting[]> {
    return this.recommendations.postingsFor(await this.readable(actor, postingId, 'posting:edit'), page(first));
  }

  @Query(() => [RecommendedPosting], { description: 'Needs that an organisation could answer, for its own members' })
  async recommendedNeeds(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('first', firstArgument) first: number,
  ): Promise<RecommendedPosting[]> {
    this.checkOwn(actor, organisationId);
    return this.recommendations.needsFor(organisationId, page(first));
  }

  @Query(() => [Recommendation], {
    description: 'Organisations that would go well with an organisation, for its own members',
  })
  async recommendedPartners(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('first', firstArgument) first: number,
  ): Promise<Recommendation[]> {
    this.checkOwn(actor, organisationId);
    return this.recommendations.partnersFor(organisationId, page(first));
  }

  @Query(() => HomeRecommendations, {
    description:
      'Needs an organisation could answer, and likely partners for its newest open need; for its own members',
  })
  homeRecommendations(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<HomeRecommendations> {
    this.checkOwn(actor, organisationId);
    return this.recommendations.forHome(organisationId);
  }

  @Query(() => Fit, { description: 'Why a posting fits one of the own organisations, and what does not fit' })
  async fit(
    @CurrentActor() actor: Actor,
    @Args('postingId', { type: () => ID }) postingId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<Fit> {
    const posting = await this.readable(actor, postingId, 'posting:read');
    this.checkOwn(actor, organisationId);
    return (await this.recommendations.fit(posting, organisationId)) ?? refuse(new NotFound());
  }

  @Query(() => Fit, { description: 'Why another organisation goes well with one of the own, and what does not fit' })
  async partnerFit(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('otherId', { type: () => ID }) otherId: string,
  ): Promise<Fit> {
    this.checkOwn(actor, organisationId);
    if (!isId(otherId)) return refuse(new NotFound());
    return (await this.recommendations.fitOfPartners(organisationId, otherId)) ?? refuse(new NotFound());
  }

  private async readable(actor: Actor, id: string, permission: 'posting:edit' | 'posting:read'): Promise<PostingRow> {
    const row = isId(id) ? await this.db.repo(Posting).findOneBy({ id }) : null;
    if (!row || !this.permit.can(actor, 'posting:read', row)) return refuse(new NotFound());
    this.permit.check(actor, permission, row);
    return (await this.postings.asked(id)) ?? refuse(new NotFound());
  }

  /** One's own organisations; who introduces others may see how anybody fits. */
  private checkOwn(actor: Actor, organisationId: string): void {
    this.permit.check(actor, 'match:read', { organisationId });
  }
}
