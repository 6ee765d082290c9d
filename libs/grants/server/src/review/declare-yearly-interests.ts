import { declarationYear, yearlyInterestIssues, type YearlyInterest } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import {
  type Actor,
  Clock,
  Conflict,
  Db,
  Events,
  LocalDateScalar,
  Permit,
  refuse,
  refuseIssues,
  UseCase,
  Versioned,
} from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Application } from '../application/application.entity.js';
import { ReviewerInterest } from './committee.entity.js';
import { FindConflicts } from './find-conflicts.js';
import { KeepInterest } from './keep-interest.js';

@InputType()
export class YearlyInterestInput {
  @Field()
  organisation: string;

  /** A key of `interestRelations`. */
  @Field()
  relation: string;

  @Field(() => LocalDateScalar, { nullable: true })
  until?: string | null;
}

@InputType()
export class DeclareYearlyInterestsInput {
  /** Empty: nothing to declare. */
  @Field(() => [YearlyInterestInput])
  interests: YearlyInterestInput[];

  /** Version of this year's declaration as last seen; absent for a new one. */
  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@ObjectType()
export class DeclareYearlyInterestsOk extends Versioned {
  @Field(() => Int)
  fiscalYear: number;

  /** Assigned applications that were closed for this reviewer because of it. */
  @Field(() => Int)
  closed: number;
}

/** 年度の利害関係申告: which organisations a committee member has to do with. Assigned applications of these are closed at once. */
@UseCase({ input: DeclareYearlyInterestsInput, ok: DeclareYearlyInterestsOk, permission: 'interest:declareYearly' })
@Injectable()
export class DeclareYearlyInterests {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly conflicts: FindConflicts,
    private readonly keepInterest: KeepInterest,
  ) {}

  run(actor: Actor, input: DeclareYearlyInterestsInput): Promise<DeclareYearlyInterestsOk> {
    return this.db.transaction(async () => {
      this.permit.check(actor, 'interest:declareYearly');
      const interests = input.interests.map(plain);
      refuseIssues(yearlyInterestIssues(interests));
      const me = actor.personId!;
      const fiscalYear = declarationYear(tokyoDate(this.clock.now()));
      const declarations = this.db.repo(ReviewerInterest);
      const kept = await declarations.findOneBy({ personId: me, fiscalYear });
      if (kept && kept.version !== input.version)
        refuse(new Conflict({ interests: kept.interests, version: kept.version }));
      const before = kept && { interests: kept.interests };
      const declaration = kept ?? declarations.create({ personId: me, fiscalYear });
      declaration.interests = interests;
      declaration.declaredAt = this.clock.now();
      await declarations.save(declaration);
      const closed = await this.close(actor, me);
      await this.events.record({
        name: 'YearlyInterestsDeclared',
        subject: { type: 'Person', id: me },
        actor,
        before,
        after: { fiscalYear, interests },
        data: { closed },
      });
      return { id: declaration.id, version: declaration.version, fiscalYear, closed: closed.length };
    });
  }

  /** Applications the reviewer has on the desk and now must not see. What has been handed in stays. */
  private async close(actor: Actor, me: string): Promise<string[]> {
    const open = await this.db.query<{ id: string }>(
      `select id from application t where $1::uuid = any(reviewer_ids) and not $1::uuid = any(conflict_ids)
         and state in ('accepted', 'inReview')
         and not exists (select 1 from review r where r.application_id = t.id and r.reviewer_id = $1 and r.submitted_at is not null)
       order by id`,
      [me],
    );
    const found = await this.conflicts.among(
      open.map(({ id }) => id),
      [me],
    );
    const ids = [...new Set(found.map((each) => each.applicationId))].sort();
    for (const id of ids) {
      const application = await this.permit.lock(actor, 'interest:declare', Application, { id });
      await this.keepInterest.keep(application, me, 'conflict', '年度の利害関係申告による');
      await this.events.record({
        name: 'InterestDeclared',
        subject: { type: 'Application', id },
        actor,
        after: { interest: 'conflict', reason: '年度の利害関係申告による' },
      });
    }
    return ids;
  }
}

const plain = ({ organisation, relation, until }: YearlyInterestInput): YearlyInterest => ({
  organisation: organisation.trim(),
  relation,
  until: until ?? null,
});
