import type { Factor } from './score.js';
import type { FactorName } from './weights.js';

/** What each factor looks at, in a few words. */
export const factorLabels: Readonly<Record<FactorName, string>> = {
  text: 'ことばの重なり（全体）',
  activities: 'ことばの重なり（活動内容・得意なこと）',
  name: 'ことばの重なり（団体名）',
  pastWork: 'ことばの重なり（これまでの実績）',
  proven: '似た事業にくり返し関わった実績',
  ownPosting: 'こたえられる掲載がある',
  reciprocity: 'お返しにできることがある',
  resourceKind: '資源の種類',
  quantity: '数・量',
  fields: '分野',
  sdgs: 'SDGs目標',
  area: '活動する地域',
  near: '場所の近さ',
  time: '曜日・時間帯',
  period: '活動の期間',
  typeWanted: '探している団体の種類',
  typeOffered: '相手が探している団体の種類',
  complementary: '団体の種類の組み合わせ',
  sharedProjects: '同じ事業でのつながり',
  likePartners: 'いまの協働相手との似かた（活動）',
  likeTexts: 'いまの協働相手との似かた（実績もふくめて）',
  likeNames: 'いまの協働相手との似かた（名前）',
  likeTypes: 'いまの協働相手との似かた（種類）',
  record: '協働・事業の実績',
  verified: '団体の確認',
  liked: '「合いそう」の記録',
  doubt: '「合わない」の記録',
};

/** One line of 「くわしく」: the factor as it stands in the score. */
export interface TracedFactor {
  readonly code: FactorName;
  readonly label: string;
  /** 0–1 */
  readonly value: number;
  readonly weight: number;
  /** value × weight: these add up to the score. */
  readonly part: number;
  readonly valueWords: string;
  readonly weightWords: string;
}

const steps = (value: number, words: readonly (readonly [from: number, word: string])[]): string =>
  words.find(([from]) => value >= from)?.[1] ?? '';

const valueWords = (value: number): string =>
  steps(value, [
    [0.8, 'とても合う'],
    [0.5, '合う'],
    [0.2, '少し合う'],
    [0.01, 'わずか'],
    [0, 'なし'],
  ]);

const weightWords = (weight: number): string =>
  weight < 0
    ? '点を引きます'
    : steps(weight, [
        [0.5, 'とても重く見ます'],
        [0.25, '重く見ます'],
        [0.1, 'ふつうに見ます'],
        [0, '軽く見ます'],
      ]);

/** Every factor that counts for or against this match, the greatest part first. */
export function traced(factors: readonly Factor[]): TracedFactor[] {
  return factors
    .filter(({ value, weight }) => value * weight !== 0)
    .map(({ name, value, weight }) => ({
      code: name,
      label: factorLabels[name],
      value,
      weight,
      part: value * weight,
      valueWords: weight < 0 ? 'あり' : valueWords(value),
      weightWords: weightWords(weight),
    }))
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
}
