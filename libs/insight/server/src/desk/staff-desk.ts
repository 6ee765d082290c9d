import { CurrentActor, type Actor, Clock, Db, Permit } from '@musubi/platform/server';
import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';

/** What waits for the office, in numbers. */
@ObjectType()
export class StaffDesk {
  @Field(() => Int, { description: 'First postings of organisations that are not verified yet.' })
  postingsToReview: number;

  @Field(() => Int, { description: 'Organisations registered by people and not verified.' })
  organisationsToVerify: number;

  @Field(() => Int, { description: 'Needs published two weeks ago or earlier that nobody has asked about.' })
  unansweredNeeds: number;

  @Field(() => Int, { description: 'Applications handed in and waiting for the formal check.' })
  applicationsToScreen: number;

  @Field(() => Int, { description: 'Applications whose reviews are in and that wait for a decision.' })
  applicationsToDecide: number;
}

@Resolver()
export class StaffDeskResolver {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
  ) {}

  /** The first page of the office: where work waits. */
  @Query(() => StaffDesk)
  async staffDesk(@CurrentActor() actor: Actor): Promise<StaffDesk> {
    this.permit.check(actor, 'staffDesk:read');
    const [desk] = await this.db.query<StaffDesk>(
      `select (select count(*)::int from posting where state = 'inReview') as "postingsToReview",
              (select count(*)::int from organisation where verified_at is null and source is null and closed_at is null) as "organisationsToVerify",
              (select count(*)::int from posting p
                where p.state = 'published' and p.kind = 'need' and p.published_at < $1::timestamptz - interval '14 days'
                  and not exists (select 1 from introduction i where i.posting_id = p.id)) as "unansweredNeeds",
              (select count(*)::int from application where state = 'submitted' and not test) as "applicationsToScreen",
              (select count(*)::int from application where state = 'reviewed' and not test) as "applicationsToDecide"`,
      [this.clock.now()],
    );
    return desk as StaffDesk;
  }
}
