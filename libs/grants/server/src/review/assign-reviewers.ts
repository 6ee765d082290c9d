import { reviewerStates } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { Review, ReviewAssignment } from './review.entity.js';

@InputType()
export class AssignReviewersInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  /** Who reviews from now on: the whole list, not only the new ones. */
  @Field(() => [ID])
  reviewerIds: string[];
}

@ObjectType()
export class AssignReviewersOk {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => [ID])
  reviewerIds: string[];
}

/** Names the committee members who review an application. Who has handed a review in stays. */
@UseCase({ input: AssignReviewersInput, ok: AssignReviewersOk, permission: 'application:assignReviewers' })
@Injectable()
export class AssignReviewers {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: AssignReviewersInput): Promise<AssignReviewersOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:assignReviewers', Application, input);
      const open = (reviewerStates as readonly string[]).includes(application.state);
      refuseReason(
        open ? null : reason('notAssignable', '審査員は、受理してから審査が終わるまでのあいだに割り当てられます。'),
      );
      const wanted = [...new Set(input.reviewerIds)];
      await this.refuseStrangers(application, wanted);
      const before = application.reviewerIds;
      application.reviewerIds = wanted;
      application.clearedIds = application.clearedIds.filter((id) => wanted.includes(id));
      await this.db.repo(Application).save(application);
      await this.keepAssignments(application, wanted, actor);
      await this.events.record({
        name: 'ReviewersAssigned',
        subject: { type: 'Application', id: application.id },
        actor,
        before: { reviewerIds: before },
        after: { reviewerIds: wanted },
        data: { added: wanted.filter((id) => !before.includes(id)) },
      });
      return { id: application.id, version: application.version, reviewerIds: wanted };
    });
  }

  private async refuseStrangers(application: Application, wanted: readonly string[]): Promise<void> {
    const issue = (message: string) => [{ field: 'reviewerIds', code: 'invalid', message }];
    const known = await this.db.query<{ id: string; partner: boolean }>(
      `select p.id, exists (select 1 from membership m where m.person_id = p.id and m.organisation_id = any($2::uuid[])) as partner
       from person p where p.id::text = any($1::text[]) and 'reviewer' = any(p.roles) and p.anonymised_at is null`,
      [wanted, application.organisationIds],
    );
    if (known.length < wanted.length) refuseIssues(issue('審査員として登録されていない人が選ばれています。'));
    if (known.some((each) => each.partner))
      refuseIssues(issue('申請した団体に所属する人は、この申請の審査員になれません。'));
    const done = await this.db.repo(Review).findBy({ applicationId: application.id });
    const lost = done.some((review) => review.submittedAt !== null && !wanted.includes(review.reviewerId));
    if (lost) refuseIssues(issue('審査を提出した人は、割り当てから外せません。'));
  }

  private async keepAssignments(application: Application, wanted: readonly string[], actor: Actor): Promise<void> {
    const assignments = this.db.repo(ReviewAssignment);
    const known = await assignments.findBy({ applicationId: application.id });
    for (const each of known) {
      each.removedAt = wanted.includes(each.reviewerId) ? null : (each.removedAt ?? this.clock.now());
      await assignments.save(each);
    }
    for (const reviewerId of wanted.filter((id) => !known.some((each) => each.reviewerId === id)))
      await assignments.save(
        assignments.create({
          applicationId: application.id,
          callId: application.callId,
          reviewerId,
          assignedBy: actor.personId,
        }),
      );
  }
}
