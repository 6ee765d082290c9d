import type { LocalDate } from '@musubi/platform/model';

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** What matching knows of an organisation. Lists may be empty (= not said), words are folded base forms. */
export interface OrganisationProfile {
  readonly id: string;
  readonly type: string;
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
  /** Wards it is active in; empty = the whole city. */
  readonly wards: readonly string[];
  /** Where its office is, to the 町丁目. */
  readonly place?: Point | null;
  readonly verified: boolean;
  readonly doNotContact: boolean;
  readonly openIntroductions: number;
  readonly maxOpenIntroductions: number | null;
  /** It said lately that it has its hands full. */
  readonly resting?: boolean;
  /** Partnerships it is or was in. */
  readonly partnerships?: number;
  /** The projects it took part in: an id shared by all who did, and the words of their descriptions. */
  readonly work: readonly Work[];
  readonly name: readonly string[];
  /** What it does and is good at. */
  readonly activities: readonly string[];
  /** Published postings of its own, as texts and kinds: what it brings or looks for. */
  readonly postings: readonly PostingProfile[];
}

export interface Work {
  readonly project: string;
  readonly words: readonly string[];
}

/** One thing needed or offered. Null = not said. */
export interface Amount {
  readonly kind: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  /** Whole yen, as digits. */
  readonly yen?: string | null;
}

/** What matching knows of a posting. */
export interface PostingProfile {
  readonly id: string;
  readonly kind: 'need' | 'resource';
  readonly organisationId: string;
  /** Type of its organisation. */
  readonly organisationType: string;
  readonly resourceKinds: readonly string[];
  readonly amounts?: readonly Amount[];
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
  /** Empty = the whole city. */
  readonly wards: readonly string[];
  readonly online: boolean;
  readonly place?: Point | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** `mon` … `sun`, `holiday`; empty = not said. */
  readonly weekdays?: readonly string[];
  /** `morning`, `afternoon`, `evening`, `anytime`; empty = not said. */
  readonly dayParts?: readonly string[];
  /** Types of organisation it is looking for; empty = any. */
  readonly wantedTypes: readonly string[];
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly verified?: boolean;
  readonly doNotContact?: boolean;
  readonly openIntroductions?: number;
  readonly maxOpenIntroductions?: number | null;
  readonly resting?: boolean;
}

/** Who asks: the posting, and what is known around it. */
export interface Asking {
  readonly posting: PostingProfile;
  /** Organisations the owner works with or worked with: others like them fit too. Never suggested themselves. */
  readonly partners: readonly string[];
  /** Organisations that said no to this owner (or the other way round) in the last six months. */
  readonly declined: readonly string[];
  /** Organisations with an introduction that waits for an answer, or invited to join; they are not asked twice. */
  readonly asked?: readonly string[];
  /** Published postings of the owner itself: what it could give in return. */
  readonly offers?: readonly PostingProfile[];
  /** Other postings of the owner in the same direction: an organisation that asks without a posting asks with all of them. */
  readonly alsoAsks?: readonly PostingProfile[];
  /** What was said of earlier recommendations. */
  readonly opinions?: Opinions;
  /** Other names of a word (civic synonyms). */
  readonly namesOf?: (word: string) => readonly string[];
}

/** Ids of organisations, unless it says postings. */
export interface Opinions {
  /** Marked 合いそう by the owner: these, and others like them. */
  readonly liked: readonly string[];
  /** Marked 合わない for this very posting: left out while the mark is young. */
  readonly unfit: readonly string[];
  /** Postings the owner marked 合わない: left out of lists of postings. */
  readonly unfitPostings?: readonly string[];
  /** Marked 合わない for another posting of the owner, or a refusal for lasting reasons long ago: they come later. */
  readonly doubtful: readonly string[];
}
