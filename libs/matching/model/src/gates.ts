import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';

/** Why two cannot be brought together at all, or what does not fit. The words are in `explain.ts`. */
export type Misfit =
  | 'own'
  | 'partnerAlready'
  | 'declined'
  | 'asked'
  | 'unfit'
  | 'doNotContact'
  | 'full'
  | 'resting'
  | 'sameKind'
  | 'area'
  | 'dates'
  | 'resourceKind'
  | 'quantity'
  | 'time'
  | 'typeWanted'
  | 'typeOffered'
  | 'doubt';

interface Reachable {
  readonly doNotContact?: boolean;
  readonly openIntroductions?: number;
  readonly maxOpenIntroductions?: number | null;
  readonly resting?: boolean;
}

/** What rules a meeting out, whatever is offered: nobody is asked who said no or has no hands free. */
function contactGates(asking: Asking, organisationId: string, side: Reachable): Misfit[] {
  const closed: Partial<Record<Misfit, boolean>> = {
    own: organisationId === asking.posting.organisationId,
    partnerAlready: asking.partners.includes(organisationId),
    declined: asking.declined.includes(organisationId),
    asked: asking.asked?.includes(organisationId),
    unfit: asking.opinions?.unfit.includes(organisationId),
    doNotContact: side.doNotContact,
    full: isFull(side),
    resting: side.resting,
  };
  return (Object.keys(closed) as Misfit[]).filter((gate) => closed[gate]);
}

const isFull = ({ maxOpenIntroductions, openIntroductions }: Reachable): boolean =>
  maxOpenIntroductions != null && (openIntroductions ?? 0) >= maxOpenIntroductions;

/**
 * Hard gates between a posting and an organisation: also the types it looks for. Area is a matter of degree here, and said
 * so among what does not fit: people travel and advise from afar, a sixth of the partners that judges found good do.
 */
export function organisationGates(asking: Asking, organisation: OrganisationProfile): Misfit[] {
  const found = contactGates(asking, organisation.id, organisation);
  if (!accepts(asking.posting, organisation.type)) found.push('typeWanted');
  return found;
}

/** Hard gates between two postings: need against resource, in reach, in the same time, each of a type the other takes. */
export function postingGates(asking: Asking, other: PostingProfile): Misfit[] {
  const found = contactGates(asking, other.organisationId, other);
  if (asking.opinions?.unfitPostings?.includes(other.id) && !found.includes('unfit')) found.push('unfit');
  return [...found, ...pairGates(asking.posting, other)];
}

/** What rules two postings out whoever they belong to; the same from either side. */
export function pairGates(a: PostingProfile, b: PostingProfile): Misfit[] {
  const closed: Partial<Record<Misfit, boolean>> = {
    sameKind: a.kind === b.kind,
    area: !inReach(a, b),
    dates: !meetInTime(a, b),
    typeWanted: !accepts(a, b.organisationType),
    typeOffered: !accepts(b, a.organisationType),
  };
  return (Object.keys(closed) as Misfit[]).filter((gate) => closed[gate]);
}

/** Whether a posting takes an organisation of this type; none named = any. */
export const accepts = ({ wantedTypes }: Pick<PostingProfile, 'wantedTypes'>, type: string): boolean =>
  wantedTypes.length === 0 || wantedTypes.includes(type);

interface Placed {
  readonly wards: readonly string[];
  readonly online?: boolean;
}

/** Same ward, or one of them is everywhere in the city or online. */
export const inReach = (a: Placed, b: Placed): boolean =>
  Boolean(a.online || b.online) || a.wards.length === 0 || b.wards.length === 0 || common(a.wards, b.wards) > 0;

/** Periods overlap; an open end is open. */
export const meetInTime = (a: PostingProfile, b: PostingProfile): boolean =>
  (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');

export const common = <T>(a: readonly T[], b: readonly T[]): number => a.filter((each) => b.includes(each)).length;
