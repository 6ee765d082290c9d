import {
  ActionNotice,
  Button,
  ConfirmDialog,
  graphql,
  Notice,
  ProgressBar,
  Stack,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import type { ImportRun } from './ImportRunPage.js';
import { importMessages } from './messages.js';

const StopImport = graphql(
  `
    mutation StopImport($input: StopImportInput!) {
      stopImport(input: $input) {
        __typename
        ... on StopImportOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** The server is at work: what it does, how fast, how long still. */
export function ImportWorking({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const importing = run.state === 'importing';
  return (
    <div className="max-w-180">
      <Stack>
        <p className="m-0">{importing ? t.importingLead : t.checkingLead}</p>
        <Progress run={run} />
        <Notice tone="info" title={t.canLeave} />
        {importing && <Stop run={run} />}
      </Stack>
    </div>
  );
}

function Progress({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const { progress } = run;
  if (!progress) return <ProgressBar label={t.waiting} value={0} />;
  const phase = { reading: t.reading, comparing: t.comparing, writing: t.writing, indexing: t.indexing };
  const words = [t.rowsRead(progress.rows), t.rate(progress.rate)];
  if (progress.secondsLeft !== null) words.push(t.secondsLeft(progress.secondsLeft));
  return (
    <div>
      <ProgressBar
        label={phase[progress.phase as keyof typeof phase]}
        value={Math.round(progress.fraction * 100)}
        text={t.percent(Math.round(progress.fraction * 100))}
      />
      <p className="m-0 mt-2 flex flex-wrap gap-x-6 text-solid-gray-700 tabular-nums">
        {words.map((word) => (
          <span key={word}>{word}</span>
        ))}
      </p>
    </div>
  );
}

function Stop({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const [asking, setAsking] = useState(false);
  const [stop, stopping] = useAction(StopImport);
  return (
    <div>
      <ActionNotice error={stopping.error} />
      <Button variant="outline" pending={run.stopRequested} onClick={() => setAsking(true)}>
        {run.stopRequested ? t.stopping : t.stop}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.stopAsk}
        confirmLabel={t.stop}
        cancelLabel={t.keepGoing}
        danger
        onConfirm={() => stop({ input: { id: run.id } })}
      >
        {t.stopText}
      </ConfirmDialog>
    </div>
  );
}
