import { organisationRules } from './organisation-rules.js';
import { partnershipRules } from './partnership-rules.js';

/** met 満たす, notMet 足りない, unknown 未確認 */
export type Answer = 'met' | 'notMet' | 'unknown';

export const answerWords: Readonly<Record<Answer, string>> = {
  met: '満たす',
  notMet: '足りない',
  unknown: '未確認',
};

/** What is known about one partner. null = nobody has told us yet. */
export interface PartnerFacts {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly typeLabel: string;
  readonly lead: boolean;
  readonly baseInCity: boolean | null;
  readonly memberCount: number | null;
  /** Year and, when known, month of founding: `2019` or `2019-04`. */
  readonly founded: string | null;
  readonly hasBylaws: boolean | null;
  readonly hasRoster: boolean | null;
  readonly keepsAccounts: boolean | null;
  readonly holdsGeneralMeeting: boolean | null;
  readonly otherFunding: boolean | null;
  readonly pledgedNoAntisocial: boolean | null;
  readonly pledgedTax: boolean | null;
}

export interface EligibilityFacts {
  readonly partners: readonly PartnerFacts[];
  /** Day (`YYYY-MM-DD`) of the last consultation the city recorded with this partnership. */
  readonly consultedOn: string | null;
  /** Day the question is asked, in Tokyo. */
  readonly today: string;
}

/** One line of a call's eligibility: which rule, for whom, with which figure. Stored with the call as JSON. */
export interface EligibilitySetting {
  readonly rule: EligibilityRuleId;
  /** `lead` only the leading organisation, `every` all partners. Partnership-wide rules ignore it. */
  readonly appliesTo?: 'lead' | 'every';
  /** Smallest number asked for: organisations, members or years. */
  readonly min?: number;
}

export interface Judgement {
  readonly answer: Answer;
  /** Why this answer, in one sentence. */
  readonly because: string;
  /** What to do next, or null when nothing is left to do. */
  readonly todo: string | null;
}

export interface EligibilityRule {
  readonly title: (setting: EligibilitySetting) => string;
  readonly judge: (facts: EligibilityFacts, setting: EligibilitySetting) => Judgement;
}

export const eligibilityRules = { ...partnershipRules, ...organisationRules } satisfies Record<string, EligibilityRule>;
export type EligibilityRuleId = keyof typeof partnershipRules | keyof typeof organisationRules;

/** Rules that take a figure, with its words and bounds. */
export const parameterOf: Readonly<
  Record<
    string,
    {
      readonly title: string;
      readonly unit: string;
      readonly usual: number;
      readonly least: number;
      readonly most: number;
    }
  >
> = {
  differentTypes: { title: '団体の数', unit: '団体以上', usual: 2, least: 2, most: 10 },
  members: { title: '構成員の人数', unit: '人以上', usual: 5, least: 1, most: 1000 },
  oneYear: { title: '活動の年数', unit: '年以上', usual: 1, least: 1, most: 50 },
};

/** What the city asks for unless a call says otherwise. */
export const defaultEligibility: readonly EligibilitySetting[] = [
  { rule: 'differentTypes', min: 2 },
  { rule: 'baseInCity', appliesTo: 'lead' },
  { rule: 'members', appliesTo: 'lead', min: 5 },
  { rule: 'bylaws', appliesTo: 'lead' },
  { rule: 'roster', appliesTo: 'lead' },
  { rule: 'accounts', appliesTo: 'lead' },
  { rule: 'oneYear', appliesTo: 'lead', min: 1 },
  { rule: 'generalMeeting', appliesTo: 'lead' },
  { rule: 'consultation' },
  { rule: 'noDoubleFunding', appliesTo: 'every' },
  { rule: 'noAntisocial', appliesTo: 'every' },
  { rule: 'taxPaid', appliesTo: 'every' },
];

export interface EligibilityLine extends Judgement {
  readonly rule: EligibilityRuleId;
  readonly title: string;
}

export interface EligibilityResult {
  /** met only when every rule is met; notMet as soon as one is not met. */
  readonly answer: Answer;
  readonly lines: readonly EligibilityLine[];
}

/** Judges a partnership against a call's rules, in the order of the call. Rules we do not know are left out. */
export function judgeEligibility(facts: EligibilityFacts, settings: readonly EligibilitySetting[]): EligibilityResult {
  const lines = settings.flatMap((setting) => {
    const rule: EligibilityRule | undefined = eligibilityRules[setting.rule];
    return rule ? [{ rule: setting.rule, title: rule.title(setting), ...rule.judge(facts, setting) }] : [];
  });
  return { answer: worst(lines.map((line) => line.answer)), lines };
}

function worst(answers: readonly Answer[]): Answer {
  if (answers.includes('notMet')) return 'notMet';
  return answers.includes('unknown') ? 'unknown' : 'met';
}
