import { ineligibleForm } from '@musubi/grants/model';
import { formIssues, tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Application } from '../application/application.entity.js';
import { IssueLetters } from '../decision/issue-letters.js';
import { Retention } from '../report/retention.js';
import { ApplicationAsSeen, ApplicationMoved, moved } from './application-moved.js';
import { StaffMove } from './staff-move.js';

@InputType()
export class MarkApplicationIneligibleInput extends ApplicationAsSeen {
  @Field()
  reason: string;
}

@ObjectType()
export class MarkApplicationIneligibleOk extends ApplicationMoved {}

/** 対象外: the application cannot go to the committee. A numbered letter with the reason goes to all partners; it can be reinstated. */
@UseCase({
  input: MarkApplicationIneligibleInput,
  ok: MarkApplicationIneligibleOk,
  permission: 'application:markIneligible',
})
@Injectable()
export class MarkApplicationIneligible {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffMove,
    private readonly letters: IssueLetters,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: MarkApplicationIneligibleInput): Promise<MarkApplicationIneligibleOk> {
    return this.db.transaction(async () => {
      refuseIssues(formIssues(ineligibleForm, { reason: input.reason }));
      const change = (application: Application) => {
        application.closingNote = input.reason.trim();
        return this.retention.start(application, tokyoDate(this.clock.now()));
      };
      const reason = input.reason.trim();
      const application = await this.staff.make(actor, input, { move: 'markIneligible', change, data: { reason } });
      await this.letters.issue(actor, application, 'ineligible', { reason });
      return moved(application);
    });
  }
}
