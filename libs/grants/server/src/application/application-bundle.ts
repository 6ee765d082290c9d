import { type OrganisationType, organisationTypes } from '@musubi/identity/model';
import type {
  CallFormSetting,
  CostSetting,
  DeductionRule,
  DoubleFunding,
  EligibilitySetting,
} from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import { Db, NotFound, refuse } from '@musubi/platform/server';
import { Injectable } from '@nestjs/common';

export interface BundlePartner {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly typeLabel: string;
  readonly lead: boolean;
  readonly logoFileId: string | null;
  readonly memberCount: number | null;
  readonly founded: string | null;
  readonly baseInCity: boolean | null;
}

export interface BundleSection {
  readonly id: string;
  readonly section: string;
  readonly organisationId: string | null;
  readonly values: Values;
  readonly version: number;
  readonly editedByName: string | null;
  readonly updatedAt: string;
  readonly completedAt: string | null;
  readonly completedByName: string | null;
}

export interface BundleAttachment {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly addedByName: string | null;
  readonly addedAt: string;
}

/** A section returned for correction that has not been handed in again. */
export interface BundleCorrection {
  readonly section: string;
  readonly note: string;
  readonly dueAt: string;
  readonly correctedAt: string | null;
}

/** An agreement to the current version of the content. */
export interface BundleAgreement {
  readonly organisationId: string;
  readonly contentVersion: number;
  readonly personName: string | null;
  readonly agreedAt: string;
  /** Signed on paper on this day. */
  readonly signedOn?: string | null;
  readonly paperFileId?: string | null;
}

export interface BundleCall {
  readonly id: string;
  readonly title: string;
  readonly programmeName: string;
  readonly programmeCode: string;
  readonly fiscalYear: number;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly decisionOn: string | null;
  readonly form: CallFormSetting;
  readonly eligibility: readonly EligibilitySetting[];
  readonly contact: { readonly office: string; readonly tel: string; readonly email: string };
  readonly unitYen: string;
  readonly deduct: DeductionRule;
  /** Null: the standard cost categories. Absent in what was handed in before calls had a list of their own. */
  readonly costs?: readonly CostSetting[] | null;
  readonly doubleFunding?: DoubleFunding;
}

export interface BundleCourse {
  readonly id: string;
  readonly name: string;
  readonly rateNumerator: number;
  readonly rateDenominator: number;
  readonly categoryRates: Readonly<Record<string, [number, number]>>;
  readonly capYen: string;
}

/** An application with all it is judged by. Yen as digit strings, instants as ISO texts, as PostgreSQL's JSON gives them. */
export interface ApplicationBundle {
  readonly call: BundleCall;
  readonly course: BundleCourse;
  readonly partners: readonly BundlePartner[];
  readonly sections: readonly BundleSection[];
  readonly attachments: readonly BundleAttachment[];
  readonly agreements: readonly BundleAgreement[];
  readonly corrections: readonly BundleCorrection[];
  readonly consultedOn: string | null;
}

/** The form an application (`a`) in its call (`c`) is read by: the version it has. */
export const formOfApplication = `coalesce((select v.form from call_form_version v
  where v.call_id = a.call_id and v.number = a.form_version and v.published_at is not null), c.form)`;

export const callJson = `json_build_object('id', c.id, 'title', c.title, 'programmeName', g.name, 'programmeCode', g.code,
  'fiscalYear', c.fiscal_year, 'opensAt', c.opens_at, 'closesAt', c.closes_at, 'decisionOn', c.decision_on, 'form', ${formOfApplication},
  'eligibility', c.eligibility, 'contact', c.contact, 'unitYen', c.unit_yen::text, 'deduct', c.deduct,
  'costs', c.costs, 'doubleFunding', c.double_funding)`;

export const courseJson = `json_build_object('id', k.id, 'name', k.name, 'rateNumerator', k.rate_numerator,
  'rateDenominator', k.rate_denominator, 'categoryRates', k.category_rates, 'capYen', k.cap_yen::text)`;

/** Partners of `ids` (a uuid[] expression), the lead (`lead`, an expression) marked, in the order of `ids`. */
export const partnersJson = (ids: string, lead: string): string => `(
  select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'type', o.type, 'lead', o.id = ${lead},
           'logoFileId', o.logo_file_id, 'memberCount', o.member_count, 'founded', o.founded_year::text,
           'baseInCity', case when o.office_ward is not null or cardinality(o.wards) > 0 then true end)
         order by array_position(${ids}, o.id)), '[]')
    from organisation o where o.id = any(${ids}))`;

/** Names of the organisations `ids` (a uuid[] expression), in their order. */
export const partnerNamesJson = (ids: string): string => `(
  select coalesce(json_agg(o.name order by array_position(${ids}, o.id)), '[]')
    from organisation o where o.id = any(${ids}))`;

export const bundleColumns = `
  ${callJson} as call, ${courseJson} as course,
  ${partnersJson('a.organisation_ids', 'a.lead_organisation_id')} as partners,
  (select coalesce(json_agg(json_build_object('id', s.id, 'section', s.section, 'organisationId', s.organisation_id,
            'values', s.values, 'version', s.version, 'editedByName', s.edited_by_name, 'updatedAt', s.updated_at, 'completedAt', s.completed_at,
            'completedByName', s.completed_by_name)
            order by s.section, array_position(a.organisation_ids, s.organisation_id)), '[]')
     from application_section s where s.application_id = a.id and s.left_at is null) as sections,
  (select coalesce(json_agg(json_build_object('id', f.id, 'organisationId', f.organisation_id, 'kind', f.kind,
            'fileId', f.file_id, 'name', f.name, 'type', f.type, 'size', f.size, 'addedByName', f.added_by_name,
            'addedAt', f.created_at) order by f.id), '[]')
     from application_attachment f where f.application_id = a.id and f.removed_at is null) as attachments,
  (select coalesce(json_agg(json_build_object('organisationId', y.organisation_id, 'contentVersion', y.content_version,
            'personName', y.person_name, 'agreedAt', y.agreed_at, 'signedOn', y.signed_on,
            'paperFileId', y.paper_file_id) order by y.agreed_at), '[]')
     from application_agreement y
    where y.application_id = a.id and y.withdrawn_at is null and y.content_version = a.content_version) as agreements,
  (select coalesce(json_agg(json_build_object('section', x.section, 'note', x.note, 'dueAt', x.due_at,
            'correctedAt', x.corrected_at) order by x.due_at, x.id), '[]')
     from application_correction x where x.application_id = a.id and x.closed_at is null) as corrections,
  (select max(n.held_on)::text from prior_consultation n where n.partnership_id = a.partnership_id) as "consultedOn"`;

export const bundleTables = `application a join call c on c.id = a.call_id join programme g on g.id = c.programme_id
  join course k on k.id = a.course_id`;

/** Reads an application with everything that belongs to it, in one statement and in the open transaction if any. */
@Injectable()
export class ApplicationBundles {
  constructor(private readonly db: Db) {}

  async of(applicationId: string): Promise<ApplicationBundle> {
    const row = await this.db.one<ApplicationBundle>(`select ${bundleColumns} from ${bundleTables} where a.id = $1`, [
      applicationId,
    ]);
    return row ? withLabels(row) : refuse(new NotFound());
  }
}

/** The labels of organisation types live in code, not in the database. */
export const withLabels = <B extends Pick<ApplicationBundle, 'partners'>>(bundle: B): B => ({
  ...bundle,
  partners: bundle.partners.map((partner) => ({
    ...partner,
    typeLabel: organisationTypes[partner.type as OrganisationType] ?? partner.type,
  })),
});
