import { type FragmentOf, graphql, readFragment, type ResultOf } from '@musubi/platform/web';
import { type UseQueryExecute, useQuery } from 'urql';

export const ConsortiumFragment = graphql(`
  fragment Consortium on Consortium {
    organisationIds
    candidates
    impossible
    typesAsked
    typesDemandedBy
    needs {
      kind
      label
      note
      amount
    }
    sets {
      proved
      gap
      types
      partners {
        organisationId
        name
        type
        verified
        open
        limit
        brings {
          kind
          percent
          postingId
          title
          note
          amount
          sure
        }
        reasons {
          code
          message
        }
      }
      uncovered {
        kind
        percent
        why
      }
    }
  }
`);

export type ConsortiumData = ResultOf<typeof ConsortiumFragment>;
export type SetData = ConsortiumData['sets'][number];
export type PartnerData = SetData['partners'][number];
export type NeedData = ConsortiumData['needs'][number];

const PostingConsortiumQuery = graphql(
  `
    query PostingConsortium($id: ID!, $wishes: ConsortiumWishes!) {
      postingConsortium(postingId: $id, wishes: $wishes) {
        ...Consortium
      }
    }
  `,
  [ConsortiumFragment],
);

const PartnershipConsortiumQuery = graphql(
  `
    query PartnershipConsortium($id: ID!, $wishes: ConsortiumWishes!) {
      partnershipConsortium(partnershipId: $id, wishes: $wishes) {
        ...Consortium
      }
    }
  `,
  [ConsortiumFragment],
);

/** What the builder is asked for. */
export interface Wishes {
  /** null: what the posting or the plan says. */
  readonly needs: readonly { readonly kind: string; readonly note: string }[] | null;
  readonly most: number;
  /** Null = as the call of their application asks, else two. */
  readonly types: number | null;
}

/** For whom partners are looked for. */
export interface Subject {
  readonly kind: 'posting' | 'partnership';
  readonly id: string;
}

interface Asked {
  readonly data: ConsortiumData | null;
  readonly fetching: boolean;
  readonly failed: boolean;
  readonly again: UseQueryExecute;
}

export function useConsortium({ kind, id }: Subject, { needs, most, types }: Wishes): Asked {
  const variables = { id, wishes: { most, types, needs: needs ? [...needs] : null } };
  const options = { variables, requestPolicy: 'cache-and-network' } as const;
  const [posting, askPosting] = useQuery({ ...options, query: PostingConsortiumQuery, pause: kind !== 'posting' });
  const [partnership, askPartnership] = useQuery({
    ...options,
    query: PartnershipConsortiumQuery,
    pause: kind !== 'partnership',
  });
  const given: FragmentOf<typeof ConsortiumFragment> | undefined =
    posting.data?.postingConsortium ?? partnership.data?.partnershipConsortium;
  const { fetching, error } = kind === 'posting' ? posting : partnership;
  return {
    data: given ? readFragment(ConsortiumFragment, given) : null,
    fetching,
    failed: Boolean(error),
    again: kind === 'posting' ? askPosting : askPartnership,
  };
}
