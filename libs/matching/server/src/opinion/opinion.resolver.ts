import { type Actor, CurrentActor, Db, Permit } from '@musubi/platform/server';
import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';

/** What an organisation said of a recommended other. */
@ObjectType('MatchOpinion')
export class MatchOpinionType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  aboutOrganisationId: string;

  @Field()
  aboutName: string;

  @Field(() => ID, { nullable: true })
  postingId: string | null;

  @Field(() => String, { nullable: true })
  postingTitle: string | null;

  @Field({ description: 'fits or unfit' })
  opinion: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field()
  note: string;

  @Field()
  givenAt: Date;
}

const most = 200;

@Resolver()
export class OpinionResolver {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
  ) {}

  @Query(() => [MatchOpinionType], { description: 'What one’s own organisation said of recommendations, newest first' })
  matchOpinions(
    @CurrentActor() actor: Actor,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<MatchOpinionType[]> {
    this.permit.check(actor, 'match:read', { organisationId });
    return this.db.query<MatchOpinionType>(
      `select m.id, m.about_organisation_id as "aboutOrganisationId", o.name as "aboutName", m.posting_id as "postingId",
         p.title as "postingTitle", m.opinion, m.reason, m.note, m.given_at as "givenAt"
       from match_opinion m join organisation o on o.id = m.about_organisation_id left join posting p on p.id = m.posting_id
       where m.organisation_id = $1 order by m.given_at desc, m.id limit ${most}`,
      [organisationId],
    );
  }
}
