import { type BulkMove, moveLabel } from '@musubi/grants/model';
import {
  ActionNotice,
  afterOwn,
  Button,
  Dialog,
  LoadError,
  Notice,
  Skeleton,
  toast,
  useAction,
  useMessages,
  type VariablesOf,
} from '@musubi/platform/web';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { detailsOf } from '../staff/SectionDetails.js';
import { blankMove, MoveFields, type MoveInput, needsInput } from './MoveFields.js';
import { type Moved, MovedList } from './MovedList.js';
import { officeMessages } from './office-messages.js';
import { type MovableRow, Move, PreviewQuery } from './pipeline-queries.js';

interface Props {
  readonly move: BulkMove;
  readonly rows: readonly MovableRow[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** One move for one or several applications: what it would do with each comes first, then the move, then what it did. */
export function MoveDialog({ move, rows, onClose, onDone }: Props) {
  const t = useMessages(officeMessages);
  // What was chosen when the dialog opened: the list behind it changes with the move.
  const [chosen] = useState(rows);
  const [typed, setTyped] = useTyped(move, chosen);
  const [ready, setReady] = useState(!needsInput(move));
  const title = chosen.length === 1 ? t.moveOne(moveLabel(move)) : t.moveTitle(moveLabel(move), chosen.length);
  return (
    <Dialog open onClose={onClose} title={title}>
      {ready ? (
        <Rehearsal
          move={move}
          rows={chosen}
          typed={typed}
          onBack={needsInput(move) ? () => setReady(false) : undefined}
          onClose={onClose}
          onDone={onDone}
        />
      ) : (
        <MoveFields move={move} rows={chosen} value={typed} onChange={setTyped} onReady={() => setReady(true)} />
      )}
    </Dialog>
  );
}

/** Words that were typed into a dialog somebody closed by mistake, by move and applications. */
const closed = new Map<string, MoveInput>();

function useTyped(move: BulkMove, rows: readonly MovableRow[]) {
  const key = keyOf(move, rows);
  const [typed, setTyped] = useState(() => closed.get(key) ?? blankMove());
  const type = (next: MoveInput) => {
    closed.set(key, next);
    setTyped(next);
  };
  return [typed, type] as const;
}

const keyOf = (move: BulkMove, rows: readonly MovableRow[]): string => [move, ...rows.map(({ id }) => id)].join(' ');

function Rehearsal({ move, rows, typed, onBack, onClose, onDone }: Props & { typed: MoveInput; onBack?: () => void }) {
  const [make, making] = useAction(Move);
  const [result, setResult] = useState<{ moved: number; rows: Moved[] } | null>(null);
  const t = useMessages(officeMessages);
  const input = useMemo(
    () => ({
      applications: rows.map(({ id, version: seen }) => ({
        id,
        version: afterOwn(id, seen),
        note: typed.own[id]?.trim() || null,
      })),
      move,
      ...inputOf(move, typed),
    }),
    [rows, move, typed],
  );
  const close = () => {
    onClose();
    onDone?.();
  };
  const submit = async () => {
    const answer = await make({ input });
    if (!answer.ok) return;
    closed.delete(keyOf(move, rows));
    // Of a single one there is nothing more to tell.
    if (rows.length === 1 && answer.data.moved === 1) {
      toast(t.movedOne(moveLabel(move)));
      return close();
    }
    setResult({ moved: answer.data.moved, rows: [...answer.data.rows] });
    if (answer.data.moved > 0) toast(t.done(answer.data.moved));
  };
  if (result) return <Outcome result={result} states={rows} onClose={close} />;
  return (
    <>
      <ActionNotice error={making.error} />
      <Preview
        label={(possible) => (rows.length === 1 ? moveLabel(move) : t.doMove(possible))}
        input={input}
        rows={rows}
        busy={making.pending}
        onBack={onBack}
        onClose={onClose}
        onMove={submit}
      />
    </>
  );
}

/** What a move says beyond its name. */
function inputOf(move: BulkMove, { note, sections, dueOn, details }: MoveInput) {
  if (move === 'return') return { note, sections, dueOn, details: detailsOf(sections, details) };
  return move === 'markIneligible' ? { note } : {};
}

interface PreviewProps {
  readonly input: VariablesOf<typeof PreviewQuery>['input'];
  readonly rows: readonly MovableRow[];
  readonly busy: boolean;
  /** Of the button, by how many it would move. */
  readonly label: (possible: number) => string;
  readonly onBack?: () => void;
  readonly onClose: () => void;
  readonly onMove: () => Promise<void>;
}

/** What the move would do, and how many people get a mail. */
function Preview({ label, input, rows, busy, onBack, onClose, onMove }: PreviewProps) {
  const [{ data, error, fetching }, again] = useQuery({
    query: PreviewQuery,
    variables: { input },
    requestPolicy: 'network-only',
    pause: busy,
  });
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  const waiting = fetching && !busy;
  if (!data || waiting) return <Checking lines={Math.min(rows.length + 1, 6)} />;
  const possible = data.movePreview.rows.filter((row) => row.refusal === null).length;
  return (
    <>
      <MoveNote move={input.move} />
      <MovedList rows={data.movePreview.rows} states={rows} />
      {possible > 0 && <Mails recipients={data.movePreview.recipients} mails={data.movePreview.mails} />}
      <div className="mt-8 flex flex-wrap gap-4">
        {possible > 0 && (
          <Button pending={busy} onClick={() => void onMove()}>
            {label(possible)}
          </Button>
        )}
        <GoBack onBack={onBack} onClose={onClose} />
      </div>
    </>
  );
}

/** What a move means for the applicants, where its name does not say it. */
function MoveNote({ move }: { move: string }) {
  const t = useMessages(officeMessages);
  const note = t.moveNote(move);
  return note ? <p className="mt-0 mb-6">{note}</p> : null;
}

function GoBack({ onBack, onClose }: Pick<PreviewProps, 'onBack' | 'onClose'>) {
  const t = useMessages(officeMessages);
  return (
    <Button variant="outline" onClick={onBack ?? onClose}>
      {onBack ? t.back : t.close}
    </Button>
  );
}

function Checking({ lines }: { lines: number }) {
  const t = useMessages(officeMessages);
  return (
    <div role="status" aria-label={t.checking}>
      <p className="mt-0">{t.checking}</p>
      <Skeleton lines={lines} />
    </div>
  );
}

function Mails({ recipients, mails }: { recipients: number; mails: number }) {
  const t = useMessages(officeMessages);
  const some = recipients > 0;
  return (
    <Notice className="mt-6" tone={some ? 'warning' : 'info'} title={some ? t.mails(recipients, mails) : t.noMails} />
  );
}

function Outcome(props: {
  result: { moved: number; rows: readonly Moved[] };
  states: readonly MovableRow[];
  onClose: () => void;
}) {
  const t = useMessages(officeMessages);
  const left = props.result.rows.length - props.result.moved;
  return (
    <>
      <Notice
        live
        tone={left > 0 ? 'warning' : 'success'}
        title={left > 0 ? `${t.done(props.result.moved)} ${t.notDone(left)}` : t.done(props.result.moved)}
      />
      <div className="mt-6">
        <MovedList rows={props.result.rows} states={props.states} />
      </div>
      <Button className="mt-8" onClick={props.onClose}>
        {t.close}
      </Button>
    </>
  );
}
