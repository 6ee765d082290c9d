/** A need and an organisation that could be introduced to its owner. */
export interface Pair {
  readonly needId: string;
  readonly ownerId: string;
  readonly organisationId: string;
  /** How well they fit, greater than 0; comparable with the other pairs. */
  readonly score: number;
}

export interface AssignmentInstance {
  readonly pairs: readonly Pair[];
  /** Introductions each organisation can still take. Both sides of a proposal are asked, so both are counted. */
  readonly free: ReadonlyMap<string, number>;
  /** Most introductions of this round for one organisation, and for one need. */
  readonly perOrganisation: number;
  readonly perNeed: number;
}

/** How many introductions of this round an organisation may be part of. */
export const roomOf = ({ free, perOrganisation }: AssignmentInstance, organisationId: string): number =>
  Math.max(0, Math.min(perOrganisation, free.get(organisationId) ?? 0));

const couple = ({ ownerId, organisationId }: Pair): string => [ownerId, organisationId].sort().join();
/** Whole numbers, so that the solver's proof is exact. */
export const points = ({ score }: Pair): number => Math.max(1, Math.round(score * 1_000));

type Row = readonly [most: number, places: readonly number[]];

/** All limits as rows: at most so many of these pairs. */
function limits(instance: AssignmentInstance): Row[] {
  const { pairs, perNeed } = instance;
  const groups = (keysOf: (pair: Pair) => readonly string[]) => {
    const found = new Map<string, number[]>();
    pairs.forEach((pair, at) => keysOf(pair).forEach((key) => found.set(key, [...(found.get(key) ?? []), at])));
    return found;
  };
  return [
    ...[...groups((pair) => [pair.needId]).values()].map((places): Row => [perNeed, places]),
    ...[...groups((pair) => [pair.ownerId, pair.organisationId])].map(([id, places]): Row => [
      roomOf(instance, id),
      places,
    ]),
    ...[...groups((pair) => [couple(pair)]).values()]
      .filter((places) => places.length > 1)
      .map((places): Row => [1, places]),
  ];
}

/** The best introductions of a round as a whole-number program in the CPLEX LP format: `p<i>` says whether pair i is made. */
export function assignmentProgram(instance: AssignmentInstance): string {
  const names = instance.pairs.map((_, at) => `p${at}`);
  return [
    'Maximize',
    ` good: ${instance.pairs.map((pair, at) => `+ ${points(pair)} p${at}`).join('\n ')}`,
    'Subject To',
    ...limits(instance).map(
      ([most, places], at) => ` l${at}: ${places.map((place) => `+ p${place}`).join('\n ')} <= ${most}`,
    ),
    'Binaries',
    ` ${names.join('\n ')}`,
    'End',
  ].join('\n');
}

/** Whether a choice keeps every limit. */
export function keepsLimits(instance: AssignmentInstance, chosen: readonly Pair[]): boolean {
  const taken = instance.pairs.map((pair) => chosen.includes(pair));
  return limits(instance).every(([most, places]) => places.filter((place) => taken[place]).length <= most);
}
