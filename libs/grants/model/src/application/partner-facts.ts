import { type Values, isEmpty } from '@musubi/platform/model';
import type { PartnerFacts } from '../call/eligibility.js';

/** What the organisation's page already says. */
export interface PartnerProfile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly typeLabel: string;
  readonly lead: boolean;
  readonly memberCount: number | null;
  /** `2019` or `2019-04`; null when unknown. */
  readonly founded: string | null;
  /** true when an office or an area of activity in the city is registered. */
  readonly baseInCity: boolean | null;
}

const yes = (value: unknown): boolean | null => (value === 'yes' ? true : value === 'no' ? false : null);

/**
 * Facts for the eligibility rules: the answers of the application (`overview`, `pledges`) come first, the organisation's
 * page fills what they leave open.
 */
export function partnerFacts(profile: PartnerProfile, overview: Values, pledges: Values): PartnerFacts {
  return {
    id: profile.id,
    name: profile.name,
    type: profile.type,
    typeLabel: profile.typeLabel,
    lead: profile.lead,
    baseInCity: yes(overview.baseInCity) ?? profile.baseInCity,
    memberCount: typeof overview.memberCount === 'number' ? overview.memberCount : profile.memberCount,
    founded: isEmpty(overview.founded) ? profile.founded : String(overview.founded).normalize('NFKC').trim(),
    hasBylaws: yes(overview.hasBylaws),
    hasRoster: yes(overview.hasRoster),
    keepsAccounts: yes(overview.keepsAccounts),
    holdsGeneralMeeting: yes(overview.holdsGeneralMeeting),
    otherFunding: yes(pledges.otherFunding),
    pledgedNoAntisocial: pledges.noAntisocial === true ? true : null,
    pledgedTax: pledges.taxPaid === true ? true : null,
  };
}
