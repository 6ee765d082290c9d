import { lifecycle, type Guard, type Reason, reason } from '@musubi/platform/model';
import { planSections, type PartnershipPlan, type PlanSection, type PurposeSection } from './plan.js';

export type AgreementState = 'open' | 'inForce' | 'voided' | 'replaced';

/** What partners sign: the plan and the names of the partners at that time, frozen. */
export interface AgreementContent extends PartnershipPlan {
  readonly partners: readonly AgreementPartner[];
}

export interface AgreementPartner {
  readonly organisationId: string;
  readonly name: string;
}

export interface AgreementFacts {
  readonly state: AgreementState;
  /** The plan and partners now are what this version says. */
  readonly current: boolean;
  readonly partnerIds: readonly string[];
  readonly signedBy: readonly string[];
  /** The organisation that signs now; null for moves nobody makes by hand. */
  readonly organisationId: string | null;
}

const unchanged: Guard<AgreementFacts> = ({ current }) =>
  current
    ? null
    : reason(
        'agreementChanged',
        '内容が変わったため、この版には署名できません。新しい版を作って、もう一度署名をお願いします。',
      );

const oneOfPartners: Guard<AgreementFacts> = ({ organisationId, partnerIds }) =>
  organisationId && partnerIds.includes(organisationId)
    ? null
    : reason('notPartner', 'この協定の団体の代表者だけが署名できます。');

const notSigned: Guard<AgreementFacts> = ({ organisationId, signedBy }) =>
  organisationId && signedBy.includes(organisationId)
    ? reason('alreadySigned', 'この団体は署名を終えています。')
    : null;

const everyoneSigned: Guard<AgreementFacts> = (facts) =>
  missingSignatures(facts).length === 0 ? null : reason('signaturesMissing', 'まだ署名していない団体があります。');

/**
 * A version is signed by one representative of each partner. Any edit voids a version that still collects signatures;
 * one in force stays the record of what was agreed until a newer version is signed by all: signatures never count for
 * another version (`agreementStanding` says in words where a partnership stands).
 */
export const agreementLifecycle = lifecycle<AgreementFacts>()({
  name: 'agreement',
  initial: 'open',
  states: {
    open: { partner: '署名を集めています（全員が署名するまで、まだ有効ではありません）' },
    inForce: { partner: '有効（全員が署名しました。新しい版に全員が署名するまで続きます）' },
    voided: { partner: '無効（内容が変わりました。署名は新しい版には数えません）' },
    replaced: { partner: '新しい版に置き換え（前に有効だった版）' },
  },
  moves: {
    sign: {
      from: ['open'],
      to: 'open',
      by: 'agreement:sign',
      when: [unchanged, oneOfPartners, notSigned],
      emits: 'AgreementSigned',
      label: '署名する',
    },
    conclude: {
      from: ['open'],
      to: 'inForce',
      by: 'agreement:sign',
      when: [unchanged, everyoneSigned],
      emits: 'AgreementConcluded',
      label: '協定を結ぶ',
    },
    void: {
      from: ['open'],
      to: 'voided',
      by: 'partnership:edit',
      emits: 'AgreementVoided',
      label: '署名を無効にする',
    },
    replace: {
      from: ['inForce'],
      to: 'replaced',
      by: 'agreement:sign',
      emits: 'AgreementReplaced',
      label: '新しい版に置き換える',
    },
  },
});

export const missingSignatures = (facts: Pick<AgreementFacts, 'partnerIds' | 'signedBy'>): string[] =>
  facts.partnerIds.filter((id) => !facts.signedBy.includes(id));

/**
 * One text for one content, whatever the order of keys or of partners: what the hash of a version is taken of.
 * Order of rows counts, people wrote it so.
 */
export function canonicalAgreement(content: AgreementContent): string {
  const partners = [...content.partners].sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
  return JSON.stringify(sorted({ ...content, partners }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

/** Which parts differ between two versions: what a second signer wants to know first. */
export function agreementDifferences(before: AgreementContent, after: AgreementContent): (PlanSection | 'partners')[] {
  const parts = [...planSections, 'partners'] as const;
  return parts.filter((part) => canonicalPart(before, part) !== canonicalPart(after, part));
}

const canonicalPart = (content: AgreementContent, part: PlanSection | 'partners'): string =>
  part === 'partners'
    ? content.partners
        .map((each) => each.organisationId)
        .sort()
        .join()
    : JSON.stringify(sorted(content[part]));

/** What is missing before a plan can be put before the representatives. An empty list: it can. */
export function agreementIssues(content: AgreementContent): Reason[] {
  const issues = purposeIssues(content.purpose);
  if (content.partners.length < 2) issues.unshift(reason('twoPartners', '二つ以上の団体が参加していること'));
  for (const partner of content.partners)
    if (!content.roles.some((row) => row.organisationId === partner.organisationId))
      issues.push(reason('roleMissing', `${partner.name}の役割`, { organisationId: partner.organisationId }));
  if (namesStranger(content)) issues.push(reason('stranger', '抜けた団体の名前が残っている行の書き直し'));
  return issues;
}

function purposeIssues(purpose: PurposeSection): Reason[] {
  const issues: Reason[] = [];
  if (!purpose.title) issues.push(reason('title', 'プロジェクトの名前'));
  if (!purpose.problem) issues.push(reason('problem', '地域の課題'));
  if (!purpose.purpose) issues.push(reason('purpose', '共有する目的'));
  if (!purpose.startsOn || !purpose.endsOn) issues.push(reason('period', '始まりと終わりの日'));
  return issues;
}

/** Some row names an organisation that is no partner (any more). Costs may be left undecided. */
const namesStranger = ({ roles, resources, costs, partners }: AgreementContent): boolean =>
  [...roles, ...resources, ...costs.filter((row) => row.organisationId !== '')].some(
    (row) => !partners.some((partner) => partner.organisationId === row.organisationId),
  );
