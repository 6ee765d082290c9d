import { graphql, type ResultOf, UserErrorFields } from '@musubi/platform/web';

export const RecordsQuery = graphql(`
  query GrantRecords {
    grantRecords {
      mayDispose
      retained {
        id
        version
        number
        title
        call
        lead
        state
        retainUntil
        mayGo
        openYen
      }
      disposed {
        id
        number
        title
        call
        state
        retainUntil
        disposedAt
        disposedBy
        reason
        files
      }
    }
  }
`);

export const DisposalQuery = graphql(`
  query DisposalPreview($ids: [ID!]!) {
    disposalPreview(applicationIds: $ids) {
      id
      version
      number
      title
      files
      kilobytes
      letters
      reviews
      receipts
      mails
      refusal
    }
  }
`);

export const Dispose = graphql(
  `
    mutation DisposeRecords($input: DisposeRecordsInput!) {
      disposeRecords(input: $input) {
        __typename
        ... on DisposeRecordsOk {
          disposed
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export type Records = ResultOf<typeof RecordsQuery>['grantRecords'];
export type RetainedRecord = Records['retained'][number];
export type DisposedRecord = Records['disposed'][number];
