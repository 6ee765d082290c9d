import {
  amountWords,
  type CommonFacts,
  commonPlaceholders,
  type LetterFacts,
  ownPlaceholders,
  periodWords,
} from '@musubi/grants/model';
import { fiscalYearWareki, type LocalDate, tokyoDate, wareki } from '@musubi/platform/model';
import { Config, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { partnerNamesJson } from '../application/application-bundle.js';
import type { Application } from '../application/application.entity.js';

interface FactsRow {
  programmeId: string;
  programme: string;
  course: string;
  call: string;
  fiscalYear: number;
  unit: string;
  startsOn: string | null;
  endsOn: string | null;
  partners: string[];
  decidedOn: string | null;
  decisionNumber: string | null;
}

export interface ApplicationLetterFacts {
  readonly programmeId: string;
  readonly partners: readonly string[];
  readonly from: string;
  readonly contact: string;
  readonly common: CommonFacts;
}

const yenWords = (amount: bigint | null): string => (amount === null ? '' : amountWords(amount));
const dayWords = (day: LocalDate | null): string => (day ? wareki(day) : '');

/** Collects what letters say about an application. */
@Injectable()
export class LetterFactsOf {
  constructor(
    private readonly db: Db,
    private readonly config: Config,
  ) {}

  async limits(application: Application): Promise<{ number: string; unit: bigint }> {
    const { unit } = await this.row(application);
    return { number: application.number ?? application.title, unit: BigInt(unit) };
  }

  async of(application: Application, issuedOn: LocalDate): Promise<ApplicationLetterFacts> {
    const row = await this.row(application);
    const { city } = this.config;
    return {
      programmeId: row.programmeId,
      partners: row.partners,
      from: [city.mayorTitle, city.mayorName].filter(Boolean).join('　'),
      contact: `${city.department}　電話 ${city.telephone}`,
      common: {
        applicationNumber: application.number ?? '',
        applicationTitle: application.title,
        programme: row.programme,
        course: row.course,
        call: row.call,
        fiscalYear: fiscalYearWareki(row.fiscalYear),
        submittedOn: wareki(tokyoDate(application.submittedAt ?? application.createdAt)),
        lead: row.partners[0] ?? '',
        partners: row.partners.join('、'),
        requestedAmount: yenWords(application.requestedYen),
        expenseAmount: yenWords(application.expenseYen),
        period: periodWords(row.startsOn, row.endsOn),
        decidedAmount: yenWords(application.decidedYen),
        decidedOn: dayWords(row.decidedOn),
        decisionNumber: row.decisionNumber ?? '',
        issuedOn: wareki(issuedOn),
        mayor: city.mayorTitle,
        department: city.department,
      },
    };
  }

  private async row(application: Application): Promise<FactsRow> {
    const row = await this.db.one<FactsRow>(
      `select p.id as "programmeId", p.name as programme, c.name as course, k.title as call, k.fiscal_year as "fiscalYear",
              k.unit_yen::text as unit, s.values->>'startsOn' as "startsOn", s.values->>'endsOn' as "endsOn",
              ${partnerNamesJson('a.organisation_ids')} as partners,
              (select d.decided_on::text from decision d where d.application_id = a.id) as "decidedOn",
              (select l.number from letter l where l.application_id = a.id and l.kind in ('grantDecision', 'conditionalDecision')
                 order by l.issued_on desc, l.id desc limit 1) as "decisionNumber"
       from application a join call k on k.id = a.call_id join course c on c.id = a.course_id join programme p on p.id = k.programme_id
       left join application_section s on s.application_id = a.id and s.section = 'activities' and s.organisation_id is null
       where a.id = $1`,
      [application.id],
    );
    if (!row) throw new Error(`no facts of application ${application.id}`);
    return row;
  }
}

/** Facts by the Japanese names templates use. */
export function factsByName(common: CommonFacts, own: Readonly<Record<string, string>>): LetterFacts {
  const names: Readonly<Record<string, { readonly name: string }>> = { ...commonPlaceholders, ...ownPlaceholders };
  return Object.fromEntries(
    Object.entries({ ...common, ...own }).map(([key, value]) => [names[key]?.name ?? key, value.trim()]),
  );
}
