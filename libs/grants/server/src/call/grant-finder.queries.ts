import { costTotal, type CostRow } from '@musubi/collaboration/model';
import { type EligibilitySetting, judgeEligibility, partnerFacts } from '@musubi/grants/model';
import { tokyoDate, type Values } from '@musubi/platform/model';
import { type Actor, Clock, Db, isId, organisationsOf, Permit } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';
import { type BundlePartner, partnersJson, withLabels } from '../application/application-bundle.js';
import { CallQueries } from './call.queries.js';
import type { GrantCall, GrantFinder, GrantFinderResult } from './call.types.js';

interface Known {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly organisationIds: string[];
  readonly partners: BundlePartner[];
  readonly costs: CostRow[] | null;
  readonly consultedOn: string | null;
  /** Newest answers of each organisation to 団体の概要, from whichever application. */
  readonly overviews: Record<string, Values>;
  readonly applications: { readonly id: string; readonly callId: string; readonly state: string }[];
}

const sql = `
  select p.id, p.title, p.state, p.organisation_ids as "organisationIds",
         ${partnersJson('p.organisation_ids', 'p.lead_organisation_id')} as partners,
         (select s.content from partnership_section s where s.partnership_id = p.id and s.section = 'costs') as costs,
         (select max(n.held_on)::text from prior_consultation n where n.partnership_id = p.id) as "consultedOn",
         (select coalesce(json_object_agg(s.organisation_id, s.values), '{}')
            from (select distinct on (organisation_id) organisation_id, values from application_section
                   where section = 'organisation' and organisation_id = any(p.organisation_ids)
                   order by organisation_id, updated_at desc) s) as overviews,
         (select coalesce(json_agg(json_build_object('id', a.id, 'callId', a.call_id, 'state', a.state)), '[]')
            from application a where a.partnership_id = p.id and a.state <> 'withdrawn') as applications
    from partnership p where p.id = $1`;

/** 助成さがし: every usable call judged for one partnership. */
@Injectable()
export class GrantFinderQueries {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly permit: Permit,
    private readonly calls: CallQueries,
  ) {}

  async of(actor: Actor, partnershipId: string): Promise<GrantFinder | null> {
    const row = isId(partnershipId) ? await this.db.one<Known>(sql, [partnershipId]) : null;
    if (!row || !this.mayRead(actor, row)) return null;
    const known = withLabels(row);
    const calls = await this.calls.usable();
    return {
      partnershipId: known.id,
      title: known.title,
      plannedYen: costTotal(known.costs ?? []).toString(),
      mayStart: this.permit.can(actor, 'application:start', known),
      results: calls.map((call) => this.judge(known, call)),
    };
  }

  private mayRead(actor: Actor, { organisationIds }: Known): boolean {
    const office = actor.roles.some((role) => ['staff', 'coordinator', 'admin'].includes(role));
    return office || organisationsOf(actor).some((id) => organisationIds.includes(id));
  }

  private judge(known: Known, call: GrantCall): GrantFinderResult {
    const partners = known.partners.map((partner) => partnerFacts(partner, known.overviews[partner.id] ?? {}, {}));
    const facts = { partners, consultedOn: known.consultedOn, today: tokyoDate(this.clock.now()) };
    const { answer, lines } = judgeEligibility(facts, call.eligibility as EligibilitySetting[]);
    const application = known.applications.find((each) => each.callId === call.id);
    return {
      call,
      answer,
      lines: [...lines],
      applicationId: application?.id ?? null,
      applicationState: application?.state ?? null,
    };
  }
}
