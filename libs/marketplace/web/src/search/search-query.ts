import { graphql } from '@musubi/platform/web';
import { FoundFragment } from './FoundCard.js';

export const SearchPageQuery = graphql(
  `
    query SearchPage($search: PostingSearchInput!, $after: String) {
      find(search: $search, first: 20, after: $after) {
        totalCount
        atLeast
        didYouMean
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            ...FoundView
          }
        }
      }
    }
  `,
  [FoundFragment],
);

export const FacetsQuery = graphql(`
  query SearchFacets($search: PostingSearchInput!) {
    findFacets(search: $search) {
      kinds {
        value
        count
      }
      resourceKinds {
        value
        count
      }
      fields {
        value
        count
      }
      areas {
        value
        count
      }
      sdgs {
        value
        count
      }
      organisationTypes {
        value
        count
      }
      wantedTypes {
        value
        count
      }
    }
  }
`);

export type FacetName = 'kinds' | 'resourceKinds' | 'fields' | 'areas' | 'sdgs' | 'organisationTypes' | 'wantedTypes';
export type Facets = Readonly<Record<FacetName, readonly { readonly value: string; readonly count: number }[]>>;

export const countIn = (facets: Facets | undefined, name: FacetName, value: string): number | null =>
  facets ? (facets[name].find((each) => each.value === value)?.count ?? 0) : null;
