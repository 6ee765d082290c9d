import { minutesIssues, type MinutesText, proposalIssues } from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import {
  type Actor,
  Db,
  Events,
  LocalDateScalar,
  Permit,
  refuseIssues,
  refuseReason,
  UseCase,
  Versioned,
  YenScalar,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Call } from '../call/call.entity.js';
import { refuseStale } from '../review/refuse-stale.js';
import { Deliberation } from './deliberation.entity.js';

@InputType()
export class ProposalLineInput {
  @Field(() => ID)
  applicationId: string;

  /** `approved`, `approvedWithConditions`, `rejected` or '' while open. */
  @Field()
  outcome: string;

  @Field()
  amount: string;

  @Field({ defaultValue: '' })
  conditions: string;

  @Field({ defaultValue: '' })
  reason: string;

  @Field({ defaultValue: '' })
  remark: string;
}

@InputType()
export class AttendeeInput {
  @Field()
  name: string;

  @Field()
  present: boolean;
}

@InputType()
export class MinutesInput {
  @Field(() => LocalDateScalar, { nullable: true })
  heldOn: string | null;

  @Field({ defaultValue: '' })
  startsAt: string;

  @Field({ defaultValue: '' })
  endsAt: string;

  @Field({ defaultValue: '' })
  place: string;

  @Field({ defaultValue: '' })
  chair: string;

  @Field(() => [AttendeeInput])
  attendance: AttendeeInput[];

  @Field({ defaultValue: '' })
  discussion: string;
}

@InputType()
export class SaveDeliberationInput {
  @Field(() => ID)
  callId: string;

  /** Version as last seen; absent for the first time. */
  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => YenScalar, { nullable: true })
  budget?: bigint | null;

  @Field(() => [ProposalLineInput])
  lines: ProposalLineInput[];

  @Field(() => MinutesInput)
  minutes: MinutesInput;
}

@ObjectType()
export class SaveDeliberationOk extends Versioned {}

/** Keeps what the committee proposes, and the minutes of its meeting, until they are confirmed. Decides nothing. */
@UseCase({ input: SaveDeliberationInput, ok: SaveDeliberationOk, permission: 'call:review' })
@Injectable()
export class SaveDeliberation {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: SaveDeliberationInput): Promise<SaveDeliberationOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:review', Call, { id: input.callId });
      const minutes = { ...input.minutes, attendance: input.minutes.attendance.map((each) => ({ ...each })) };
      refuseIssues([...proposalIssues(input.lines, input.budget ?? null), ...minutesIssues(minutes, false)]);
      const deliberations = this.db.repo(Deliberation);
      const kept = await deliberations.findOneBy({ callId: call.id });
      if (kept)
        refuseReason(kept.confirmedAt && reason('minutesConfirmed', '議事録は確定しています。変えられません。'));
      refuseStale(kept, input.version);
      const before = kept && { budgetYen: kept.budgetYen, lines: kept.lines };
      const deliberation =
        kept ?? deliberations.create({ callId: call.id, confirmedAt: null, confirmedBy: null, pdfFileId: null });
      fill(deliberation, input, minutes);
      await deliberations.save(deliberation);
      await this.events.record({
        name: 'DeliberationSaved',
        subject: { type: 'Call', id: call.id },
        actor,
        before,
        after: { budgetYen: deliberation.budgetYen, lines: deliberation.lines },
      });
      return { id: deliberation.id, version: deliberation.version };
    });
  }
}

function fill(deliberation: Deliberation, { budget, lines }: SaveDeliberationInput, minutes: MinutesText): void {
  deliberation.budgetYen = budget ?? null;
  deliberation.lines = lines.map((line) => ({ ...line }));
  deliberation.minutes = minutes;
}
