import { type Reason, reason } from '@musubi/platform/model';

/** What is known of a candidate besides what it brings. */
export interface WorthFacts {
  readonly sameWard: boolean;
  /** Active in the whole city. */
  readonly wholeCity: boolean;
  /** Kilometres between the offices, when both are known. */
  readonly kilometres: number | null;
  readonly verified: boolean;
  /** Works it has shown, and partnerships it was or is part of. */
  readonly works: number;
  readonly partnerships: number;
  /** Introductions it has to answer now. */
  readonly open: number;
  /** 0–1: how well its words meet the needs it covers. */
  readonly fit: number;
  readonly sameFields: number;
}

/** Most points of each part; together 100. Data: near and proven first. */
export const worthPoints = { near: 35, proven: 35, fit: 20, fields: 10 } as const;

/** Each open introduction makes it a little less free. */
const loadPoints = 3;

const between = (value: number): number => Math.min(1, Math.max(0, value));

/** Half at four kilometres, as in the scores of matching. */
function nearness({ sameWard, wholeCity, kilometres }: WorthFacts): number {
  const byDistance = kilometres === null ? 0 : 1 / (1 + (kilometres / 4) ** 2);
  return Math.max(byDistance, sameWard ? 1 : 0, wholeCity ? 0.6 : 0.2);
}

const record = ({ works, partnerships, verified }: WorthFacts): number =>
  between(0.5 * between(partnerships / 2) + 0.3 * between(works / 3) + (verified ? 0.2 : 0));

/** How welcome a candidate is, a whole number 0–100. */
export function worthOf(facts: WorthFacts): number {
  const points =
    worthPoints.near * nearness(facts) +
    worthPoints.proven * record(facts) +
    worthPoints.fit * between(facts.fit) +
    worthPoints.fields * between(facts.sameFields / 2) -
    loadPoints * facts.open;
  return Math.min(100, Math.max(0, Math.round(points)));
}

/** The same in words: only what counted. */
export function worthReasons(facts: WorthFacts): Reason[] {
  const sentences: [code: string, words: string][] = [
    ['near', placeWords(facts)],
    ['proven', recordWords(facts)],
    ['fields', facts.sameFields > 0 ? '活動の分野が重なっています。' : ''],
  ];
  return sentences.filter(([, words]) => words !== '').map(([code, words]) => reason(code, words));
}

const nearKilometres = 5;

function placeWords({ sameWard, wholeCity, kilometres }: WorthFacts): string {
  if (sameWard) return '活動する区が同じです。';
  if (kilometres !== null && kilometres < nearKilometres)
    return `事務所どうしが近くです（約${Math.max(1, Math.round(kilometres))}km）。`;
  return wholeCity ? '市内全域で活動しています。' : '';
}

function recordWords({ works, partnerships, verified }: WorthFacts): string {
  const done = [partnerships > 0 && `協働${partnerships}件`, works > 0 && `実績${works}件`].filter(Boolean).join('・');
  const parts = [done, verified && '確認済みの団体'].filter(Boolean);
  return parts.length > 0 ? `${parts.join('、')}です。` : '';
}
