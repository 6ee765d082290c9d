import { PostingCardFragment } from '@musubi/marketplace/web';
import { graphql } from '@musubi/platform/web';

export const RecommendedNeedsQuery = graphql(
  `
    query RecommendedNeeds($organisationId: ID!) {
      recommendedNeeds(organisationId: $organisationId, first: 10) {
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
        reasons {
          code
          message
        }
        misfits {
          code
          message
        }
        factors {
          code
          label
          part
          valueWords
          weightWords
        }
      }
    }
  `,
  [PostingCardFragment],
);

export const RecommendedPartnersQuery = graphql(`
  query RecommendedPartners($organisationId: ID!, $first: Int!) {
    recommendedPartners(organisationId: $organisationId, first: $first) {
      organisationId
      name
      verified
      seldomShown
      opinion
      answer {
        id
        title
      }
      reasons {
        code
        message
      }
      misfits {
        code
        message
      }
      factors {
        code
        label
        part
        valueWords
        weightWords
      }
    }
  }
`);

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

export const PartnerFitQuery = graphql(`
  query PartnerFit($organisationId: ID!, $otherId: ID!) {
    organisation(id: $otherId) {
      id
      name
    }
    partnerFit(organisationId: $organisationId, otherId: $otherId) {
      reasons {
        code
        message
      }
      misfits {
        code
        message
      }
      factors {
        code
        label
        part
        valueWords
        weightWords
      }
    }
  }
`);
