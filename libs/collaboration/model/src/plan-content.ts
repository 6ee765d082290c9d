import { parseYen } from '@musubi/platform/model';
import {
  type CostRow,
  emptyPurpose,
  type PartnershipPlan,
  type PlanSection,
  type PurposeSection,
  type ResourceRow,
  type RoleRow,
} from './plan.js';

type Raw = Readonly<Record<string, unknown>>;
const text = (raw: Raw, key: string): string => (typeof raw[key] === 'string' ? raw[key] : '');

const readers: { [S in PlanSection]: (content: unknown) => PartnershipPlan[S] } = {
  purpose: (content) => readPurpose((content ?? {}) as Raw),
  roles: (content) => readRows(content).map(readRole),
  resources: (content) => readRows(content).map(readResource),
  costs: (content) => readRows(content).map(readCost),
};

/**
 * A section with exactly its own fields, in a fixed order: what is stored, compared and hashed. Unknown fields are
 * dropped, missing ones empty; call `sectionIssues` first.
 */
export const readSection = <S extends PlanSection>(section: S, content: unknown): PartnershipPlan[S] =>
  readers[section](content);

const readRows = (content: unknown): Raw[] => (Array.isArray(content) ? (content as Raw[]) : []);

function readPurpose(raw: Raw): PurposeSection {
  const entries = Object.keys(emptyPurpose).map((key) => [key, text(raw, key).trim()]);
  return Object.fromEntries(entries) as PurposeSection;
}

const readRole = (raw: Raw): RoleRow => ({
  id: text(raw, 'id'),
  organisationId: text(raw, 'organisationId'),
  what: text(raw, 'what').trim(),
  dueOn: text(raw, 'dueOn'),
});

const readResource = (raw: Raw): ResourceRow => ({
  id: text(raw, 'id'),
  organisationId: text(raw, 'organisationId'),
  kind: text(raw, 'kind'),
  what: text(raw, 'what').trim(),
  amount: text(raw, 'amount').trim(),
});

const readCost = (raw: Raw): CostRow => ({
  id: text(raw, 'id'),
  category: text(raw, 'category'),
  what: text(raw, 'what').trim(),
  amountYen: (parseYen(text(raw, 'amountYen')) ?? 0n).toString(),
  organisationId: text(raw, 'organisationId'),
});
