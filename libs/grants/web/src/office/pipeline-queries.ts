import { graphql, type ResultOf, UserErrorFields } from '@musubi/platform/web';

export const PipelineRowFields = graphql(`
  fragment PipelineRowFields on PipelineRow @_unmask {
    id
    version
    number
    title
    state
    callId
    call
    course
    partners
    handlerId
    handler
    flags
    days
    deadline
    requested
    decided
    score
    assignedReviews
    submittedReviews
    conflicts
    submittedAt
  }
`);

export const PipelineQuery = graphql(
  `
    query StaffPipeline($query: String, $after: String) {
      staffPipeline(query: $query, after: $after, first: 50) {
        requested
        decided
        rows {
          edges {
            node {
              ...PipelineRowFields
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
          totalCount
        }
      }
    }
  `,
  [PipelineRowFields],
);

export const BoardQuery = graphql(
  `
    query StaffBoard($query: String) {
      staffBoard(query: $query) {
        state
        count
        requested
        rows {
          ...PipelineRowFields
        }
      }
    }
  `,
  [PipelineRowFields],
);

export const ChoicesQuery = graphql(`
  query PipelineChoices {
    pipelineChoices {
      calls {
        id
        name
        count
      }
      courses {
        id
        name
        count
      }
      handlers {
        id
        name
        count
      }
      states {
        id
        count
      }
      views {
        id
        version
        name
        query
        shared
        mine
        isDefault
        ownerName
      }
    }
  }
`);

export const SaveView = graphql(
  `
    mutation SavePipelineView($input: SavePipelineViewInput!) {
      savePipelineView(input: $input) {
        __typename
        ... on SavePipelineViewOk {
          id
          query
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const DeleteView = graphql(
  `
    mutation DeletePipelineView($input: DeletePipelineViewInput!) {
      deletePipelineView(input: $input) {
        __typename
        ... on DeletePipelineViewOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const ChooseView = graphql(
  `
    mutation ChoosePipelineView($input: ChoosePipelineViewInput!) {
      choosePipelineView(input: $input) {
        __typename
        ... on ChoosePipelineViewOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const Assign = graphql(
  `
    mutation AssignHandler($input: AssignHandlerInput!) {
      assignHandler(input: $input) {
        __typename
        ... on AssignHandlerOk {
          changed
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export const SectionsQuery = graphql(`
  query CommonSections($applicationIds: [ID!]!) {
    commonSections(applicationIds: $applicationIds) {
      id
      title
    }
  }
`);

export const PreviewQuery = graphql(`
  query MovePreview($input: MoveApplicationsInput!) {
    movePreview(input: $input) {
      recipients
      mails
      rows {
        id
        number
        title
        state
        refusal
      }
    }
  }
`);

export const Move = graphql(
  `
    mutation MoveApplications($input: MoveApplicationsInput!) {
      moveApplications(input: $input) {
        __typename
        ... on MoveApplicationsOk {
          moved
          rows {
            id
            number
            title
            state
            refusal
          }
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

export type PipelineRow = ResultOf<typeof PipelineRowFields>;
/** As much of an application as a move needs. */
export type MovableRow = Pick<PipelineRow, 'id' | 'version' | 'number' | 'title' | 'state'>;
export type Choices = ResultOf<typeof ChoicesQuery>['pipelineChoices'];
export type SavedView = Choices['views'][number];
