import { type AgreementPartner, type AgreementState } from './agreement.js';
import type { PartnershipPlan, PartnershipTask } from './plan.js';

/** 目的 → 役割 → 資源 → 計画 → 協定: the way into collaboration, answered from what the workspace already holds. */
export const guideSteps = ['purpose', 'roles', 'resources', 'plan', 'agreement'] as const;
export type GuideStep = (typeof guideSteps)[number];
export type StepState = 'done' | 'now' | 'later';

export interface GuideFacts {
  readonly plan: PartnershipPlan;
  readonly partners: readonly AgreementPartner[];
  readonly tasks: readonly PartnershipTask[];
  /** The newest agreement version; null when none was made. */
  readonly agreement: { readonly state: AgreementState; readonly current: boolean } | null;
}

export interface GuideEntry {
  readonly step: GuideStep;
  readonly title: string;
  readonly state: StepState;
  /** What is still missing, each a short Japanese noun phrase or sentence. Empty when done. */
  readonly missing: readonly string[];
}

const titles: Record<GuideStep, string> = {
  purpose: '目的',
  roles: '役割',
  resources: '資源',
  plan: '計画',
  agreement: '協定',
};

const without = (partners: readonly AgreementPartner[], rows: readonly { organisationId: string }[]) =>
  partners.filter((partner) => !rows.some((row) => row.organisationId === partner.organisationId));

const missingOf: Record<GuideStep, (facts: GuideFacts) => string[]> = {
  purpose: ({ plan }) =>
    [
      !plan.purpose.title && 'プロジェクトの名前を付ける',
      !plan.purpose.problem && '地域の課題を書く',
      !plan.purpose.purpose && '共有する目的を書く',
    ].filter((each): each is string => Boolean(each)),
  roles: ({ plan, partners }) =>
    partners.length < 2
      ? ['相手の団体を招く']
      : without(partners, plan.roles).map((partner) => `${partner.name}の役割を決める`),
  resources: ({ plan, partners }) =>
    without(partners, plan.resources).map((partner) => `${partner.name}が持ち寄るものを書く`),
  plan: ({ plan, tasks }) =>
    [
      (!plan.purpose.startsOn || !plan.purpose.endsOn) && '始まりと終わりの日を決める',
      tasks.length === 0 && 'はじめの「やること」を一つ決める',
    ].filter((each): each is string => Boolean(each)),
  agreement: ({ agreement }) => agreementMissing(agreement),
};

function agreementMissing(agreement: GuideFacts['agreement']): string[] {
  if (!agreement || agreement.state === 'voided') return ['協定の案を作る'];
  if (agreement.state === 'open') return ['それぞれの代表者が署名する'];
  return agreement.current ? [] : ['内容が変わったので、新しい版に署名する'];
}

/** The guide. The first unfinished step is `now`; a step that is filled is `done` wherever it stands. */
export function partnershipGuide(facts: GuideFacts): GuideEntry[] {
  let found = false;
  return guideSteps.map((step) => {
    const missing = missingOf[step](facts);
    const state: StepState = missing.length === 0 ? 'done' : found ? 'later' : 'now';
    if (state === 'now') found = true;
    return { step, title: titles[step], state, missing };
  });
}
