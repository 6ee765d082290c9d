import { type AwardChangeKind, type BudgetPart, type ChangeContent, rowsOf } from '@musubi/grants/model';
import { Db, newId } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import type { Application } from '../application/application.entity.js';
import type { ChangeRequest } from './award.entity.js';
import { Awards } from './awards.js';

/** Makes an approved change hold: amount, days, partners. Call inside the transaction that decides it. */
@Injectable()
export class ApplyChange {
  constructor(
    private readonly db: Db,
    private readonly awards: Awards,
  ) {}

  /** Changes `application` and `change`; the caller saves both. */
  async run(application: Application, change: ChangeRequest): Promise<void> {
    if (change.kind === 'partner') await this.partners(application, change);
    else holds[change.kind](application, change.content);
  }

  /** The new partner stands where the old one stood and takes over its planned costs; without one, the lead does. */
  private async partners(application: Application, change: ChangeRequest): Promise<void> {
    const { joiningId, leavingId } = change;
    const { parts } = await this.awards.of(application);
    const kept = application.organisationIds.filter((id) => id !== leavingId);
    application.organisationIds = joiningId ? [...kept, joiningId] : kept;
    const heir = joiningId ?? application.leadOrganisationId;
    change.content = { ...change.content, parts: leavingId ? handedOver(parts, leavingId, heir) : parts };
    await this.hand(application);
  }

  /** Whoever is a partner now reads and writes what belongs to the award; nobody else does any more. */
  private async hand(application: Application): Promise<void> {
    const given = [application.id, application.organisationIds];
    for (const table of ['grant_payment', 'interim_report', 'final_report', 'receipt', 'change_request'])
      await this.db.query(`update ${table} set organisation_ids = $2 where application_id = $1`, given);
    await this.db.query(
      `update report_part set organisation_ids = $2 where application_id = $1 and organisation_id is null`,
      given,
    );
    await this.db.query(
      `update application_section set organisation_ids = $2 where application_id = $1 and organisation_id is null`,
      given,
    );
    await this.partOfNewcomers(application);
  }

  private async partOfNewcomers({ id, organisationIds }: Application): Promise<void> {
    for (const organisationId of organisationIds)
      await this.db.query(
        `insert into report_part (id, application_id, organisation_ids, report_id, section, organisation_id, values)
         select $1, r.application_id, array[$3::uuid], r.id, 'costs', $3, '{}'
           from final_report r where r.application_id = $2
         on conflict do nothing`,
        [newId(), id, organisationId],
      );
  }
}

/** What each kind changes, partners aside. */
const holds: Readonly<
  Record<Exclude<AwardChangeKind, 'partner'>, (application: Application, content: ChangeContent) => void>
> = {
  costs: (application, { grantYen }) => {
    if (grantYen) application.decidedYen = BigInt(grantYen);
  },
  content: (application, { endsOn }) => {
    if (endsOn) application.endsOn = endsOn;
  },
  suspension: (application, { fromOn }) => {
    application.suspendedOn = fromOn ?? null;
  },
  resumption: (application) => {
    application.suspendedOn = null;
  },
  abolition: (application, { fromOn }) => {
    application.abolishedOn = fromOn ?? null;
  },
};

function handedOver(parts: readonly BudgetPart[], from: string, to: string): BudgetPart[] {
  const leaving = parts.find((each) => each.organisationId === from);
  const rest = parts.filter((each) => each.organisationId !== from);
  if (!leaving) return rest;
  const own = rest.find((each) => each.organisationId === to) ?? { organisationId: to, values: {} };
  const values = {
    ...own.values,
    lines: [...rowsOf(own.values['lines']), ...rowsOf(leaving.values['lines'])],
    incomes: [...rowsOf(own.values['incomes']), ...rowsOf(leaving.values['incomes'])],
  };
  return [...rest.filter((each) => each.organisationId !== to), { organisationId: to, values }];
}
