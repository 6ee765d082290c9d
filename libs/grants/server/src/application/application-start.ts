import type { PartnershipFactsOf } from '@musubi/collaboration/server';
import type { CostRow } from '@musubi/collaboration/model';
import { applicationForm, type CallFormSetting } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';

/** What is known of a partner when an application starts. */
export interface PartnerStart {
  readonly id: string;
  readonly name: string;
  readonly nameKana: string | null;
  readonly founded: string | null;
  readonly memberCount: number | null;
  readonly activities: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactTel: string | null;
  readonly contactEmail: string | null;
  readonly representative: string | null;
  /** Answers of the organisation in its last application. */
  readonly before: Values | null;
}

export interface StartedPart {
  readonly section: string;
  readonly organisationId: string | null;
  readonly values: Values;
}

/** The parts of a new application, filled with what the partners have written before: nothing is typed twice. */
export function startedParts(
  setting: CallFormSetting,
  partnership: PartnershipFactsOf,
  partners: readonly PartnerStart[],
): StartedPart[] {
  const shared: Record<string, Values> = sharedValues(partnership);
  return applicationForm(setting)
    .sections.filter((section) => section.kind !== 'attachments')
    .flatMap(({ id, filledBy }): StartedPart[] =>
      filledBy === 'together'
        ? [{ section: id, organisationId: null, values: shared[id] ?? {} }]
        : partners.map((partner) => ({
            section: id,
            organisationId: partner.id,
            values: partnerValues(id, partner, partnership),
          })),
    );
}

function sharedValues({ plan, partners, title }: PartnershipFactsOf): Record<string, Values> {
  const { purpose, roles, resources } = plan;
  const nameOf = (id: string) => partners.find((partner) => partner.organisationId === id)?.name ?? '';
  const brings = (id: string) =>
    resources
      .filter((row) => row.organisationId === id)
      .map((row) => [row.what, row.amount].filter(Boolean).join(' '))
      .join('、');
  const shown = new Set<string>();
  return {
    purpose: {
      title: purpose.title || title,
      problem: purpose.problem,
      purpose: purpose.purpose,
      beneficiaries: purpose.beneficiaries,
    },
    activities: { details: purpose.activities, startsOn: purpose.startsOn, endsOn: purpose.endsOn },
    structure: {
      roles: roles.map((row) => {
        const first = !shown.has(row.organisationId);
        shown.add(row.organisationId);
        return {
          id: row.id,
          who: nameOf(row.organisationId),
          role: row.what,
          resources: first ? brings(row.organisationId) : '',
        };
      }),
    },
    schedule: {
      steps: roles
        .filter((row) => row.dueOn)
        .map((row) => ({ id: row.id, when: row.dueOn, what: row.what, who: nameOf(row.organisationId) })),
    },
  };
}

function partnerValues(section: string, partner: PartnerStart, partnership: PartnershipFactsOf): Values {
  if (section === 'organisation') return { ...profileValues(partner), ...(partner.before ?? {}) };
  if (section !== 'budget') return {};
  const lead = partnership.leadOrganisationId === partner.id;
  const own = partnership.plan.costs.filter(
    (row) => row.organisationId === partner.id || (row.organisationId === '' && lead),
  );
  return { lines: own.map(lineOf) };
}

function profileValues(partner: PartnerStart): Values {
  const text = (value: string | null): string => value ?? '';
  return {
    name: partner.name,
    kana: text(partner.nameKana),
    representative: text(partner.representative),
    address: text(partner.address),
    contactName: text(partner.contactName),
    contactTel: text(partner.contactTel),
    contactEmail: text(partner.contactEmail),
    founded: text(partner.founded),
    memberCount: partner.memberCount,
    about: text(partner.activities),
  };
}

/** A cost agreed in the partnership becomes one line: an amount without a quantity is one piece at that price. */
const lineOf = (row: CostRow): Values => ({
  id: row.id,
  category: row.category,
  item: row.what,
  unitPrice: row.amountYen,
  quantity: 1,
  unit: '式',
});
