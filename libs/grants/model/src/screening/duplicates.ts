import { bigramsOf, searchKey } from '@musubi/platform/model';

/** What two applications are compared by. */
export interface ComparedApplication {
  readonly id: string;
  readonly partnershipId: string;
  readonly organisationIds: readonly string[];
  readonly title: string;
  readonly purpose: string;
}

export interface Likeness {
  readonly samePartnership: boolean;
  readonly sharedOrganisationIds: readonly string[];
  /** 0 to 100: how much of the letters in pairs are the same. */
  readonly titlePercent: number;
  readonly purposePercent: number;
}

/** From here on a title or purpose counts as alike. Two texts on different subjects share some 10 to 25 percent. */
export const alikePercent = 45;

/**
 * How two applications of one fiscal year are alike, or null when there is nothing to look at: they must share the
 * partnership or an organisation; then a like title or purpose makes it a suspicion of double funding.
 */
export function likeness(one: ComparedApplication, other: ComparedApplication): Likeness | null {
  const samePartnership = one.partnershipId === other.partnershipId;
  const sharedOrganisationIds = one.organisationIds.filter((id) => other.organisationIds.includes(id));
  if (!samePartnership && sharedOrganisationIds.length === 0) return null;
  return {
    samePartnership,
    sharedOrganisationIds,
    titlePercent: dicePercent(one.title, other.title),
    purposePercent: dicePercent(one.purpose, other.purpose),
  };
}

/** `strong`: the same people ask for what looks like the same thing. `weak`: only the same organisation asks twice. */
export const suspicion = (each: Likeness): 'strong' | 'weak' =>
  each.samePartnership || each.titlePercent >= alikePercent || each.purposePercent >= alikePercent ? 'strong' : 'weak';

/** Why it is suspected, in sentences for the office. */
export function likenessWords(each: Likeness, names: ReadonlyMap<string, string>): string[] {
  const shared = each.sharedOrganisationIds.map((id) => names.get(id) ?? '').filter(Boolean);
  return [
    ...(each.samePartnership ? ['同じ協働プロジェクトから申請されています。'] : []),
    ...(shared.length > 0 ? [`同じ団体が加わっています：${shared.join('、')}`] : []),
    ...(each.titlePercent >= alikePercent ? [`事業の名前が似ています（一致度 ${each.titlePercent}%）。`] : []),
    ...(each.purposePercent >= alikePercent
      ? [`課題と目的の文章が似ています（一致度 ${each.purposePercent}%）。`]
      : []),
  ];
}

/** Dice's coefficient over pairs of neighbouring letters, in whole percent; 0 when one of the texts is empty. */
export function dicePercent(a: string, b: string): number {
  const [left, right] = [bigramsOf(searchKey(a)), bigramsOf(searchKey(b))];
  if (left.size === 0 || right.size === 0) return 0;
  const both = [...left].filter((pair) => right.has(pair)).length;
  return Math.round((200 * both) / (left.size + right.size));
}
