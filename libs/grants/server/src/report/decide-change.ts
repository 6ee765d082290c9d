import { amountWords, changeLifecycle } from '@musubi/grants/model';
import { tokyoDate, wareki } from '@musubi/platform/model';
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
import { Application } from '../application/application.entity.js';
import { IssueLetters } from '../decision/issue-letters.js';
import { ApplyChange } from './apply-change.js';
import { ChangeRequest } from './award.entity.js';
import { ChangeWords } from './change-words.js';

@InputType()
export class DecideChangeInput {
  /** The request for a change. */
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field()
  approve: boolean;

  /** Conditions of the approval, or the reason of the refusal; stands in the letter. */
  @Field({ defaultValue: '' })
  note: string;
}

@ObjectType()
export class DecideChangeOk {
  @Field(() => ID)
  id: string;

  @Field()
  state: string;

  @Field(() => ID)
  letterId: string;
}

/** The office approves or refuses a change; what is approved holds at once, and the letter goes to every partner. */
@UseCase({ input: DecideChangeInput, ok: DecideChangeOk, permission: 'change:decide' })
@Injectable()
export class DecideChange {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly letters: IssueLetters,
    private readonly apply: ApplyChange,
    private readonly words: ChangeWords,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: DecideChangeInput): Promise<DecideChangeOk> {
    return this.db.transaction(async () => {
      const change = await this.permit.lock(actor, 'change:decide', ChangeRequest, input);
      const move = input.approve ? 'approve' : 'refuse';
      refuseReason(changeLifecycle.refusal(change, move, this.clock.now()));
      const note = input.note.trim();
      if (!input.approve && note === '') refuse(new InvalidInput([noteMissing]));
      if ([...note].length > 2000) refuse(new InvalidInput([noteLong]));
      const application = await this.permit.lock(actor, 'application:readAward', Application, {
        id: change.applicationId,
      });
      const before = application.decidedYen ?? 0n;
      const words = await this.words.of(change);
      change.state = changeLifecycle.after(move);
      change.decisionNote = note;
      change.decidedAt = this.clock.now();
      if (input.approve) await this.apply.run(application, change);
      await this.db.repo(Application).save(application);
      change.letterId = await this.letter(actor, application, change, { before, words });
      await this.db.repo(ChangeRequest).save(change);
      await this.record(actor, application, change, { move, before });
      return { id: change.id, state: change.state, letterId: change.letterId };
    });
  }

  private record(
    actor: Actor,
    application: Application,
    change: ChangeRequest,
    { move, before }: { move: 'approve' | 'refuse'; before: bigint },
  ): Promise<void> {
    return this.events.record({
      name: changeLifecycle.moves[move].emits,
      subject: { type: 'ChangeRequest', id: change.id },
      actor,
      organisationIds: change.organisationIds,
      before: { state: 'requested', decidedYen: before },
      after: {
        state: change.state,
        decidedYen: application.decidedYen,
        organisationIds: application.organisationIds,
        applicationId: application.id,
      },
    });
  }

  private letter(
    actor: Actor,
    application: Application,
    change: ChangeRequest,
    { before, words }: { before: bigint; words: string },
  ): Promise<string> {
    const { kind } = change;
    const requestedOn = wareki(tokyoDate(change.requestedAt));
    const note = change.decisionNote ?? '';
    if (change.state === 'refused')
      return this.letters.issue(actor, application, 'changeRefusal', { change: words, requestedOn, reason: note });
    if (kind === 'partner')
      return this.letters.issue(actor, application, 'partnerChange', { change: words, requestedOn });
    if (kind === 'suspension' || kind === 'abolition')
      return this.letters.issue(actor, application, 'suspensionApproval', {
        change: words,
        requestedOn,
        conditions: note,
      });
    return this.letters.issue(actor, application, 'changeApproval', {
      change: words,
      requestedOn,
      amountBefore: amountWords(before),
      amountAfter: amountWords(application.decidedYen ?? 0n),
      conditions: note,
    });
  }
}

const noteMissing = {
  field: 'note',
  code: 'required',
  message: '承認しない理由を入力してください。通知書に載ります。',
};
const noteLong = { field: 'note', code: 'invalid', message: '条件や理由は2000字以内にしてください。' };
