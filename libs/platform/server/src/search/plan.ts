import { Basket, type Looked, type Priced } from './basket.js';
import type { Field } from './field.js';
import { groupsOf, type Group, wholeWords } from './word-groups.js';
import type { Unit } from './query.js';
import { either } from './sample.js';
import { type Match, unitQuery } from './statement.js';

/** How many documents a relevance query may score, when reading the index costs nothing. */
export const rowBudget = 7_000;

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
/** Everything with any of the words is looked at when that is no more than such a share of the budget. */
const wholeShare = 0.3;
/** A rare word alone may cost such a share of the budget. */
const aloneShare = 0.15;
/** So many documents with words of enough weight are enough: what weighs less seldom comes first. */
const plenty = 1_600;
/** Fewer documents than for some pages are too few. */
export const fewest = 60;
/** So many documents at least are looked at to find them, share of the budget. */
const filling = 0.25;
/** Something is left for those where one word is strong: many weak matches do not always beat it. */
const meetingShare = 0.7;

/**
 * A GIN index gives all matches or none, and a common word matches a third of a million rows. While everything is well
 * within the budget the plan is "any of the words". Else: rare words alone, then words that meet, then the documents where a
 * word is strong, as long as documents to score and entries to read stay within the budgets.
 */
export function planOf(all: readonly Unit[], field: Field, budget: number): Plan {
  const units = all.filter((unit) => field.rowsOf(anywhere(unit)) > 0);
  const everything = units.reduce((sum, unit) => sum + field.rowsOf(anywhere(unit)), 0);
  if (everything <= budget * wholeShare || units.length === 0)
    return { parts: [{ queries: [(units.length > 0 ? units : all).map(unitQuery).join(' | ')] }], partial: false };
  const basket = new Basket(field, budget);
  const common = wholeWords(units.filter((unit) => !basket.take(anywhere(unit), aloneShare)));
  for (const group of meetings(common.slice(0, mostMeeting), field, basket)) basket.take(group);
  const least = Math.max(...common.map((unit) => unit.weight)) * telling;
  const strong = common.filter((unit) => unit.weight >= least).slice(0, mostAlone);
  strong.forEach((unit, at) => basket.takeStrong(unit, 1 / (strong.length - at)));
  if (basket.found < fewest) basket.takeSome(anyOf(units), budget * filling);
  return { parts: basket.parts, partial: true };
}

const anywhere = (unit: Unit): Looked => ({ queries: [unitQuery(unit)], lists: [unit.documents], seen: unit.seen });

const anyOf = (units: readonly Unit[]): Looked => ({
  queries: [units.map(unitQuery).join(' | ')],
  lists: [units.reduce((sum, unit) => sum + unit.documents, 0)],
  seen: units.map((unit) => unit.seen).reduce(either),
});

/**
 * Which words to look for together: groups of at least so much weight, for the least weight that the budget allows.
 * Whatever document holds words of that weight is in one of them.
 */
function meetings(units: readonly Unit[], field: Field, basket: Basket): readonly Group[] {
  const groups = groupsOf(units, field.passing).map((group) => basket.priced(group));
  let chosen: (Group & Priced)[] = [];
  let best: readonly (Group & Priced)[] = [];
  for (const each of groups) {
    if (each.rows < 1) continue;
    const group = cheapest(each, groups);
    if (chosen.some((other) => isWithin(group, other))) continue;
    chosen = [...chosen.filter((other) => !isWithin(other, group)), group];
    if (chosen.length <= mostGroups && basket.allows(chosen, meetingShare)) best = chosen;
    if (best.reduce((sum, { rows }) => sum + rows, 0) >= plenty) break;
  }
  return best;
}

/** Whether all documents of a group are in another one. */
const isWithin = (group: Group, other: Group): boolean => (other.mask & ~group.mask) === 0;

/** To score some more documents often costs less than to ask for one more common word. */
const cheapest = (group: Group & Priced, groups: readonly (Group & Priced)[]): Group & Priced =>
  groups.reduce((best, each) => (isWithin(group, each) && each.cost < best.cost ? each : best), group);
