import { bulkMovesFrom, type BulkMove, moveBetween, moveLabel, staffWords } from '@musubi/grants/model';
import {
  cx,
  LoadError,
  Menu,
  type ResultOf,
  SkeletonPage,
  TextLink,
  toast,
  useFormat,
  useMessages,
} from '@musubi/platform/web';
import { type DragEvent, useState } from 'react';
import { useQuery } from 'urql';
import { AssignDialog } from './AssignDialog.js';
import { MoveDialog } from './MoveDialog.js';
import { officeMessages } from './office-messages.js';
import { BoardQuery, type Choices, type PipelineRow } from './pipeline-queries.js';
import { RowFlags } from './RowFlags.js';

type Column = ResultOf<typeof BoardQuery>['staffBoard'][number];
type Act = { readonly row: PipelineRow; readonly move: BulkMove | 'assign' };

/** The view laid out by state. Cards move by their menus or by dragging, with the same rehearsal as a bulk move. */
export function BoardView({ query, choices }: { query: string; choices: Choices }) {
  const t = useMessages(officeMessages);
  const [act, setAct] = useState<Act | null>(null);
  const [dragged, drag] = useState<PipelineRow | null>(null);
  const [{ data, error }, again] = useQuery({ query: BoardQuery, variables: { query } });
  const drop = (row: PipelineRow, to: string) => {
    drag(null);
    if (row.state === to) return;
    const move = moveBetween(row.state, to);
    if (move) setAct({ row, move });
    else toast(t.noMove(staffWords(row.state), staffWords(to)), 'info');
  };
  if (error && !data) return <LoadError error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <SkeletonPage />;
  return (
    <>
      <p className="mt-0 mb-4 text-solid-gray-700">{t.boardHelp}</p>
      <div
        tabIndex={0}
        role="region"
        aria-label={t.board}
        className="flex gap-4 pb-4 max-md:flex-col md:overflow-x-auto"
      >
        {data.staffBoard.map((column) => (
          <StateColumn
            key={column.state}
            column={column}
            dragged={dragged}
            onDrag={drag}
            onDropped={(row) => drop(row, column.state)}
            onAct={setAct}
          />
        ))}
      </div>
      {act && act.move !== 'assign' && (
        <MoveDialog key={`${act.row.id}${act.move}`} move={act.move} rows={[act.row]} onClose={() => setAct(null)} />
      )}
      {act?.move === 'assign' && <AssignDialog open rows={[act.row]} choices={choices} onClose={() => setAct(null)} />}
    </>
  );
}

interface ColumnProps {
  readonly column: Column;
  /** The card in the hand. */
  readonly dragged: PipelineRow | null;
  readonly onDrag: (row: PipelineRow | null) => void;
  readonly onDropped: (row: PipelineRow) => void;
  readonly onAct: (act: Act) => void;
}

function StateColumn({ column, dragged, onDrag, onDropped, onAct }: ColumnProps) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  const hidden = column.count - column.rows.length;
  const takes = dragged !== null && moveBetween(dragged.state, column.state) !== null;
  return (
    <section
      className={cx(
        'rounded-12 p-3 md:w-76 md:shrink-0',
        takes ? 'bg-key-50 outline-2 outline-key-900 outline-dashed' : 'bg-solid-gray-50',
      )}
      onDragOver={(event) => dragged && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (dragged) onDropped(dragged);
      }}
    >
      <h2 className="m-0 px-1 text-std-17B-170">{t.columnOf(staffWords(column.state), column.count)}</h2>
      <p className="m-0 px-1 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">{f.yen(column.requested)}</p>
      {column.rows.length === 0 && <p className="m-0 mt-3 px-1 text-solid-gray-700">{t.columnEmpty}</p>}
      <ul className="m-0 mt-3 list-none space-y-3 p-0">
        {column.rows.map((row) => (
          <li key={row.id}>
            <BoardCard row={row} onAct={onAct} onDrag={onDrag} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="m-0 mt-3 px-1 text-solid-gray-700">{t.columnMore(hidden)}</p>}
    </section>
  );
}

function BoardCard({ row, onAct, onDrag }: { row: PipelineRow } & Pick<ColumnProps, 'onAct' | 'onDrag'>) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  const entries = [
    ...bulkMovesFrom(row.state).map((move) => ({
      id: move,
      label: moveLabel(move),
      onSelect: () => onAct({ row, move }),
    })),
    { id: 'assign', label: t.assign, onSelect: () => onAct({ row, move: 'assign' as const }) },
  ];
  return (
    <article
      draggable
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.setData('text/plain', row.number);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(row);
      }}
      onDragEnd={() => onDrag(null)}
      className="cursor-grab rounded-8 border border-solid-gray-300 bg-white p-4"
    >
      <p className="m-0 flex justify-between gap-2 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">
        <span>{row.number}</span>
        <span>{t.days(row.days)}</span>
      </p>
      <h3 className="m-0 text-std-16B-170">
        <TextLink to={`/staff/grants/applications/${row.id}`}>{row.title}</TextLink>
      </h3>
      <p className="m-0 mt-1 text-dns-14N-130 leading-[1.7]!">{row.partners.join('\u3001')}</p>
      <p className="m-0 mt-1 text-dns-14N-130 leading-[1.7]!">
        {f.yen(row.requested)}
        {row.score !== null && ` \u30fb ${t.points(row.score)}`}
        {row.handler && ` \u30fb ${t.handledBy(row.handler)}`}
      </p>
      <div className="mt-2">
        <RowFlags flags={row.flags} />
      </div>
      <div className="mt-3">
        <Menu label={t.actions} ariaLabel={t.cardMenu(row.number)} entries={entries} />
      </div>
    </article>
  );
}
