import type { InterviewSetting } from '@musubi/grants/model';
import { type ActionError, graphql, UserErrorFields } from '@musubi/platform/web';
import type { InterviewBoard } from './InterviewsPage.js';

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

/** A timetable as it is saved; without slots the times are found anew. */
export const inputOf = (
  board: Pick<InterviewBoard, 'id' | 'version'>,
  setting: InterviewSetting,
  slots?: InterviewBoard['slots'],
) => ({
  ...{ callId: board.id, version: board.version },
  setting: { ...setting, rooms: [...setting.rooms] },
  slots: slots?.map(({ applicationId, room, startsAt, endsAt }) => ({ applicationId, room, startsAt, endsAt })),
});

/** What clashes, in the server's words. */
export const issuesInWords = (error: ActionError | null) =>
  error && { message: error.issues.map((issue) => issue.message).join(' ') || error.message };
