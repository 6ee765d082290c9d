/** Why nobody can be asked for something that is offered. */
export type Standing = 'free' | 'doNotContact' | 'full' | 'resting' | 'declined' | 'unfit' | 'asked';

export const standingWords: Readonly<Record<Exclude<Standing, 'free'>, string>> = {
  doNotContact: '新しい連絡を受けていない',
  full: 'お返事待ちが上限に達している',
  resting: '最近「手いっぱい」と返事をした',
  declined: '最近見送りになった',
  unfit: '「合わない」と記録されている',
  asked: 'すでに声をかけている',
};

export interface UncoveredFacts {
  /** Hundredths of the need that stay open in this set. */
  readonly percent: number;
  /** Organisations in reach that offer it, by whether they can be asked now. */
  readonly standings: readonly Standing[];
  /** Organisations that offer it outside the area or the period, or for others. */
  readonly elsewhere: number;
  /** How much all who can be asked would cover together, in hundredths. */
  readonly together: number;
  readonly most: number;
}

/** Why a need stays open, and what would change that; one or two sentences. */
export function whyUncovered(facts: UncoveredFacts): string {
  const { standings, elsewhere, together, percent, most } = facts;
  const free = standings.filter((each) => each === 'free').length;
  if (free > 0 && together >= 100)
    return `出せる団体は${free}つありますが、${most}団体までではほかの困りごとと合わせて足りません。団体の数を増やすと足りることがあります。`;
  if (free > 0 && percent > 0)
    return `声をかけられる団体をすべて合わせても、必要な量の${together}％までです。量を見直すか、分けて募ると進みます。`;
  if (standings.length > 0)
    return `出せる団体は${standings.length}つありますが、いまは声をかけられません（${listed(standings)}）。`;
  if (elsewhere > 0)
    return `地域・期間・相手の種類が合わない団体が${elsewhere}つあります。条件を広げると声をかけられます。`;
  return 'まだ、これを出せると掲載している団体がありません。困りごととして掲載しておくと見つかりやすくなります。';
}

function listed(standings: readonly Standing[]): string {
  const codes = Object.keys(standingWords) as (keyof typeof standingWords)[];
  return codes
    .map((code) => [standingWords[code], standings.filter((each) => each === code).length] as const)
    .filter(([, count]) => count > 0)
    .map(([words, count]) => `${words}：${count}`)
    .join('、');
}
