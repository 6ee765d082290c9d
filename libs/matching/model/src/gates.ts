import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';

/** Why two cannot be brought together at all, or what does not fit. The words are in `explain.ts`. */
export type Misfit =
  | 'own'
  | 'partnerAlready'
  | 'declined'
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
    unfit: asking.opinions?.unfit.includes(organisationId),
    doNotContact: side.doNotContact,
    full: isFull(side),
    resting: side.resting,
  };
  return (Object.keys(closed) as Misfit[]).filter((gate) => closed[gate]);
}

const isFull = ({ maxOpenIntroductions, openIntroductions }: Reachable): boolean =>
  maxOpenIntroductions != null && (openIntroductions ?? 0) >= maxOpenIntroductions;

/** Hard gates between a posting and an organisation. Its area is a matter of degree: people travel and advise from afar. */
export const organisationGates = (asking: Asking, organisation: OrganisationProfile): Misfit[] =>
  contactGates(asking, organisation.id, organisation);

/** Hard gates between two postings: need against resource, in reach, in the same time. */
export function postingGates(asking: Asking, other: PostingProfile): Misfit[] {
  const found = contactGates(asking, other.organisationId, other);
  if (asking.opinions?.unfitPostings?.includes(other.id) && !found.includes('unfit')) found.push('unfit');
  if (other.kind === asking.posting.kind) found.push('sameKind');
  if (!inReach(asking.posting, other)) found.push('area');
  if (!meetInTime(asking.posting, other)) found.push('dates');
  return found;
}

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
