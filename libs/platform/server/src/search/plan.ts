import { Basket, type Field } from './basket.js';
import { groupsOf, type Group, wholeWords } from './word-groups.js';
import type { Unit } from './query.js';
import { type Match, unitQuery } from './statement.js';

/** How many documents a relevance query may score. */
export const rowBudget = 1_500;

export interface Plan {
  /** Each finds its documents by lists of its own, which the index does faster than all at once. */
  readonly parts: readonly Match[];
  /** True when documents with weak matches only may be missing. */
  readonly partial: boolean;
}

/** Common words that are looked for together, and those that are looked for alone. */
const mostMeeting = 6;
const mostAlone = 4;
/** Words of less weight than this share of the heaviest find nothing alone that would come first. */
const telling = 0.6;
/** Each costs a look into the index. */
const mostGroups = 8;
/** How far estimates may be off: words meet less often than those of one query do. */
const generosity = 3;
/** Something is left for those where one word is strong: many weak matches do not always beat it. */
const meetingShare = 0.7;

/**
 * A GIN index gives all matches or none, and a common word matches a third of a million rows. While everything fits
 * the budget the plan is "any of the words". Else: rare words alone, then words that meet, then the documents where a
 * word is strong, as long as documents to score and entries to read stay within the budgets.
 */
export function planOf(units: readonly Unit[], field: Field, budget: number): Plan {
  const size = (unit: Unit) => unit.documents * field.selectivity;
  const everything = units.reduce((sum, unit) => sum + size(unit), 0);
  if (everything <= budget || units.length === 0)
    return { parts: [[units.map(unitQuery).join(' | ')]], partial: false };
  const basket = new Basket(field, budget);
  const common = wholeWords(
    units.filter((unit) => !basket.take({ queries: [unitQuery(unit)], lists: [unit.documents] })),
  );
  for (const group of meetings(common.slice(0, mostMeeting), basket)) basket.take(group, generosity);
  const least = Math.max(...common.map((unit) => unit.weight)) * telling;
  const strong = common.filter((unit) => unit.weight >= least).slice(0, mostAlone);
  strong.forEach((unit, at) => basket.takeStrong(unit, basket.rows / (strong.length - at)));
  if (basket.parts.length === 0) basket.takeSample(common.slice(0, 4));
  return { parts: basket.parts, partial: true };
}

/**
 * Which words to look for together: the smallest groups of at least so much weight, for the least weight that the
 * budgets allow. Whatever document holds words of that weight is in one of them.
 */
function meetings(units: readonly Unit[], basket: Basket): readonly Group[] {
  let smallest: Group[] = [];
  let best: readonly Group[] = [];
  for (const group of groupsOf(units)) {
    if (basket.rowsOf(group.lists) < 1) continue;
    smallest = [...smallest.filter((each) => (group.mask & ~each.mask) !== 0), group];
    if (smallest.length <= mostGroups && basket.allows(smallest, meetingShare)) best = smallest;
  }
  if (best.length > 0) return best;
  // All words at once is what a name means: it is worth more rows than were planned for.
  const [all] = groupsOf(units).filter((group) => group.lists.length === units.length);
  return all ? [all] : [];
}
