import { graphql, type ResultOf, UserErrorFields } from '@musubi/platform/web';
import { useState } from 'react';
import { ExplainedFragment } from '../explained.js';

export const BatchQuery = graphql(
  `
    query IntroductionBatch($perOrganisation: Int!) {
      introductionBatch(perOrganisation: $perOrganisation) {
        pairs
        proved
        items {
          message
          open
          limit
          need {
            id
            title
            waitingDays
            owner {
              id
              name
            }
          }
          organisation {
            id
            name
          }
          ...Explained
        }
        leftOver {
          why
          need {
            id
            title
            waitingDays
          }
        }
      }
    }
  `,
  [ExplainedFragment],
);

export type BatchData = ResultOf<typeof BatchQuery>['introductionBatch'];
export type BatchItemData = BatchData['items'][number];

export const SendBatch = graphql(
  `
    mutation ProposeIntroductions($input: ProposeIntroductionsInput!) {
      proposeIntroductions(input: $input) {
        __typename
        ... on ProposeIntroductionsOk {
          ids
          people
          refused {
            fromOrganisationId
            toOrganisationId
            message
          }
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const BatchAudienceQuery = graphql(`
  query BatchAudience($ids: [ID!]!) {
    mailAudience(organisationIds: $ids)
  }
`);

interface Reviewed {
  readonly messages: Readonly<Record<string, string>>;
  readonly removed: readonly string[];
}

const untouched: Reviewed = { messages: {}, removed: [] };
const storage = 'musubi:introduction-batch';

/** The key of an item: the same pair in a new proposal keeps what was written. */
export const keyOf = ({ need, organisation }: BatchItemData): string => `${need.id}/${organisation.id}`;

/** What staff changed in a proposal. Kept on this device until it is sent or made anew. */
export function useReview() {
  const [review, setReview] = useState<Reviewed>(stored);
  const put = (next: Reviewed) => {
    setReview(next);
    keep(next);
  };
  return {
    messageOf: (item: BatchItemData): string => review.messages[keyOf(item)] ?? item.message,
    isRemoved: (item: BatchItemData): boolean => review.removed.includes(keyOf(item)),
    write: (item: BatchItemData, message: string) =>
      put({ ...review, messages: { ...review.messages, [keyOf(item)]: message } }),
    toggle: (item: BatchItemData) => {
      const key = keyOf(item);
      const removed = review.removed.includes(key)
        ? review.removed.filter((each) => each !== key)
        : [...review.removed, key];
      put({ ...review, removed });
    },
    forget: () => put(untouched),
  };
}

export type Review = ReturnType<typeof useReview>;

function stored(): Reviewed {
  try {
    const text = localStorage.getItem(storage);
    return text ? (JSON.parse(text) as Reviewed) : untouched;
  } catch {
    return untouched;
  }
}

function keep(review: Reviewed): void {
  try {
    if (review === untouched) localStorage.removeItem(storage);
    else localStorage.setItem(storage, JSON.stringify(review));
  } catch {
    // Without storage the review lives as long as the page.
  }
}
