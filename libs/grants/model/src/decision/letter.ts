import { formatYen, type LocalDate, type Yen, wareki } from '@musubi/platform/model';
import { type DecisionOutcome, type LetterKind, letterTitles } from './decision.js';

/** What a letter says, frozen when it is issued; the PDF is printed from it. */
export interface LetterContent {
  readonly kind: LetterKind;
  readonly title: string;
  /** Addressees, the lead first. */
  readonly to: readonly string[];
  readonly from: string;
  readonly body: string;
  /** What stands under 「記」: numbered heads with their text. */
  readonly items: readonly { readonly label: string; readonly value: string }[];
  readonly contact: string;
}

export interface DecisionFacts {
  readonly outcome: DecisionOutcome;
  readonly applicationNumber: string;
  readonly applicationTitle: string;
  readonly programme: string;
  readonly course: string;
  readonly submittedOn: LocalDate;
  /** Names of the partners, the lead first. */
  readonly partners: readonly string[];
  readonly decidedYen: Yen;
  readonly expenseYen: Yen;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly conditions: string;
  readonly reason: string;
  readonly from: string;
  readonly contact: string;
}

/** 交付決定通知書 or 不交付決定通知書, in the form Japanese offices use. */
export function decisionLetter(facts: DecisionFacts): LetterContent {
  const kind: LetterKind = facts.outcome === 'rejected' ? 'rejection' : 'grantDecision';
  return {
    kind,
    title: `${facts.programme} ${letterTitles[kind]}`,
    to: facts.partners,
    from: facts.from,
    body: bodyOf(facts),
    items: facts.outcome === 'rejected' ? rejectionItems(facts) : grantItems(facts),
    contact: facts.contact,
  };
}

function bodyOf(facts: DecisionFacts): string {
  const asked = `${wareki(facts.submittedOn)}付け（受付番号 ${facts.applicationNumber}）で申請のありました${facts.programme}（${facts.course}）については、`;
  if (facts.outcome === 'rejected')
    return `${asked}審査の結果、下記の理由により交付しないことに決定しましたので、通知します。`;
  const how = facts.outcome === 'approvedWithConditions' ? '条件を付けて交付することに決定' : '交付することに決定';
  return `${asked}審査の結果、下記のとおり${how}しましたので、通知します。`;
}

/** 金1,500,000円: the way amounts are written in decisions, so that no digit can be put in front. */
const amountWords = (amount: Yen): string => `金${formatYen(amount)}`;

function grantItems(facts: DecisionFacts): LetterContent['items'] {
  const period =
    facts.startsOn && facts.endsOn
      ? [{ label: '事業の期間', value: `${wareki(facts.startsOn)}から${wareki(facts.endsOn)}まで` }]
      : [];
  return [
    { label: '事業の名称', value: facts.applicationTitle },
    { label: '交付決定額', value: amountWords(facts.decidedYen) },
    { label: '事業に要する経費', value: amountWords(facts.expenseYen) },
    ...period,
    { label: '交付の条件', value: [facts.conditions.trim(), standingConditions].filter(Boolean).join('\n') },
  ];
}

const rejectionItems = (facts: DecisionFacts): LetterContent['items'] => [
  { label: '事業の名称', value: facts.applicationTitle },
  { label: '理由', value: facts.reason },
  {
    label: '今後について',
    value: '審査の内容についてのお問い合わせや、次の公募に向けたご相談は、下記の窓口で受け付けています。',
  },
];

/** Conditions every grant carries. */
const standingConditions = [
  '事業の内容や経費の配分を変えるとき、または中止するときは、あらかじめ承認を受けてください。',
  '助成金は、決定された事業のためだけに使ってください。',
  '事業が終わったときは、期限までに実績報告書を提出してください。実績により額が確定します。',
  '収入と支出の帳簿と領収書は、事業の終わった年度の翌年度から5年間保管してください。',
].join('\n');

/** 市協第12号 */
export const letterNumber = (prefix: string, serial: number): string => `${prefix}第${serial}号`;
