import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  graphql,
  Notice,
  Section,
  useAction,
  useMessages,
  UserErrorFields,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ImportFigures } from './ImportFigures.js';
import { ImportFound } from './ImportFound.js';
import { ImportReasons } from './ImportReasons.js';
import type { ImportRun } from './ImportRunPage.js';
import { ImportSamples } from './ImportSamples.js';
import { importMessages } from './messages.js';

const ConfirmImport = graphql(
  `
    mutation ConfirmImport($input: ConfirmImportInput!) {
      confirmImport(input: $input) {
        __typename
        ... on ConfirmImportOk {
          id
          state
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);
const DiscardImport = graphql(
  `
    mutation DiscardImport($input: DiscardImportInput!) {
      discardImport(input: $input) {
        __typename
        ... on DiscardImportOk {
          id
        }
        ...UserErrorFields
      }
    }
  `,
  [UserErrorFields],
);

/** What the check found, before anything is written: figures, rows as they will be stored, reasons; then yes or no. */
export function ImportReady({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  return (
    <>
      <Verdict run={run} />
      <div className="mt-6">
        <ImportFigures run={run} />
      </div>
      <Decide run={run} />
      {run.samples.length > 0 && (
        <Section title={t.samples}>
          <ImportSamples run={run} />
        </Section>
      )}
      <Section title={t.reasons}>
        <ImportReasons run={run} />
      </Section>
      <Section title={t.found}>
        <ImportFound run={run} />
      </Section>
    </>
  );
}

function Verdict({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const counts = run.counts!;
  if (counts.taken === 0)
    return (
      <Notice tone="warning" title={t.nothingTaken}>
        {t.nothingTakenText}
      </Notice>
    );
  if (counts.created + counts.changed === 0)
    return (
      <Notice tone="info" title={t.nothingNew}>
        {t.nothingNewText}
      </Notice>
    );
  return (
    <Notice tone="success" title={t.ready}>
      {t.readyLead}
    </Notice>
  );
}

function Decide({ run }: { run: ImportRun }) {
  const t = useMessages(importMessages);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [confirm, confirming] = useAction(ConfirmImport);
  const [discard, discarding] = useAction(DiscardImport);
  const { taken, created, changed, unchanged } = run.counts!;
  const input = { id: run.id, version: run.version };
  const onDiscard = async () => {
    const result = await discard({ input });
    if (result.ok) void navigate('/staff/import');
  };
  return (
    <div className="mt-8">
      <ActionNotice error={confirming.error ?? discarding.error} />
      <ButtonRow>
        {taken > 0 && (
          <Button size="large" pending={confirming.pending} onClick={() => setAsking(true)}>
            {t.take(taken)}
          </Button>
        )}
        <Button size="large" variant="outline" pending={discarding.pending} onClick={() => void onDiscard()}>
          {t.discard}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.takeAsk(taken)}
        confirmLabel={t.takeConfirm}
        onConfirm={() => confirm({ input })}
      >
        {t.takeText(created, changed, unchanged)}
      </ConfirmDialog>
    </div>
  );
}
