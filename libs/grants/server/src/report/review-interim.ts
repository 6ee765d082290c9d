import { interimLifecycle } from '@musubi/grants/model';
import {
  type Actor,
  Clock,
  Db,
  Events,
  InvalidInput,
  Permit,
  refuse,
  refuseReason,
  UseCase,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InterimReport } from './award.entity.js';

@InputType()
export class ReviewInterimInput {
  /** The interim report. */
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  /** false returns it. */
  @Field()
  confirm: boolean;

  /** What to put right when it is returned; otherwise a word to the partners, or nothing. */
  @Field({ defaultValue: '' })
  note: string;
}

@ObjectType()
export class ReviewInterimOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;
}

/** The office has read an interim report, or returns it with words. */
@UseCase({ input: ReviewInterimInput, ok: ReviewInterimOk, permission: 'interimReport:review' })
@Injectable()
export class ReviewInterim {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: ReviewInterimInput): Promise<ReviewInterimOk> {
    return this.db.transaction(async () => {
      const report = await this.permit.lock(actor, 'interimReport:review', InterimReport, input);
      const move = input.confirm ? 'confirm' : 'return';
      refuseReason(interimLifecycle.refusal(report, move, this.clock.now()));
      const note = input.note.trim();
      if (!input.confirm && note === '')
        refuse(
          new InvalidInput([{ field: 'note', code: 'required', message: '直してほしいことを入力してください。' }]),
        );
      report.state = interimLifecycle.after(move);
      report.note = note || null;
      await this.db.repo(InterimReport).save(report);
      await this.events.record({
        name: interimLifecycle.moves[move].emits,
        subject: { type: 'InterimReport', id: report.id },
        actor,
        organisationIds: report.organisationIds,
        before: { state: 'submitted' },
        after: { state: report.state, note, applicationId: report.applicationId },
      });
      return { id: report.id, state: report.state };
    });
  }
}
