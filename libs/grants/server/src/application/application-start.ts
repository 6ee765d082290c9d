import type { PartnershipFactsOf } from '@musubi/collaboration/server';
import type { CostRow } from '@musubi/collaboration/model';
import { type CallFormSetting, type SectionDefinition, sectionsOf } from '@musubi/grants/model';
import type { Values } from '@musubi/platform/model';
import type { Application } from './application.entity.js';
import { type PartnerStart, profileValues } from './partner-profiles.js';

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
  return sectionsOf(setting)
    .filter((section) => section.kind !== 'attachments')
    .flatMap((section): StartedPart[] =>
      section.filledBy === 'together'
        ? [{ section: section.id, organisationId: null, values: shared[section.id] ?? {} }]
        : partners.map((partner) => ({
            section: section.id,
            organisationId: partner.id,
            values: partnerValues(section, partner, partnership),
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

function partnerValues(section: SectionDefinition, partner: PartnerStart, partnership: PartnershipFactsOf): Values {
  const known = profileValues(section.questions, partner);
  if (section.id === 'organisation') return { ...known, ...(partner.before ?? {}) };
  if (section.kind !== 'budget') return known;
  const lead = partnership.leadOrganisationId === partner.id;
  const own = partnership.plan.costs.filter(
    (row) => row.organisationId === partner.id || (row.organisationId === '' && lead),
  );
  return { lines: own.map(lineOf) };
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

/** An application nobody has handed in yet. */
export const blankApplication = {
  state: 'draft',
  contentVersion: 1,
  serial: null,
  number: null,
  submittedAt: null,
  correctionDueAt: null,
  correctionNote: null,
  correctionSections: [],
  closingNote: null,
  requestedYen: null,
  expenseYen: null,
  decidedYen: null,
  reviewerIds: [],
  conflictIds: [],
} satisfies Partial<Application>;
