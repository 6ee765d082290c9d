import { type ApplicationMove, decisionIssues, type DecisionOutcome } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { type Actor, Clock, Db, refuseIssues, UseCase, YenScalar } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { TermsOfAwards } from '../report/award-terms.js';
import { Retention } from '../report/retention.js';
import { StaffMove } from '../screening/staff-move.js';
import { Decision } from './decision.entity.js';
import { LetterFactsOf } from './letter-facts.js';
import { decisionLetter } from './decision-letter.js';
import { IssueLetters } from './issue-letters.js';

@InputType()
export class DecisionInput {
  @Field(() => ID)
  applicationId: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  /** `approved`, `approvedWithConditions` or `rejected`. */
  @Field()
  outcome: string;

  @Field(() => YenScalar)
  amount: bigint;

  @Field({ defaultValue: '' })
  conditions: string;

  @Field({ defaultValue: '' })
  reason: string;

  /** Place in the ranking the committee saw. */
  @Field(() => Int, { nullable: true })
  rank?: number | null;
}

@InputType()
export class DecideApplicationsInput {
  @Field(() => [DecisionInput])
  decisions: DecisionInput[];
}

@ObjectType()
export class DecideApplicationsOk {
  @Field(() => Int)
  decided: number;

  @Field(() => [ID])
  letterIds: string[];
}

const moves: Readonly<Record<DecisionOutcome, ApplicationMove>> = {
  approved: 'approve',
  approvedWithConditions: 'approveWithConditions',
  rejected: 'reject',
};

/** Decides a batch: all of it or nothing. Each application gets its numbered letter in the same commit; PDFs and mails follow. */
@UseCase({ input: DecideApplicationsInput, ok: DecideApplicationsOk, permission: 'application:approve' })
@Injectable()
export class DecideApplications {
  constructor(
    private readonly db: Db,
    private readonly staff: StaffMove,
    private readonly facts: LetterFactsOf,
    private readonly terms: TermsOfAwards,
    private readonly retention: Retention,
    private readonly letters: IssueLetters,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: DecideApplicationsInput): Promise<DecideApplicationsOk> {
    return this.db.transaction(async () => {
      const letterIds: string[] = [];
      // In the order of their ids, so that two batches at once wait for each other instead of deadlocking.
      const ordered = [...input.decisions].sort((a, b) => a.applicationId.localeCompare(b.applicationId));
      for (const each of ordered) letterIds.push(await this.decide(actor, each));
      return { decided: letterIds.length, letterIds };
    });
  }

  private async decide(actor: Actor, input: DecisionInput): Promise<string> {
    const move = moves[input.outcome as DecisionOutcome] ?? 'approve';
    const application = await this.staff.make(
      actor,
      { id: input.applicationId, version: input.version },
      {
        move,
        change: (each) => this.apply(each, input),
        data: { outcome: input.outcome, amount: input.amount, conditions: input.conditions, reason: input.reason },
      },
    );
    const decisions = this.db.repo(Decision);
    const decision = decisions.create({
      applicationId: application.id,
      outcome: input.outcome as DecisionOutcome,
      amountYen: input.amount,
      conditions: input.conditions.trim(),
      reason: input.reason.trim(),
      rank: input.rank ?? null,
      decidedOn: tokyoDate(this.clock.now()),
      decidedBy: actor.personId!,
    });
    await decisions.save(decision);
    const [kind, own] = decisionLetter(decision);
    return this.letters.issue(actor, application, kind, own, decision.decidedOn);
  }

  private async apply(application: Application, input: DecisionInput): Promise<void> {
    const { number, unit } = await this.facts.limits(application);
    refuseIssues(decisionIssues(input, { number, unit, requested: application.requestedYen ?? 0n }));
    application.decidedYen = input.amount;
    if (input.outcome === 'rejected') await this.retention.start(application, tokyoDate(this.clock.now()));
    else application.awardTerms = await this.terms.now(application.id);
  }
}
