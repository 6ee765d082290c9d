import {
  ActionNotice,
  Button,
  ButtonRow,
  Card,
  ConfirmDialog,
  graphql,
  LoadError,
  type ResultOf,
  Section,
  SkeletonPage,
  toast,
  useAction,
  useMessages,
  UserErrorFields,
  Badge,
} from '@musubi/platform/web';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { LetterSheet, LetterShown } from '../decision/LetterSheet.js';
import { reviewMessages } from '../review/messages.js';
import type { decisionInput } from './DecisionForm.js';

const PreviewQuery = graphql(
  `
    query LetterPreview($decision: DecisionInput!) {
      letterPreview(decision: $decision) {
        ...LetterShown
      }
    }
  `,
  [LetterShown],
);
const Decide = graphql(
  `
    mutation DecideApplications($input: DecideApplicationsInput!) {
      decideApplications(input: $input) {
        __typename
        ... on DecideApplicationsOk {
          decided
          letterIds
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

type Preview = ResultOf<typeof PreviewQuery>['letterPreview'];
type Decision = ReturnType<typeof decisionInput>;

/** Every letter of the batch as it will read, and the one button that decides and sends. */
export function LetterReview({
  decisions,
  onBack,
  onDone,
}: {
  decisions: readonly Decision[];
  onBack: () => void;
  onDone: () => void;
}) {
  const t = useMessages(reviewMessages);
  const { letters, failed } = usePreviews(decisions);
  const [asking, ask] = useState(false);
  const [decide, deciding] = useAction(Decide);
  if (failed) return <LoadError onRetry={onBack} />;
  if (!letters) return <SkeletonPage />;
  const people = letters.reduce((sum, each) => sum + each.recipients, 0);
  const confirm = async () => {
    const result = await decide({ input: { decisions: [...decisions] } });
    if (!result.ok) return;
    toast(t.decided(result.data.decided));
    onDone();
  };
  return (
    <Section title={t.previewTitle} id="letters">
      <div className="space-y-6">
        {letters.map((letter) => (
          <LetterCard key={letter.applicationId} letter={letter} />
        ))}
      </div>
      <ActionNotice error={deciding.error} />
      <ButtonRow className="mt-8">
        <Button onClick={() => ask(true)} pending={deciding.pending}>
          {t.decideAll(decisions.length, people)}
        </Button>
        <Button variant="outline" onClick={onBack}>
          {t.backToEdit}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.decide}
        confirmLabel={t.decideAll(decisions.length, people)}
        onConfirm={confirm}
      >
        {t.decideSure(decisions.length, people)}
      </ConfirmDialog>
    </Section>
  );
}

function LetterCard({ letter }: { letter: Preview }) {
  const t = useMessages(reviewMessages);
  return (
    <Card>
      <Badge tone="info">{t.peopleGet(letter.recipients)}</Badge>
      <div className="mt-4">
        <LetterSheet letter={letter} />
      </div>
    </Card>
  );
}

function usePreviews(decisions: readonly Decision[]) {
  const client = useClient();
  const [letters, setLetters] = useState<readonly Preview[] | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const answers = await Promise.all(
        decisions.map((decision) =>
          client.query(PreviewQuery, { decision }, { requestPolicy: 'network-only' }).toPromise(),
        ),
      );
      if (!current) return;
      const previews = answers.flatMap((answer) => answer.data?.letterPreview ?? []);
      setFailed(previews.length < decisions.length);
      setLetters(previews);
    };
    void load();
    return () => {
      current = false;
    };
    // The batch does not change while it is looked at.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client]);
  return { letters, failed };
}
