import { presentSeconds, visitGapMinutes } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  Db,
  isId,
  newId,
  NotFound,
  Params,
  Permit,
  refuse,
  SignInNeeded,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@InputType()
export class VisitApplicationInput {
  @Field(() => ID)
  id: string;

  /** The section that is open; null on the page of the whole. */
  @Field(() => String, { nullable: true })
  section?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
}

/** Somebody else who has the application open now. */
@ObjectType()
export class PresentPerson {
  @Field(() => ID)
  personId: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  section: string | null;

  @Field(() => ID, { nullable: true })
  organisationId: string | null;
}

@ObjectType()
export class VisitApplicationOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  contentVersion: number;

  /** Changes whenever something is said, asked, completed or moved: a page asks anew then. */
  @Field()
  stamp: string;

  @Field(() => [PresentPerson])
  present: PresentPerson[];
}

interface Seen {
  readonly contentVersion: number;
  readonly stamp: string;
}

/**
 * A sign of life of an open page, some four a minute: who is here now, and whether anything has changed. Takes no lock on
 * the application and leaves no audit row; after half an hour of absence the next one begins a new visit.
 */
@UseCase({ input: VisitApplicationInput, ok: VisitApplicationOk, permission: 'application:together' })
@Injectable()
export class VisitApplication {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: VisitApplicationInput): Promise<VisitApplicationOk> {
    const seen = await this.seen(actor, input.id);
    const now = this.clock.now();
    await this.beat(actor, input, now);
    const present = await this.db.query<PresentPerson>(
      `select person_id as "personId", person_name as name, section, organisation_id as "organisationId"
         from application_visit where application_id = $1 and person_id <> $2 and seen_at > $3
        order by person_name, person_id`,
      [input.id, actor.personId, new Date(now.getTime() - presentSeconds * 1000)],
    );
    return { id: input.id, ...seen, present };
  }

  private async seen(actor: Actor, id: string): Promise<Seen> {
    if (actor.personId === null) refuse(new SignInNeeded());
    const params = new Params([id]);
    const row = isId(id)
      ? await this.db.one<Seen>(
          `select a.content_version as "contentVersion",
                  concat_ws('/', a.version, a.content_version, a.state,
                    (select max(c.updated_at) from application_comment c where c.application_id = a.id),
                    (select max(t.updated_at) from application_task t where t.application_id = a.id),
                    (select max(s.updated_at) from application_section s where s.application_id = a.id)) as stamp
             from application a where a.id = $1 and ${this.permit.where(actor, 'application:together', 'a', params)}`,
          params.values,
        )
      : null;
    return row ?? refuse(new NotFound());
  }

  private beat(actor: Actor, input: VisitApplicationInput, now: Date) {
    const gap = new Date(now.getTime() - visitGapMinutes * 60_000);
    return this.db.query(
      `insert into application_visit as v (id, application_id, person_id, person_name, section, organisation_id, seen_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (application_id, person_id) do update set seen_at = excluded.seen_at, person_name = excluded.person_name,
         section = excluded.section, organisation_id = excluded.organisation_id, updated_at = now(),
         previous_at = case when v.seen_at < $8 then v.seen_at else v.previous_at end`,
      [
        ...[newId(), input.id, actor.personId, actor.name, input.section ?? null],
        ...[isId(input.organisationId) ? input.organisationId : null, now, gap],
      ],
    );
  }
}
