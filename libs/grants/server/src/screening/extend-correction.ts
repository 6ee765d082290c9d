import { applicantWords, correctionDeadline, dueIssues } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  LocalDateScalar,
  NotFound,
  Permit,
  refuse,
  refuseIssues,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsNull } from 'typeorm';
import { Application } from '../application/application.entity.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from './application-moved.js';
import { ApplicationCorrection } from './screening.entity.js';

@InputType()
export class ExtendCorrectionInput extends ApplicationAsSeen {
  @Field()
  section: string;

  /** The new last day, until 17:00 in Tokyo. */
  @Field(() => LocalDateScalar)
  dueOn: string;
}

@ObjectType()
export class ExtendCorrectionOk extends ApplicationMoved {}

/** The office gives one section more time, also when its deadline has passed. */
@UseCase({ input: ExtendCorrectionInput, ok: ExtendCorrectionOk, permission: 'application:return' })
@Injectable()
export class ExtendCorrection {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: ExtendCorrectionInput): Promise<ExtendCorrectionOk> {
    return this.db.transaction(async () => {
      const application = await this.permit.lock(actor, 'application:return', Application, input);
      const { state } = application;
      const words = `いまは「${applicantWords(state)}」のため、補正の期限を変えられません。`;
      refuseReason(state === 'returned' ? null : reason('notReturned', words));
      refuseIssues(dueIssues(input.dueOn, this.clock.now()));
      const corrections = this.db.repo(ApplicationCorrection);
      const open = await corrections.findBy({ applicationId: application.id, closedAt: IsNull() });
      const correction = open.find((each) => each.section === input.section);
      if (!correction) return refuse(new NotFound('この申請では、そこの補正をお願いしていません。'));
      const before = correction.dueAt;
      correction.dueAt = correctionDeadline(input.dueOn);
      await corrections.save(correction);
      application.correctionDueAt = new Date(Math.max(...open.map((each) => each.dueAt.getTime())));
      await this.db.repo(Application).save(application);
      await this.events.record({
        name: 'ApplicationCorrectionExtended',
        subject: { type: 'Application', id: application.id },
        actor,
        organisationIds: application.organisationIds,
        before: { section: input.section, dueAt: before.toISOString() },
        after: { section: input.section, dueAt: correction.dueAt.toISOString() },
      });
      return moved(application);
    });
  }
}
