import { reviewerStates } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, refuseReason } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Application } from '../application/application.entity.js';
import { FindConflicts } from './find-conflicts.js';
import { Review, ReviewAssignment } from './review.entity.js';

export interface Wanted {
  readonly id: string;
  readonly version?: number | null;
  /** Who reviews from now on: the whole list. */
  readonly reviewerIds: readonly string[];
}

const issue = (message: string) => [{ field: 'reviewerIds', code: 'invalid', message }];

/** Names the reviewers of an application, one by one or in a batch. Runs inside a transaction. */
@Injectable()
export class Assigning {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly conflicts: FindConflicts,
  ) {}

  /** Answers the application and who is new. */
  async assign(actor: Actor, input: Wanted, data: object = {}): Promise<{ application: Application; added: string[] }> {
    const application = await this.permit.lock(actor, 'application:assignReviewers', Application, input);
    const open = (reviewerStates as readonly string[]).includes(application.state);
    refuseReason(
      open ? null : reason('notAssignable', '審査員は、受理してから審査が終わるまでのあいだに割り当てられます。'),
    );
    const wanted = [...new Set(input.reviewerIds)];
    const before = application.reviewerIds;
    const added = wanted.filter((id) => !before.includes(id));
    await this.refuseStrangers(application, wanted, added);
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
      data: { ...data, added },
    });
    return { application, added };
  }

  private async refuseStrangers(application: Application, wanted: string[], added: string[]): Promise<void> {
    const known = await this.db.query<{ id: string }>(
      `select p.id from person p where p.id::text = any($1::text[]) and 'reviewer' = any(p.roles) and p.anonymised_at is null`,
      [wanted],
    );
    if (known.length < wanted.length) refuseIssues(issue('審査員として登録されていない人が選ばれています。'));
    const found = added.length > 0 ? await this.conflicts.among([application.id], added) : [];
    const hard = found.find((each) => each.source !== 'declared');
    if (hard?.source === 'member') refuseIssues(issue('申請した団体に所属する人は、この申請の審査員になれません。'));
    if (hard) refuseIssues(issue(`「${hard.organisation}」と利害関係のある人は、この申請の審査員になれません。`));
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
