import {
  ActionNotice,
  Button,
  ButtonRow,
  ConfirmDialog,
  focusField,
  LoadError,
  Notice,
  ResponsiveTable,
  type ResultOf,
  Section,
  SkeletonPage,
  TextField,
  toast,
  useAction,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { useQuery } from 'urql';
import { recordMessages } from './record-messages.js';
import { DisposalQuery, Dispose } from './record-queries.js';

type Line = ResultOf<typeof DisposalQuery>['disposalPreview'][number];

/** Step two: what would go with each, the reason, and the act itself. */
export function DisposalReview(props: { ids: readonly string[]; onBack: () => void; onDone: () => void }) {
  const t = useMessages(recordMessages);
  const [{ data, error }, again] = useQuery({
    query: DisposalQuery,
    variables: { ids: [...props.ids] },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  return (
    <Section title={t.goes} lead={t.goesLead}>
      <Notice tone="info" title={t.stays} className="mb-6" />
      <Lines lines={data.disposalPreview} />
      <Act lines={data.disposalPreview.filter((line) => !line.refusal)} onBack={props.onBack} onDone={props.onDone} />
    </Section>
  );
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useMessages(recordMessages);
  const f = useFormat();
  const refused = lines.some((line) => line.refusal);
  return (
    <ResponsiveTable
      caption={t.goes}
      hideCaption
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        { id: 'title', title: t.application, main: true, cell: (line) => line.title || t.unsubmitted },
        { id: 'number', title: t.number, cell: (line) => line.number || t.noNumber },
        {
          id: 'files',
          title: t.files,
          align: 'right',
          cell: (line) => t.filesOf(line.files, f.number(line.kilobytes)),
        },
        { id: 'letters', title: t.letters, align: 'right', cell: (line) => t.count(line.letters) },
        { id: 'reviews', title: t.reviews, align: 'right', cell: (line) => t.count(line.reviews) },
        { id: 'receipts', title: t.receipts, align: 'right', cell: (line) => t.count(line.receipts) },
        { id: 'mails', title: t.mails, align: 'right', cell: (line) => t.count(line.mails) },
        ...(refused ? [{ id: 'refused', title: t.refused, cell: (line: Line) => line.refusal }] : []),
      ]}
    />
  );
}

function Act({ lines, onBack, onDone }: { lines: readonly Line[]; onBack: () => void; onDone: () => void }) {
  const t = useMessages(recordMessages);
  const [reason, setReason] = useState('');
  const [asking, ask] = useState(false);
  const [tried, setTried] = useState(false);
  const [dispose, disposing] = useAction(Dispose);
  const missing = tried && reason.trim() === '' ? t.reasonFirst : null;
  const begin = () => {
    setTried(true);
    if (reason.trim() === '') focusField('disposal-reason');
    else ask(true);
  };
  const confirm = async () => {
    const records = lines.map(({ id, version }) => ({ id, version }));
    const result = await dispose({ input: { records, reason } });
    if (!result.ok) return;
    toast(t.done(result.data.disposed));
    onDone();
  };
  return (
    <div className="mt-8 space-y-6">
      <ActionNotice error={disposing.error} />
      {lines.length > 0 && (
        <TextField
          id="disposal-reason"
          label={t.reason}
          help={t.reasonHelp}
          required
          value={reason}
          onChange={setReason}
          error={missing ?? disposing.error?.issues.find((issue) => issue.field === 'reason')?.message}
        />
      )}
      <ButtonRow>
        {lines.length > 0 && (
          <Button variant="danger" pending={disposing.pending} onClick={begin}>
            {t.dispose(lines.length)}
          </Button>
        )}
        <Button variant="outline" onClick={onBack}>
          {t.back}
        </Button>
      </ButtonRow>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t.sure(lines.length)}
        confirmLabel={t.dispose(lines.length)}
        danger
        onConfirm={confirm}
      >
        <ul className="mt-0 mb-4 list-disc pl-6">
          {lines.map((line) => (
            <li key={line.id}>{`${line.number} ${line.title || t.unsubmitted}`}</li>
          ))}
        </ul>
        <p className="m-0">{t.reasonOf(reason.trim())}</p>
        <p className="mt-2 mb-0 font-700">{t.sureText}</p>
      </ConfirmDialog>
    </div>
  );
}
