import {
  type AgreementState,
  emptyPlan,
  type PartnershipPlan,
  type PartnershipState,
  type PlanSection,
  readSection,
} from '@musubi/collaboration/model';
import { Db } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { agreementHash } from '../agreement/agreement-hash.js';

/** What other contexts may know of a partnership: its partners, its plan in the partners' own words, its agreement. */
export interface PartnershipFactsOf {
  readonly id: string;
  readonly state: PartnershipState;
  readonly title: string;
  readonly leadOrganisationId: string;
  /** Organisations that have joined, in the order they did. */
  readonly organisationIds: readonly string[];
  readonly partners: readonly { readonly organisationId: string; readonly name: string }[];
  readonly postingId: string | null;
  readonly plan: PartnershipPlan;
  /** The version in force, and whether the plan still says what was signed. Null before the first one. */
  readonly agreement: {
    readonly id: string;
    readonly number: number;
    readonly state: AgreementState;
    readonly hash: string;
    readonly current: boolean;
    readonly concludedAt: string | null;
  } | null;
}

const sql = `
  select p.id, p.state, p.title, p.lead_organisation_id as "leadOrganisationId",
         p.organisation_ids as "organisationIds", p.posting_id as "postingId",
         (select coalesce(json_agg(json_build_object('organisationId', o.id, 'name', o.name)
                          order by array_position(p.organisation_ids, o.id)), '[]')
            from organisation o where o.id = any(p.organisation_ids)) as partners,
         (select coalesce(json_object_agg(s.section, s.content), '{}')
            from partnership_section s where s.partnership_id = p.id) as sections,
         (select json_build_object('id', a.id, 'number', a.number, 'state', a.state, 'hash', a.hash,
                                   'concludedAt', a.concluded_at)
            from agreement_version a where a.partnership_id = p.id and a.state = 'inForce') as agreement
    from partnership p where p.id = $1`;

interface Row extends Omit<PartnershipFactsOf, 'plan' | 'agreement'> {
  readonly sections: Partial<Record<PlanSection, unknown>>;
  readonly agreement: Omit<NonNullable<PartnershipFactsOf['agreement']>, 'current'> | null;
}

/** The read door of partnerships: grants starts an application from it. One SQL statement, in the open transaction if any. */
@Injectable()
export class PartnershipFacts {
  constructor(private readonly db: Db) {}

  /** Null when there is no such partnership. Asks no permission: the caller has asked its own. */
  async of(partnershipId: string): Promise<PartnershipFactsOf | null> {
    const row = await this.db.one<Row>(sql, [partnershipId]);
    if (!row) return null;
    const { sections, agreement, ...facts } = row;
    const plan = planOf(sections);
    const hash = agreementHash({ ...plan, partners: facts.partners });
    return { ...facts, plan, agreement: agreement && { ...agreement, current: agreement.hash === hash } };
  }
}

/** The plan of the sections that were written so far. */
export function planOf(sections: Partial<Record<PlanSection, unknown>>): PartnershipPlan {
  return {
    purpose: sections.purpose ? readSection('purpose', sections.purpose) : emptyPlan.purpose,
    roles: readSection('roles', sections.roles),
    resources: readSection('resources', sections.resources),
    costs: readSection('costs', sections.costs),
  };
}
