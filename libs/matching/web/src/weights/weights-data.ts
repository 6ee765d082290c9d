import { graphql, type ResultOf, UserErrorFields } from '@musubi/platform/web';

export const WeightsQuery = graphql(`
  query MatchWeights {
    matchWeights {
      activeId
      good
      bad
      needed
      outcomes {
        outcome
        count
      }
      factors {
        scope
        code
        label
        now
        program
        proposed
      }
      proposal {
        id
        learnedAt
        learnedBy
        outcomes
        note
        figures {
          scope
          pairs
          before
          after
        }
      }
      versions {
        id
        learnedAt
        learnedBy
        adoptedAt
        adoptedBy
        active
        outcomes
        note
        figures {
          scope
          pairs
          before
          after
        }
      }
    }
  }
`);

export type WeightsReport = ResultOf<typeof WeightsQuery>['matchWeights'];
export type FactorRow = WeightsReport['factors'][number];
export type Version = WeightsReport['versions'][number];
export type Figures = Version['figures'][number];

export const LearnWeights = graphql(
  `
    mutation LearnMatchWeights($input: LearnMatchWeightsInput!) {
      learnMatchWeights(input: $input) {
        __typename
        ... on LearnMatchWeightsOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const AdoptWeights = graphql(
  `
    mutation AdoptMatchWeights($input: AdoptMatchWeightsInput!) {
      adoptMatchWeights(input: $input) {
        __typename
        ... on AdoptMatchWeightsOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
