import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';

export interface Fact {
  readonly title: ReactNode;
  readonly value: ReactNode;
  /** On a check-answers page: where this answer can be changed. */
  readonly changeTo?: string;
  /** The name read with 「変更」; default is the title when it is text. */
  readonly name?: string;
}

/** Questions and answers, each with 「変更」: the page before one submits. */
export function SummaryList({ facts }: { facts: readonly Fact[] }) {
  const texts = useMessages(platformMessages);
  return (
    <dl className="m-0 divide-y divide-solid-gray-300 border-y border-solid-gray-300">
      {facts.map((fact, index) => (
        <div
          key={index}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 py-4 sm:grid-cols-[14rem_minmax(0,1fr)_auto]"
        >
          <dt className="text-std-16B-170">{fact.title}</dt>
          <dd className="m-0 min-w-0 whitespace-pre-line max-sm:col-span-2 max-sm:row-start-2">
            {fact.value === '' || fact.value === null || fact.value === undefined ? (
              <span className="text-solid-gray-700">{texts.notAnswered}</span>
            ) : (
              fact.value
            )}
          </dd>
          {fact.changeTo && (
            <dd className="m-0 sm:justify-self-end">
              <Link
                to={fact.changeTo}
                className="link-plain inline-block py-1"
                aria-label={texts.changeOf(fact.name ?? (typeof fact.title === 'string' ? fact.title : ''))}
              >
                {texts.change}
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Facts about a thing: terms on the left on wide screens, above on a phone. */
export function DescriptionList({ facts, narrow = false }: { facts: readonly Fact[]; narrow?: boolean }) {
  return (
    <dl className="m-0">
      {facts.map((fact, index) => (
        <div
          key={index}
          className={cx(
            'border-b border-solid-gray-200 py-3 first:border-t',
            !narrow && 'sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-6',
          )}
        >
          <dt className="text-dns-16B-130 leading-[1.7]! text-solid-gray-700">{fact.title}</dt>
          <dd className="m-0 min-w-0 whitespace-pre-line">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and money stand right, in columns. */
  readonly align?: 'left' | 'right';
  /** The row's name: its header, and its card's heading on a phone. */
  readonly main?: boolean;
}

/** A table that turns into cards below 768 px; it never makes the page scroll sideways. */
export function ResponsiveTable<Row>({
  caption,
  hideCaption = false,
  columns,
  rows,
  rowKey,
  footer,
}: {
  /** Says what the table holds. */
  caption: ReactNode;
  /** Where the heading above says the same: for screen readers only. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Cells of a total line, by column id. */
  footer?: Readonly<Record<string, ReactNode>>;
}) {
  const cell = (column: Column<Row>) =>
    cx(
      'px-4 py-3 align-top max-md:grid max-md:grid-cols-[6.5rem_minmax(0,1fr)] max-md:gap-3 max-md:px-0 max-md:py-1.5',
      'max-md:has-[>span:empty]:hidden max-md:before:text-left max-md:before:text-solid-gray-700 max-md:before:content-[attr(data-title)]',
      column.align === 'right' ? 'text-right tabular-nums md:whitespace-nowrap' : 'text-left',
      column.main && 'font-700 max-md:block! max-md:pb-2 max-md:text-left max-md:text-std-17B-170 max-md:before:hidden',
    );
  return (
    <div className="min-w-0 overflow-x-auto">
      <table className="w-full border-collapse max-md:block">
        <caption className={hideCaption ? 'sr-only' : 'mb-3 text-left text-std-16B-170 max-md:block'}>
          {caption}
        </caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-solid-gray-900 bg-solid-gray-50">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={cx('px-4 py-3 text-std-16B-170', column.align === 'right' ? 'text-right' : 'text-left')}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block max-md:space-y-4">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className="border-b border-solid-gray-300 hover:bg-solid-gray-50 max-md:block max-md:rounded-12 max-md:border max-md:p-4"
            >
              {columns.map((column) =>
                column.main ? (
                  <th key={column.id} scope="row" className={cell(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} data-title={column.title} className={cell(column)}>
                    <span className="min-w-0">{column.cell(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot className="max-md:block">
            <tr className="border-b-2 border-solid-gray-900 max-md:mt-4 max-md:block max-md:border-t-2 max-md:py-2">
              {columns.map((column) => (
                <td
                  key={column.id}
                  data-title={column.title}
                  className={cx(cell(column), 'font-700', footer[column.id] === undefined && 'max-md:hidden')}
                >
                  {footer[column.id]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

export interface Moment {
  readonly id: string;
  /** When, already in words. */
  readonly when: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly icon?: IconName;
}

/** What happened, in order. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="m-0 list-none p-0">
      {moments.map((moment, index) => (
        <li key={moment.id} className="relative flex gap-4 pb-6">
          {index < moments.length - 1 && (
            <span aria-hidden className="absolute top-9 bottom-0 left-4.5 w-px bg-solid-gray-300" />
          )}
          <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-full bg-key-50 text-key-900">
            <Icon name={moment.icon ?? 'check'} size={18} />
          </span>
          <div className="min-w-0">
            <p className="m-0 text-dns-14N-130 leading-[1.7]! text-solid-gray-700">{moment.when}</p>
            <p className="m-0 text-std-16B-170">{moment.title}</p>
            {moment.children && <div className="mt-1">{moment.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
