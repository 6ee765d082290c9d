import { graphql, UserErrorFields } from '@musubi/platform/web';

export const GiveOpinion = graphql(
  `
    mutation GiveMatchOpinion($input: GiveMatchOpinionInput!) {
      giveMatchOpinion(input: $input) {
        __typename
        ... on GiveMatchOpinionOk {
          id
          version
          opinion
          reason
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const WithdrawOpinion = graphql(
  `
    mutation WithdrawMatchOpinion($input: WithdrawMatchOpinionInput!) {
      withdrawMatchOpinion(input: $input) {
        __typename
        ... on WithdrawMatchOpinionOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
