/** The words a proposed introduction starts with; staff edit them. */
export function introductionWords(facts: {
  readonly title: string;
  readonly owner: string;
  readonly organisation: string;
  readonly reasons: readonly string[];
}): string {
  const { title, owner, organisation, reasons } = facts;
  const why = reasons.length > 0 ? `${reasons.slice(0, 2).join('')}` : '';
  return `${owner}の「${title}」に、${organisation}の力が合いそうです。${why}まずは一度、お話ししてみませんか。`;
}

/** Why a need gets no introduction this week. */
export const leftOverWords = {
  nobody: '合いそうな団体がまだ見つかりません。掲載のことばや地域を見直すと見つかることがあります。',
  ownerFull: '困りごとの団体が、いまお返事待ちの紹介でいっぱいです。',
  othersFull: '合いそうな団体が、今週はほかの紹介でいっぱいです。来週の案に入ります。',
} as const;
