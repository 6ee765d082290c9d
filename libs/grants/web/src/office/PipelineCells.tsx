import type { PipelineColumn } from '@musubi/grants/model';
import { type Formats, TextLink } from '@musubi/platform/web';
import type { ReactNode } from 'react';
import { StateBadge } from '../staff/StateBadge.js';
import { RowFlags } from './RowFlags.js';
import type { PipelineRow } from './pipeline-queries.js';

interface Words {
  readonly none: string;
  readonly othersToo: (lead: string, others: number) => string;
  readonly noReviewers: string;
  readonly days: (count: number) => string;
  readonly reviewsDone: (done: number, all: number) => string;
  readonly points: (percent: number) => string;
}

type Cell = (row: PipelineRow, f: Formats, t: Words) => ReactNode;

export const rightAligned: ReadonlySet<PipelineColumn> = new Set(['days', 'requested', 'decided', 'score', 'reviews']);

/** What stands in each column. */
export const cells: Readonly<Record<PipelineColumn, Cell>> = {
  number: (row) => <span className="whitespace-nowrap">{row.number}</span>,
  title: (row) => <TextLink to={`/staff/grants/applications/${row.id}`}>{row.title}</TextLink>,
  partners: ({ partners }, _f, t) => (
    <span title={partners.join('\u3001')}>{t.othersToo(partners[0] ?? '', partners.length - 1)}</span>
  ),
  call: (row) => row.call,
  course: (row) => row.course,
  state: (row) => <StateBadge state={row.state} />,
  handler: (row, _f, t) => row.handler ?? t.none,
  flags: (row) => <RowFlags flags={row.flags} />,
  days: (row, _f, t) => t.days(row.days),
  deadline: (row, f, t) =>
    row.deadline ? <span className="whitespace-nowrap">{f.shortDate(row.deadline)}</span> : t.none,
  requested: (row, f) => f.yen(row.requested),
  decided: (row, f, t) => (row.decided === null ? t.none : f.yen(row.decided)),
  score: (row, _f, t) => (row.score === null ? t.none : t.points(row.score)),
  reviews: (row, _f, t) =>
    row.assignedReviews === 0
      ? t.noReviewers
      : t.reviewsDone(row.submittedReviews, row.assignedReviews - row.conflicts),
  submittedAt: (row, f) => <span className="whitespace-nowrap">{f.dateTime(row.submittedAt)}</span>,
};
