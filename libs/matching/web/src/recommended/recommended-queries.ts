import { PostingCardFragment } from '@musubi/marketplace/web';
import { graphql, type ResultOf } from '@musubi/platform/web';
import { ExplainedFragment } from '../explained.js';

export const RecommendedNeedFragment = graphql(
  `
    fragment RecommendedNeed on RecommendedPosting @_unmask {
      posting {
        id
        title
        organisation {
          id
        }
        ...PostingCardView
      }
      goesWith {
        id
        title
      }
      ...Explained
    }
  `,
  [PostingCardFragment, ExplainedFragment],
);
export type RecommendedNeed = ResultOf<typeof RecommendedNeedFragment>;

export const RecommendedPartnerFragment = graphql(
  `
    fragment RecommendedPartner on Recommendation @_unmask {
      organisationId
      name
      verified
      seldomShown
      opinion
      answer {
        id
        title
      }
      ...Explained
    }
  `,
  [ExplainedFragment],
);
export type RecommendedPartner = ResultOf<typeof RecommendedPartnerFragment>;

export const RecommendedNeedsQuery = graphql(
  `
    query RecommendedNeeds($organisationId: ID!) {
      recommendedNeeds(organisationId: $organisationId, first: 10) {
        ...RecommendedNeed
      }
    }
  `,
  [RecommendedNeedFragment],
);

export const RecommendedPartnersQuery = graphql(
  `
    query RecommendedPartners($organisationId: ID!, $first: Int!) {
      recommendedPartners(organisationId: $organisationId, first: $first) {
        ...RecommendedPartner
      }
    }
  `,
  [RecommendedPartnerFragment],
);

export const MyOpinionsQuery = graphql(`
  query MyMatchOpinions($organisationId: ID!) {
    matchOpinions(organisationId: $organisationId) {
      id
      aboutOrganisationId
      aboutName
      postingId
      postingTitle
      opinion
      reason
      note
      givenAt
    }
  }
`);

export const PartnerFitQuery = graphql(
  `
    query PartnerFit($organisationId: ID!, $otherId: ID!) {
      organisation(id: $otherId) {
        id
        name
      }
      partnerFit(organisationId: $organisationId, otherId: $otherId) {
        ...Explained
      }
    }
  `,
  [ExplainedFragment],
);
