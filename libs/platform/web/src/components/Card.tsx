import type { ElementType, ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './cx.js';

/** A box that stands for one thing. `tone` gives a quiet ground for emphasis. */
export function Card({
  as: Tag = 'div',
  tone = 'plain',
  children,
  className,
}: {
  as?: ElementType;
  tone?: 'plain' | 'key' | 'warm' | 'grey';
  children: ReactNode;
  className?: string;
}) {
  const tones = {
    plain: 'border border-solid-gray-300 bg-white',
    key: 'bg-key-50',
    warm: 'bg-yellow-50',
    grey: 'bg-solid-gray-50',
  };
  return <Tag className={cx('relative min-w-0 rounded-16 p-5 sm:p-6', tones[tone], className)}>{children}</Tag>;
}

/** A card that can be tapped anywhere and leads to `to`; the link is its title, read once. */
export function LinkCard({
  to,
  title,
  before,
  children,
  level = 3,
  className,
}: {
  to: string;
  title: ReactNode;
  /** Labels above the title. */
  before?: ReactNode;
  children?: ReactNode;
  level?: 2 | 3 | 4;
  className?: string;
}) {
  const Heading = `h${level}` as ElementType;
  return (
    <article
      className={cx(
        'group relative flex min-w-0 flex-col gap-3 rounded-16 border border-solid-gray-300 bg-white p-5 transition-colors hover:border-solid-gray-600 hover:bg-solid-gray-50 sm:p-6',
        className,
      )}
    >
      {before && <div className="flex min-w-0">{before}</div>}
      <Heading className="m-0 text-std-18B-160">
        <Link to={to} className="link-plain link-cover">
          {title}
        </Link>
      </Heading>
      {children}
    </article>
  );
}

/** Cards in a list: one column on a phone, then two, then three. */
export function CardGrid({
  children,
  columns = 3,
  className,
}: {
  children: ReactNode;
  columns?: 2 | 3;
  className?: string;
}) {
  return (
    <div className={cx('grid gap-4 sm:gap-6 md:grid-cols-2', columns === 3 && 'lg:grid-cols-3', className)}>
      {children}
    </div>
  );
}
