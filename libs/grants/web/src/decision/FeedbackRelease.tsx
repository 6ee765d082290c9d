import {
  ActionNotice,
  Button,
  Card,
  ConfirmDialog,
  graphql,
  type ResultOf,
  Section,
  TextArea,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { meetingMessages } from './meeting-messages.js';

const DraftsQuery = graphql(`
  query FeedbackDrafts($callId: ID!) {
    feedbackDrafts(callId: $callId) {
      id
      number
      title
      people
      remarks
      criteria {
        criterion
        title
        mean
        comments
      }
    }
  }
`);

const Release = graphql(
  `
    mutation ReleaseFeedback($input: ReleaseFeedbackInput!) {
      releaseFeedback(input: $input) {
        __typename
        ... on ReleaseFeedbackOk {
          released
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Draft = ResultOf<typeof DraftsQuery>['feedbackDrafts'][number];

/** Comments of decided applications, to be read over and then given to their partners. */
export function FeedbackRelease({ callId }: { callId: string }) {
  const t = useMessages(meetingMessages);
  const [{ data }] = useQuery({ query: DraftsQuery, variables: { callId } });
  if (!data) return null;
  return (
    <Section title={t.feedbackTitle} lead={t.feedbackLead}>
      {data.feedbackDrafts.length === 0 && <p className="m-0">{t.noFeedback}</p>}
      <div className="space-y-6">
        {data.feedbackDrafts.map((draft) => (
          <DraftCard key={draft.id} draft={draft} />
        ))}
      </div>
    </Section>
  );
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function DraftCard({ draft }: { draft: Draft }) {
  const t = useMessages(meetingMessages);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(draft.criteria.map(({ criterion, comments }) => [criterion, comments.join('\n')])),
  );
  const [remarks, setRemarks] = useState(draft.remarks.join('\n'));
  const [asking, ask] = useState(false);
  const [release, releasing] = useAction(Release);
  const submit = async () => {
    const criteria = draft.criteria.map(({ criterion }) => ({ criterion, comments: linesOf(texts[criterion] ?? '') }));
    const item = { applicationId: draft.id, criteria, remarks: linesOf(remarks) };
    const result = await release({ input: { items: [item] } });
    if (result.ok) toast(t.released);
  };
  return (
    <Card>
      <h3 className="m-0 text-std-18B-160">{draft.title}</h3>
      <p className="m-0 mb-5 text-solid-gray-700">{draft.number}</p>
      <div className="space-y-5">
        {draft.criteria.map(({ criterion, title, mean }) => (
          <TextArea
            key={criterion}
            id={`${draft.id}:${criterion}`}
            label={t.comments(title)}
            help={mean === null ? undefined : t.mean(mean)}
            rows={3}
            value={texts[criterion] ?? ''}
            onChange={(text) => setTexts({ ...texts, [criterion]: text })}
          />
        ))}
        <TextArea id={`${draft.id}:remarks`} label={t.remarks} rows={3} value={remarks} onChange={setRemarks} />
        <ActionNotice error={releasing.error} />
        <Button variant="outline" pending={releasing.pending} onClick={() => ask(true)}>
          {t.release(draft.people)}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.feedbackTitle}
        confirmLabel={t.release(draft.people)}
        onConfirm={submit}
      >
        {t.releaseSure(draft.title)}
      </ConfirmDialog>
    </Card>
  );
}
