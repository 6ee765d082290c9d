import {
  type PipelineColumn,
  pipelineColumnIds,
  pipelineFlags,
  type PipelineFlag,
  staffWords,
} from '@musubi/grants/model';
import { tokyoDate } from '@musubi/platform/model';
import { dayCell, type TableColumn } from '@musubi/platform/server';
import type { PipelineRow } from './pipeline.types.js';

const big = (value: bigint | string | null): bigint | null => (value === null ? null : BigInt(value));

/** The columns of the office's table in a file. */
const columns: Readonly<Record<PipelineColumn, TableColumn<PipelineRow>>> = {
  number: { title: '受付番号', value: (row) => row.number },
  title: { title: '事業名', value: (row) => row.title, width: 32 },
  partners: { title: '団体', value: (row) => row.partners.join('、'), width: 40 },
  call: { title: '公募', value: (row) => row.call, width: 32 },
  course: { title: 'コース', value: (row) => row.course },
  state: { title: '状態', value: (row) => staffWords(row.state) },
  handler: { title: '担当', value: (row) => row.handler },
  flags: {
    title: '注意',
    value: (row) => row.flags.map((flag) => pipelineFlags[flag as PipelineFlag] ?? flag).join('、'),
    width: 32,
  },
  days: { title: '状態が変わってからの日数（日）', value: (row) => row.days },
  deadline: { title: '次の期限', value: (row) => dayCell(row.deadline && tokyoDate(new Date(row.deadline))) },
  requested: { title: '申請額（円）', value: (row) => big(row.requested) },
  decided: { title: '決定額（円）', value: (row) => big(row.decided) },
  score: { title: '評点（百分率）', value: (row) => row.score },
  reviews: { title: '提出された審査（件）', value: (row) => row.submittedReviews },
  submittedAt: { title: '提出日時', value: (row) => new Date(row.submittedAt), width: 20 },
};

/** The columns of a view, or every one. */
export const fileColumns = (chosen: readonly PipelineColumn[] | 'all'): TableColumn<PipelineRow>[] =>
  pipelineColumnIds.filter((id) => chosen === 'all' || chosen.includes(id)).map((id) => columns[id]);
