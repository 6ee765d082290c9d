import { type ElementType, type ReactNode, useEffect } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { announce } from './announce.js';
import { cx } from './cx.js';
import { type Crumb, Breadcrumbs } from './Navigation.js';

/** Sets the window's title, and says it to screen readers when one has come from another page. */
export function PageTitle({ title }: { title: string }) {
  const texts = useMessages(platformMessages);
  useEffect(() => {
    if (document.activeElement?.tagName === 'MAIN') announce(title);
  }, [title]);
  return <title>{`${title}｜${texts.appName}`}</title>;
}

/**
 * A page's frame: `narrow` for reading and forms, `wide` for lists and tables. With `aside`, a second column that goes
 * below on a phone.
 */
export function Layout({
  width = 'wide',
  crumbs,
  aside,
  children,
  className,
}: {
  width?: 'narrow' | 'wide';
  crumbs?: readonly Crumb[];
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      className={cx(
        'mx-auto px-4 pt-4 pb-16 sm:px-6 sm:pb-24',
        width === 'narrow' && !aside ? 'max-w-200' : 'max-w-280',
        className,
      )}
    >
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : <div className="h-4" />}
      {aside ? (
        <div className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-14">
          <div className="min-w-0">{children}</div>
          <aside className="min-w-0 space-y-6">{aside}</aside>
        </div>
      ) : (
        children
      )}
    </div>
  );
}

/** The page's one h1, with a sentence of what one can do here and the page's actions. */
export function PageHeading({
  title,
  lead,
  before,
  actions,
  windowTitle,
}: {
  title: string;
  lead?: ReactNode;
  /** Labels above the title. */
  before?: ReactNode;
  actions?: ReactNode;
  windowTitle?: string;
}) {
  return (
    <div className="mt-4 mb-8 sm:mt-6 sm:mb-10">
      <PageTitle title={windowTitle ?? title} />
      {before && <div className="mb-3">{before}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <h1 className="m-0 min-w-0 text-std-28B-150 sm:text-std-36B-140">{title}</h1>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {lead && <div className="mt-4 max-w-180 text-std-16N-170 sm:text-std-17N-170">{lead}</div>}
    </div>
  );
}

/** A part of a page under its heading. */
export function Section({
  title,
  level = 2,
  lead,
  action,
  id,
  children,
  className,
}: {
  title: ReactNode;
  level?: 2 | 3;
  lead?: ReactNode;
  /** A link to more, beside the heading. */
  action?: ReactNode;
  id?: string;
  children: ReactNode;
  className?: string;
}) {
  const Heading = `h${level}` as ElementType;
  return (
    <section
      id={id}
      className={cx('scroll-mt-20', level === 2 ? 'mt-12 sm:mt-16' : 'mt-8 sm:mt-10', 'first:mt-0', className)}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <Heading
          className={cx(
            'm-0',
            level === 2 ? 'text-std-22B-150 sm:text-std-26B-150' : 'text-std-18B-160 sm:text-std-20B-150',
          )}
        >
          {title}
        </Heading>
        {action}
      </div>
      {lead && <div className="mt-2 max-w-180 text-solid-gray-700">{lead}</div>}
      <div className="mt-5 sm:mt-6">{children}</div>
    </section>
  );
}

/** Running text as a person wrote it: line breaks kept, lines of a readable length. */
export function Prose({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx('max-w-180 whitespace-pre-line text-std-16N-175', className)}>{children}</div>;
}

/** Children below each other at one distance. */
export function Stack({
  gap = 'medium',
  children,
  className,
}: {
  gap?: 'small' | 'medium' | 'large';
  children: ReactNode;
  className?: string;
}) {
  const gaps = { small: 'gap-4', medium: 'gap-8', large: 'gap-12' };
  return (
    <div
      className={cx(
        'flex min-w-0 flex-col [&>section]:mt-0 sm:[&>a]:self-start sm:[&>button]:self-start',
        gaps[gap],
        className,
      )}
    >
      {children}
    </div>
  );
}
