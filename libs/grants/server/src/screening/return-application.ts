import { correctionDeadline, correctionIssues } from '@musubi/grants/model';
import { type Actor, Clock, Db, LocalDateScalar, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ApplicationAsSeen, ApplicationMoved, moved } from './application-moved.js';
import { StaffMove } from './staff-move.js';

@InputType()
export class ReturnApplicationInput extends ApplicationAsSeen {
  /** Ids of the sections to put right. */
  @Field(() => [String])
  sections: string[];

  @Field()
  note: string;

  /** The last day for the correction; it counts until 17:00 in Tokyo. */
  @Field(() => LocalDateScalar)
  dueOn: string;
}

@ObjectType()
export class ReturnApplicationOk extends ApplicationMoved {}

/** 補正のお願い: the partners get the named sections back, with words and a deadline of its own. */
@UseCase({ input: ReturnApplicationInput, ok: ReturnApplicationOk, permission: 'application:return' })
@Injectable()
export class ReturnApplication {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffMove,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: ReturnApplicationInput): Promise<ReturnApplicationOk> {
    return this.db.transaction(async () => {
      refuseIssues(correctionIssues(input, this.clock.now()));
      const application = await this.staff.make(actor, input, {
        move: 'return',
        change: (each) => {
          each.correctionSections = input.sections;
          each.correctionNote = input.note.trim();
          each.correctionDueAt = correctionDeadline(input.dueOn);
        },
        data: { sections: input.sections, note: input.note.trim(), dueOn: input.dueOn },
      });
      return moved(application);
    });
  }
}
