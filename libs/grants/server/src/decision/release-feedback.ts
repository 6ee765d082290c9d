import { reason } from '@musubi/platform/model';
import { type Actor, Clock, Db, Events, Permit, refuseIssues, refuseReason, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { ReviewFeedback } from './deliberation.entity.js';
import { FeedbackQueries } from './feedback.queries.js';

@InputType()
export class FeedbackCriterionInput {
  @Field()
  criterion: string;

  @Field(() => [String])
  comments: string[];
}

@InputType()
export class FeedbackInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => [FeedbackCriterionInput])
  criteria: FeedbackCriterionInput[];

  @Field(() => [String])
  remarks: string[];
}

@InputType()
export class ReleaseFeedbackInput {
  @Field(() => [FeedbackInput])
  items: FeedbackInput[];
}

@ObjectType()
export class ReleaseFeedbackOk {
  @Field(() => Int)
  released: number;
}

/** 審査の講評: gives the partners the comments of the reviewers, without names and as the office has read them over. */
@UseCase({ input: ReleaseFeedbackInput, ok: ReleaseFeedbackOk, permission: 'feedback:release' })
@Injectable()
export class ReleaseFeedback {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly feedback: FeedbackQueries,
  ) {}

  run(actor: Actor, { items }: ReleaseFeedbackInput): Promise<ReleaseFeedbackOk> {
    return this.db.transaction(async () => {
      const ordered = [...items].sort((a, b) => a.applicationId.localeCompare(b.applicationId));
      for (const item of ordered) await this.release(actor, item);
      return { released: items.length };
    });
  }

  private async release(actor: Actor, item: FeedbackInput): Promise<void> {
    const application = await this.permit.lock(actor, 'feedback:release', Application, { id: item.applicationId });
    const decided = ['approved', 'rejected', 'reported', 'settled', 'closed'].includes(application.state);
    refuseReason(decided ? null : reason('notDecided', '講評は、決定のあとに公開できます。'));
    const texts = [...item.criteria.flatMap(({ comments }) => comments), ...item.remarks];
    if (texts.some((text) => [...text].length > 4000))
      refuseIssues([{ field: 'criteria', code: 'invalid', message: '講評は1つ4000字以内で入力してください。' }]);
    const draft = await this.feedback.drawUp(application.id);
    const kept = await this.db.repo(ReviewFeedback).findOneBy({ applicationId: application.id });
    refuseReason(kept ? reason('alreadyReleased', '講評はすでに公開しています。') : null);
    const given = new Map(item.criteria.map(({ criterion, comments }) => [criterion, comments]));
    const released = this.db.repo(ReviewFeedback).create({
      applicationId: application.id,
      organisationIds: application.organisationIds,
      criteria: draft.criteria.map((each) => ({ ...each, comments: filledIn(given.get(each.criterion) ?? []) })),
      remarks: filledIn(item.remarks),
      releasedAt: this.clock.now(),
      releasedBy: actor.personId!,
    });
    await this.db.repo(ReviewFeedback).save(released);
    await this.events.record({
      name: 'FeedbackReleased',
      subject: { type: 'Application', id: application.id },
      actor,
      organisationIds: application.organisationIds,
      after: { criteria: released.criteria, remarks: released.remarks },
    });
  }
}

const filledIn = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter(Boolean);
