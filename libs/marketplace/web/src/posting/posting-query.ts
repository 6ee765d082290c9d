import { graphql, type ResultOf } from '@musubi/platform/web';

export const PostingPageQuery = graphql(`
  query PostingPage($id: ID!) {
    posting(id: $id) {
      id
      kind
      state
      title
      body
      fields
      sdgs
      resourceKinds
      resources {
        kind
        note
        quantity
        unit
        yen
      }
      reach
      wards
      placeHint
      periodFrom
      periodTo
      weekdays
      dayParts
      deadline
      endsOn
      publishedAt
      forWhom
      wantedTypes
      conditions
      quietAfterwards
      closingNote
      images {
        id
        alt
      }
      organisation {
        id
        name
        type
        verified
        logoFileId
      }
      questions {
        id
        question
        answer
        askedAt
        answeredAt
        askedBy
      }
      own {
        version
        moves
        staffNote
        draftSavedAt
        canEdit
        canModerate
      }
    }
  }
`);

export type PostingData = ResultOf<typeof PostingPageQuery>['posting'];
