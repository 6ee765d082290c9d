import { graphql, type ResultOf, UserErrorFields } from '@musubi/platform/web';

export const EditorQuery = graphql(`
  query PostingEditor($id: ID!) {
    draftPosting(id: $id) {
      id
      version
      kind
      state
      values
      draftSavedAt
      staffNote
      publishesAtOnce
      organisation {
        id
        name
      }
    }
  }
`);

export type EditedPosting = ResultOf<typeof EditorQuery>['draftPosting'];

export const SaveDraft = graphql(
  `
    mutation SavePostingDraft($input: SavePostingDraftInput!) {
      savePostingDraft(input: $input) {
        __typename
        ... on SavePostingDraftOk {
          id
          version
          savedAt
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const Publish = graphql(
  `
    mutation PublishPosting($input: PublishPostingInput!) {
      publishPosting(input: $input) {
        __typename
        ... on PublishPostingOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const Update = graphql(
  `
    mutation UpdatePosting($input: UpdatePostingInput!) {
      updatePosting(input: $input) {
        __typename
        ... on UpdatePostingOk {
          id
          version
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const Discard = graphql(
  `
    mutation DiscardPostingChanges($input: DiscardPostingChangesInput!) {
      discardPostingChanges(input: $input) {
        __typename
        ... on DiscardPostingChangesOk {
          id
          version
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
export const DeleteDraft = graphql(
  `
    mutation DeleteDraftPosting($input: DeleteDraftPostingInput!) {
      deleteDraftPosting(input: $input) {
        __typename
        ... on DeleteDraftPostingOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
