import { graphql, Section, useFormat, useMessages } from '@musubi/platform/web';
import { useQuery } from 'urql';
import { meetingMessages } from './meeting-messages.js';

const FeedbackQuery = graphql(`
  query ReviewFeedback($applicationId: ID!) {
    reviewFeedback(applicationId: $applicationId) {
      applicationId
      remarks
      releasedAt
      criteria {
        criterion
        title
        mean
        comments
      }
    }
  }
`);

/** The committee's comments on the page of an application; nothing until they are released. */
export function FeedbackPart({ applicationId }: { applicationId: string }) {
  const t = useMessages(meetingMessages);
  const f = useFormat();
  const [{ data }] = useQuery({ query: FeedbackQuery, variables: { applicationId } });
  const feedback = data?.reviewFeedback;
  if (!feedback) return null;
  return (
    <Section title={t.feedbackTitle} lead={t.feedbackOf(f.date(feedback.releasedAt))}>
      <dl className="m-0 space-y-5">
        {feedback.criteria.map(({ criterion, title, mean, comments }) => (
          <div key={criterion}>
            <dt className="font-700">
              {title} {mean !== null && <span className="font-400">{t.mean(mean)}</span>}
            </dt>
            {comments.map((comment, place) => (
              <dd key={place} className="m-0 mt-1 border-l-4 border-solid-gray-200 pl-4 whitespace-pre-line">
                {comment}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {feedback.remarks.map((remark, place) => (
        <p key={place} className="m-0 mt-5 whitespace-pre-line">
          {remark}
        </p>
      ))}
    </Section>
  );
}
