import type { DecisionFacts } from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { Config, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partnerNamesJson } from '../application/application-bundle.js';
import type { Application } from '../application/application.entity.js';

interface FactsRow {
  programme: string;
  course: string;
  unit: string;
  startsOn: string | null;
  endsOn: string | null;
  partners: string[];
}

/** Collects what a decision and its letter say about an application. */
@Injectable()
export class DecisionFactsOf {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  async limits(application: Application): Promise<{ number: string; unit: bigint }> {
    const { unit } = await this.row(application);
    return { number: application.number ?? application.title, unit: BigInt(unit) };
  }

  async of(
    application: Application,
    decided: Pick<DecisionFacts, 'outcome' | 'conditions' | 'reason'> & { amount: bigint },
  ): Promise<DecisionFacts> {
    const row = await this.row(application);
    const { city } = this.config;
    return {
      outcome: decided.outcome,
      applicationNumber: application.number ?? '',
      applicationTitle: application.title,
      programme: row.programme,
      course: row.course,
      submittedOn: tokyoDate(application.submittedAt ?? application.createdAt),
      partners: row.partners,
      decidedYen: decided.amount,
      expenseYen: application.expenseYen ?? 0n,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      conditions: decided.conditions,
      reason: decided.reason,
      from: [city.mayorTitle, city.mayorName].filter(Boolean).join('　'),
      contact: `${city.department}　電話 ${city.telephone}`,
    };
  }

  private async row(application: Application): Promise<FactsRow> {
    const row = await this.db.one<FactsRow>(
      `select p.name as programme, c.name as course, k.unit_yen::text as unit,
              s.values->>'startsOn' as "startsOn", s.values->>'endsOn' as "endsOn",
              ${partnerNamesJson('a.organisation_ids')} as partners
       from application a join call k on k.id = a.call_id join course c on c.id = a.course_id join programme p on p.id = k.programme_id
       left join application_section s on s.application_id = a.id and s.section = 'activities' and s.organisation_id is null
       where a.id = $1`,
      [application.id],
    );
    if (!row) throw new Error(`no facts of application ${application.id}`);
    return row;
  }
}
