import {
  interestCounts,
  namesOrganisation,
  reviewSettingOf,
  type ReviewSetting,
  type YearlyInterest,
  yearsBefore,
} from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { Clock, Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

/** Why a reviewer must not review an application. */
export interface FoundConflict {
  readonly applicationId: string;
  readonly reviewerId: string;
  /** `member`, `formerMember`, `declaredForYear` or `declared`. */
  readonly source: string;
  readonly organisation: string;
}

interface Partner {
  applicationId: string;
  organisationId: string;
  organisation: string;
  review: Partial<ReviewSetting> | null;
}

/** Conflicts the program can see by itself: memberships now and before, yearly declarations, and what was declared for an application. */
@Injectable()
export class FindConflicts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @param reviewerIds all of them when left out. */
  async among(
    applicationIds: readonly string[],
    reviewerIds: readonly string[] | null = null,
  ): Promise<FoundConflict[]> {
    const partners = await this.partners(applicationIds);
    return [
      ...(await this.declared(applicationIds, reviewerIds)),
      ...(await this.members(applicationIds, reviewerIds)),
      ...(await this.formerMembers(partners, reviewerIds)),
      ...(await this.yearly(partners, reviewerIds)),
    ];
  }

  private partners(applicationIds: readonly string[]): Promise<Partner[]> {
    return this.db.query<Partner>(
      `select a.id as "applicationId", o.id as "organisationId", o.name as organisation, k.review
       from application a join call k on k.id = a.call_id join organisation o on o.id = any(a.organisation_ids)
       where a.id = any($1::uuid[])`,
      [applicationIds],
    );
  }

  private declared(applicationIds: readonly string[], reviewerIds: readonly string[] | null): Promise<FoundConflict[]> {
    return this.db.query<FoundConflict>(
      `select application_id as "applicationId", reviewer_id as "reviewerId", 'declared' as source, '' as organisation
       from interest_declaration where interest = 'conflict' and application_id = any($1::uuid[])
         and ($2::uuid[] is null or reviewer_id = any($2))`,
      [applicationIds, reviewerIds],
    );
  }

  private members(applicationIds: readonly string[], reviewerIds: readonly string[] | null): Promise<FoundConflict[]> {
    return this.db.query<FoundConflict>(
      `select a.id as "applicationId", m.person_id as "reviewerId", 'member' as source, o.name as organisation
       from application a join membership m on m.organisation_id = any(a.organisation_ids)
       join person p on p.id = m.person_id and 'reviewer' = any(p.roles) join organisation o on o.id = m.organisation_id
       where a.id = any($1::uuid[]) and ($2::uuid[] is null or m.person_id = any($2))`,
      [applicationIds, reviewerIds],
    );
  }

  /** A membership that ended is in the audit log only. */
  private async formerMembers(
    partners: readonly Partner[],
    reviewerIds: readonly string[] | null,
  ): Promise<FoundConflict[]> {
    const left = await this.db.query<{ organisationId: string; personId: string; at: Date }>(
      `select e.organisation_ids[1] as "organisationId", (e.before->>'personId')::uuid as "personId", e.at
       from audit_entry e join person p on p.id = (e.before->>'personId')::uuid and 'reviewer' = any(p.roles)
       where e.event in ('MemberLeft', 'MemberRemoved') and e.organisation_ids && $1::uuid[]
         and ($2::uuid[] is null or p.id = any($2))`,
      [partners.map((each) => each.organisationId), reviewerIds],
    );
    const today = tokyoDate(this.clock.now());
    return partners.flatMap(({ applicationId, organisationId, organisation, review }) =>
      left
        .filter((each) => each.organisationId === organisationId)
        .filter((each) => tokyoDate(each.at) >= yearsBefore(today, reviewSettingOf(review).pastYears))
        .map(({ personId }) => ({ applicationId, reviewerId: personId, source: 'formerMember', organisation })),
    );
  }

  /** Declarations name organisations in words, also such as have no account here. */
  private async yearly(partners: readonly Partner[], reviewerIds: readonly string[] | null): Promise<FoundConflict[]> {
    const today = tokyoDate(this.clock.now());
    const declarations = await this.db.query<{ personId: string; interests: YearlyInterest[] }>(
      `select distinct on (person_id) person_id as "personId", interests from reviewer_interest
       where $1::uuid[] is null or person_id = any($1) order by person_id, fiscal_year desc`,
      [reviewerIds],
    );
    return partners.flatMap(({ applicationId, organisation, review }) =>
      declarations
        .filter(({ interests }) =>
          interests.some(
            (each) =>
              namesOrganisation(each.organisation, organisation) &&
              interestCounts(each, today, reviewSettingOf(review).pastYears),
          ),
        )
        .map(({ personId }) => ({ applicationId, reviewerId: personId, source: 'declaredForYear', organisation })),
    );
  }
}
