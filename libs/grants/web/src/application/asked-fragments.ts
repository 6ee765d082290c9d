import { graphql } from '@musubi/platform/web';

/** A section the office gave back. */
export const CorrectionFields = graphql(`
  fragment CorrectionFields on CorrectionView @_unmask {
    section
    note
    dueAt
    correctedAt
  }
`);

/** A paper the office asked for after the closing, and what came. */
export const DocumentRequestFields = graphql(`
  fragment DocumentRequestFields on DocumentRequestView @_unmask {
    id
    organisationId
    organisationName
    title
    note
    dueAt
    answeredAt
    answeredByName
    withdrawnAt
    documents {
      id
      fileId
      name
    }
  }
`);
