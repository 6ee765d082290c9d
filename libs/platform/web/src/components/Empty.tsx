import { Fragment, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { Button } from './Button.js';
import { CardGrid } from './Card.js';
import { cx } from './cx.js';
import { Icon, type IconName } from './Icon.js';
import { Notice } from './Notice.js';

/** Nothing here yet: says why in a sentence and what to do next. */
export function EmptyState({
  icon = 'search',
  title,
  children,
  action,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center rounded-16 bg-solid-gray-50 px-6 py-10 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-white text-key-900">
        <Icon name={icon} size={32} />
      </span>
      <p className="mt-4 mb-0 text-std-18B-160">{title}</p>
      {children && <div className="mt-2 max-w-120 text-solid-gray-700">{children}</div>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-4">{action}</div>}
    </div>
  );
}

/** What can go wrong with a query, as urql tells it. */
interface QueryProblem {
  readonly networkError?: Error;
  readonly graphQLErrors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
}

/** Codes of refusals (`notFound`) start small, those of failures (`INTERNAL_SERVER_ERROR`) do not. */
const isRefusal = (problem: QueryProblem['graphQLErrors'][number]) =>
  /^[a-z]/.test(String(problem.extensions?.['code'] ?? ''));

/** A refusal of the server is already in plain words; its other failures are not shown. */
function wordsOf(error: QueryProblem | undefined, texts: { networkError: string; loadError: string }): string {
  if (!error) return texts.loadError;
  const refusal = error.graphQLErrors.find(isRefusal);
  return refusal?.message ?? (error.networkError ? texts.networkError : texts.loadError);
}

/** The query did not come through: plain words and another try. Give it the query's `error`. */
export function LoadError({
  onRetry,
  message,
  error,
}: {
  onRetry?: () => void;
  message?: string;
  error?: QueryProblem;
}) {
  const texts = useMessages(platformMessages);
  return (
    <div className="mx-auto max-w-280 px-4 py-6 sm:px-6">
      <Notice
        tone="error"
        live
        title={message ?? wordsOf(error, texts)}
        actions={
          onRetry && (
            <Button variant="outline" onClick={onRetry}>
              {texts.retry}
            </Button>
          )
        }
      />
    </div>
  );
}

/** Grey bars where text will be, so that nothing jumps. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  return (
    <span aria-hidden className={cx('block animate-pulse space-y-3', className)}>
      {Array.from({ length: lines }, (_, index) => (
        <span
          key={index}
          className={cx('block h-4 rounded-4 bg-solid-gray-100', index === lines - 1 ? 'w-2/3' : 'w-full')}
        />
      ))}
    </span>
  );
}

/** Cards that are on their way; announced once. */
export function SkeletonCards({ count = 3, columns = 3 }: { count?: number; columns?: 1 | 2 | 3 }) {
  const texts = useMessages(platformMessages);
  const grid = { 1: '', 2: 'md:grid-cols-2', 3: 'md:grid-cols-2 lg:grid-cols-3' };
  return (
    <div role="status" aria-label={texts.loading} className={cx('grid gap-4 sm:gap-6', grid[columns])}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="rounded-16 border border-solid-gray-200 p-6">
          <Skeleton lines={5} />
        </div>
      ))}
    </div>
  );
}

/** A whole page on its way: heading and text. */
export function SkeletonPage() {
  const texts = useMessages(platformMessages);
  return (
    <div role="status" aria-label={texts.loading} className="mx-auto max-w-280 animate-pulse px-4 py-10 sm:px-6">
      <span aria-hidden className="block h-9 w-3/5 rounded-8 bg-solid-gray-100" />
      <Skeleton lines={6} className="mt-8" />
    </div>
  );
}

/**
 * Cards of a list that is on its way (`undefined`: skeletons), empty (`empty` says what to do next), or there.
 */
export function CardList<Item extends { readonly id: string }>({
  items,
  columns = 3,
  empty,
  children,
}: {
  items: readonly Item[] | undefined;
  columns?: 2 | 3;
  empty: ReactNode;
  children: (item: Item) => ReactNode;
}) {
  if (!items) return <SkeletonCards count={columns} columns={columns} />;
  if (items.length === 0) return <>{empty}</>;
  return (
    <CardGrid columns={columns}>
      {items.map((item) => (
        <Fragment key={item.id}>{children(item)}</Fragment>
      ))}
    </CardGrid>
  );
}
