import {
  advanceLimit,
  type AwardSetting,
  type AwardTerms,
  type Budget,
  type BudgetPart,
  finalReportDue,
  type GrantRule,
  grantRuleOf,
  readBudget,
  settingOfAward,
  valuesOf,
} from '@musubi/grants/model';
import { addDays, type LocalDate } from '@musubi/platform/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { ApplicationBundles, type BundlePartner } from '../application/application-bundle.js';
import type { Application } from '../application/application.entity.js';
import { termsOfAward } from './award-terms.js';

interface Row {
  readonly terms: AwardTerms;
  readonly changedParts: readonly BudgetPart[] | null;
  readonly openChange: boolean;
  readonly asked: string;
  readonly paid: string;
}

/** An award as it stands: the rules it is under, the plan after all changes, what has been paid. */
export interface Award {
  readonly terms: AwardTerms;
  readonly setting: AwardSetting;
  readonly rule: GrantRule;
  readonly partners: readonly BundlePartner[];
  /** Budget parts as last approved. */
  readonly parts: readonly BudgetPart[];
  /** The plan; `requested` is the decided grant. */
  readonly plan: Budget;
  readonly decided: bigint;
  readonly endsOn: LocalDate | null;
  /** Day the final report is due; null when the end of the project is not known. */
  readonly finalDueOn: LocalDate | null;
  readonly openChange: boolean;
  /** Advances asked for, decided or paid. */
  readonly asked: bigint;
  /** Advances paid out. */
  readonly paid: bigint;
  /** What may still be asked for in advance. */
  readonly advanceLeft: bigint;
}

/** Reads awards inside the open transaction, if there is one. */
@Injectable()
export class Awards {
  constructor(
    private readonly db: Db,
    private readonly bundles: ApplicationBundles,
  ) {}

  async of(application: Application): Promise<Award> {
    const bundle = await this.bundles.of(application.id);
    const row = await this.row(application.id);
    const { terms } = row;
    const setting = settingOfAward(terms);
    const rule = grantRuleOf(terms);
    const decided = application.decidedYen ?? 0n;
    const parts =
      row.changedParts ??
      bundle.partners.map(({ id }) => ({ organisationId: id, values: valuesOf(bundle.sections, 'budget', id) }));
    const endsOn = application.endsOn ?? textOf(valuesOf(bundle.sections, 'activities', null)['endsOn']);
    const asked = BigInt(row.asked);
    const limit = advanceLimit(setting, decided, rule.unit);
    return {
      ...{ terms, setting, rule, partners: bundle.partners, parts, decided, endsOn, asked },
      plan: readBudget(parts, decided.toString()),
      finalDueOn: finalDue(setting, application, endsOn),
      openChange: row.openChange,
      paid: BigInt(row.paid),
      advanceLeft: limit > asked ? limit - asked : 0n,
    };
  }

  private async row(applicationId: string): Promise<Row> {
    const row = await this.db.one<Row>(
      `select ${termsOfAward} as terms,
              (select r.content->'parts' from change_request r
                where r.application_id = a.id and r.state in ('approved', 'notified') and r.content->'parts' is not null
                order by r.decided_at desc, r.id desc limit 1) as "changedParts",
              exists (select 1 from change_request r
                       where r.application_id = a.id and r.state in ('awaitingPartner', 'requested')) as "openChange",
              (select coalesce(sum(p.amount_yen), 0)::text from grant_payment p where p.application_id = a.id
                and p.kind = 'advance' and p.state in ('requested', 'approved', 'invoiced', 'paid')) as asked,
              (select coalesce(sum(p.amount_yen), 0)::text from grant_payment p where p.application_id = a.id
                and p.kind = 'advance' and p.state = 'paid') as paid
         from application a join call c on c.id = a.call_id join course k on k.id = a.course_id where a.id = $1`,
      [applicationId],
    );
    if (!row) throw new Error(`no award ${applicationId}`);
    return row;
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** After a 廃止 the report is due from its first day on, not from the end that was planned. */
function finalDue(setting: AwardSetting, application: Application, endsOn: string | null): string | null {
  if (application.abolishedOn) return addDays(application.abolishedOn, setting.finalDueDays);
  return endsOn ? finalReportDue(setting, endsOn) : null;
}
