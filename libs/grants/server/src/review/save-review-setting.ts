import {
  type ReviewSetting,
  reviewSettingIssues,
  reviewSettingOf,
  type Rubric,
  rubricIssues,
  sameRubric,
} from '@musubi/grants/model';
import { type Actor, Db, Events, Permit, refuseIssues, UseCase } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Call } from '../call/call.entity.js';
import { RubricVersion } from './committee.entity.js';

@InputType()
export class CriterionInput {
  @Field()
  id: string;

  @Field()
  title: string;

  @Field({ defaultValue: '' })
  guidance: string;

  @Field(() => Int)
  weight: number;

  /** Sections to read for it. */
  @Field(() => [String])
  evidence: string[];

  @Field({ defaultValue: true })
  reasonRequired: boolean;
}

@InputType()
export class RubricInput {
  @Field(() => [CriterionInput])
  criteria: CriterionInput[];

  /** Percent of full marks. */
  @Field(() => Int)
  threshold: number;

  /** Criteria that decide between equal totals, the most important first. */
  @Field(() => [String])
  tieBreaks: string[];
}

@InputType()
export class SaveReviewSettingInput {
  @Field(() => ID)
  callId: string;

  @Field(() => Int, { nullable: true })
  version?: number | null;

  @Field(() => RubricInput)
  rubric: RubricInput;

  @Field()
  blind: boolean;

  @Field()
  blindAttachments: boolean;

  @Field(() => Int)
  perApplication: number;

  @Field(() => Int)
  minLoad: number;

  @Field(() => Int)
  maxLoad: number;

  @Field(() => Int)
  pastYears: number;
}

@ObjectType()
export class SaveReviewSettingOk {
  @Field(() => ID)
  callId: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int)
  rubricVersion: number;
}

/**
 * 審査基準 of a call and how it is reviewed. As long as no review was handed in, the rubric is overwritten; afterwards a
 * change makes a new version, and reviews that are in keep counting by the one they were made with.
 */
@UseCase({ input: SaveReviewSettingInput, ok: SaveReviewSettingOk, permission: 'call:review' })
@Injectable()
export class SaveReviewSetting {
  constructor(
    private readonly db: Db,
    private readonly permit: Permit,
    private readonly events: Events,
  ) {}

  run(actor: Actor, input: SaveReviewSettingInput): Promise<SaveReviewSettingOk> {
    return this.db.transaction(async () => {
      const call = await this.permit.lock(actor, 'call:review', Call, { id: input.callId, version: input.version });
      const setting = settingOf(input);
      const rubric = rubricOf(input.rubric, call.rubric.version);
      refuseIssues([...rubricIssues(rubric), ...reviewSettingIssues(setting)]);
      const before = { rubric: call.rubric, review: reviewSettingOf(call.review) };
      call.rubric = await this.versioned(call, rubric);
      call.review = setting;
      await this.db.repo(Call).save(call);
      await this.events.record({
        name: 'ReviewSettingSaved',
        subject: { type: 'Call', id: call.id },
        actor,
        before,
        after: { rubric: call.rubric, review: setting },
      });
      return { callId: call.id, version: call.version, rubricVersion: call.rubric.version };
    });
  }

  private async versioned(call: Call, rubric: Rubric): Promise<Rubric> {
    if (sameRubric(call.rubric, rubric)) return call.rubric;
    const used = await this.db.one(
      'select 1 from review where call_id = $1 and submitted_at is not null and rubric_version = $2 limit 1',
      [call.id, call.rubric.version],
    );
    if (!used) return rubric;
    const versions = this.db.repo(RubricVersion);
    await versions.save(versions.create({ callId: call.id, rubricVersion: call.rubric.version, rubric: call.rubric }));
    return { ...rubric, version: call.rubric.version + 1 };
  }
}

const settingOf = (input: SaveReviewSettingInput): ReviewSetting => ({
  ...{ blind: input.blind, blindAttachments: input.blindAttachments, perApplication: input.perApplication },
  ...{ minLoad: input.minLoad, maxLoad: input.maxLoad, pastYears: input.pastYears },
});

const rubricOf = ({ criteria, threshold, tieBreaks }: RubricInput, version: number): Rubric => ({
  version,
  threshold,
  tieBreaks,
  criteria: criteria.map(({ id, title, guidance, weight, evidence, reasonRequired }) => ({
    ...{ id, title: title.trim(), guidance: guidance.trim(), weight, evidence },
    ...(reasonRequired ? {} : { reasonRequired: false }),
  })),
});
