import { common, inReach } from './gates.js';
import type { Amount, Point, PostingProfile } from './profile.js';
import type { Values } from './weights.js';

/** Two lists with so much in common are as good as equal. */
const enoughInCommon = 2;
/** Not said is half a yes. */
const unsaid = 0.5;

interface Themes {
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
}

/** What two sides share in theme, the same from either side. */
export const kinship = (a: Themes, b: Themes): Values => ({
  fields: sharedPart(a.fields, b.fields),
  sdgs: sharedPart(a.sdgs, b.sdgs),
});

/** Against the shorter list: a club of one field loses nothing beside a city hall of ten. */
function sharedPart<T>(a: readonly T[], b: readonly T[]): number {
  const shorter = Math.max(1, Math.min(a.length, b.length, enoughInCommon));
  return Math.min(1, common(a, b) / shorter);
}

/** Share of the kinds needed that are offered; whoever asks, the need is the measure. */
export function kindsMet(a: PostingProfile, b: PostingProfile): number {
  const [need, offer] = sidesOf(a, b);
  if (need.resourceKinds.length === 0 || offer.resourceKinds.length === 0) return unsaid;
  return common(need.resourceKinds, offer.resourceKinds) / need.resourceKinds.length;
}

const sidesOf = (a: PostingProfile, b: PostingProfile): readonly [need: PostingProfile, offer: PostingProfile] =>
  a.kind === 'resource' && b.kind === 'need' ? [b, a] : [a, b];

/** Whether there is enough of it: the mean over the things both sides counted in the same unit. */
export function quantityMet(a: PostingProfile, b: PostingProfile): number {
  const [need, offer] = sidesOf(a, b);
  const shares = (need.amounts ?? []).flatMap((wanted) => {
    const given = (offer.amounts ?? []).filter((each) => each.kind === wanted.kind && each.unit === wanted.unit);
    return shareOf(wanted, given);
  });
  return shares.length === 0 ? unsaid : shares.reduce((sum, each) => sum + each, 0) / shares.length;
}

function shareOf(wanted: Amount, given: readonly Amount[]): number[] {
  const size = sizeOf(wanted);
  const sizes = given.map(sizeOf).filter((each) => each !== null);
  if (size === null || size <= 0 || sizes.length === 0) return [];
  return [Math.min(1, sizes.reduce((sum, each) => sum + each, 0) / size)];
}

/** Yen are compared, never added up to be paid: a float will do here. */
const sizeOf = ({ quantity, yen }: Amount): number | null => quantity ?? (yen ? Number(yen) : null);

/** Whether the days of the week and the times of day meet. */
export function timesMet(a: PostingProfile, b: PostingProfile): number {
  return overlap(a.weekdays, b.weekdays) * overlap(a.dayParts, b.dayParts, 'anytime');
}

/** Not said is taken for two thirds of a yes in each of the two, so that both unsaid is about a half. */
function overlap(a: readonly string[] = [], b: readonly string[] = [], any?: string): number {
  if (any && (a.includes(any) || b.includes(any))) return 1;
  if (a.length === 0 || b.length === 0) return Math.sqrt(unsaid);
  return common(a, b) / Math.min(a.length, b.length);
}

/** Share of the shorter period in which both are there. */
export function periodMet(a: PostingProfile, b: PostingProfile): number {
  if (!a.from || !a.to || !b.from || !b.to) return unsaid;
  const day = (date: string) => Date.parse(date) / 86_400_000;
  const both = Math.min(day(a.to), day(b.to)) - Math.max(day(a.from), day(b.from)) + 1;
  const shorter = Math.min(day(a.to) - day(a.from), day(b.to) - day(b.from)) + 1;
  return shorter <= 0 ? 0 : Math.max(0, Math.min(1, both / shorter));
}

export const wanted = (types: readonly string[], type: string): number =>
  Number(types.length === 0 || types.includes(type));

interface Placed {
  readonly wards: readonly string[];
  readonly online?: boolean;
  readonly place?: Point | null;
}

/** 1 in reach; a near miss counts by distance when it is known. */
export function reach(a: Placed, b: Placed): number {
  if (inReach(a, b)) return 1;
  return nearness(a, b) / 2;
}

/** By the distance of the two 町丁目: 1 next door, half at 4 km, 0.1 at 12 km; 0 when it is not known. */
export function nearness(a: Placed, b: Placed): number {
  const kilometres = kilometresBetween(a.place, b.place);
  return kilometres === null ? 0 : 1 / (1 + (kilometres / 4) ** 2);
}

/** Along the earth's surface (haversine); null when either place is not known. */
export function kilometresBetween(a: Point | null | undefined, b: Point | null | undefined): number | null {
  if (!a || !b) return null;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const [dLat, dLng] = [rad(b.lat - a.lat), rad(b.lng - a.lng)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * How well types of organisations complete each other: what one has, the other lacks (neighbourhoods know the place,
 * NPOs the subject, companies have people and means, schools knowledge and the young). The same from either side.
 */
const completing: Readonly<Record<string, number>> = {
  'company neighbourhood': 1,
  'neighbourhood school': 1,
  'neighbourhood npo': 0.9,
  'company npo': 1,
  'npo school': 0.9,
  'company school': 0.9,
  'government neighbourhood': 0.6,
  'government npo': 0.6,
  'company government': 0.6,
  'government school': 0.6,
};

export function complementary(a: string, b: string): number {
  if (a === b) return 0.2;
  return completing[[a, b].sort().join(' ')] ?? 0.5;
}
