import { graphql, UserErrorFields } from '@musubi/platform/web';

export const RenewPosting = graphql(
  `
    mutation RenewPosting($input: RenewPostingInput!) {
      renewPosting(input: $input) {
        __typename
        ... on RenewPostingOk {
          id
          version
          endsOn
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const FulfilPosting = graphql(
  `
    mutation FulfilPosting($input: FulfilPostingInput!) {
      fulfilPosting(input: $input) {
        __typename
        ... on FulfilPostingOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const WithdrawPosting = graphql(
  `
    mutation WithdrawPosting($input: WithdrawPostingInput!) {
      withdrawPosting(input: $input) {
        __typename
        ... on WithdrawPostingOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const CopyPosting = graphql(
  `
    mutation CopyPosting($input: CopyPostingInput!) {
      copyPosting(input: $input) {
        __typename
        ... on CopyPostingOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const HidePosting = graphql(
  `
    mutation HidePosting($input: HidePostingInput!) {
      hidePosting(input: $input) {
        __typename
        ... on HidePostingOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const UnhidePosting = graphql(
  `
    mutation UnhidePosting($input: UnhidePostingInput!) {
      unhidePosting(input: $input) {
        __typename
        ... on UnhidePostingOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const ApprovePosting = graphql(
  `
    mutation ApprovePosting($input: ApprovePostingInput!) {
      approvePosting(input: $input) {
        __typename
        ... on ApprovePostingOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const ReturnPosting = graphql(
  `
    mutation ReturnPosting($input: ReturnPostingInput!) {
      returnPosting(input: $input) {
        __typename
        ... on ReturnPostingOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
