import { isApplicationState } from '../application/state-words.js';

/** Columns of the office's table, in their order on the page and in exports. */
export const pipelineColumns = {
  number: '受付番号',
  title: '事業名',
  partners: '団体',
  call: '公募',
  course: 'コース',
  state: '状態',
  handler: '担当',
  flags: '注意',
  days: '日数',
  deadline: '次の期限',
  requested: '申請額',
  decided: '決定額',
  score: '評点',
  reviews: '審査',
  submittedAt: '提出日時',
} as const;

export type PipelineColumn = keyof typeof pipelineColumns;
export const pipelineColumnIds = Object.keys(pipelineColumns) as PipelineColumn[];
export const defaultColumns: readonly PipelineColumn[] = [
  ...(['number', 'title', 'partners', 'state', 'handler', 'flags'] as const),
  ...(['days', 'deadline', 'requested', 'score'] as const),
];

/** What the list can be ordered by. */
export const pipelineSorts = [
  'number',
  'title',
  'state',
  'days',
  'deadline',
  'requested',
  'decided',
  'score',
  'submittedAt',
] as const;
export type PipelineSort = (typeof pipelineSorts)[number];

/** Something the office should look at; computed, never stored. */
export const pipelineFlags = {
  overdue: '期限を過ぎています',
  long: '14日を超えて動いていません',
  noHandler: '担当が決まっていません',
  noReviewers: '審査員が決まっていません',
  conflict: '利害関係の申告があります',
  corrected: '補正されています',
} as const;
export type PipelineFlag = keyof typeof pipelineFlags;
export const pipelineFlagIds = Object.keys(pipelineFlags) as PipelineFlag[];

/** Days without a move after which an application is flagged. */
export const quietDays = 14;

/** Deadlines within so many days; `overdue` those that have passed. */
export const dueChoices = { overdue: '過ぎている', '7': '7日以内', '30': '30日以内' } as const;
export type DueChoice = keyof typeof dueChoices;

export const pipelineLooks = ['table', 'board', 'calendar'] as const;
export type PipelineLook = (typeof pipelineLooks)[number];

/** What the office looks at: filters, order, columns. The address of the page holds it, and so does a saved view. */
export interface PipelineView {
  readonly look: PipelineLook;
  readonly text: string;
  readonly calls: readonly string[];
  readonly courses: readonly string[];
  readonly states: readonly string[];
  /** `me`, `none`, the id of a member of staff, or empty for everybody. */
  readonly handler: string;
  readonly flags: readonly PipelineFlag[];
  readonly due: DueChoice | '';
  readonly sort: PipelineSort;
  readonly descending: boolean;
  readonly columns: readonly PipelineColumn[];
}

export const defaultView: PipelineView = {
  ...{ look: 'table', text: '', calls: [], courses: [], states: [], handler: '', flags: [], due: '' },
  ...{ sort: 'submittedAt', descending: true, columns: defaultColumns },
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isUuid = (text: string): boolean => uuid.test(text);
const longestText = 100;

/** Reads an address. What is unknown in it is left out, so that an old bookmark still opens. */
export function pipelineViewOf(params: URLSearchParams): PipelineView {
  const text = (name: string) => params.get(name) ?? '';
  const list = (name: string) => [...new Set(params.getAll(name).flatMap((each) => each.split(',')))].filter(Boolean);
  const columns = list('columns').filter(isColumn);
  return {
    look: pipelineLooks.find((each) => each === text('look')) ?? 'table',
    text: [...text('q').trim()].slice(0, longestText).join(''),
    calls: list('call').filter(isUuid),
    courses: list('course').filter(isUuid),
    states: list('state').filter(isApplicationState),
    handler: handlerOf(text('handler')),
    flags: list('flag').filter(isFlag),
    due: dueOf(text('due')),
    ...orderOf(text('sort')),
    columns: columns.length > 0 ? columns : defaultColumns,
  };
}

function orderOf(text: string): Pick<PipelineView, 'sort' | 'descending'> {
  const sort = pipelineSorts.find((each) => each === text.replace(/^-/, ''));
  if (!sort) return { sort: defaultView.sort, descending: defaultView.descending };
  return { sort, descending: text.startsWith('-') };
}

const dueOf = (text: string): DueChoice | '' => (Object.hasOwn(dueChoices, text) ? (text as DueChoice) : '');
const isColumn = (text: string): text is PipelineColumn => Object.hasOwn(pipelineColumns, text);
const isFlag = (text: string): text is PipelineFlag => Object.hasOwn(pipelineFlags, text);
const handlerOf = (text: string): string => (text === 'me' || text === 'none' || isUuid(text) ? text : '');

/** Writes an address: the shortest one that reads back as the same view. */
export function pipelineParams(view: PipelineView): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, value: string, usual = '') => value !== usual && params.set(name, value);
  put('look', view.look, 'table');
  put('q', view.text);
  put('call', view.calls.join(','));
  put('course', view.courses.join(','));
  put('state', view.states.join(','));
  put('handler', view.handler);
  put('flag', view.flags.join(','));
  put('due', view.due);
  put('sort', `${view.descending ? '-' : ''}${view.sort}`, '-submittedAt');
  put('columns', view.columns.join(','), defaultColumns.join(','));
  return params;
}

/** How many filters are on: shown beside the button that opens them on a phone. */
export const filterCount = (view: PipelineView): number =>
  [view.calls, view.courses, view.states, view.flags].filter((each) => each.length > 0).length +
  [view.handler, view.due].filter(Boolean).length;
