import { pipelineColumnIds, type PipelineColumn, pipelineColumns, pipelineSorts } from '@musubi/grants/model';
import {
  cx,
  EmptyState,
  type Formats,
  Icon,
  LoadError,
  LoadMore,
  SkeletonPage,
  useFormat,
  useMessages,
  usePages,
} from '@musubi/platform/web';
import { useState } from 'react';
import { BulkBar } from './BulkBar.js';
import { officeMessages } from './office-messages.js';
import { cells, rightAligned } from './PipelineCells.js';
import { type Choices, PipelineQuery, type PipelineRow } from './pipeline-queries.js';
import type { ViewControl } from './use-view.js';

/** The view as a table; cards on a phone. What is chosen in it can be moved together. */
export function PipelineTable({ control, choices }: { control: ViewControl; choices: Choices }) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages({
    query: PipelineQuery,
    variables: { query: control.query },
    pick: (data) => data.staffPipeline.rows,
  });
  if (pages.error && pages.nodes.length === 0) return <LoadError error={pages.error} onRetry={pages.retry} />;
  if (pages.loading) return <SkeletonPage />;
  const rows = pages.nodes;
  if (rows.length === 0) return <EmptyState title={t.empty}>{t.emptyHelp}</EmptyState>;
  return (
    <>
      <Grid
        caption={captionOf(rows.length, pages.totalCount, pages.first?.staffPipeline, t, f)}
        rows={rows}
        control={control}
        chosen={chosen}
        onChosen={setChosen}
      />
      <LoadMore
        shown={rows.length}
        total={pages.totalCount}
        hasMore={pages.hasMore}
        loading={pages.loadingMore}
        onMore={pages.loadMore}
      />
      <BulkBar rows={rows.filter((row) => chosen.has(row.id))} choices={choices} onDone={() => setChosen(new Set())} />
    </>
  );
}

interface CaptionWords {
  readonly caption: (shown: number, total: number, requested: string) => string;
  readonly captionDecided: (amount: string) => string;
}

function captionOf(
  shown: number,
  total: number | null,
  sums: { requested: string; decided: string } | undefined,
  t: CaptionWords,
  f: Formats,
): string {
  const { requested = '0', decided = '0' } = sums ?? {};
  return t.caption(shown, total ?? shown, f.yen(requested)) + (decided === '0' ? '' : t.captionDecided(f.yen(decided)));
}

interface GridProps {
  readonly caption: string;
  readonly rows: readonly PipelineRow[];
  readonly control: ViewControl;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (ids: ReadonlySet<string>) => void;
}

function Grid({ caption, rows, control, chosen, onChosen }: GridProps) {
  const t = useMessages(officeMessages);
  const columns = pipelineColumnIds.filter((id) => control.view.columns.includes(id));
  const all = rows.every((row) => chosen.has(row.id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return (
    <div className="min-w-0 overflow-x-auto">
      <table className="w-full border-collapse max-md:block">
        <caption className="mb-3 text-left text-std-16B-170 max-md:block">{caption}</caption>
        <thead className="max-md:block max-md:py-2">
          <tr className="border-b border-solid-gray-900 bg-solid-gray-50 max-md:block max-md:border-0 max-md:bg-white">
            <th scope="col" className="px-2 py-3 text-left align-middle max-md:block max-md:px-0">
              <Pick
                label={t.selectAll}
                visible
                checked={all}
                onChange={() => onChosen(all ? new Set() : new Set(rows.map((row) => row.id)))}
              />
            </th>
            {columns.map((id) => (
              <Head key={id} id={id} control={control} />
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block max-md:space-y-4">
          {rows.map((row) => (
            <Row key={row.id} row={row} columns={columns} chosen={chosen.has(row.id)} onToggle={() => toggle(row.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column's head; pressing it orders by the column, pressing again turns the order round. */
function Head({ id, control }: { id: PipelineColumn; control: ViewControl }) {
  const t = useMessages(officeMessages);
  const { view, change } = control;
  const sort = pipelineSorts.find((each) => each === id);
  const on = view.sort === id;
  const place = cx(
    'px-3 py-3 align-middle text-std-16B-170 whitespace-nowrap max-md:hidden',
    rightAligned.has(id) ? 'text-right' : 'text-left',
  );
  if (!sort)
    return (
      <th scope="col" className={place}>
        {pipelineColumns[id]}
      </th>
    );
  return (
    <th scope="col" aria-sort={on ? (view.descending ? 'descending' : 'ascending') : undefined} className={place}>
      <button
        type="button"
        aria-label={t.sortAs(pipelineColumns[id])}
        onClick={() => change({ sort, descending: on ? !view.descending : false })}
        className="inline-flex min-h-11 items-center gap-1 text-inherit whitespace-nowrap hover:underline"
      >
        {pipelineColumns[id]}
        <Icon name={on && !view.descending ? 'up' : 'down'} size={16} className={on ? '' : 'text-solid-gray-420'} />
      </button>
    </th>
  );
}

interface RowProps {
  readonly row: PipelineRow;
  readonly columns: readonly PipelineColumn[];
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function Row({ row, columns, chosen, onToggle }: RowProps) {
  const t = useMessages(officeMessages);
  const f = useFormat();
  const cellClass = (id: PipelineColumn) =>
    cx(
      'px-3 py-3 align-top max-md:grid max-md:grid-cols-[6.5rem_minmax(0,1fr)] max-md:gap-3 max-md:px-0 max-md:py-1',
      'max-md:before:text-left max-md:before:text-solid-gray-700 max-md:before:content-[attr(data-title)]',
      rightAligned.has(id) ? 'text-right whitespace-nowrap tabular-nums max-md:text-left' : 'text-left',
      id === 'title' &&
        'min-w-48 font-700 max-md:block! max-md:pb-2 max-md:text-left max-md:text-std-17B-170 max-md:before:hidden',
      id === 'flags' && row.flags.length === 0 && 'max-md:hidden!',
    );
  return (
    <tr
      className={cx(
        'border-b border-solid-gray-300 max-md:flex max-md:flex-col max-md:rounded-12 max-md:border max-md:p-4',
        chosen ? 'bg-key-50' : 'hover:bg-solid-gray-50',
      )}
    >
      <td className="px-2 py-2 align-top max-md:px-0">
        <Pick label={t.selectOne(row.number)} checked={chosen} onChange={onToggle} />
      </td>
      {columns.map((id) =>
        id === 'title' ? (
          <th key={id} scope="row" className={cx(cellClass(id), 'max-md:-order-1')}>
            {cells[id](row, f, t)}
          </th>
        ) : (
          <td key={id} data-title={pipelineColumns[id]} className={cellClass(id)}>
            <span className="min-w-0">{cells[id](row, f, t)}</span>
          </td>
        ),
      )}
    </tr>
  );
}

/** A checkbox with a target of 44 px; its label is read, and shown on a phone. */
function Pick(props: { label: string; checked: boolean; onChange: () => void; visible?: boolean }) {
  return (
    <label className="flex min-h-11 min-w-11 items-center gap-3 rounded-8 hover:bg-solid-gray-100 max-md:px-2">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={props.onChange}
        aria-label={props.label}
        className="size-6 shrink-0 accent-key-900"
      />
      <span aria-hidden className="hidden font-400 max-md:inline">
        {props.label}
      </span>
    </label>
  );
}
