import type { Field, OrganisationType } from '@musubi/identity/model';
import type { PostingKind, ResourceKind } from '@musubi/marketplace/model';

/** What is sought or given: `[note]`, `[note, quantity, unit]`, and for money `[note, yen]`. */
export type Amount = readonly [note: string, quantity?: number, unit?: string];

export interface PostingFacts {
  readonly fields?: readonly Field[];
  readonly resources: Partial<Record<ResourceKind, Amount>>;
  /** Days from today; both absent when it is open. */
  readonly days?: readonly [from: number, to: number];
  readonly weekdays?: readonly string[];
  readonly parts?: readonly string[];
  readonly wanted?: readonly OrganisationType[];
  readonly forWhom?: string;
  readonly conditions?: string;
  readonly reach?: 'city' | 'online';
  readonly then?: 'fulfilled' | 'withdrawn' | 'draft';
}

export interface DemoPosting extends PostingFacts {
  readonly by: string;
  readonly kind: PostingKind;
  readonly title: string;
  readonly body: string;
}

export const need = (by: string, title: string, body: string, facts: PostingFacts): DemoPosting => ({
  by,
  kind: 'need',
  title,
  body,
  ...facts,
});
export const resource = (by: string, title: string, body: string, facts: PostingFacts): DemoPosting => ({
  by,
  kind: 'resource',
  title,
  body,
  ...facts,
});
