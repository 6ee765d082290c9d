import { areaName, fieldName, wards } from '@musubi/identity/model';
import { resourceKindName } from '@musubi/marketplace/model';
import type { SearchDocument } from '@musubi/platform/server';
import type { Posting } from './posting.entity.js';

/** What the search document says about the organisation behind a posting. */
export interface PostingOwner {
  readonly name: string;
  readonly nameKana: string | null;
  readonly shortName: string | null;
  readonly type: string;
  readonly verified: boolean;
}

/**
 * The findable content of a published posting. One for the whole city counts in every ward and under `city`; one without
 * a place is found under `online` only.
 */
export function documentOf(posting: Posting, owner: PostingOwner): SearchDocument {
  return {
    kind: 'posting',
    subjectId: posting.id,
    organisationId: posting.organisationId,
    title: posting.title,
    body: bodyOf(posting),
    keywords: keywordsOf(posting, owner),
    wards: areasOf(posting),
    fields: posting.fields,
    sdgs: posting.sdgs,
    resourceKinds: posting.resourceKinds,
    wantedTypes: posting.wantedTypes,
    postingKind: posting.kind,
    organisationType: owner.type,
    verified: owner.verified,
    from: posting.periodFrom,
    to: posting.periodTo,
    deadline: posting.deadline ?? posting.endsOn,
    publishedAt: posting.publishedAt ?? posting.createdAt,
    visible: true,
  };
}

export const areasOf = (posting: Pick<Posting, 'reach' | 'wards'>): string[] =>
  ({
    wards: posting.wards,
    city: ['city', ...wards().map((each) => each.code)],
    online: ['online'],
  })[posting.reach];

function bodyOf(posting: Posting): string {
  const resources = posting.resources.map((each) => each.note);
  return [posting.body, ...resources, posting.forWhom, posting.conditions, posting.placeHint]
    .filter(Boolean)
    .join('\n');
}

function keywordsOf(posting: Posting, owner: PostingOwner): string {
  const labels = [
    ...posting.fields.map(fieldName),
    ...posting.resourceKinds.map(resourceKindName),
    ...posting.wards.map(areaName),
  ];
  return [owner.name, owner.nameKana, owner.shortName, ...labels].filter(Boolean).join(' ');
}
