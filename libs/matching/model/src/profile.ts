import type { LocalDate } from '@musubi/platform/model';

/** What matching knows of an organisation. Lists may be empty (= not said), words are folded base forms. */
export interface OrganisationProfile {
  readonly id: string;
  readonly type: string;
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
  /** Wards it is active in; empty = the whole city. */
  readonly wards: readonly string[];
  /** Fewest kilometres from the posting's place, when both are known. */
  readonly kilometres?: number | null;
  readonly verified: boolean;
  readonly doNotContact: boolean;
  readonly openIntroductions: number;
  readonly maxOpenIntroductions: number | null;
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

/** What matching knows of a posting. */
export interface PostingProfile {
  readonly id: string;
  readonly kind: 'need' | 'resource';
  readonly organisationId: string;
  /** Type of its organisation. */
  readonly organisationType: string;
  readonly resourceKinds: readonly string[];
  readonly fields: readonly string[];
  readonly sdgs: readonly number[];
  /** Empty = the whole city. */
  readonly wards: readonly string[];
  readonly online: boolean;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Types of organisation it is looking for; empty = any. */
  readonly wantedTypes: readonly string[];
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly verified?: boolean;
  readonly doNotContact?: boolean;
  readonly openIntroductions?: number;
  readonly maxOpenIntroductions?: number | null;
}

/** Who asks: the posting, and what is known around it. */
export interface Asking {
  readonly posting: PostingProfile;
  /** Organisations the owner works with or worked with: others like them fit too. Never suggested themselves. */
  readonly partners: readonly string[];
  /** Organisations that said no to this owner (or the other way round) in the last six months. */
  readonly declined: readonly string[];
  /** Other names of a word (civic synonyms). */
  readonly namesOf?: (word: string) => readonly string[];
}
