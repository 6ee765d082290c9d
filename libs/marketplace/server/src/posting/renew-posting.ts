import { endDateIssue, renewalMonths } from '@musubi/marketplace/model';
import { addMonths, type LocalDate } from '@musubi/platform/model';
import { type Actor, Db, InvalidInput, LocalDateScalar, Permit, refuse, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { PostingChanges } from './posting-changes.js';
import { Posting } from './posting.entity.js';
import { answerOf, PostingOk, PostingVersionInput } from './posting.inputs.js';

@InputType()
export class RenewPostingInput extends PostingVersionInput {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Three months from today unless told' })
  endsOn?: LocalDate | null;
}

@ObjectType()
export class RenewPostingOk extends PostingOk {
  @Field(() => LocalDateScalar)
  endsOn: LocalDate;
}

/** Moves the last day on; an expired posting is shown again. Used by the button and by the link of the mail. */
@Injectable()
export class PostingRenewer {
  constructor(private readonly changes: PostingChanges) {}

  async renew(actor: Actor, posting: Posting, wanted: LocalDate | null): Promise<RenewPostingOk> {
    const before = posting.endsOn;
    const endsOn = wanted ?? this.usual(before);
    const issue = endDateIssue(endsOn, this.changes.today);
    if (issue) refuse(new InvalidInput([{ field: 'endsOn', code: 'invalid', message: issue.message }]));
    this.prolong(posting, endsOn);
    const move = posting.state === 'expired' ? 'reopen' : 'renew';
    await this.changes.move(actor, posting, move, { before: { endsOn: before }, after: { endsOn } });
    return { ...answerOf(posting), endsOn };
  }

  /** Three months from today, or the day it has when that is later still. */
  private usual(before: LocalDate | null): LocalDate {
    const usual = addMonths(this.changes.today, renewalMonths);
    return before !== null && before > usual ? before : usual;
  }

  private prolong(posting: Posting, endsOn: LocalDate): void {
    posting.endsOn = endsOn;
    if (posting.deadline !== null && posting.deadline < this.changes.today) posting.deadline = null;
    if (posting.draft) posting.draft = { ...posting.draft, endsOn };
    if (posting.state === 'expired') posting.closedAt = null;
  }
}

/** The owner says that a posting is still wanted. */
@UseCase({ input: RenewPostingInput, ok: RenewPostingOk, permission: 'posting:edit' })
@Injectable()
export class RenewPosting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly renewer: PostingRenewer,
  ) {}

  run(actor: Actor, input: RenewPostingInput): Promise<RenewPostingOk> {
    return this.db.transaction(async () => {
      const posting = await this.permit.lock(actor, 'posting:edit', Posting, { id: input.id });
      return this.renewer.renew(actor, posting, input.endsOn ?? null);
    });
  }
}
