import {
  type CallIssue,
  callIssues,
  type CallSettings,
  type DeductionRule,
  type DoubleFunding,
  eligibilityRules,
  type EligibilitySetting,
} from '@musubi/grants/model';
import { reason } from '@musubi/platform/model';
import { Clock, Db, refuseReason, YenScalar } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { Call } from './call.entity.js';
import { CallContactFields, CallSettingsFields } from './call-fields.js';

@InputType()
export class CallContactInput extends CallContactFields {}

/** Everything the office sets in a call but its form, rubric and letters. */
@InputType()
export class CallSettingsInput extends CallSettingsFields {
  @Field(() => YenScalar)
  unitYen: bigint;

  @Field(() => String)
  deduct: DeductionRule;

  @Field(() => String)
  doubleFunding: DoubleFunding;

  @Field(() => YenScalar, { nullable: true })
  budgetYen: bigint | null;

  @Field(() => CallContactInput)
  contact: CallContactInput;
}

@ObjectType()
export class CallIssueType {
  @Field()
  field: string;

  @Field()
  message: string;

  /** `stop`: cannot be published so; `note`: somebody should look. */
  @Field()
  weight: string;
}

/** Checks and stores the settings of calls. */
@Injectable()
export class CallSettingsKeeper {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async issuesOf(call: CallSettings & { readonly id: string }): Promise<CallIssue[]> {
    const row = await this.db.one<{ caps: string[] | null; prefixUsedBy: string | null }>(
      `select (select array_agg(cap_yen::text) from course where id = any($1::uuid[])) as caps,
              (select title from call where number_prefix = $2 and id <> $3 limit 1) as "prefixUsedBy"`,
      [call.courseIds, call.numberPrefix, call.id],
    );
    return callIssues(call, {
      now: this.clock.now(),
      caps: (row?.caps ?? []).map(BigInt),
      prefixUsedBy: row?.prefixUsedBy ?? null,
    });
  }

  /** Courses have to be those of the call's programme. */
  async ownCourses(call: Call, ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'select id from course where programme_id = $1 and id::text = any($2::text[]) order by place, id',
      [call.programmeId, ids],
    );
    return rows.map((row) => row.id);
  }

  /** What may no longer change once an application has been handed in: its number and the sums it asks for hang on it. */
  frozen(call: Call, next: CallSettings): void {
    if (call.lastSerial === 0) return;
    const same =
      call.numberPrefix === next.numberPrefix &&
      call.unitYen === next.unitYen &&
      call.deduct === next.deduct &&
      call.courseIds.every((id) => next.courseIds.includes(id));
    refuseReason(
      same
        ? null
        : reason(
            'frozen',
            '申請を受け付けたあとは、受付番号の頭、端数の単位、差し引く収入、コースの取りやめは変えられません。',
          ),
    );
  }
}

/** The settings as they are given, without stray spaces and unknown parts. */
export function readSettings(given: CallSettingsInput): CallSettings {
  const { office, tel, email } = given.contact;
  return {
    ...given,
    title: given.title.trim(),
    about: given.about.trim(),
    numberPrefix: given.numberPrefix.normalize('NFKC').trim().toUpperCase(),
    contact: { office: office.trim(), tel: tel.trim(), email: email.trim() },
    costs: Array.isArray(given.costs) ? given.costs : null,
    award: given.award && !Array.isArray(given.award) ? given.award : null,
    eligibility: (Array.isArray(given.eligibility) ? given.eligibility : []).filter(isSetting).map(readRule),
  };
}

const isSetting = (value: unknown): value is EligibilitySetting =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(eligibilityRules, String((value as { rule?: unknown }).rule));

const readRule = ({ rule, appliesTo, min }: EligibilitySetting): EligibilitySetting => ({
  rule,
  ...(appliesTo === 'every' || appliesTo === 'lead' ? { appliesTo } : {}),
  ...(typeof min === 'number' ? { min } : {}),
});

/** Kept in the audit log: amounts as texts. */
export const settingsRecord = (call: CallSettings): Record<string, unknown> =>
  JSON.parse(
    JSON.stringify(pickSettings(call), (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    ),
  ) as Record<string, unknown>;

const names = [
  ...['title', 'about', 'fiscalYear', 'numberPrefix', 'opensAt', 'closesAt', 'consultationBy', 'consultationDays'],
  ...['correctionOn', 'interviewOn', 'interviewUntil', 'decisionOn', 'courseIds', 'unitYen', 'deduct', 'doubleFunding'],
  ...['budgetYen', 'costs', 'award', 'eligibility', 'contact'],
] as readonly (keyof CallSettings)[];

export const pickSettings = (call: CallSettings): CallSettings =>
  Object.fromEntries(names.map((name) => [name, call[name]])) as unknown as CallSettings;
