import { graphql, UserErrorFields } from '@musubi/platform/web';

export const SaveInterviews = graphql(
  `
    mutation SaveInterviews($input: SaveInterviewsInput!) {
      saveInterviews(input: $input) {
        __typename
        ... on SaveInterviewsOk {
          id
          version
          left
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const SendInterviews = graphql(
  `
    mutation SendInterviews($input: SendInterviewsInput!) {
      sendInterviews(input: $input) {
        __typename
        ... on SendInterviewsOk {
          callId
          interviews
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
