import type { Asking, OrganisationProfile, PostingProfile } from './profile.js';

/** Why two cannot be brought together at all, or what does not fit. The words are in the message catalogues. */
export type Misfit =
  | 'own'
  | 'partnerAlready'
  | 'declined'
  | 'doNotContact'
  | 'full'
  | 'sameKind'
  | 'area'
  | 'dates'
  | 'resourceKind'
  | 'typeWanted'
  | 'typeOffered';

interface Reachable {
  readonly doNotContact?: boolean;
  readonly openIntroductions?: number;
  readonly maxOpenIntroductions?: number | null;
}

/** What rules a meeting out, whatever is offered: nobody is asked who said no or has no hands free. */
function contactGates(asking: Asking, organisationId: string, side: Reachable): Misfit[] {
  const found: Misfit[] = [];
  if (organisationId === asking.posting.organisationId) found.push('own');
  if (asking.partners.includes(organisationId)) found.push('partnerAlready');
  if (asking.declined.includes(organisationId)) found.push('declined');
  if (side.doNotContact) found.push('doNotContact');
  if (side.maxOpenIntroductions != null && (side.openIntroductions ?? 0) >= side.maxOpenIntroductions)
    found.push('full');
  return found;
}

/** Hard gates between a posting and an organisation. Its area is a matter of degree: people travel and advise from afar. */
export const organisationGates = (asking: Asking, organisation: OrganisationProfile): Misfit[] =>
  contactGates(asking, organisation.id, organisation);

/** Hard gates between two postings: need against resource, in reach, in the same time. */
export function postingGates(asking: Asking, other: PostingProfile): Misfit[] {
  const found = contactGates(asking, other.organisationId, other);
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
