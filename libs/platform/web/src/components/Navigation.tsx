import type { ReactNode } from 'react';
import { Tab as AriaTab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { Link } from 'react-router';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Button } from './Button.js';
import { cx } from './cx.js';
import { Icon } from './Icon.js';
import { Badge, type Tone } from './Labels.js';

export interface Crumb {
  readonly title: string;
  /** Absent for the page itself. */
  readonly to?: string;
}

/** The way here; the top page is added by itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const texts = useMessages(platformMessages);
  const all: Crumb[] = [{ title: texts.home, to: '/' }, ...crumbs.filter((crumb) => crumb.to !== '/')];
  return (
    <nav aria-label={texts.breadcrumbs} className="py-1">
      <ol className="m-0 flex list-none flex-wrap items-center gap-x-1 p-0 text-dns-14N-130">
        {all.map((crumb, index) => (
          <li key={crumb.title} className="flex min-h-8 items-center gap-1">
            {index > 0 && <Icon name="right" size={16} className="text-solid-gray-536" />}
            {crumb.to ? (
              <Link to={crumb.to} className="link-plain py-1">
                {crumb.title}
              </Link>
            ) : (
              <span aria-current="page">{crumb.title}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** 「もっと見る」 below a list, with how much is shown. Keeps the place; the new rows are announced by the list. */
export function LoadMore({
  shown,
  total,
  hasMore,
  loading,
  onMore,
}: {
  shown: number;
  total?: number | null;
  hasMore: boolean;
  loading?: boolean;
  onMore: () => void;
}) {
  const texts = useMessages(platformMessages);
  if (shown === 0) return null;
  return (
    <div className="mt-8 flex flex-col items-center gap-4">
      {total !== undefined && total !== null && (
        <p role="status" className="m-0 text-solid-gray-700">
          {texts.countShown(shown, total)}
        </p>
      )}
      {hasMore && (
        <Button variant="outline" wide pending={loading} onClick={onMore} className="sm:min-w-64">
          {texts.loadMore}
        </Button>
      )}
    </div>
  );
}

/** Previous and next of numbered pages (of a printed kind: letters, a report). */
export function Pagination({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  const texts = useMessages(platformMessages);
  if (pages <= 1) return null;
  const link = (target: number, label: string) => (
    <Link
      to={to(target)}
      className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-8 px-3 underline hover:bg-solid-gray-50"
    >
      {label}
    </Link>
  );
  return (
    <nav aria-label={texts.pagination} className="mt-8 flex items-center justify-center gap-4">
      {page > 1 && link(page - 1, texts.previous)}
      <span aria-current="page">{`${page} / ${pages}`}</span>
      {page < pages && link(page + 1, texts.next)}
    </nav>
  );
}

/** Views of the same thing. On a phone the tabs scroll sideways. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  label: string;
  tabs: readonly { readonly id: string; readonly title: ReactNode; readonly content: ReactNode }[];
  selected?: string;
  onSelect?: (id: string) => void;
}) {
  return (
    <AriaTabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
    >
      <TabList aria-label={label} items={tabs} className="flex overflow-x-auto border-b border-solid-gray-300">
        {(tab) => (
          <AriaTab
            id={tab.id}
            className="-mb-px flex min-h-12 shrink-0 cursor-pointer items-center border-b-4 border-transparent px-4 text-std-16N-170 -outline-offset-4! hover:bg-solid-gray-50 data-selected:border-key-900 data-selected:font-700 data-selected:text-key-900"
          >
            {tab.title}
          </AriaTab>
        )}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-6">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

export interface Step {
  readonly title: string;
  readonly to?: string;
  readonly state: 'done' | 'current' | 'todo';
}

/** Where one is in a sequence of pages. On a phone only the current step is spelled out. */
export function StepNavigation({ steps }: { steps: readonly Step[] }) {
  const texts = useMessages(platformMessages);
  const current = Math.max(
    0,
    steps.findIndex((step) => step.state === 'current'),
  );
  return (
    <nav aria-label={texts.steps} className="mb-8">
      <p className="m-0 text-dns-16B-130 text-key-900 md:hidden">
        {texts.stepOf(current + 1, steps.length)}
        <span className="ml-2 text-solid-gray-900">{steps[current]?.title}</span>
      </p>
      <div aria-hidden className="mt-2 flex gap-1 md:hidden">
        {steps.map((step) => (
          <span
            key={step.title}
            className={cx('h-2 flex-1 rounded-full', step.state === 'todo' ? 'bg-solid-gray-200' : 'bg-key-900')}
          />
        ))}
      </div>
      <ol className="m-0 hidden list-none gap-2 p-0 md:flex">
        {steps.map((step, index) => (
          <StepItem key={step.title} step={step} number={index + 1} />
        ))}
      </ol>
    </nav>
  );
}

function StepItem({ step, number }: { step: Step; number: number }) {
  const done = step.state === 'done';
  const circle = cx(
    'grid size-8 shrink-0 place-items-center rounded-full border-2 text-oln-16B-100',
    step.state === 'todo'
      ? 'border-solid-gray-420 bg-white text-solid-gray-700'
      : 'border-key-900 bg-key-900 text-white',
  );
  return (
    <li
      aria-current={step.state === 'current' ? 'step' : undefined}
      className={cx('flex-1 border-t-4 pt-3', step.state === 'todo' ? 'border-solid-gray-200' : 'border-key-900')}
    >
      <span className="flex items-center gap-2">
        <span className={circle}>{done ? <Icon name="check" size={18} /> : number}</span>
        {step.to ? (
          <Link to={step.to} className={cx('link-plain', step.state === 'current' && 'font-700')}>
            {step.title}
          </Link>
        ) : (
          <span className={step.state === 'current' ? 'font-700' : ''}>{step.title}</span>
        )}
      </span>
    </li>
  );
}

export interface Task {
  readonly title: string;
  readonly hint?: string;
  /** Absent while the task cannot be started. */
  readonly to?: string;
  /** In words: 完了, 入力中, これから, 相手の番. */
  readonly status: string;
  readonly tone?: Tone;
}

/** Sections to be done in any order, each with its state in words. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="m-0 list-none divide-y divide-solid-gray-300 border-y border-solid-gray-300 p-0">
      {tasks.map((task) => (
        <li
          key={task.title}
          className="relative flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4 hover:bg-solid-gray-50 sm:px-4"
        >
          <span className="min-w-0">
            {task.to ? (
              <Link to={task.to} className="link-plain link-cover text-std-17B-170">
                {task.title}
              </Link>
            ) : (
              <span className="text-std-17B-170 text-solid-gray-700">{task.title}</span>
            )}
            {task.hint && <span className="block text-solid-gray-700">{task.hint}</span>}
          </span>
          <Badge tone={task.tone}>{task.status}</Badge>
        </li>
      ))}
    </ul>
  );
}
